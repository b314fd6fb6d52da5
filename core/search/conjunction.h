#pragma once

#include "core/search/matches.h"
#include "core/search/query.h"
#include "core/search/segment_merger.h"

#include <array>
#include <bit>

namespace citynet::search {

/// The impacts of all words of a query in one document.
using Impacts = std::array<std::uint8_t, most_query_words>;

/// Calls visit(document, impacts) for each document that all of the words have and `allowed` lets through
/// (all documents when it is empty), in order. A list leads when one of the words has one; where all words
/// are in many documents, 64 at a time are looked at. For these `filter(block, mask)` may first take bits out
/// of the mask of the documents that have all words, the first of which is 64 * block.
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
    const std::size_t blocks = segment.row_size() / 64;
    for (std::size_t block = 0; block < blocks; ++block) {
        const auto first = static_cast<Doc>(block * 64);
        std::uint64_t mask = allowed.empty() ? ~std::uint64_t{0} : allowed[block];
        for (std::size_t i = 0; i < words.size() && mask != 0; ++i)
            mask &= words[i]->set_of_block(first);
        if (mask != 0)
            mask = filter(block, mask);
        for (; mask != 0; mask &= mask - 1) {
            const Doc doc = first + static_cast<Doc>(std::countr_zero(mask));
            for (std::size_t i = 0; i < words.size(); ++i)
                impacts[i] = words[i]->in_rows(doc);
            visit(doc, static_cast<const Impacts&>(impacts));
        }
    }
}

} // namespace citynet::search
