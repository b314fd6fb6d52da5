#include "core/catalogue/record_list.h"

#include <algorithm>

namespace citynet {

namespace {

constexpr std::uint32_t none = ~std::uint32_t{0};

} // namespace

void RecordList::add_facet(std::string name) {
    facets_.push_back(std::move(name));
    numbers_.emplace_back();
}

void RecordList::add_value(std::string_view facet, std::string_view value) {
    if (const std::uint32_t number = facet_number(facet); number != none)
        value_number(number, value);
}

void RecordList::add_row() {
    row_ends_.push_back(tags_.size());
}

void RecordList::tag(std::string_view facet, std::string_view value) {
    const std::uint32_t of_facet = facet_number(facet);
    if (of_facet == none || row_ends_.empty())
        return;
    const std::uint32_t number = value_number(of_facet, value);
    const auto begin = tags_.begin() + static_cast<std::ptrdiff_t>(rows() > 1 ? row_ends_[rows() - 2] : 0);
    if (std::find(begin, tags_.end(), number) == tags_.end())
        tags_.push_back(number);
    row_ends_.back() = tags_.size();
}

void RecordList::add_order(std::string name, std::vector<std::uint32_t> rows) {
    order_names_.push_back(std::move(name));
    orders_.push_back(std::move(rows));
}

std::uint32_t RecordList::facet_number(std::string_view name) const {
    const auto found = std::find(facets_.begin(), facets_.end(), name);
    return found == facets_.end() ? none : static_cast<std::uint32_t>(found - facets_.begin());
}

std::uint32_t RecordList::value_number(std::uint32_t facet, std::string_view value) {
    auto& numbers = numbers_[facet];
    const auto found = numbers.find(value);
    if (found != numbers.end())
        return found->second;
    const auto number = static_cast<std::uint32_t>(values_.size());
    numbers.emplace(value, number);
    values_.push_back({std::string(value), facet});
    return number;
}

RecordList::Selection RecordList::select(const std::vector<Choice>& choices, std::string_view order) const {
    std::vector<bool> is_chosen(values_.size(), false);
    std::uint64_t asked = 0; // facets by which the list is narrowed, as bits
    for (const Choice& choice : choices) {
        const std::uint32_t facet = facet_number(choice.facet);
        if (facet == none)
            continue;
        asked |= std::uint64_t{1} << facet;
        if (const auto found = numbers_[facet].find(choice.value); found != numbers_[facet].end())
            is_chosen[found->second] = true;
    }

    std::vector<std::uint32_t> totals(values_.size(), 0);
    std::vector<std::uint32_t> counts(values_.size(), 0);
    std::vector<bool> is_left(rows(), false);
    for (std::size_t row = 0; row < rows(); ++row) {
        std::uint64_t met = 0;
        for (const std::uint32_t tag : tags_of(row))
            if (is_chosen[tag])
                met |= std::uint64_t{1} << values_[tag].facet;
        const std::uint64_t missing = asked & ~met;
        is_left[row] = missing == 0;
        // A row that fails one facet only would be there with another value of that facet.
        const bool fails_one = missing != 0 && (missing & (missing - 1)) == 0;
        for (const std::uint32_t tag : tags_of(row)) {
            ++totals[tag];
            if (missing == 0 || (fails_one && missing == std::uint64_t{1} << values_[tag].facet))
                ++counts[tag];
        }
    }

    Selection selection;
    for (const std::string& name : facets_)
        selection.facets.push_back({name, {}});
    for (std::size_t i = 0; i < values_.size(); ++i)
        if (totals[i] > 0)
            selection.facets[values_[i].facet].values.push_back({values_[i].value, counts[i], is_chosen[i]});
    if (const auto* rows = order_named(order))
        std::copy_if(rows->begin(), rows->end(), std::back_inserter(selection.rows),
                     [&](std::uint32_t row) { return is_left[row]; });
    return selection;
}

std::vector<std::uint32_t> RecordList::rows_left(const std::vector<Choice>& choices,
                                                 std::string_view order) const {
    if (!choices.empty())
        return select(choices, order).rows;
    const auto* rows = order_named(order);
    return rows ? *rows : std::vector<std::uint32_t>();
}

std::vector<std::uint32_t> RecordList::alike(std::uint32_t row, std::span<const std::string_view> facets,
                                             std::size_t most) const {
    if (most == 0 || facets.empty())
        return {};
    std::vector<std::size_t> counted(values_.size(), facets.size()); // as one of which facet; others as none
    for (const std::uint32_t tag : tags_of(row)) {
        const auto facet = std::find(facets.begin(), facets.end(), facets_[values_[tag].facet]);
        counted[tag] = static_cast<std::size_t>(facet - facets.begin());
    }
    struct Candidate {
        std::vector<int> common;
        std::uint32_t row;
    };
    std::vector<Candidate> best; // the nearest first
    std::vector<int> common;
    for (std::uint32_t other = 0; other < rows(); ++other) {
        common.assign(facets.size() + 1, 0);
        for (const std::uint32_t tag : tags_of(other))
            ++common[counted[tag]];
        common.pop_back();
        const bool full = best.size() == most;
        if (other == row || common.front() == 0 || (full && best.back().common >= common))
            continue;
        if (full)
            best.pop_back();
        const auto place = std::upper_bound(best.begin(), best.end(), common,
                                            [](const auto& a, const Candidate& b) { return a > b.common; });
        best.insert(place, {common, other});
    }
    std::vector<std::uint32_t> alike;
    for (const Candidate& candidate : best)
        alike.push_back(candidate.row);
    return alike;
}

/// Null when there is none at all.
const std::vector<std::uint32_t>* RecordList::order_named(std::string_view name) const {
    if (orders_.empty())
        return nullptr;
    const auto named = std::find(order_names_.begin(), order_names_.end(), name);
    return &orders_[named == order_names_.end() ? 0 : static_cast<std::size_t>(named - order_names_.begin())];
}

} // namespace citynet
