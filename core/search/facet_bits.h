#pragma once

#include "core/search/segment.h"
#include "core/search/segment_merger.h"

#include <vector>

namespace citynet::search {

/// The documents of each facet value of a segment, as bits where there are many: so that a result is counted
/// by all values with one pass over some kilobytes each.
class FacetBits {
  public:
    explicit FacetBits(const Segment& segment);

    /// How many of the documents have the value.
    std::uint32_t count(const Segment& segment, std::uint32_t value, const DocBits& documents) const;
    /// Adds the documents that have the value.
    void add_to(const Segment& segment, std::uint32_t value, DocBits& documents) const;

    std::size_t bytes() const { return bits_.size() * sizeof(std::uint64_t); }

  private:
    static constexpr std::uint32_t none = ~std::uint32_t{0};
    std::vector<std::uint64_t> bits_;
    std::vector<std::uint32_t> rows_; ///< where a value's bits begin, or none
};

} // namespace citynet::search
