#include "core/search/segment_builder.h"

#include "core/search/hash.h"
#include "core/search/impact.h"
#include "core/search/phone_key.h"
#include "core/search/segment_writing.h"
#include "core/search/word_pairs.h"
#include "core/text/tokens.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace citynet::search {

namespace {

constexpr Doc nowhere = ~Doc{0};
constexpr std::size_t words_of_pairs = pair_rows / 64;

// What the terms begin with that stand for a facet's values: behind all tags, before all words.
constexpr char first_facet = search_tag_count + 1;
static_assert(first_facet + facet_count <= ' ');

bool is_facet(std::string_view term) {
    return term[0] >= first_facet && term[0] < first_facet + static_cast<char>(facet_count);
}

bool is_small(char c) {
    return c >= 'a' && c <= 'z';
}

/// Whether a word is printed as acronyms are: without a small letter. (Most words end with one.)
bool in_capitals(std::string_view printed) {
    return !is_small(printed.back()) && std::none_of(printed.begin(), printed.end(), is_small);
}

} // namespace

SegmentBuilder::SegmentBuilder(const Acronyms& acronyms) : acronyms_(acronyms), table_(256, 0) {}

void SegmentBuilder::begin_document(RecordKind kind) {
    doc_ = static_cast<Doc>(out_.kinds.size());
    kind_ = kind;
    next_position_ = 0;
    pairs_.resize((doc_ + std::size_t{1}) * words_of_pairs, 0);
}

bool SegmentBuilder::add(const Directory& directory, const Reference& record, std::uint32_t ordinal) {
    begin_document(record.kind);
    if (!visit_document(directory, record, *this)) {
        pairs_.resize(doc_ * words_of_pairs);
        return false;
    }
    close_document(record.id, ordinal);
    return true;
}

void SegmentBuilder::add(const Directory& directory, RecordKind kind, std::size_t place,
                         std::uint32_t ordinal) {
    begin_document(kind);
    close_document(visit_document(directory, kind, place, *this), ordinal);
}

std::uint32_t SegmentBuilder::intern(std::uint64_t hash, const WordKey& key, std::string_view word) {
    const bool whole = word.size() <= word_key_size; // is the word in its key
    const std::size_t mask = table_.size() - 1;
    std::size_t at = hash & mask;
    for (; table_[at] != 0; at = (at + 1) & mask) {
        const Term& known = terms_[table_[at] - 1];
        if (known.key == key && known.size == word.size() && (whole || bytes_of(known) == word))
            return table_[at] - 1;
    }
    const auto number = static_cast<std::uint32_t>(terms_.size());
    table_[at] = number + 1;
    terms_.push_back({key, static_cast<std::uint32_t>(out_.term_bytes.size()),
                      static_cast<std::uint32_t>(word.size()), nowhere, 0, 0, 0, 0, Acronym::unknown});
    out_.term_bytes.insert(out_.term_bytes.end(), word.begin(), word.end());
    if (terms_.size() * 2 > table_.size())
        grow();
    return number;
}

std::uint32_t SegmentBuilder::intern(std::string_view word) {
    return intern(hash_of_word(word), key_of(word), word);
}

std::uint32_t SegmentBuilder::intern(const Word& word) {
    if (word.guess != 0) {
        const Term& term = terms_[word.guess - 1];
        if (term.key == word.key && term.size == word.size)
            return word.guess - 1;
    }
    std::array<char, word_key_size> bytes;
    std::memcpy(bytes.data(), &word.key, sizeof word.key);
    return intern(word.hash, word.key, {bytes.data(), word.size});
}

/// Asked for the few words only that are printed as acronyms are.
bool SegmentBuilder::is_acronym(std::uint32_t number) {
    Term& term = terms_[number];
    if (term.acronym == Acronym::unknown)
        term.acronym = acronyms_.is_acronym(bytes_of(term)) ? Acronym::yes : Acronym::no;
    return term.acronym == Acronym::yes;
}

void SegmentBuilder::grow() {
    table_.assign(table_.size() * 2, 0);
    const std::size_t mask = table_.size() - 1;
    for (std::size_t i = 0; i < terms_.size(); ++i) {
        std::size_t at = hash_of_word(bytes_of(terms_[i])) & mask;
        while (table_[at] != 0)
            at = (at + 1) & mask;
        table_[at] = static_cast<std::uint32_t>(i + 1);
    }
}

SegmentBuilder::Term& SegmentBuilder::count(std::uint32_t number, std::uint32_t weight) {
    Term& term = terms_[number];
    if (term.last_doc != doc_) {
        term.last_doc = doc_;
        term.weight = 0;
        term.places_here = 0;
        ++term.documents;
        doc_terms_.push_back(number);
    }
    term.weight += weight;
    return term;
}

