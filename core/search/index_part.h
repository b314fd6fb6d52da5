#pragma once

#include "core/model/reference.h"
#include "core/search/facet_bits.h"
#include "core/search/segment.h"
#include "core/search/segment_merger.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace citynet::search {

/// A segment of an index with what changes about it.
struct IndexPart {
    explicit IndexPart(Segment made);

    /// Puts so many documents more into the table that find() looks into; false when all are there.
    bool add_to_table(Doc count);
    /// The record's document, unless it is gone.
    std::optional<Doc> find(RecordKind kind, std::string_view id);
    void drop(Doc doc);
    std::size_t bytes() const; ///< of memory, about

    Segment segment;
    FacetBits facets;
    DocBits gone;
    std::size_t gone_count = 0;

  private:
    std::vector<std::uint32_t> table_; ///< open addressing by reference: document + 1, or 0
    Doc next_in_table_ = 0;            ///< the first that is not in the table
};

} // namespace citynet::search
