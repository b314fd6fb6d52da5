#include "core/search/search_index.h"

#include "core/search/hash.h"

#include <algorithm>
#include <cstring>

namespace citynet {

using search::Doc;
using search::Segment;

namespace {

// A chunk becomes a segment when it has so much text, or so many records: sorting its words takes a few
// milliseconds then, and its dictionary fits into a processor's cache.
constexpr std::size_t chunk_bytes = 1024 * 1024;
constexpr std::size_t chunk_records = 2048;

constexpr std::size_t full_part = 32; ///< documents in the small segment that edits go to
// A part is merged with those behind it when it is at most so many times as large.
constexpr std::size_t merged_ratio = 16;
constexpr std::size_t acronyms_per_step = 1024;
constexpr std::size_t parts_per_step = 4; // giving their memory back takes a millisecond each in a page
constexpr Doc found_per_step = 8192;      ///< documents that come into the table of references

constexpr std::uint64_t magic = 0x317865646e69646eu; ///< "ndindex1" in the machine's byte order
constexpr std::uint64_t version = 4;

template <class F>
void with_records(const Directory& directory, RecordKind kind, F&& f) {
    for_each_record_type([&]<class T>() {
        if (RecordTraits<T>::kind == kind)
            f(directory.all<T>());
    });
}

} // namespace

SearchIndex::SearchIndex(const Directory& directory, const Workers& workers) {
    begin();
    begin_with(directory);
    while (stage_ == Stage::acronyms)
        learn_acronyms(directory);
    add_all_records(directory, workers);
    stage_ = Stage::merging;
    while (step(directory, ~std::size_t{0} / 2)) {
    }
}

void SearchIndex::begin() {
    *this = SearchIndex();
    stage_ = Stage::acronyms;
}

void SearchIndex::begin_with(const Directory& directory) {
    revision_ = directory.revision();
    records_ = 0;
    for (const RecordKind kind : searched_kinds)
        with_records(directory, kind, [&](const auto& all) { records_ += all.size(); });
}

bool SearchIndex::step(const Directory& directory, std::size_t work) {
    if (stage_ == Stage::empty || stage_ == Stage::complete)
        return false;
    if (stage_ == Stage::acronyms && next_ == 0) {
        begin_with(directory);
    } else if (directory.revision() != revision_) {
        begin();
        return true;
    }
    switch (stage_) {
    case Stage::acronyms:
        learn_acronyms(directory);
        return true;
    case Stage::records:
        if (!add_records(directory, work))
            stage_ = Stage::merging;
        return true;
    case Stage::merging:
        if (!merger_) {
            if (parts_.size() <= 1 && doc_count() < 2048) {
                stage_ = Stage::complete;
                return false;
            }
            std::vector<search::SegmentMerger::Input> inputs;
            for (const auto& part : parts_)
                inputs.push_back({&part->segment, {}});
            merger_ = std::make_unique<search::SegmentMerger>(std::move(inputs));
        }
        if (merger_->step(std::max<std::size_t>(work / 3, 1)))
            return true;
        {
            auto merged = std::make_unique<Part>(Segment(merger_->take()));
            merger_.reset();
            merged_ = std::move(parts_);
            parts_.clear();
            parts_.push_back(std::move(merged));
        }
        stage_ = Stage::clearing;
        return true;
    case Stage::clearing:
        merged_.resize(merged_.size() - std::min(merged_.size(), parts_per_step));
        if (merged_.empty())
            stage_ = Stage::finding;
        return true;
    case Stage::finding: // for the first edit, which would else wait for it
        if (parts_.front()->add_to_table(found_per_step))
            return true;
        stage_ = Stage::complete;
        return false;
    case Stage::empty:
    case Stage::complete:
        break;
    }
    return false;
}

void SearchIndex::learn_acronyms(const Directory& directory) {
    acronyms_->learn(directory, next_, acronyms_per_step);
    next_ += acronyms_per_step;
    if (next_ < directory.all<Organization>().size())
        return;
    next_ = 0;
    acronyms_known_ = true;
    builder_ = std::make_unique<search::SegmentBuilder>(*acronyms_);
    stage_ = Stage::records;
}

bool SearchIndex::add_records(const Directory& directory, std::size_t work) {
    if (builder_->text_bytes() >= chunk_bytes || builder_->doc_count() >= chunk_records) {
        close_chunk(); // which is enough for a slice
        return true;
    }
    const std::size_t begin = builder_->text_bytes();
    while (kind_ < std::size(searched_kinds)) {
        bool more = false;
        with_records(directory, searched_kinds[kind_], [&](const auto& all) {
            for (; next_ < all.size(); ++next_) {
                if (builder_->text_bytes() >= chunk_bytes || builder_->doc_count() >= chunk_records ||
                    builder_->text_bytes() - begin >= work) {
                    more = true;
                    return;
                }
                builder_->add(directory, searched_kinds[kind_], next_, next_ordinal_++);
            }
        });
        if (more)
            return true;
        ++kind_;
        next_ = 0;
    }
    close_chunk();
    builder_.reset();
    return false;
}

/// A chunk is a job: so many records on, of whatever kinds they are.
void SearchIndex::add_all_records(const Directory& directory, const Workers& workers) {
    parts_.resize(std::max<std::size_t>((records_ + chunk_records - 1) / chunk_records, 1));
    workers(parts_.size(), [&](std::size_t chunk) {
        search::SegmentBuilder builder(*acronyms_);
        const std::size_t from = chunk * chunk_records;
        const std::size_t to = std::min(from + chunk_records, records_);
        std::size_t first = 0; // of the kind
        for (const RecordKind kind : searched_kinds) {
            std::size_t count = 0;
            with_records(directory, kind, [&](const auto& all) { count = all.size(); });
            for (std::size_t next = std::max(from, first); next < std::min(to, first + count); ++next)
                builder.add(directory, kind, next - first, static_cast<std::uint32_t>(next));
            first += count;
        }
        parts_[chunk] = std::make_unique<Part>(Segment(builder.finish()));
    });
    builder_.reset();
    next_ordinal_ = static_cast<std::uint32_t>(records_);
}

void SearchIndex::close_chunk() {
    if (builder_->doc_count() > 0 || parts_.empty())
        parts_.push_back(std::make_unique<Part>(Segment(builder_->finish())));
}

unsigned SearchIndex::per_mille() const {
    switch (stage_) {
    case Stage::empty:
    case Stage::acronyms:
        return 0;
    case Stage::records: // four fifths of the time go into reading
        return records_ == 0 ? 0 : static_cast<unsigned>(std::uint64_t{800} * next_ordinal_ / records_);
    case Stage::merging:
        return merger_ ? 800 + static_cast<unsigned>(std::uint64_t{199} * merger_->work_done() /
                                                     std::max<std::size_t>(merger_->work_to_do(), 1))
                       : 800;
    case Stage::clearing:
    case Stage::finding:
        return 999;
    case Stage::complete:
        break;
    }
    return 1000;
}

std::optional<SearchIndex::Place> SearchIndex::find(const Reference& record) {
    for (auto part = parts_.rbegin(); part != parts_.rend(); ++part)
        if (const auto doc = (*part)->find(record.kind, record.id))
            return Place{part->get(), *doc};
    return std::nullopt;
}

void SearchIndex::update(const Directory& directory, const Reference& record) {
    if (stage_ != Stage::complete)
        return; // step() sees the new revision and begins anew
    if (!acronyms_known_) {
        acronyms_->learn(directory, 0, directory.all<Organization>().size());
        acronyms_known_ = true;
    }
    std::uint32_t ordinal = next_ordinal_;
    if (const auto place = find(record)) {
        ordinal = place->part->segment.ordinal(place->doc);
        place->part->drop(place->doc);
    }
    search::SegmentBuilder builder(*acronyms_);
    if (!builder.add(directory, record, ordinal))
        return;
    if (ordinal == next_ordinal_)
        ++next_ordinal_;
    parts_.push_back(std::make_unique<Part>(Segment(builder.finish())));
    merge_edits();
}

/// The small part takes the new record's at once; full ones are put together a piece at a time. So there are
/// few parts, and a record is copied some times for each of their sizes. The first part, the large one,
/// stays: bringing it up to date is begin() and step().
void SearchIndex::merge_edits() {
    const std::size_t behind = merge_ ? merge_first_ + merge_->part_count() : 1;
    if (parts_.size() >= behind + 2)
        if (const std::size_t small = parts_.size() - 2; parts_[small]->segment.doc_count() < full_part)
            replace(small, 2, search::merged(std::span(parts_).subspan(small)));
    if (!merge_ && parts_.back()->segment.doc_count() >= full_part)
        begin_merge();
    if (merge_ && !merge_->step()) {
        replace(merge_first_, merge_->part_count(), merge_->take());
        merge_.reset();
    }
}

/// So many pieces that about as many edits have come when it is done as there were before.
void SearchIndex::begin_merge() {
    std::size_t first = parts_.size() - 1;
    std::size_t behind = parts_[first]->segment.doc_count();
    std::size_t pieces = 0;
    while (first > 1 && parts_[first - 1]->segment.doc_count() <= merged_ratio * behind) {
        pieces = behind;
        behind += parts_[--first]->segment.doc_count();
    }
    if (pieces == 0)
        return;
    merge_ = std::make_unique<search::PartMerge>(std::span(parts_).subspan(first), pieces);
    merge_first_ = first;
}

void SearchIndex::replace(std::size_t first, std::size_t count, std::unique_ptr<Part> part) {
    parts_[first] = std::move(part);
    const auto second = parts_.begin() + static_cast<std::ptrdiff_t>(first) + 1;
    parts_.erase(second, second + static_cast<std::ptrdiff_t>(count) - 1);
}

std::size_t SearchIndex::doc_count() const {
    std::size_t count = 0;
    for (const auto& part : parts_)
        count += part->segment.doc_count() - part->gone_count;
    return count;
}

std::size_t SearchIndex::bytes() const {
    std::size_t all = 0;
    for (const auto& part : parts_)
        all += part->bytes();
    all += acronyms_->bytes();
    return all;
}

namespace {

struct Header {
    std::uint64_t magic;
    std::uint64_t version;
    std::uint64_t data;
    std::uint64_t checksum; ///< of what follows the header
    std::uint64_t size;     ///< of what follows
    std::uint64_t ordinals;
};

} // namespace

std::vector<std::uint8_t> SearchIndex::save(std::uint64_t data) const {
    std::vector<std::uint8_t> bytes(sizeof(Header));
    if (parts_.size() == 1 && parts_.front()->gone_count == 0)
        parts_.front()->segment.save(bytes);
    else
        search::merged(parts_)->segment.save(bytes);
    const std::string_view content(reinterpret_cast<const char*>(bytes.data()) + sizeof(Header),
                                   bytes.size() - sizeof(Header));
    const Header header{magic, version, data, search::hash_of(content), content.size(), next_ordinal_};
    std::memcpy(bytes.data(), &header, sizeof header);
    return bytes;
}

std::optional<SearchIndex> SearchIndex::open(std::span<const std::uint8_t> bytes, std::uint64_t data) {
    Header header{};
    if (bytes.size() < sizeof header)
        return std::nullopt;
    std::memcpy(&header, bytes.data(), sizeof header);
    const auto content = bytes.subspan(sizeof header);
    if (header.magic != magic || header.version != version || header.data != data ||
        header.size != content.size() ||
        header.checksum != search::hash_of({reinterpret_cast<const char*>(content.data()), content.size()}))
        return std::nullopt;
    auto segment = Segment::borrow(content);
    if (!segment)
        return std::nullopt;
    SearchIndex index;
    index.parts_.push_back(std::make_unique<Part>(std::move(*segment)));
    index.next_ordinal_ = static_cast<std::uint32_t>(header.ordinals);
    index.stage_ = Stage::complete;
    return index;
}

std::optional<SearchIndex> SearchIndex::adopt(std::vector<std::uint8_t> bytes, std::uint64_t data) {
    auto index = open(std::span<const std::uint8_t>(bytes), data);
    if (index)
        index->saved_ = std::move(bytes); // which stay where they are
    return index;
}

} // namespace citynet