/// Fills words_; how many positions there are.
std::uint32_t SegmentBuilder::read_words(std::string_view text) {
    words_.clear();
    part_hashes_.clear();
    const std::uint32_t length = for_each_word(
        text,
        [&](const ShortWord& word) {
            words_.push_back(
                {word.key, hash_of(word.key), word.to - word.from, word.from, word.to, 0, false});
            part_hashes_.push_back(words_.back().hash);
        },
        [&](const Token& token) {
            const std::uint64_t hash = hash_of_word(token.text);
            const WordKey key = key_of(token.text);
            const std::uint32_t number = intern(hash, key, token.text);
            words_.push_back({key, hash, static_cast<std::uint32_t>(token.text.size()), token.from, token.to,
                              number + 1, token.span > 1});
            if (token.span == 1)
                part_hashes_.push_back(hash);
        });
    // In a loop of its own, so that the processor fetches many of the entries at once.
    const std::size_t mask = table_.size() - 1;
    for (Word& word : words_)
        if (word.guess == 0)
            word.guess = table_[word.hash & mask];
    return length;
}

void SegmentBuilder::text(SearchField field, std::string_view text) {
    text_bytes_ += text.size();
    field_acronyms_.clear();
    const std::uint32_t length = read_words(text);
    const std::uint32_t weight = occurrence_weight(field, length, false);
    std::uint32_t bonus = occurrence_weight(field, length, true) - weight; // of the first part
    std::uint64_t* const pairs = pairs_.data() + doc_ * words_of_pairs;
    const std::uint64_t* hash = part_hashes_.data();
    bool expansions = false;
    for (const Word& word : words_) {
        const std::uint32_t number = intern(word);
        if (in_capitals(text.substr(word.from, word.to - word.from)) && is_acronym(number))
            field_acronyms_.push_back(number);
        if (word.joined) {
            count(number, weight);
            continue;
        }
        if (hash != part_hashes_.data()) {
            const std::size_t row = row_of_pair(hash[-1], *hash);
            pairs[row / 64] |= std::uint64_t{1} << (row % 64);
        }
        expansions = expansions || acronyms_.may_begin(*hash);
        ++hash;
        Term& term = count(number, weight + bonus);
        bonus = 0;
        ++term.places_here;
        ++term.places;
        places_.push_back({number, next_position_++});
    }
    ++next_position_; // what begins the next text does not follow what ends this one
    const bool own = kind_ == RecordKind::organization && field <= SearchField::acronym;
    if (own)
        return; // its acronym and its name are there already
    for (const std::uint32_t number : field_acronyms_)
        add_expansions(number, weight / 2 + 1);
    if (expansions)
        add_acronyms_of_expansions(weight);
}

void SegmentBuilder::add_expansions(std::uint32_t acronym, std::uint32_t weight) {
    const std::string word(bytes_of(terms_[acronym])); // terms move while others are added
    acronyms_.for_each_part(word, [&](std::string_view part) { count(intern(part), weight); });
}

void SegmentBuilder::add_acronyms_of_expansions(std::uint32_t weight) {
    for (std::size_t i = 0; i + 1 < part_hashes_.size(); ++i)
        if (acronyms_.may_begin(part_hashes_[i]))
            acronyms_.for_each_written_out(part_hashes_, i,
                                           [&](std::string_view acronym) { count(intern(acronym), weight); });
}

void SegmentBuilder::phone(std::string_view number) {
    keys_.clear();
    append_phone_keys(number, keys_);
    for (const std::uint64_t key : keys_)
        phones_.emplace_back(key, doc_);
}

void SegmentBuilder::tagged(SearchTag tag, std::string_view value) {
    std::array<char, longest_token + 1> term{static_cast<char>(tag)};
    for_each_token(value, [&](const Token& token) {
        std::copy(token.text.begin(), token.text.end(), term.begin() + 1);
        count(intern({term.data(), token.text.size() + 1}), tag_weight);
    });
}

void SegmentBuilder::facet(Facet facet, std::string_view value) {
    facet_.assign(1, static_cast<char>(first_facet + static_cast<char>(facet))).append(value);
    count(intern(facet_), 1);
}

void SegmentBuilder::close_document(std::string_view id, std::uint32_t ordinal) {
    for (const std::uint32_t number : doc_terms_)
        postings_.push_back(
            {number, {doc_ << 8 | impact_of(terms_[number].weight), terms_[number].places_here}});
    doc_terms_.clear();
    out_.kinds.push_back(static_cast<std::uint8_t>(kind_));
    out_.id_offsets.push_back(static_cast<std::uint32_t>(out_.ids.size()));
    out_.ids.insert(out_.ids.end(), id.begin(), id.end());
    out_.ordinals.push_back(ordinal);
}

