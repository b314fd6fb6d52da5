#include "core/search/segment_builder.h"

#include "core/search/hash.h"
#include "core/search/impact.h"
#include "core/search/phone_key.h"
#include "core/search/segment_writing.h"
#include "core/search/word_pairs.h"
#include "core/text/tokens.h"

#include <algorithm>
#include <bit>

namespace citynet::search {

namespace {

constexpr Doc nowhere = ~Doc{0};
constexpr std::size_t words_of_pairs = pair_rows / 64;

/// Whether a word is printed as acronyms are: without a small letter.
bool in_capitals(std::string_view printed) {
    return std::none_of(printed.begin(), printed.end(), [](char c) { return c >= 'a' && c <= 'z'; });
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

std::uint32_t SegmentBuilder::intern(std::string_view word) {
    const std::uint64_t hash = hash_of(word);
    const std::size_t mask = table_.size() - 1;
    std::size_t at = hash & mask;
    for (; table_[at] != 0; at = (at + 1) & mask) {
        const Term& term = terms_[table_[at] - 1];
        if (term.hash == hash && term.size == word.size() &&
            (word.size() <= longest_told_by_hash || bytes_of(term) == word))
            return table_[at] - 1;
    }
    const auto number = static_cast<std::uint32_t>(terms_.size());
    table_[at] = number + 1;
    terms_.push_back({hash, static_cast<std::uint32_t>(out_.term_bytes.size()),
                      static_cast<std::uint16_t>(word.size()), Acronym::unknown, acronyms_.may_begin(word),
                      nowhere, 0, 0, 0, 0});
    out_.term_bytes.insert(out_.term_bytes.end(), word.begin(), word.end());
    if (terms_.size() * 2 > table_.size())
        grow();
    return number;
}

/// Asked for the few words only that are printed as acronyms are.
bool SegmentBuilder::is_acronym(Term& term) const {
    if (term.acronym == Acronym::unknown)
        term.acronym = acronyms_.is_acronym(bytes_of(term)) ? Acronym::yes : Acronym::no;
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

void SegmentBuilder::count(std::uint32_t number, std::uint32_t weight) {
    Term& term = terms_[number];
    if (term.last_doc != doc_) {
        term.last_doc = doc_;
        term.weight = 0;
        term.places_here = 0;
        ++term.documents;
        doc_terms_.push_back(number);
    }
    term.weight += weight;
}

void SegmentBuilder::text(SearchField field, std::string_view text) {
    text_bytes_ += text.size();
    field_terms_.clear();
    field_parts_.clear();
    field_acronyms_.clear();
    const std::uint32_t length = for_each_token(text, [&](const Token& token) {
        const std::uint32_t number = intern(token.text);
        field_terms_.push_back(number);
        if (token.span == 1)
            field_parts_.push_back(number);
        if (in_capitals(text.substr(token.from, token.to - token.from)) && is_acronym(terms_[number]))
            field_acronyms_.push_back(number);
    });
    const std::uint32_t weight = occurrence_weight(field, length, false);
    const std::uint32_t bonus = occurrence_weight(field, length, true) - weight;
    for (const std::uint32_t number : field_terms_)
        count(number, weight);
    if (!field_terms_.empty() && bonus > 0)
        count(field_terms_.front(), bonus);
    std::uint64_t* const pairs = pairs_.data() + doc_ * words_of_pairs;
    for (std::size_t i = 0; i < field_parts_.size(); ++i) {
        Term& term = terms_[field_parts_[i]];
        if (i > 0) {
            const std::size_t row = row_of_pair(terms_[field_parts_[i - 1]].hash, term.hash);
            pairs[row / 64] |= std::uint64_t{1} << (row % 64);
        }
        ++term.places_here;
        ++term.places;
        places_.push_back({field_parts_[i], next_position_++});
    }
    ++next_position_; // what begins the next text does not follow what ends this one
    const bool own = kind_ == RecordKind::organization && field <= SearchField::acronym;
    if (own)
        return; // its acronym and its name are there already
    for (const std::uint32_t number : field_acronyms_)
        add_expansions(number, weight / 2 + 1);
    add_acronyms_of_expansions(weight);
}

void SegmentBuilder::add_expansions(std::uint32_t acronym, std::uint32_t weight) {
    const std::string word(bytes_of(terms_[acronym])); // terms move while others are added
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
        postings_.push_back({number, doc_, impact_of(terms_[number].weight), terms_[number].places_here});
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
    // Most terms differ within eight bytes: these compare as one number.
    std::vector<std::pair<std::uint64_t, std::uint32_t>> keys(terms_.size());
    for (std::size_t i = 0; i < terms_.size(); ++i)
        keys[i] = {sorting_key(bytes_of(terms_[i])), static_cast<std::uint32_t>(i)};
    std::sort(keys.begin(), keys.end(), [&](const auto& a, const auto& b) {
        return a.first != b.first ? a.first < b.first
                                  : bytes_of(terms_[a.second]) < bytes_of(terms_[b.second]);
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
        const std::string_view text(bytes.data() + term.offset, term.size);
        const bool tagged = is_tagged(text);
        writer.begin(text);
        for (std::uint32_t i = 0; i < term.documents; ++i, ++posting) {
            writer.posting(posting->doc, posting->impact);
            if (!tagged)
                writer.entry({from, posting->places});
            from += posting->places;
        }
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
