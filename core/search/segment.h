#pragma once

#include "core/model/reference.h"
#include "core/search/document.h"
#include "core/search/positions.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace citynet::search {

using Doc = std::uint32_t; ///< a document's number within its segment

/// Whether a term is the value of a tag; these stand before all words.
inline bool is_tagged(std::string_view term) {
    return static_cast<unsigned char>(term[0]) < ' ';
}

/// Neighbouring terms of a dictionary, from `begin` up to but not including `end`.
struct TermRange {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    bool empty() const { return begin >= end; }
    bool operator==(const TermRange&) const = default;
};

/// The arrays a segment consists of: vectors while it is made, spans over foreign bytes when it is used in
/// place.
template <template <class> class Array>
struct SegmentArrays {
    // The dictionary: terms in byte order, one after the other. (Front coding would save a third of the bytes
    // and cost a decoded block for each step of a binary search; at a million terms the plain form is 13 MB.)
    Array<char> term_bytes;
    Array<std::uint32_t> term_offsets; ///< one more than there are terms
    Array<std::uint8_t> term_common;   ///< bytes that a term shares with the one before it
    Array<std::uint32_t>
        postings_before; ///< how many postings all terms before this one have; one more than terms

    // Postings of a term by document: how much further the document is (base 128, low bits first), and the
    // impact in one byte.
    Array<std::uint32_t> posting_offsets; ///< in `postings`; of a dense term its place in `dense_terms`
    Array<std::uint8_t> postings;

    // Where each posting's term stands in its document (positions.h), in the order of terms and documents;
    // of terms with a tag there is nothing.
    Array<std::uint8_t> positions;
    Array<std::uint32_t> position_samples; ///< where every entries_per_sample-th entry begins

    Array<std::uint64_t>
        pairs; ///< word_pairs.h: the rows, each of so many words as there are for all documents

    // A term of many documents: the impact in every document, 0 where it is not. Rows of row_size().
    Array<std::uint32_t> dense_terms;
    Array<std::uint8_t> dense;

    // The same for beginnings of words that many documents have: the greatest impact of all their terms.
    Array<std::uint32_t> prefix_ranges; ///< first and one past last term, alternating; in order of the first
    Array<std::uint8_t> prefix_dense;

    // The documents.
    Array<std::uint8_t> kinds; ///< RecordKind
    Array<std::uint32_t> id_offsets;
    Array<char> ids;
    Array<std::uint32_t> ordinals; ///< what breaks ties, the smaller first

    // Every end of a telephone number that is long enough, in order (phone_key.h).
    Array<std::uint64_t> phone_keys;
    Array<std::uint32_t> phone_docs;

    // The documents that have a value of a facet.
    Array<std::uint32_t> facet_value_offsets;
    Array<char> facet_values; ///< the facet in one byte, then the value
    Array<std::uint32_t> facet_list_offsets;
    Array<std::uint32_t> facet_docs;

    template <class Self, class F>
    static void for_each(Self& self, F&& f) {
        f(self.term_bytes), f(self.term_offsets), f(self.term_common), f(self.postings_before);
        f(self.posting_offsets), f(self.postings), f(self.positions), f(self.position_samples), f(self.pairs);
        f(self.dense_terms), f(self.dense);
        f(self.prefix_ranges), f(self.prefix_dense), f(self.kinds), f(self.id_offsets), f(self.ids);
        f(self.ordinals), f(self.phone_keys), f(self.phone_docs), f(self.facet_value_offsets);
        f(self.facet_values), f(self.facet_list_offsets), f(self.facet_docs);
    }
};

template <class T>
using Owned = std::vector<T>;
template <class T>
using Borrowed = std::span<const T>;

using SegmentVectors = SegmentArrays<Owned>;

/// An inverted index of some documents that never changes.
class Segment {
  public:
    explicit Segment(SegmentVectors vectors);
    Segment(Segment&&) = default;
    Segment& operator=(Segment&&) = default;

    /// A segment over bytes that save() wrote, which must outlive it and be aligned to 8. Nothing when they
    /// are damaged: whatever the bytes are, nothing outside of them is ever read.
    static std::optional<Segment> borrow(std::span<const std::uint8_t> bytes);
    void save(std::vector<std::uint8_t>& to) const;

    /// Its own as long as anybody keeps it: what was worked out for a segment may be kept beside it.
    const std::shared_ptr<const char>& identity() const { return identity_; }

    Doc doc_count() const { return static_cast<Doc>(at_.kinds.size()); }
    std::uint32_t term_count() const { return static_cast<std::uint32_t>(at_.term_common.size()); }
    std::size_t row_size() const { return row_size_for(doc_count()); }
    static std::size_t row_size_for(std::size_t docs) { return (docs + 63) / 64 * 64; }
    std::size_t bytes() const; ///< that all arrays take

    /// Gives the vectors away; nothing else may be asked of the segment then.
    SegmentVectors release() { return std::move(vectors_); }

    std::string_view term(std::uint32_t index) const {
        const std::uint32_t begin = at_.term_offsets[index];
        return {at_.term_bytes.data() + begin, at_.term_offsets[index + 1] - begin};
    }
    std::size_t term_bytes() const { return at_.term_bytes.size(); } ///< of all terms
    std::size_t posting_bytes() const { return at_.postings.size(); }
    std::uint8_t common(std::uint32_t index) const { return at_.term_common[index]; }
    const std::uint8_t* common_bytes() const { return at_.term_common.data(); }

    std::uint32_t lower_bound(std::string_view term) const; ///< the first term that is not before it
    TermRange find(std::string_view term) const;            ///< the term alone, or nothing
    TermRange beginning_with(std::string_view prefix) const;

