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

bool is_small(char c) {
    return c >= 'a' && c <= 'z';
}

/// Whether a word is printed as acronyms are: without a small letter. (Most words end with one.)
bool in_capitals(std::string_view printed) {
    return !is_small(printed.back()) && std::none_of(printed.begin(), printed.end(), is_small);
}

} // namespace

SegmentBuilder::SegmentBuilder(const Acronyms& acronyms) : acronyms_(acronyms), table_(256, 0) {}

bool SegmentBuilder::add(const Directory& directory, const Reference& record, std::uint32_t ordinal) {
    doc_ = static_cast<Doc>(out_.kinds.size());
    kind_ = record.kind;
    next_position_ = 0;
    pairs_.resize((doc_ + std::size_t{1}) * words_of_pairs, 0);
    if (!visit_document(directory, record, *this)) {
        pairs_.resize(doc_ * words_of_pairs);
        return false;
    }
    close_document();
    out_.kinds.push_back(static_cast<std::uint8_t>(record.kind));
    out_.id_offsets.push_back(static_cast<std::uint32_t>(out_.ids.size()));
    out_.ids.insert(out_.ids.end(), record.id.begin(), record.id.end());
    out_.ordinals.push_back(ordinal);
    return true;
}

std::uint32_t SegmentBuilder::intern(const WordKey& key, std::string_view word) {
    const bool whole = word.size() <= word_key_size; // is the word in its key
    const std::uint64_t hash = whole ? hash_of(key) : hash_of_word(word);
    const std::size_t mask = table_.size() - 1;
    std::size_t at = hash & mask;
    for (; table_[at] != 0; at = (at + 1) & mask) {
        const Word& known = words_[table_[at] - 1];
        if (known.key == key && known.size == word.size() && (whole || bytes_of(table_[at] - 1) == word))
            return table_[at] - 1;
    }
    const auto number = static_cast<std::uint32_t>(terms_.size());
    table_[at] = number + 1;
    words_.push_back(
        {key, static_cast<std::uint32_t>(out_.term_bytes.size()), static_cast<std::uint32_t>(word.size())});
    terms_.push_back({hash, nowhere, 0, 0, 0, 0, Acronym::unknown, acronyms_.may_begin(hash)});
    out_.term_bytes.insert(out_.term_bytes.end(), word.begin(), word.end());
    if (terms_.size() * 2 > table_.size())
        grow();
    return number;
}

/// Asked for the few words only that are printed as acronyms are.
bool SegmentBuilder::is_acronym(std::uint32_t number) {
    Term& term = terms_[number];
    if (term.acronym == Acronym::unknown)
        term.acronym = acronyms_.is_acronym(bytes_of(number)) ? Acronym::yes : Acronym::no;
    return term.acronym == Acronym::yes;
}

