#include "core/search/needles.h"

#include "core/search/phone_key.h"

#include <algorithm>

namespace citynet::search {

namespace {

/// Where the value of a tag is shown.
bool shows(SearchField field, std::uint8_t tag) {
    if (tag == 0)
        return true;
    switch (static_cast<SearchTag>(tag)) {
    case SearchTag::country:
    case SearchTag::city:
        return field == SearchField::place || field <= SearchField::other_name;
    case SearchTag::theme:
        return field == SearchField::theme || field == SearchField::name;
    case SearchTag::person:
        return field == SearchField::person;
    case SearchTag::sdg:
    case SearchTag::year:
    case SearchTag::kind:
        break;
    }
    return false;
}

} // namespace

void Needles::set(const Query& query, const std::bitset<most_query_words>& wanted, MatchClass farthest,
                  const std::bitset<most_query_words>& compared) {
    needles_.clear();
    phones_.clear();
    first_bytes_.reset();
    any_first_ = false;
    beginnings_.clear();
    any_beginning_ = false;
    seconds_.fill(0);
    thirds_ = 0;
    shortest_ = longest_token;
    pieces_ = 0;
    farthest_ = farthest;
    std::array<char, longest_token + 1> buffer;
    for (std::size_t i = 0; i < query.word_count; ++i) {
        const QueryWord& word = query.words[i];
        if (!wanted[i] || word.excluded)
            continue;
        const auto piece = static_cast<std::uint8_t>(pieces_);
        if (word.phone_length > 0)
            phones_.push_back(
                {word.phone, word.phone_length, static_cast<std::uint8_t>(i), piece, word.compound.count});
        const std::size_t lead = word.tag != 0 ? 1 : 0;
        for (std::size_t part = 0; part < word.compound.count; ++part) {
            Needle& needle = add(word, i, word.part(buffer, part).substr(lead), compared[i]);
            needle.place = static_cast<std::uint8_t>(word.compound.count > 1 ? part + 1 : 0);
            needle.piece = static_cast<std::uint8_t>(pieces_++);
        }
        if (word.compound.count > 1)
            if (const std::string_view all = word.term(buffer); !all.empty()) {
                Needle& needle = add(word, i, all.substr(lead), compared[i]);
                needle.piece = piece;
                needle.pieces = word.compound.count;
            }
    }
    own_beginnings_ = beginnings_.size();
    own_shortest_ = shortest_;
    own_seconds_ = seconds_;
    own_first_bytes_ = first_bytes_;
    begin_record();
}

void Needles::begin_record() {
    far_.clear();
    beginnings_.resize(own_beginnings_);
    shortest_ = own_shortest_;
    seconds_ = own_seconds_;
    first_bytes_ = own_first_bytes_;
}

void Needles::add_far(const Matcher::FarTerm& far, std::string_view term) {
    for (std::uint32_t i = 0; i < needles_.size(); ++i) {
        const Needle& needle = needles_[i];
        if (needle.word != far.word || needle.place != far.piece)
            continue;
        if (needle.tag != 0)
            term.remove_prefix(1);
        far_.push_back({term, i, far.match});
        first_bytes_.set(static_cast<unsigned char>(term[0]));
        expect(term, 0);
        return;
    }
}

Needles::Needle& Needles::add(const QueryWord& word, std::size_t index, std::string_view text,
                              bool compared) {
    Needle& needle = needles_.emplace_back();
    std::copy(text.begin(), text.end(), needle.bytes.begin());
    needle.size = static_cast<std::uint8_t>(text.size());
    needle.word = static_cast<std::uint8_t>(index);
    needle.tag = word.tag;
    needle.exact = word.exact;
    needle.open = word.open;
    first_bytes_.set(static_cast<unsigned char>(text[0]));
    needle.compared = compared;
    if (compared && farthest_ >= MatchClass::typo && !word.exact)
        needle.typos =
            static_cast<std::uint8_t>(std::min(allowed_typos(text), farthest_ == MatchClass::typo ? 1u : 2u));
    if (needle.typos > 0) {
        any_first_ = true;
        if (patterns_.size() < needles_.size())
            patterns_.resize(needles_.size());
        patterns_[needles_.size() - 1].set(text);
    }
    expect(text, needle.typos);
    return needle;
}

/// Notes how words may begin that match. With one typo the first letter is the word's first or second, or the
/// second one is; with two, the first is one of three, the second of four, or the third of three.
void Needles::expect(std::string_view word, unsigned typos) {
    constexpr std::uint64_t any = ~std::uint64_t{0};
    expect_beginning(word);
    any_beginning_ = any_beginning_ || typos > 0;
    shortest_ = std::min(shortest_, word.size() - std::min<std::size_t>(word.size(), typos));
    const auto letter = [&](std::size_t i) { return i < word.size() ? letter_index(word[i]) : 0; };
    if (typos == 0) {
        seconds_[letter(0)] |= word.size() > 1 ? std::uint64_t{1} << letter(1) : any;
        return;
    }
    for (std::size_t i = 0; i <= typos; ++i)
        seconds_[letter(i)] = any;
    for (std::uint64_t& seconds : seconds_)
        for (std::size_t i = 0; i < 2 * typos; ++i)
            seconds |= std::uint64_t{1} << letter(i);
    for (std::size_t i = 0; i < 3 && typos == 2; ++i)
        thirds_ |= std::uint64_t{1} << letter(i);
}

void Needles::expect_beginning(std::string_view word) {
    const auto letter = [&](std::size_t i) {
        return i < word.size() && static_cast<unsigned char>(word[i]) < 0x80 ? word[i] : '\0';
    };
    const WordBeginning beginning{letter(0), letter(1)};
    if (beginning.first != 0 &&
        std::find(beginnings_.begin(), beginnings_.end(), beginning) == beginnings_.end())
        beginnings_.push_back(beginning);
}

std::optional<Needles::Found> Needles::find(std::string_view token, SearchField field,
                                            Variants& variants) const {
    if (!any_first_ && !first_bytes_[static_cast<unsigned char>(token[0])])
        return std::nullopt;
    std::optional<Found> best;
    for (std::size_t i = 0; i < needles_.size(); ++i) {
        const Needle& needle = needles_[i];
        if (!shows(field, needle.tag))
            continue;
        const auto match = compare(i, token, best ? best->match : farthest_, variants);
        if (match && (!best || *match < best->match || needle.size > best->size))
            best = {needle.word, needle.piece, needle.pieces, needle.size, *match};
    }
    return best;
}

/// How near the term is to a needle; nothing when it is farther than `farthest`.
std::optional<MatchClass> Needles::compare(std::size_t index, std::string_view term, MatchClass farthest,
                                           Variants& variants) const {
    const Needle& needle = needles_[index];
    const std::string_view word = needle.text();
    if (word == term)
        return MatchClass::exact;
    const bool may_begin = !needle.exact || needle.open;
    if (!needle.compared)
        for (const Far& far : far_)
            if (far.needle == index && far.match <= farthest && far.term == term)
                return far.match;
    if (needle.compared && farthest >= MatchClass::form && !needle.exact && needle.tag == 0 &&
        variants.is_form(word, term))
        return MatchClass::form;
    if (farthest >= MatchClass::prefix && may_begin && term.substr(0, word.size()) == word)
        return MatchClass::prefix;
    if (farthest < MatchClass::typo || needle.typos == 0)
        return std::nullopt;
    const unsigned typos = patterns_[index].typos_to_beginning(term, needle.typos);
    return typos > needle.typos ? std::nullopt
           : typos <= 1         ? std::optional(MatchClass::typo)
                                : std::optional(MatchClass::two_typos);
}

std::optional<Needles::Found> Needles::find_phone(std::string_view printed) const {
    if (phones_.empty())
        return std::nullopt;
    const std::string digits = phone_digits(printed);
    if (digits.size() < shortest_phone_part)
        return std::nullopt;
    for (const Phone& phone : phones_) {
        const std::string_view wanted(phone.digits.data(), phone.size);
        if (digits.find(wanted) != std::string::npos ||
            (wanted[0] == '0' && digits.find(wanted.substr(1)) != std::string::npos))
            return Found{phone.word, phone.piece, phone.pieces, phone.size, MatchClass::prefix};
    }
    return std::nullopt;
}

} // namespace citynet::search
