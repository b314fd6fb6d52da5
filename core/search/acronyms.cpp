#include "core/search/acronyms.h"

#include "core/search/hash.h"
#include "core/text/letters.h"
#include "core/text/tokens.h"

#include <algorithm>

namespace citynet::search {

namespace {

/// The acronym in one piece: "UN-Habitat" is "unhabitat"; nothing when it has blanks.
std::string one_piece(std::string_view acronym) {
    CompoundReader reader(acronym);
    Compound compound;
    Compound more;
    if (!reader.next(compound) || reader.next(more))
        return {};
    std::string piece;
    for (std::size_t i = 0; i < compound.count; ++i)
        piece += compound.part(i);
    return piece.size() <= longest_token ? piece : std::string();
}

} // namespace

void Acronyms::reserve(std::size_t acronyms) {
    std::size_t size = by_acronym_.size();
    while (size < 2 * acronyms)
        size *= 2;
    if (size > by_acronym_.size())
        resize(size);
}

void Acronyms::learn(const Directory& directory, std::size_t first, std::size_t count) {
    const auto& all = directory.all<Organization>();
    const std::size_t end = std::min(all.size(), first + count);
    if (first == 0)
        reserve(all.size() / 2);
    for (std::size_t i = first; i < end; ++i)
        learn(all[i]);
}

void Acronyms::learn(const Organization& organization) {
    if (organization.acronym.empty())
        return;
    const std::string piece = one_piece(organization.acronym);
    if (letter_count(piece) < 2)
        return;
    std::string expansion;
    std::uint64_t hash = 0;
    std::uint64_t beginning = 0;
    std::size_t parts = 0;
    std::uint64_t first = 0;
    CompoundReader reader(organization.name);
    for (Compound compound; reader.next(compound);)
        for (std::size_t i = 0; i < compound.count; ++i) {
            const std::uint64_t part = hash_of_word(compound.part(i));
            first = parts == 0 ? part : first;
            hash = with_part(hash, part);
            expansion.append(parts > 0 ? " " : "").append(compound.part(i));
            beginning = ++parts == 2 ? hash : beginning;
        }
    if (parts < 2 || parts > longest_expansion)
        return;
    const std::uint32_t known = find_acronym(piece);
    if (known != none && entries_[known].alike >= most_expansions)
        return;
    reserve(entries_.size() + 1);
    const auto number = static_cast<std::uint32_t>(entries_.size());
    Entry entry{hash, static_cast<std::uint32_t>(text_.size()), 0,
                none, static_cast<std::uint8_t>(piece.size()),  static_cast<std::uint8_t>(parts),
                1};
    text_.append(piece).append(" ").append(expansion);
    entry.end = static_cast<std::uint32_t>(text_.size());
    if (known != none) { // behind the first
        entry.next = entries_[known].next;
        entries_[known].next = number;
        ++entries_[known].alike;
    } else {
        by_acronym_[place_of_acronym(piece)] = number;
    }
    entries_.push_back(entry);
    const std::size_t mask = by_expansion_.size() - 1;
    std::size_t at = hash & mask;
    while (by_expansion_[at] != none)
        at = (at + 1) & mask;
    by_expansion_[at] = number;
    Beginning& known_beginning = beginnings_[place_of_beginning(beginning)];
    known_beginning.hash = static_cast<std::uint32_t>(beginning >> 32);
    known_beginning.lengths |= static_cast<std::uint16_t>(1u << parts);
    firsts_[(first & 0xffff) / 64] |= std::uint64_t{1} << (first % 64);
}

std::size_t Acronyms::place_of_acronym(std::string_view word) const {
    const std::size_t mask = by_acronym_.size() - 1;
    std::size_t at = hash_of_word(word) & mask;
    while (by_acronym_[at] != none && acronym(entries_[by_acronym_[at]]) != word)
        at = (at + 1) & mask;
    return at;
}

std::uint32_t Acronyms::find_acronym(std::string_view word) const {
    return by_acronym_[place_of_acronym(word)];
}

std::size_t Acronyms::place_of_beginning(std::uint64_t hash) const {
    const std::size_t mask = beginnings_.size() - 1;
    std::size_t at = hash & mask;
    while (beginnings_[at].lengths != 0 && beginnings_[at].hash != static_cast<std::uint32_t>(hash >> 32))
        at = (at + 1) & mask;
    return at;
}

void Acronyms::resize(std::size_t size) {
    const std::size_t mask = size - 1;
    by_expansion_.assign(size, none);
    for (std::uint32_t i = 0; i < entries_.size(); ++i) {
        std::size_t at = entries_[i].hash & mask;
        while (by_expansion_[at] != none)
            at = (at + 1) & mask;
        by_expansion_[at] = i;
    }
    const std::vector<std::uint32_t> acronyms = std::move(by_acronym_);
    by_acronym_.assign(size, none);
    for (const std::uint32_t entry : acronyms)
        if (entry != none)
            by_acronym_[place_of_acronym(acronym(entries_[entry]))] = entry;
    // A beginning's place needs its whole hash: it is worked out of the expansion again.
    beginnings_.assign(size, {0, 0});
    for (const Entry& entry : entries_) {
        const std::string_view parts = expansion(entry);
        const std::size_t one = parts.find(' ');
        const std::size_t two = std::min(parts.find(' ', one + 1), parts.size());
        const std::uint64_t hash = with_part(with_part(0, hash_of_word(parts.substr(0, one))),
                                             hash_of_word(parts.substr(one + 1, two - one - 1)));
        Beginning& beginning = beginnings_[place_of_beginning(hash)];
        beginning.hash = static_cast<std::uint32_t>(hash >> 32);
        beginning.lengths |= static_cast<std::uint16_t>(1u << entry.parts);
    }
}

std::size_t Acronyms::bytes() const {
    return text_.capacity() + entries_.capacity() * sizeof(Entry) + by_acronym_.size() * 8 +
           beginnings_.size() * sizeof(Beginning) + firsts_.size() * 8;
}

} // namespace citynet::search
