#include "core/search/index_part.h"

#include "core/search/hash.h"

#include <utility>

namespace citynet::search {

namespace {

std::uint64_t hash_of_record(RecordKind kind, std::string_view id) {
    return hash_of(id) + static_cast<std::uint64_t>(kind) * 0x9e3779b97f4a7c15u;
}

} // namespace

IndexPart::IndexPart(Segment made) : segment(std::move(made)), facets(segment) {}

bool IndexPart::add_to_table(Doc count) {
    if (table_.empty()) {
        std::size_t size = 16;
        while (size * 9 < std::size_t{10} * segment.doc_count())
            size *= 2;
        table_.assign(size, 0);
    }
    const std::size_t mask = table_.size() - 1;
    const Doc until =
        segment.doc_count() - next_in_table_ > count ? next_in_table_ + count : segment.doc_count();
    for (Doc& doc = next_in_table_; doc < until; ++doc) {
        std::size_t at = hash_of_record(segment.kind(doc), segment.id(doc)) & mask;
        while (table_[at] != 0)
            at = (at + 1) & mask;
        table_[at] = doc + 1;
    }
    return until < segment.doc_count();
}

std::optional<Doc> IndexPart::find(RecordKind kind, std::string_view id) {
    add_to_table(segment.doc_count());
    const std::size_t mask = table_.size() - 1;
    for (std::size_t at = hash_of_record(kind, id) & mask; table_[at] != 0; at = (at + 1) & mask) {
        const Doc doc = table_[at] - 1;
        if (segment.kind(doc) == kind && segment.id(doc) == id && !has_bit(gone, doc))
            return doc;
    }
    return std::nullopt;
}

void IndexPart::drop(Doc doc) {
    if (gone.empty())
        gone.assign((segment.doc_count() + 63) / 64, 0);
    gone[doc / 64] |= std::uint64_t{1} << (doc % 64);
    ++gone_count;
}

std::size_t IndexPart::bytes() const {
    return segment.bytes() + facets.bytes() + gone.size() * 8 + table_.size() * 4;
}

} // namespace citynet::search
