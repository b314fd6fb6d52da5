#include "core/text/fold.h"

#include "core/text/letters.h"

#include <algorithm>

namespace citynet {

TextRange FoldedText::original(TextRange folded) const {
    if (folded.begin >= folded.end)
        return {origins[folded.begin], origins[folded.begin]};
    const std::uint32_t last =
        origins[folded.end - 1]; // of the last letter; its original ends where the next begins
    size_t next = folded.end;
    while (next + 1 < origins.size() && origins[next] == last)
        ++next;
    return {origins[folded.begin], origins[next]};
}

FoldedText fold(std::string_view text) {
    FoldedText folded;
    folded.text.reserve(text.size());
    folded.origins.reserve(text.size() + 1);
    for (std::size_t at = 0; at < text.size();) {
        const Letter letter = read_letter(text, at);
        std::string_view emitted = letter.folded();
        if (letter.kind == LetterKind::blank || letter.kind == LetterKind::joiner)
            emitted = " ";
        folded.text += emitted;
        folded.origins.insert(folded.origins.end(), emitted.size(), static_cast<std::uint32_t>(at));
        at += letter.length;
    }
    folded.origins.push_back(static_cast<std::uint32_t>(text.size()));
    return folded;
}

std::vector<TextRange> words_of(std::string_view folded) {
    std::vector<TextRange> words;
    size_t at = 0;
    while ((at = folded.find_first_not_of(' ', at)) != std::string_view::npos) {
        const size_t end = std::min(folded.find(' ', at), folded.size());
        words.push_back({at, end});
        at = end;
    }
    return words;
}

} // namespace citynet