    std::uint32_t postings_in(TermRange range) const {
        return at_.postings_before[range.end] - at_.postings_before[range.begin];
    }

    /// The row of the term when it is a dense one, else null.
    const std::uint8_t* dense_row(std::uint32_t term) const;
    /// The first dense term from `term` on, as a place in the list of them.
    std::size_t first_dense(std::uint32_t term) const;
    std::size_t dense_count() const { return at_.dense_terms.size(); }
    std::uint32_t dense_term(std::size_t place) const { return at_.dense_terms[place]; }
    const std::uint8_t* dense_row_at(std::size_t place) const {
        return at_.dense.data() + place * row_size();
    }
    /// The stored row of a range of terms, or null.
    const std::uint8_t* prefix_row(TermRange range) const;

    /// Calls f(document, impact) for each posting of a term that is not dense.
    template <class F>
    void for_each_posting(std::uint32_t term, F&& f) const {
        const std::uint8_t* from = postings_of(term);
        const std::uint8_t* const end = postings_end();
        std::uint32_t left = at_.postings_before[term + 1] - at_.postings_before[term];
        const Doc docs = doc_count();
        Doc doc = ~Doc{0};
        for (; left > 0; --left) {
            std::uint32_t step = 0;
            std::uint8_t impact = 0;
            if (!read_posting(from, end, step, impact))
                return;
            doc += step;
            if (doc >= docs)
                return;
            f(doc, impact);
        }
    }
    /// The same for any term.
    template <class F>
    void for_each_document(std::uint32_t term, F&& f) const {
        const std::uint8_t* const row = dense_row(term);
        if (!row)
            return for_each_posting(term, f);
        for (Doc doc = 0; doc < doc_count(); ++doc)
            if (row[doc] > 0)
                f(doc, row[doc]);
    }
    /// Reads one posting: how much further its document is, and its impact. False at the end of all bytes.
    static bool read_posting(const std::uint8_t*& from, const std::uint8_t* end, std::uint32_t& step,
                             std::uint8_t& impact) {
        unsigned shift = 0;
        while (from != end && *from >= 0x80 && shift < 28) {
            step |= static_cast<std::uint32_t>(*from++ & 0x7f) << shift;
            shift += 7;
        }
        if (end - from < 2)
            return false;
        step |= static_cast<std::uint32_t>(*from++ & 0x7f) << shift;
        impact = *from++;
        return true;
    }
    const std::uint8_t* postings_of(std::uint32_t term) const {
        return at_.postings.data() + at_.posting_offsets[term];
    }
    const std::uint8_t* postings_end() const { return at_.postings.data() + at_.postings.size(); }

    /// The entry of positions of a term in its first document; those of all its documents follow.
    std::uint32_t first_entry(std::uint32_t term) const {
        return at_.postings_before[term] - tagged_postings_;
    }
    /// Where an entry begins.
    const std::uint8_t* entry(std::uint32_t number) const {
        const std::uint32_t sample = number / entries_per_sample;
        if (sample >= at_.position_samples.size())
            return entries_end();
        return skip_entries(at_.positions.data() + at_.position_samples[sample], entries_end(),
                            number % entries_per_sample);
    }
    const std::uint8_t* entries_end() const { return at_.positions.data() + at_.positions.size(); }

    /// One bit a document.
    std::span<const std::uint64_t> pair_row(std::size_t row) const {
        const std::size_t words = (doc_count() + std::size_t{63}) / 64;
        return at_.pairs.subspan(row * words, words);
    }

    /// Raises each byte of a row to the impact of the terms' postings in that document.
    void max_into(std::uint8_t* row, TermRange terms) const;

    /// The impact of a term in a document, 0 when it is not there.
    std::uint8_t impact(std::uint32_t term, Doc doc) const;

    RecordKind kind(Doc doc) const { return static_cast<RecordKind>(at_.kinds[doc]); }
    std::string_view id(Doc doc) const {
        return {at_.ids.data() + at_.id_offsets[doc], at_.id_offsets[doc + 1] - at_.id_offsets[doc]};
    }
    std::uint32_t ordinal(Doc doc) const { return at_.ordinals[doc]; }
    const std::uint32_t* ordinals() const { return at_.ordinals.data(); }

    std::span<const std::uint64_t> phone_keys() const { return at_.phone_keys; }
    Doc phone_doc(std::size_t place) const { return at_.phone_docs[place]; }

    std::uint32_t facet_value_count() const {
        return static_cast<std::uint32_t>(at_.facet_list_offsets.size() - 1);
    }
    Facet facet_of(std::uint32_t value) const {
        return static_cast<Facet>(at_.facet_values[at_.facet_value_offsets[value]]);
    }
    std::string_view facet_value(std::uint32_t value) const { return facet_key(value).substr(1); }
    /// What facet values stand in order of: the facet in one byte, then the value.
    std::string_view facet_key(std::uint32_t value) const {
        const std::uint32_t begin = at_.facet_value_offsets[value];
        return {at_.facet_values.data() + begin, at_.facet_value_offsets[value + 1] - begin};
    }
    std::span<const std::uint32_t> facet_docs(std::uint32_t value) const {
        return at_.facet_docs.subspan(at_.facet_list_offsets[value],
                                      at_.facet_list_offsets[value + 1] - at_.facet_list_offsets[value]);
    }

  private:
    Segment() = default;
    bool in_order() const;
    void count_tagged();

    SegmentVectors vectors_; ///< empty when the bytes are somebody else's
    SegmentArrays<Borrowed> at_;
    std::uint32_t tagged_postings_ = 0;
    std::shared_ptr<const char> identity_ = std::make_shared<const char>();
};

} // namespace citynet::search
