#pragma once

#include "core/import/lines.h"
#include "core/model/text_block.h"

#include <optional>
#include <vector>

namespace citynet::importer {

/// Entries do not nest deeper; what is printed further in stands on the last level.
inline constexpr size_t deepest_entries = 8;

/// The entries of lines with bullets and of the lines that continue them, nested by their indentation. A
/// number or letter in front stays in the text, where other sentences refer to it.
std::vector<Item> items_of(const std::vector<Line>& lines);

/// The milestones of a list of which every entry begins with a year; nothing for another list.
std::optional<Milestones> milestones_of(const std::vector<Item>& items);

/// Entries that are printed in a row inside one: "two things: (a) this; and (b) that."
void split_lettered(Item& item);

} // namespace citynet::importer
