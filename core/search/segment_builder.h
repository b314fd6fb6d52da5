#pragma once

#include "core/search/acronyms.h"
#include "core/search/segment.h"
#include "core/text/word_key.h"

#include <string_view>
#include <vector>

namespace citynet::search {

/// Makes a segment out of records, one after the other.
class SegmentBuilder final : private DocumentSink {
  public:
    /// `acronyms` must outlive the builder.
    explicit SegmentBuilder(const Acronyms& acronyms);

    /// Adds the record; false when there is none.
    bool add(const Directory& directory, const Reference& record, std::uint32_t ordinal);
    /// The same for the record at a place in the list of its kind, which must be there.
    void add(const Directory& directory, RecordKind kind, std::size_t place, std::uint32_t ordinal);

    std::size_t doc_count() const { return out_.kinds.size(); }
    std::size_t text_bytes() const { return text_bytes_; } ///< read so far

    /// The segment of all records that were added; the builder can begin another one.
    SegmentVectors finish();

  private:
    enum class Acronym : std::uint8_t { unknown, no, yes };
    /// A word, a word with a tag, or, until finish(), a value of a facet.
    struct Term {
        WordKey key;
        std::uint32_t offset; ///< of its bytes
        std::uint32_t size;
        Doc last_doc;         ///< the last document that has it
        std::uint32_t weight; ///< there
        std::uint32_t documents;
        std::uint32_t places_here; ///< positions in the last document
        std::uint32_t places;      ///< in all
        Acronym acronym;
    };
    /// A word of the text at hand.
    struct Word {
        WordKey key;
        std::uint64_t hash;
        std::uint32_t size; ///< bytes, folded
        std::uint32_t from; ///< as printed
        std::uint32_t to;
        std::uint32_t guess; ///< the number of the term that it most likely is + 1, or 0
        bool joined;         ///< several parts together
    };
    struct Posting {
        std::uint32_t doc_and_impact; ///< document << 8 | impact
        std::uint32_t places;         ///< positions that the term has there
    };
    struct PostingOf {
        std::uint32_t term;
        Posting posting;
    };
    struct PlaceOf {
        std::uint32_t term;
        std::uint32_t position;
    };
    void text(SearchField field, std::string_view text) override;
    void phone(std::string_view number) override;
    void tagged(SearchTag tag, std::string_view value) override;
    void facet(Facet facet, std::string_view value) override;

    std::string_view bytes_of(const Term& term) const {
        return {out_.term_bytes.data() + term.offset, term.size};
    }
    std::uint32_t intern(std::uint64_t hash, const WordKey& key, std::string_view word);
    std::uint32_t intern(std::string_view word);
    std::uint32_t intern(const Word& word);
    bool is_acronym(std::uint32_t term);
    void grow();
    Term& count(std::uint32_t term, std::uint32_t weight);
    void add_acronyms_of_expansions(std::uint32_t weight);
    std::uint32_t read_words(std::string_view text);
    void add_expansions(std::uint32_t acronym, std::uint32_t weight);
    void begin_document(RecordKind kind);
    void close_document(std::string_view id, std::uint32_t ordinal);
    void sort_terms();
    void write_postings(const std::vector<std::uint32_t>& rank);
    void write_pairs();
    void write_phones();

    const Acronyms& acronyms_;
    SegmentVectors out_; ///< until finish() its terms stand in the order of their coming
    std::vector<Term> terms_;
    std::vector<std::uint32_t> table_; ///< open addressing: a term's number + 1, or 0
    std::vector<PostingOf> postings_;
    std::vector<PlaceOf> places_;
    std::vector<std::uint64_t> pairs_; ///< word_pairs.h, document by document
    std::vector<std::uint32_t> doc_terms_;
    std::vector<std::uint8_t> written_; ///< postings of a term
    std::vector<std::uint8_t> written_positions_;
    std::vector<Word> words_;                ///< of the text at hand
    std::vector<std::uint64_t> part_hashes_; ///< of those that are parts
    std::vector<std::pair<std::uint64_t, Doc>> phones_;
    std::vector<std::uint64_t> keys_;
    std::string facet_;                         ///< the term that stands for a value of a facet
    std::vector<std::uint32_t> field_acronyms_; ///< terms of the text that are printed as acronyms
    std::size_t text_bytes_ = 0;
    std::uint32_t next_position_ = 0; ///< in the document
    RecordKind kind_ = RecordKind::organization;
    Doc doc_ = 0;
};

} // namespace citynet::search
