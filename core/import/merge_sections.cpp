#include "core/import/contact_lines.h"
#include "core/import/merge_text.h"
#include "core/import/typography.h"
#include "core/model/words.h"

#include <algorithm>

namespace citynet::importer {

namespace {

/// What makes two sections the same one: the heading, or without one the kind.
std::string identity(const Section& section) {
    const std::string key = key_of(section.heading);
    return key.empty() ? "kind " + std::string(word(section.kind)) : "heading " + key;
}

const Section* find(const std::vector<Section>& sections, const std::string& wanted) {
    const auto found = std::find_if(sections.begin(), sections.end(),
                                    [&](const Section& section) { return identity(section) == wanted; });
    return found == sections.end() ? nullptr : &*found;
}

std::string title(const Section& section) {
    return "section \"" + (section.heading.empty() ? std::string(word(section.kind)) : section.heading) +
           "\"";
}

} // namespace

void merge_sections(std::vector<Section>& mine, const std::vector<Section>& ancestor,
                    std::vector<Section> theirs, Extent extent, MergeLog& log) {
    std::vector<Section> merged;
    std::vector<bool> placed(mine.size());
    for (Section& printed : theirs) {
        if (printed.blocks.empty())
            continue;
        const std::string wanted = identity(printed);
        const Section* of_ancestor = find(ancestor, wanted);
        const Section* of_mine = find(mine, wanted);
        if (!of_mine && of_ancestor && *of_ancestor != printed) {
            log.conflict(title(printed) + " taken away by hand: stays away");
            continue;
        }
        if (!of_mine) {
            merged.push_back(std::move(printed));
            continue;
        }
        placed[static_cast<size_t>(of_mine - mine.data())] = true;
        const bool unchanged = *of_mine == printed || (of_ancestor && *of_mine == *of_ancestor);
        if (!unchanged)
            log.conflict(title(printed) + " changed by hand: stays, though the document says otherwise");
        merged.push_back(unchanged ? std::move(printed) : *of_mine);
    }
    std::vector<Section> others;
    for (size_t i = 0; i < mine.size(); ++i) {
        const bool ours = std::find(ancestor.begin(), ancestor.end(), mine[i]) != ancestor.end();
        if (!placed[i] && !(extent == Extent::whole && ours && !merged.empty()))
            others.push_back(std::move(mine[i]));
    }
    if (extent == Extent::part)
        std::swap(merged, others); // what was there comes first
    mine = std::move(merged);
    std::move(others.begin(), others.end(), std::back_inserter(mine));
}

void name_speakers(std::vector<Section>& sections, const std::vector<Person>& people) {
    const auto sorted_words = [](const std::string& text) {
        const std::string key = key_of(text);
        std::vector<std::string> words;
        for (const std::string_view word : split_words(key))
            words.emplace_back(word);
        std::sort(words.begin(), words.end());
        return words;
    };
    for (Section& section : sections)
        for (Block& block : section.blocks) {
            auto* quotation = std::get_if<Quotation>(&block.content);
            if (!quotation || quotation->speaker.empty())
                continue;
            const auto printed = sorted_words(quotation->speaker + " " + quotation->role);
            const std::string speaker = key_of(quotation->speaker);
            for (const Person& person : people)
                for (const std::string& name : {person.name, std::string(without_honorific(person.name))}) {
                    const bool all = sorted_words(name + " " + person.role) == printed;
                    if (all)
                        quotation->role = person.role;
                    if (all || key_of(name) == speaker)
                        quotation->speaker = name;
                }
        }
}

} // namespace citynet::importer
