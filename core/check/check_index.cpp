#include "core/check/check_index.h"

#include "core/check/acronyms.h"
#include "core/check/contact_parts.h"
#include "core/check/names.h"
#include "core/check/pieces.h"
#include "core/model/references.h"
#include "core/model/words.h"

#include <algorithm>

namespace citynet {

namespace {

using By = CheckIndex::By;

/// The digits of a name: "forum 2020" and "forum 2022" are two names, not one misspelt.
std::string digits_of(std::string_view name) {
    std::string digits;
    for (char c : name)
        if (c >= '0' && c <= '9')
            digits += c;
    return digits;
}

CheckIndex::Key segment_key(RecordKind kind, std::string_view digits, size_t length, size_t piece,
                            std::string_view text) {
    std::string words(word(kind));
    words.append(" ").append(digits).append(" ").append(std::to_string(length)).append(" ");
    words.append(std::to_string(piece)).append(" ").append(text);
    return CheckIndex::key(By::name_segment, words);
}

/// Where the pieces of a text of that length begin; the end last.
std::vector<size_t> cuts(size_t length) {
    std::vector<size_t> at;
    for (size_t i = 0; i <= most_edits + 1; ++i)
        at.push_back(length * i / (most_edits + 1));
    return at;
}

} // namespace

std::vector<CheckIndex::Key> segment_keys(RecordKind kind, const std::string& name) {
    std::vector<CheckIndex::Key> keys;
    if (name.size() < shortest_alike)
        return keys;
    const std::string digits = digits_of(name);
    const std::vector<size_t> at = cuts(name.size());
    for (size_t i = 0; i + 1 < at.size(); ++i)
        keys.push_back(segment_key(kind, digits, name.size(), i,
                                   std::string_view(name).substr(at[i], at[i + 1] - at[i])));
    return keys;
}

std::vector<CheckIndex::Key> likely_segment_keys(RecordKind kind, const std::string& name) {
    std::vector<CheckIndex::Key> keys;
    const std::string digits = digits_of(name);
    const size_t shortest = std::max(shortest_alike, name.size() - std::min(name.size(), most_edits));
    for (size_t length = shortest; length <= name.size() + most_edits; ++length) {
        const std::vector<size_t> at = cuts(length);
        for (size_t i = 0; i + 1 < at.size(); ++i) {
            const size_t size = at[i + 1] - at[i];
            // Of the edits at most i lie before the piece that is alone with those before it broken, and at
            // most most_edits - i behind it: so far may it have moved, counted from either end.
            const auto place = static_cast<std::ptrdiff_t>(at[i]);
            const auto longer =
                static_cast<std::ptrdiff_t>(name.size()) - static_cast<std::ptrdiff_t>(length);
            const auto before = static_cast<std::ptrdiff_t>(i);
            const auto behind = static_cast<std::ptrdiff_t>(most_edits - i);
            const auto first = std::max({std::ptrdiff_t{0}, place - before, place + longer - behind});
            const auto last =
                std::min({static_cast<std::ptrdiff_t>(name.size()) - static_cast<std::ptrdiff_t>(size),
                          place + before, place + longer + behind});
            for (std::ptrdiff_t begin = first; begin <= last; ++begin)
                keys.push_back(segment_key(kind, digits, length, i,
                                           std::string_view(name).substr(static_cast<size_t>(begin), size)));
        }
    }
    return keys;
}

std::uint32_t letters_of_name(const std::string& name) {
    std::uint32_t letters = 0;
    for (char c : name)
        letters |= 1u << (static_cast<unsigned char>(c) & 31u);
    return letters;
}

namespace {

/// The plain name of a record of a kind whose names are compared.
template <class T>
void set_name(const T& record, CheckIndex::Named& named) {
    if constexpr (std::is_same_v<T, Organization> || std::is_same_v<T, City> || std::is_same_v<T, Series> ||
                  std::is_same_v<T, Event>) {
        named.name = plain(title_of(record));
        named.letters = letters_of_name(named.name);
    }
}

} // namespace

CheckIndex::CheckIndex(const Directory& directory, const CheckTables& tables) : tables_(tables) {
    for_each_record_type([&]<class T>() {
        for (const T& record : directory.all<T>()) {
            const Number number = number_of(reference_to(record));
            set_name(record, records_[number]);
            for (const Key one : keys_of(record))
                entries_.push_back({one, number});
        }
    });
    std::sort(entries_.begin(), entries_.end());
}

CheckIndex::Key CheckIndex::key(By by, std::string_view text) {
    // FNV-1a, 64 bits (Fowler, Noll, Vo): the same on every machine.
    Key hash = 14695981039346656037ull;
    const auto take = [&hash](unsigned char byte) {
        hash ^= byte;
        hash *= 1099511628211ull;
    };
    take(static_cast<unsigned char>(by));
    for (char c : text)
        take(static_cast<unsigned char>(c));
    return hash;
}

CheckIndex::Number CheckIndex::number_of(const Reference& record) {
    const auto [place, added] = numbers_.emplace(record.text(), static_cast<Number>(records_.size()));
    if (added)
        records_.push_back({record, {}, 0});
    return place->second;
}

template <class T>
std::vector<CheckIndex::Key> CheckIndex::keys_of(const T& record) const {
    std::vector<Key> keys;
    const auto enter = [&keys](By by, std::string_view text) { keys.push_back(key(by, text)); };
    const auto enter_name = [&](RecordKind kind, std::string_view name) {
        std::vector<std::string> words = plain_words(name);
        std::string joined;
        for (const std::string& word : words)
            joined.append(joined.empty() ? "" : " ").append(word);
        if (joined.empty())
            return;
        const auto segments = segment_keys(kind, joined);
        keys.insert(keys.end(), segments.begin(), segments.end());
        if (kind == RecordKind::organization)
            enter(By::name, joined);
        std::sort(words.begin(), words.end());
        std::string sorted(word(kind));
        for (const std::string& word : words)
            sorted.append(" ").append(word);
        enter(By::sorted_name, sorted);
    };
    for_each_reference(record, Path(), [&](RecordKind kind, const std::string& id, const Path&) {
        enter(By::reference, Reference{kind, id}.text());
    });
    for_each_text(record, Path(), [&](const std::string& text, const Path&) {
        for_each_acronym(text, [&](std::string_view acronym) { enter(By::used_acronym, acronym); });
        for_each_spelt_out(text, [&](const SpeltOut& found) { enter(By::spelt_out, found.acronym); });
        if (std::string letters = initials_of_name(text); !letters.empty())
            enter(By::spelt_out, letters);
    });
    if constexpr (std::is_same_v<T, Organization>) {
        enter_name(RecordKind::organization, record.name);
        for (const std::string& other : record.other_names)
            enter(By::name, plain(other));
        if (!record.acronym.empty()) {
            enter(By::acronym, plain(record.acronym));
            enter(By::name, plain(record.acronym));
        }
        for_each_contact(record, Path(), [&](const Contact& contact, const Path&, const ContactOwner& owner) {
            if (owner.project)
                return;
            enter(By::contact, contact_key(contact));
            const std::string host = host_of(contact);
            const auto domain = tables_.public_suffixes.registrable(host);
            if (!domain.empty())
                enter(By::domain, domain);
        });
    } else if constexpr (std::is_same_v<T, Relation>) {
        if (record.from.record && record.to.record) {
            const std::string from = record.from.record->text();
            const std::string to = record.to.record->text();
            enter(By::relation, from + " " + std::string(word(record.type)) + " " + to);
            enter(By::related_parties, from < to ? from + " " + to : to + " " + from);
        }
    } else if constexpr (std::is_same_v<T, City> || std::is_same_v<T, Series> || std::is_same_v<T, Event>) {
        enter_name(RecordTraits<T>::kind, title_of(record));
    }
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
}

template <class T>
void CheckIndex::add(const T& record) {
    const Number number = number_of(reference_to(record));
    set_name(record, records_[number]);
    for (const Key one : keys_of(record)) {
        const Entry entry{one, number};
        const auto at = std::lower_bound(entries_.begin(), entries_.end(), entry);
        if (at == entries_.end() || !(*at == entry))
            entries_.insert(at, entry);
    }
}

template <class T>
void CheckIndex::remove(const T& record) {
    const Number number = number_of(reference_to(record));
    for (const Key one : keys_of(record)) {
        const Entry entry{one, number};
        const auto at = std::lower_bound(entries_.begin(), entries_.end(), entry);
        if (at != entries_.end() && *at == entry)
            entries_.erase(at);
    }
}

std::vector<CheckIndex::Entry>::const_iterator CheckIndex::first(Key wanted) const {
    return std::lower_bound(entries_.begin(), entries_.end(), Entry{wanted, 0});
}

std::vector<Reference> CheckIndex::find(Key wanted, const Reference& self, size_t limit) const {
    std::vector<Reference> found;
    for (auto at = first(wanted); at != entries_.end() && at->key == wanted && found.size() < limit; ++at)
        if (records_[at->record].record != self)
            found.push_back(records_[at->record].record);
    return found;
}

std::vector<CheckIndex::Number> CheckIndex::any_of(const std::vector<Key>& keys, size_t too_common) const {
    std::vector<Number> found;
    for (const Key wanted : keys) {
        const auto begin = first(wanted);
        auto end = begin;
        while (end != entries_.end() && end->key == wanted && static_cast<size_t>(end - begin) <= too_common)
            ++end;
        if (static_cast<size_t>(end - begin) > too_common)
            continue;
        for (auto at = begin; at != end; ++at)
            found.push_back(at->record);
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

size_t CheckIndex::count(Key wanted) const {
    const auto begin = first(wanted);
    const auto end = std::upper_bound(begin, entries_.end(), Entry{wanted, static_cast<Number>(-1)});
    return static_cast<size_t>(end - begin);
}

bool CheckIndex::came_before(const Reference& a, const Reference& b) const {
    const auto of_a = numbers_.find(a.text());
    const auto of_b = numbers_.find(b.text());
    if (of_a == numbers_.end())
        return false;
    return of_b == numbers_.end() || of_a->second < of_b->second;
}

#define CITYNET_INDEXED(T)                                                                                   \
    template void CheckIndex::add(const T&);                                                                 \
    template void CheckIndex::remove(const T&);
CITYNET_INDEXED(Source)
CITYNET_INDEXED(Theme)
CITYNET_INDEXED(Region)
CITYNET_INDEXED(Country)
CITYNET_INDEXED(City)
CITYNET_INDEXED(Series)
CITYNET_INDEXED(Organization)
CITYNET_INDEXED(Event)
CITYNET_INDEXED(Relation)
CITYNET_INDEXED(Cooperation)
#undef CITYNET_INDEXED

} // namespace citynet
