#include "core/import/merge_text.h"
#include "core/import/person_names.h"
#include "core/import/typography.h"
#include "core/model/words.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace citynet::importer {

namespace {

/// What makes two sections the same one: the heading, or without one the kind; and the how-manieth of these
/// it is.
using Identity = std::pair<std::string, size_t>;

class Identities {
  public:
    Identity next(const Section& section) {
        const std::string key = key_of(section.heading);
        std::string name = key.empty() ? "kind " + std::string(word(section.kind)) : "heading " + key;
        const size_t before = count_[name]++;
        return {std::move(name), before};
    }

  private:
    std::unordered_map<std::string, size_t> count_;
};

std::map<Identity, const Section*> by_identity(const std::vector<Section>& sections) {
    Identities identities;
    std::map<Identity, const Section*> found;
    for (const Section& section : sections)
        found.emplace(identities.next(section), &section);
    return found;
}

const Section* find(const std::map<Identity, const Section*>& sections, const Identity& wanted) {
    const auto found = sections.find(wanted);
    return found == sections.end() ? nullptr : found->second;
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
    const auto known = by_identity(ancestor);
    const auto present = by_identity(mine);
    Identities identities;
    for (Section& printed : theirs) {
        if (printed.blocks.empty())
            continue;
        const Identity wanted = identities.next(printed);
        const Section* of_ancestor = find(known, wanted);
        const Section* of_mine = find(present, wanted);
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

namespace {

/// The words of a text in alphabetical order: the same for "CHAIR ANN" and "Ann, Chair".
std::string sorted_words(const std::string& text) {
    const std::string key = key_of(text);
    auto words = split_words(key);
    std::sort(words.begin(), words.end());
    std::string sorted;
    for (const std::string_view word : words)
        sorted.append(word).append(" ");
    return sorted;
}

struct Speaker {
    std::string name;
    std::string role;
};

} // namespace

void name_speakers(std::vector<Section>& sections, const std::vector<Person>& people) {
    std::unordered_map<std::string, Speaker> by_all_words;
    std::unordered_map<std::string, std::string> by_name;
    for (const Person& person : people)
        for (const std::string& name : {person.name, std::string(without_honorific(person.name))}) {
            by_all_words.emplace(sorted_words(name + " " + person.role), Speaker{name, person.role});
            by_name.emplace(key_of(name), name);
        }
    for (Section& section : sections)
        for (Block& block : section.blocks) {
            auto* quotation = std::get_if<Quotation>(&block.content);
            if (!quotation || quotation->speaker.empty())
                continue;
            const auto same = by_all_words.find(sorted_words(quotation->speaker + " " + quotation->role));
            const auto named = by_name.find(key_of(quotation->speaker));
            if (same != by_all_words.end()) {
                quotation->speaker = same->second.name;
                quotation->role = same->second.role;
            } else if (named != by_name.end()) {
                quotation->speaker = named->second;
            }
        }
}

} // namespace citynet::importer