SegmentVectors SegmentBuilder::finish() {
    out_.id_offsets.push_back(static_cast<std::uint32_t>(out_.ids.size()));
    sort_terms();
    write_pairs();
    write_phones();
    SegmentVectors made = std::move(out_);
    out_ = {};
    terms_.clear();
    std::fill(table_.begin(), table_.end(), 0);
    postings_.clear();
    places_.clear();
    pairs_.clear();
    phones_.clear();
    text_bytes_ = 0;
    return made;
}

void SegmentBuilder::sort_terms() {
    // As numbers, words compare as their bytes do when the first byte is the highest.
    struct Key {
        WordKey key;
        std::uint32_t term;
    };
    std::vector<Key> keys(terms_.size());
    for (std::uint32_t i = 0; i < keys.size(); ++i)
        keys[i] = {{bytes_turned(terms_[i].key.first), bytes_turned(terms_[i].key.second)}, i};
    std::sort(keys.begin(), keys.end(), [&](const Key& a, const Key& b) {
        return a.key.first != b.key.first     ? a.key.first < b.key.first
               : a.key.second != b.key.second ? a.key.second < b.key.second
                                              : bytes_of(terms_[a.term]) < bytes_of(terms_[b.term]);
    });

    // The postings and the positions of each term, in the order of documents: they came in that order.
    std::vector<std::uint32_t> place(terms_.size());
    std::vector<std::uint32_t> position_place(terms_.size());
    std::uint32_t postings = 0;
    std::uint32_t positions = 0;
    for (const auto& [key, number] : keys) {
        place[number] = postings;
        position_place[number] = positions;
        postings += terms_[number].documents;
        positions += terms_[number].places;
    }
    std::vector<Posting> sorted(postings_.size());
    for (const PostingOf& one : postings_)
        sorted[place[one.term]++] = one.posting;
    std::vector<std::uint32_t> sorted_positions(places_.size());
    for (const PlaceOf& one : places_)
        sorted_positions[position_place[one.term]++] = one.position;

    const std::vector<char> bytes = std::move(out_.term_bytes);
    out_.term_bytes.clear();
    TermWriter writer(out_, {bytes.size(), terms_.size(), postings_.size() * 5 / 2, places_.size() * 3 / 2});
    FacetWriter facets(out_);
    auto posting = sorted.begin();
    const std::uint32_t* from = sorted_positions.data();
    for (const auto& [key, number] : keys) {
        const Term& term = terms_[number];
        const std::string_view text(bytes.data() + term.offset, term.size);
        if (is_facet(text)) {
            facet_.assign(1, static_cast<char>(text[0] - first_facet)).append(text.substr(1));
            for (std::uint32_t i = 0; i < term.documents; ++i, ++posting)
                facets.add(facet_, posting->doc_and_impact >> 8);
            continue;
        }
        const bool tagged = is_tagged(text);
        // Written at once: an element at the end of a vector takes several times as long as a byte behind a
        // pointer.
        written_.resize(std::max(written_.size(), longest_posting * term.documents));
        written_positions_.resize(
            std::max(written_positions_.size(), longest_position * term.places + term.documents));
        std::uint8_t* to = written_.data();
        std::uint8_t* positions_to = written_positions_.data();
        Doc last = before_all;
        for (std::uint32_t i = 0; i < term.documents; ++i, ++posting) {
            const Doc doc = posting->doc_and_impact >> 8;
            to = write_posting(to, doc - last, static_cast<std::uint8_t>(posting->doc_and_impact));
            last = doc;
            if (!tagged)
                positions_to = write_entry(positions_to, {from, posting->places});
            from += posting->places;
        }
        writer.begin(text);
        writer.postings(written_.data(), to, term.documents);
        if (!tagged)
            writer.entries(written_positions_.data(), positions_to, term.documents);
    }
    writer.finish();
    facets.finish();
    out_.postings.shrink_to_fit();
    out_.positions.shrink_to_fit();
}

/// Turns the bits round: a row for each pair.
void SegmentBuilder::write_pairs() {
    const std::size_t docs = out_.kinds.size();
    const std::size_t row_words = (docs + 63) / 64;
    out_.pairs.assign(pair_rows * row_words, 0);
    for (std::size_t doc = 0; doc < docs; ++doc)
        for (std::size_t i = 0; i < words_of_pairs; ++i)
            for (std::uint64_t bits = pairs_[doc * words_of_pairs + i]; bits != 0; bits &= bits - 1) {
                const std::size_t row = i * 64 + static_cast<std::size_t>(std::countr_zero(bits));
                out_.pairs[row * row_words + doc / 64] |= std::uint64_t{1} << (doc % 64);
            }
}

void SegmentBuilder::write_phones() {
    std::sort(phones_.begin(), phones_.end());
    phones_.erase(std::unique(phones_.begin(), phones_.end()), phones_.end());
    for (const auto& [key, doc] : phones_) {
        out_.phone_keys.push_back(key);
        out_.phone_docs.push_back(doc);
    }
}

} // namespace citynet::search
