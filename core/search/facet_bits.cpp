#include "core/search/facet_bits.h"

#include "core/search/bits.h"

namespace citynet::search {

FacetBits::FacetBits(const Segment& segment) : rows_(segment.facet_value_count(), none) {
    const std::size_t words = (segment.doc_count() + 63) / 64;
    for (std::uint32_t value = 0; value < rows_.size(); ++value) {
        const auto docs = segment.facet_docs(value);
        if (docs.size() <= words) // a list is looked through as quickly
            continue;
        rows_[value] = static_cast<std::uint32_t>(bits_.size());
        bits_.resize(bits_.size() + words, 0);
        for (const Doc doc : docs)
            bits_[rows_[value] + doc / 64] |= std::uint64_t{1} << (doc % 64);
    }
}

std::uint32_t FacetBits::count(const Segment& segment, std::uint32_t value, const DocBits& documents) const {
    std::uint32_t count = 0;
    if (rows_[value] == none) {
        for (const Doc doc : segment.facet_docs(value))
            count += has_bit(documents, doc) ? 1 : 0;
        return count;
    }
    const std::uint64_t* row = bits_.data() + rows_[value];
    for (std::size_t i = 0; i < documents.size(); ++i)
        count += count_bits(documents[i] & row[i]);
    return count;
}

void FacetBits::add_to(const Segment& segment, std::uint32_t value, DocBits& documents) const {
    for (const Doc doc : segment.facet_docs(value))
        documents[doc / 64] |= std::uint64_t{1} << (doc % 64);
}

} // namespace citynet::search
