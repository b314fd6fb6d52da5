#pragma once

#include "core/search/document.h"

#include <array>
#include <bit>
#include <cstdint>

// How much a word says about a document: BM25F (Robertson, Zaragoza and Taylor 2004) in whole numbers, so
// that every machine ranks alike. What stands in a field weighs as the field does, the more the shorter the
// text is; the sum over all fields saturates. Lengths are compared with fixed ones, not with the directory's
// averages: so one record can change without any other being weighed anew.
namespace citynet::search {

struct FieldWeight {
    std::uint32_t weight;    ///< in sixteenths
    std::uint32_t pivot;     ///< parts in a text of ordinary length
    std::uint32_t by_length; ///< how much length counts, in sixty-fourths
};
inline constexpr std::array<FieldWeight, search_field_count> field_weights{{
    {320, 4, 32}, // name
    {320, 2, 16}, // acronym
    {220, 4, 32}, // other_name
    {130, 6, 16}, // person
    {110, 5, 16}, // project
    {110, 4, 0},  // contact
    {90, 3, 16},  // place
    {80, 3, 16},  // theme
    {60, 20, 16}, // question
    {60, 8, 16},  // session
    {45, 40, 16}, // summary
    {24, 40, 16}, // text
}};
inline constexpr std::uint32_t saturation =
    96; ///< the weight at which half of the greatest impact is reached
inline constexpr std::uint32_t tag_weight = 96;

/// What one occurrence in a text of `length` parts weighs. The first word of a name weighs a quarter more:
/// that is how a name is typed; and when it is the only one, three times as much: who types the whole name of
/// a city wants the city, not a network that has its name everywhere.
constexpr std::uint32_t occurrence_weight(SearchField field, std::uint32_t length, bool first) {
    const FieldWeight& weights = field_weights[static_cast<std::size_t>(field)];
    const std::uint32_t capped = length < 8 * weights.pivot ? length : 8 * weights.pivot;
    const std::uint32_t norm = 64 - weights.by_length + weights.by_length * capped / weights.pivot;
    const std::uint32_t weight = weights.weight * 64 / norm;
    const bool named = field == SearchField::name || field == SearchField::acronym;
    if (first && field == SearchField::name && length == 1)
        return weight * 3;
    return first && named ? weight + weight / 4 : weight > 0 ? weight : 1;
}

/// From 1 to 255.
constexpr std::uint8_t impact_of(std::uint32_t weight) {
    if (weight < 1u << 24) { // a division of 32 bits takes half as long
        const std::uint32_t impact = 255 * weight / (weight + saturation);
        return static_cast<std::uint8_t>(impact > 0 ? impact : 1);
    }
    return static_cast<std::uint8_t>(255ull * weight / (std::uint64_t{weight} + saturation));
}

/// How much a word tells that `found` of `all` documents have, from 8 (every document) on, 16 for each
/// halving.
constexpr std::uint32_t word_weight(std::uint64_t found, std::uint64_t all) {
    const std::uint64_t ratio =
        (((all < found ? found : all) + 1) << 16) / (found + 1);              // 16 bits of fraction
    const auto whole = static_cast<std::uint32_t>(std::bit_width(ratio)) - 1; // the logarithm's whole part
    const std::uint64_t below =
        whole >= 4 ? (ratio >> (whole - 4)) & 15 : 0; // and four bits more, a straight line
    return 8 + (whole - 16) * 16 + static_cast<std::uint32_t>(below);
}

} // namespace citynet::search
