#include "core/import/projects.h"

#include "core/import/typography.h"

#include <algorithm>
#include <array>

namespace citynet::importer {

namespace {

constexpr size_t longest_name = 10; ///< words

constexpr std::array<std::string_view, 17> no_beginnings{"the",   "a",   "an",  "in",  "it",     "this",
                                                         "these", "we",  "our", "as",  "to",     "for",
                                                         "at",    "its", "if",  "all", "finally"};
constexpr std::array<std::string_view, 14> verbs{"is",  "are",     "was",      "were",  "will",
                                                 "has", "have",    "had",      "can",   "remains",
                                                 "may", "include", "includes", "should"};
constexpr std::array<std::string_view, 12> small_words{"for", "and", "of",   "the", "on", "in",
                                                       "to",  "a",   "with", "&",   "by", "at"};

template <size_t n>
bool is_one_of(std::string_view word, const std::array<std::string_view, n>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Whether these words are a name rather than a sentence.
bool can_be_name(std::string_view text) {
    const std::string key = key_of(text);
    const auto words = split_words(key);
    return !words.empty() && words.size() <= longest_name && !is_one_of(words[0], no_beginnings) &&
           std::none_of(words.begin(), words.end(),
                        [](std::string_view word) { return is_one_of(word, verbs); });
}

/// "Emergency Governance Initiative": every word but the small ones has a capital.
bool is_title(std::string_view text) {
    const auto words = split_words(text);
    return words.size() > 1 && words.size() <= longest_name &&
           std::all_of(words.begin(), words.end(), [](std::string_view word) {
               return is_capitalized(word) || is_one_of(word, small_words);
           });
}

std::string_view without_stop(std::string_view text) {
    while (!text.empty() && (text.back() == '.' || text.back() == ':'))
        text.remove_suffix(1);
    return trimmed(text);
}

/// Whether a paragraph begins with words that can be a name and a full stop.
bool begins_with_name(std::string_view text) {
    const size_t stop = text.find(". ");
    return stop != std::string_view::npos && can_be_name(text.substr(0, stop));
}

/// One short sentence can look like a name; that several paragraphs of a section begin so, and at least half
/// of them, is no chance.
bool are_named(const std::vector<Block>& blocks) {
    size_t paragraphs = 0;
    size_t named = 0;
    for (const Block& block : blocks)
        if (const auto* paragraph = std::get_if<Paragraph>(&block.content)) {
            ++paragraphs;
            named += begins_with_name(paragraph->text);
        }
    return named > 1 && 2 * named >= paragraphs;
}

/// A project whose text begins with its name, if it does.
Project project_of(std::string_view text) {
    Project project;
    if (const auto bold = bold_lead(text)) {
        project.name = std::string(without_stop(bold->lead));
        project.text = std::string(bold->rest.empty() ? bold->lead : bold->rest);
        return project;
    }
    project.text = std::string(text);
    const size_t stop = text.find(". ");
    const size_t dash = text.find(" – ");
    if (begins_with_name(text)) {
        project.name = std::string(text.substr(0, stop));
        project.text = std::string(trimmed(text.substr(stop + 2)));
    } else if (dash != std::string_view::npos && is_title(text.substr(0, dash))) {
        project.name = std::string(text.substr(0, dash));
        project.text = std::string(trimmed(text.substr(dash + std::string_view(" – ").size())));
    } else if (is_title(without_stop(text))) {
        project.name = std::string(without_stop(text));
    }
    return project;
}

void append_entries(std::string& text, const std::vector<Item>& items) {
    for (const Item& item : items) {
        text.append("\n– ").append(item.text);
        append_entries(text, item.items);
    }
}

/// What a paragraph in front of a list says to it: the list belongs to its sentence.
bool introduces(const std::vector<Block>& blocks) {
    const auto* paragraph = blocks.empty() ? nullptr : std::get_if<Paragraph>(&blocks.back().content);
    return paragraph && paragraph->text.back() == ':';
}

} // namespace

std::vector<Project> take_projects(Section& section) {
    std::vector<Project> projects;
    std::vector<Block> kept;
    const bool named_paragraphs = are_named(section.blocks);
    for (Block& block : section.blocks) {
        bool taken = false;
        if (const auto* list = std::get_if<List>(&block.content)) {
            const bool named = std::all_of(list->items.begin(), list->items.end(),
                                           [](const Item& item) { return bold_lead(item.text).has_value(); });
            taken = named || !introduces(kept);
            for (const Item& item : list->items) {
                if (!taken)
                    break;
                projects.push_back(project_of(item.text));
                append_entries(projects.back().text, item.items);
            }
        } else if (const auto* paragraph = std::get_if<Paragraph>(&block.content)) {
            taken = bold_lead(paragraph->text) || (named_paragraphs && begins_with_name(paragraph->text));
            if (taken)
                projects.push_back(project_of(paragraph->text));
        }
        if (taken && block.notes.empty())
            continue;
        if (taken)
            block.content = {}; // a project has no place for footnotes: they stay in the section
        kept.push_back(std::move(block));
    }
    section.blocks = std::move(kept);
    return projects;
}

} // namespace citynet::importer
