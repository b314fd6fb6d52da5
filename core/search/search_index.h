#pragma once

#include "core/search/acronyms.h"
#include "core/search/index_part.h"
#include "core/search/part_merge.h"
#include "core/search/segment.h"
#include "core/search/segment_builder.h"
#include "core/search/segment_merger.h"
#include "core/search/workers.h"

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace citynet {

/// What a Searcher looks words up in: an inverted index of the organizations, events, cities, countries,
/// series, themes and sources of a directory, with tags and facets (core/search/document.h). Texts stay in
/// the directory.
///
/// It is made in pieces, and what is there can be searched at any time: some records at a time become a small
/// segment of their own, and when all are there, one large segment is made of them. An edit takes the record
/// out of its segment by a mark and adds it to a small segment; these are merged as they grow, a piece of the
/// work with each edit, so that none takes much longer than another.
class SearchIndex {
  public:
    SearchIndex() = default;
    /// The whole at once. The workers read the records, each some of them; it is the same index whoever they
    /// are.
    explicit SearchIndex(const Directory& directory, const Workers& workers = one_by_one);

    /// Begins anew. Nothing is found until step() has been called.
    void begin();
    /// Works on about `work` bytes of text more, or as much as these take; false when all is done. A slice of
    /// 64 KB takes about 2 ms in a page. The directory must be the same each time; when it was edited
    /// meanwhile, the work begins anew.
    bool step(const Directory& directory, std::size_t work);
    bool complete() const { return stage_ == Stage::complete; }
    /// How far step() is, from 0 to 1000.
    unsigned per_mille() const;

    /// Takes over what an edit did to one record: added, changed or removed it. Records that show its name
    /// (the networks of a city that was renamed) are told separately. An acronym that is new here is joined
    /// with what it stands for in records that are indexed from now on.
    void update(const Directory& directory, const Reference& record);

    /// All as bytes, marked with a number that stands for the data (a hash of the file).
    std::vector<std::uint8_t> save(std::uint64_t data) const;
    /// An index over bytes that save() wrote, used where they are, aligned to 8: they must outlive it.
    /// Nothing when they are damaged, of another version, or belong to other data.
    static std::optional<SearchIndex> open(std::span<const std::uint8_t> bytes, std::uint64_t data);
    /// The same, and it keeps the bytes.
    static std::optional<SearchIndex> adopt(std::vector<std::uint8_t> bytes, std::uint64_t data);

    std::size_t doc_count() const; ///< records that can be found
    std::size_t bytes() const;     ///< of memory, about

    using Part = search::IndexPart;
    const std::vector<std::unique_ptr<Part>>& parts() const { return parts_; }

  private:
    enum class Stage { empty, acronyms, records, merging, clearing, finding, complete };

    struct Place {
        Part* part;
        search::Doc doc;
    };

    void begin_with(const Directory& directory);
    bool add_records(const Directory& directory, std::size_t work);
    void add_all_records(const Directory& directory, const Workers& workers);
    void close_chunk();
    void learn_acronyms(const Directory& directory);
    std::optional<Place> find(const Reference& record);
    void merge_edits();
    void begin_merge();
    void replace(std::size_t first, std::size_t count, std::unique_ptr<Part> part);

    std::vector<std::uint8_t> saved_; ///< what parts_ may lie in
    std::vector<std::unique_ptr<Part>> parts_;
    std::vector<std::unique_ptr<Part>> merged_; ///< whose memory is given back piece by piece
    std::unique_ptr<search::Acronyms> acronyms_ = std::make_unique<search::Acronyms>();
    std::unique_ptr<search::SegmentBuilder> builder_;
    std::unique_ptr<search::SegmentMerger> merger_;
    std::unique_ptr<search::PartMerge> merge_; ///< of parts that edits have filled
    std::size_t merge_first_ = 0;              ///< the first of them
    Stage stage_ = Stage::empty;
    std::uint64_t revision_ = 0; ///< of the directory that is being indexed
    std::size_t kind_ = 0;       ///< in searched_kinds, where step() is
    std::size_t next_ = 0;       ///< among the records of that kind
    std::size_t records_ = 0;    ///< in all
    std::uint32_t next_ordinal_ = 0;
    bool acronyms_known_ = false;
};

} // namespace citynet
