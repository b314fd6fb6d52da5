#pragma once

#include "core/search/segment.h"
#include "core/text/word_key.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace citynet::search {

/// The bytes of a number in the other order: those of a WordKey compare as the words do.
inline std::uint64_t bytes_turned(std::uint64_t number) { // written out, this is one instruction
    const auto byte = [&](unsigned i) { return number >> (8 * i) & 0xff; };
    return byte(0) << 56 | byte(1) << 48 | byte(2) << 40 | byte(3) << 32 | byte(4) << 24 | byte(5) << 16 |
           byte(6) << 8 | byte(7);
}

/// The first eight bytes of a term as a number that sorts as they do.
inline std::uint64_t sorting_key(std::string_view term) {
    return bytes_turned(up_to_eight_bytes(term));
}

/// The same of the eight bytes behind them. Terms of up to sixteen bytes whose keys are the same are the
/// same: no byte of a term is 0.
inline std::uint64_t second_sorting_key(std::string_view term) {
    return term.size() > 8 ? sorting_key(term.substr(8)) : 0;
}
inline bool may_differ_behind(std::uint64_t second_key) {
    return (second_key & 0xff) != 0;
}

/// How much memory a dictionary and its postings may take at most.
struct TermSizes {
    std::size_t bytes = 0;
    std::size_t terms = 0;
    std::size_t postings = 0;  ///< bytes
    std::size_t positions = 0; ///< bytes

    /// The same once more; where its documents are numbered on, the first of each term takes more bytes.
    void add(const Segment& segment) {
        const std::uint32_t count = segment.term_count();
        bytes += segment.term_bytes();
        terms += count;
        postings += segment.posting_bytes() + std::size_t{3} * count;
        positions += static_cast<std::size_t>(segment.entries_end() - segment.entry(0));
    }
    void share_terms(std::size_t by) {
        bytes /= by;
        terms /= by;
    }
};

inline constexpr std::size_t longest_posting = 6; ///< bytes
inline constexpr Doc before_all = ~Doc{0};        ///< from here the first document of a term is counted

/// Writes a posting from `to` on, where there is room, and returns where it ends: how much further its
/// document is, and its impact.
inline std::uint8_t* write_posting(std::uint8_t* to, Doc step, std::uint8_t impact) {
    for (; step >= 0x80; step >>= 7)
        *to++ = static_cast<std::uint8_t>(step | 0x80);
    *to++ = static_cast<std::uint8_t>(step);
    *to++ = impact;
    return to;
}

/// Writes the dictionary and its postings, term by term in order, each with its documents in order.
class TermWriter {
  public:
    /// The sizes are only a help to reserve memory.
    TermWriter(SegmentVectors& out, const TermSizes& sizes);

    void begin(std::string_view term);
    /// The postings of the term that was begun go into a row of their own instead.
    void begin_dense(std::string_view term, std::size_t row_size);
    void posting(Doc doc, std::uint8_t impact) {
        ++postings_;
        if (row_) {
            row_[doc] = impact;
            return;
        }
        std::uint8_t bytes[longest_posting];
        const std::uint8_t* const end = write_posting(bytes, doc - last_, impact);
        last_ = doc;
        for (const std::uint8_t* at = bytes; at != end; ++at)
            out_.postings.push_back(*at);
    }
    /// All postings of a term that is not dense, as write_posting() writes them.
    void postings(const std::uint8_t* begin, const std::uint8_t* end, std::uint32_t count) {
        postings_ += count;
        out_.postings.insert(out_.postings.end(), begin, end);
    }
    /// All postings of a term that is a list in another segment, whose documents are numbered from `base` on;
    /// not into a row.
    void copy(const Segment& from, std::uint32_t term, Doc base);
    /// The entries of as many postings (positions.h), in their order.
    void entries(const std::uint8_t* begin, const std::uint8_t* end, std::uint32_t count);
    void finish();

  private:
    void end_term();

    SegmentVectors& out_;
    std::uint32_t postings_ = 0;
    std::uint32_t entries_ = 0;
    Doc last_ = 0;
    std::uint8_t* row_ = nullptr;
    bool open_ = false;
};

/// Writes the lists of the facets' values: in order of the key (facet, then value) and the document.
class FacetWriter {
  public:
    explicit FacetWriter(SegmentVectors& out) : out_(out) {}

    void add(std::string_view key, Doc doc);
    void finish();

  private:
    SegmentVectors& out_;
};

} // namespace citynet::search
