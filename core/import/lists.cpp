#include "core/import/lists.h"

#include "core/import/typography.h"

#include <algorithm>

namespace citynet::importer {

std::vector<Item> items_of(const std::vector<Line>& lines) {
    struct Level {
        size_t indent;
        std::vector<Item>* items; ///< stays valid: a level above grows only after this one is closed
    };
    std::vector<Item> items;
    std::vector<Level> open;
    Item* last = nullptr;
    for (const Line& line : lines) {
        const auto bullet = bullet_of(line.text);
        if (!bullet && last) {
            last->text.append(" ").append(line.text);
            continue;
        }
        while (open.size() > 1 && line.indent < open.back().indent)
            open.pop_back();
        if (open.empty())
            open.push_back({line.indent, &items});
        else if (line.indent > open.back().indent && open.size() < deepest_entries)
            open.push_back({line.indent, &last->items});
        last = &open.back().items->emplace_back();
        if (bullet && !bullet->counted)
            last->text = std::string(bullet->rest);
        else
            last->text = std::string(line.text);
    }
    return items;
}

std::optional<Milestones> milestones_of(const std::vector<Item>& items) {
    Milestones milestones;
    for (const Item& item : items) {
        const auto words = split_words(std::string_view(item.text).substr(0, 12));
        const auto date =
            words.size() > 1 && words[0].size() == 4 ? PartialDate::parse(words[0]) : std::nullopt;
        if (!date || !item.items.empty())
            return std::nullopt;
        milestones.milestones.push_back({date, std::string(trimmed(item.text.substr(5))), {}});
    }
    return milestones.milestones.size() > 1 ? std::optional(milestones) : std::nullopt;
}

void split_lettered(Item& item) {
    const size_t first = item.text.find(": (a) ");
    if (first == std::string::npos || !item.items.empty())
        return;
    std::vector<Item> entries;
    size_t start = first + 2;
    for (char letter = 'b'; letter <= 'z'; ++letter) {
        const size_t next = item.text.find(std::string(" (") + letter + ") ", start);
        entries.push_back({item.text.substr(start, next == std::string::npos ? next : next - start), {}, {}});
        if (next == std::string::npos)
            break;
        start = next + 1;
    }
    if (entries.size() < 2)
        return;
    item.text.resize(first + 1);
    item.items = std::move(entries);
}

} // namespace citynet::importer
