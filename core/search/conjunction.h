#pragma once

#include "core/search/matches.h"
#include "core/search/query.h"
#include "core/search/segment_merger.h"

#include <array>
#include <bit>

namespace citynet::search {

/// The impacts of all words of a query in one document.
using Impacts = std::array<std::uint8_t, most_query_words>;

/// The low eight bits of `bits`, each as 0x80 in a byte.
inline std::uint64_t spread_bits(std::uint64_t bits) {
    const std::uint64_t each = (bits & 0xff) * 0x0101010101010101u & 0x8040201008040201u;
    return Matches::set_bytes(each);
}

/// 0x80 in each byte as one bit of eight.
inline std::uint64_t gather_bits(std::uint64_t bytes) {
    return (bytes >> 7) * 0x0102040810204080u >> 56;
}

/// Calls visit(document, impacts) for each document that all of the words have and `allowed` lets through
/// (all documents when it is empty), in order. A list leads when one of the words has one; where all words
/// are in many documents, eight at a time are looked at. For these `filter(first document, mask, eights)` may
/// first take bits out of the mask (0x80 in each byte of a document that has all words).
template <class Filter, class Visit>
void for_each_common(const Segment& segment, std::span<Matches* const> words, const DocBits& allowed,
                     Filter&& filter, Visit&& visit) {
    Impacts impacts{};
    Matches* shortest = nullptr;
    for (Matches* word : words) {
        if (word->empty())
            return;
        word->rewind();
        if (word->is_list() && (!shortest || word->list().size() < shortest->list().size()))
            shortest = word;
    }
    if (shortest) {
        for (const std::uint32_t entry : shortest->list()) {
            const Doc doc = entry >> 8;
            if (!allowed.empty() && !has_bit(allowed, doc))
                continue;
            std::size_t i = 0;
            for (; i < words.size(); ++i) {
                impacts[i] = words[i] == shortest ? static_cast<std::uint8_t>(entry) : words[i]->at(doc);
                if (impacts[i] == 0)
                    break;
            }
            if (i == words.size())
                visit(doc, static_cast<const Impacts&>(impacts));
        }
        return;
    }
    for (Matches* word : words)
        word->make_rows(segment);
    std::array<std::uint64_t, most_query_words> eights{};
    for (Doc doc = 0; doc < segment.doc_count(); doc += 8) {
        std::uint64_t mask = ~std::uint64_t{0};
        if (!allowed.empty()) {
            const std::uint64_t bits = allowed[doc / 64] >> (doc % 64) & 0xff;
            if (bits == 0)
                continue;
            mask = spread_bits(bits);
        }
        for (std::size_t i = 0; i < words.size() && mask != 0; ++i) {
            eights[i] = words[i]->at_eight(doc);
            mask &= Matches::set_bytes(eights[i]);
        }
        if (mask != 0)
            mask = filter(doc, mask, eights);
        for (; mask != 0; mask &= mask - 1) {
            const auto shift = static_cast<unsigned>(std::countr_zero(mask)) - 7;
            for (std::size_t i = 0; i < words.size(); ++i)
                impacts[i] = static_cast<std::uint8_t>(eights[i] >> shift);
            visit(doc + shift / 8, static_cast<const Impacts&>(impacts));
        }
    }
}

} // namespace citynet::search
