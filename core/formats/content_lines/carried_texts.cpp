#include "core/formats/content_lines/carried_texts.h"

namespace citynet {

std::string source_line(const Directory& directory, const std::vector<Citation>& citations,
                        const CarriedTexts& texts) {
    std::string line;
    for (const Citation& citation : citations) {
        line += line.empty() ? texts.source + texts.colon : "; ";
        line += title_of(directory, reference_to(citation.source));
        if (!citation.section.empty())
            line += texts.comma + citation.section;
    }
    return line;
}

void add_line(std::string& text, std::string_view line) {
    if (line.empty())
        return;
    if (!text.empty())
        text += '\n';
    text += line;
}

} // namespace citynet