void SegmentBuilder::grow() {
    table_.assign(table_.size() * 2, 0);
    const std::size_t mask = table_.size() - 1;
    for (std::size_t i = 0; i < terms_.size(); ++i) {
        std::size_t at = terms_[i].hash & mask;
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

void SegmentBuilder::text(SearchField field, std::string_view text) {
    text_bytes_ += text.size();
    field_parts_.clear();
    field_joined_.clear();
    field_acronyms_.clear();
    const auto see = [&](std::uint32_t number, std::uint32_t from, std::uint32_t to) {
        if (in_capitals(text.substr(from, to - from)) && is_acronym(number))
            field_acronyms_.push_back(number);
    };
    const std::uint32_t length = for_each_word(
        text,
        [&](const ShortWord& word) {
            std::array<char, word_key_size> bytes;
            std::memcpy(bytes.data(), &word.key, sizeof word.key);
            const std::uint32_t number = intern(word.key, {bytes.data(), word.to - word.from});
            field_parts_.push_back(number);
            see(number, word.from, word.to);
        },
        [&](const Token& token) {
            const std::uint32_t number = intern(token.text);
            (token.span == 1 ? field_parts_ : field_joined_).push_back(number);
            see(number, token.from, token.to);
        });
    const std::uint32_t weight = occurrence_weight(field, length, false);
    std::uint64_t* const pairs = pairs_.data() + doc_ * words_of_pairs;
    std::uint64_t before = 0;
    bool expansions = false;
    for (std::size_t i = 0; i < field_parts_.size(); ++i) {
        Term& term = count(field_parts_[i], weight);
        if (i > 0) {
            const std::size_t row = row_of_pair(before, term.hash);
            pairs[row / 64] |= std::uint64_t{1} << (row % 64);
        }
        before = term.hash;
        expansions = expansions || term.begins_expansion;
        ++term.places_here;
        ++term.places;
        places_.push_back({field_parts_[i], next_position_++});
    }
    for (const std::uint32_t number : field_joined_)
        count(number, weight);
    if (const std::uint32_t bonus = occurrence_weight(field, length, true) - weight;
        bonus > 0 && !field_parts_.empty())
        count(field_parts_.front(), bonus);
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
    const std::string word(bytes_of(acronym)); // terms move while others are added
    acronyms_.for_each_part(word, [&](std::string_view part) { count(intern(part), weight); });
}

void SegmentBuilder::add_acronyms_of_expansions(std::uint32_t weight) {
    part_hashes_.clear();
    for (const std::uint32_t part : field_parts_)
        part_hashes_.push_back(terms_[part].hash);
    for (std::size_t i = 0; i + 1 < field_parts_.size(); ++i)
        if (terms_[field_parts_[i]].begins_expansion)
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
    std::string key(1, static_cast<char>(facet));
    facets_.push_back({key.append(value), doc_});
}

void SegmentBuilder::close_document() {
    for (const std::uint32_t number : doc_terms_)
        postings_.push_back({number, doc_, terms_[number].places_here, impact_of(terms_[number].weight)});
    doc_terms_.clear();
}

SegmentVectors SegmentBuilder::finish() {
    out_.id_offsets.push_back(static_cast<std::uint32_t>(out_.ids.size()));
    sort_terms();
    write_pairs();
    write_phones();
    write_facets();
    SegmentVectors made = std::move(out_);
    out_ = {};
    words_.clear();
    terms_.clear();
    std::fill(table_.begin(), table_.end(), 0);
    postings_.clear();
    places_.clear();
    pairs_.clear();
    phones_.clear();
    facets_.clear();
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
        keys[i] = {{bytes_turned(words_[i].key.first), bytes_turned(words_[i].key.second)}, i};
    std::sort(keys.begin(), keys.end(), [&](const Key& a, const Key& b) {
        return a.key.first != b.key.first     ? a.key.first < b.key.first
               : a.key.second != b.key.second ? a.key.second < b.key.second
                                              : bytes_of(a.term) < bytes_of(b.term);
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
    for (const Posting& posting : postings_)
        sorted[place[posting.term]++] = posting;
    std::vector<std::uint32_t> sorted_positions(places_.size());
    for (const PlaceOf& one : places_)
        sorted_positions[position_place[one.term]++] = one.position;

    const std::vector<char> bytes = std::move(out_.term_bytes);
    out_.term_bytes.clear();
    TermWriter writer(out_, {bytes.size(), terms_.size(), postings_.size() * 5 / 2, places_.size() * 3 / 2});
    auto posting = sorted.begin();
    const std::uint32_t* from = sorted_positions.data();
    for (const auto& [key, number] : keys) {
        const Term& term = terms_[number];
        const std::string_view text(bytes.data() + words_[number].offset, words_[number].size);
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
            to = write_posting(to, posting->doc - last, posting->impact);
            last = posting->doc;
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

void SegmentBuilder::write_facets() {
    std::sort(facets_.begin(), facets_.end(), [](const FacetEntry& a, const FacetEntry& b) {
        return a.key != b.key ? a.key < b.key : a.doc < b.doc;
    });
    FacetWriter writer(out_);
    for (const FacetEntry& entry : facets_)
        writer.add(entry.key, entry.doc);
    writer.finish();
}

} // namespace citynet::search
