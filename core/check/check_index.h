#pragma once

#include "core/check/tables.h"
#include "core/model/directory.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace citynet {

/// Which records share something: a domain, a contact, a name, an acronym. Rules that look beyond one record
/// ask it instead of walking over all others. Kept in step with edits by remove() and add().
class CheckIndex {
  public:
    /// What records are found by.
    enum class By {
        domain,          ///< registrable domain that an organization uses
        contact,         ///< contact_key() of an organization's contact
        acronym,         ///< an organization's acronym, plain
        name,            ///< plain name or acronym of an organization
        sorted_name,     ///< kind and plain name, words in order of the alphabet
        name_segment,    ///< a piece of a name that a few misspellings leave alone
        spelt_out,       ///< an acronym that the record spells out
        used_acronym,    ///< an acronym in the record's texts
        reference,       ///< what a record refers to
        relation,        ///< from, type and to of a relation
        related_parties, ///< the two records of a relation, either way round
    };

    /// Numbers records in the order in which they came: that of the file, then that of later additions.
    using Number = std::uint32_t;
    using Key = std::uint64_t;

    /// `tables` is only asked for domains, and must outlive the index.
    CheckIndex(const Directory& directory, const CheckTables& tables);

    template <class T>
    void add(const T& record);
    /// Takes away what add() of the same content put in.
    template <class T>
    void remove(const T& record);

    static Key key(By by, std::string_view text);

    /// The records with that key, at most `limit`, in order of their numbers, each once; without `self`.
    std::vector<Reference> find(Key key, const Reference& self, size_t limit) const;
    /// Whether another record than `self` has the key.
    bool has(Key key, const Reference& self) const { return !find(key, self, 1).empty(); }
    /// How many entries a key has.
    size_t count(Key key) const;

    /// A record by what likeness looks at.
    struct Named {
        Reference record;
        std::string name;          ///< plain; empty for kinds that are not compared
        std::uint32_t letters = 0; ///< which letters occur in it, one bit each
    };
    const Named& named(Number record) const { return records_[record]; }

    /// The records of any of these keys, each once; those of a key that more than `too_common` records share
    /// are left out.
    std::vector<Number> any_of(const std::vector<Key>& keys, size_t too_common) const;

    /// Whether `a` came before `b`; a record that is not there comes last.
    bool came_before(const Reference& a, const Reference& b) const;

  private:
    struct Entry {
        Key key;
        Number record;

        friend bool operator<(const Entry& a, const Entry& b) {
            return a.key != b.key ? a.key < b.key : a.record < b.record;
        }
        friend bool operator==(const Entry&, const Entry&) = default;
    };

    template <class T>
    std::vector<Key> keys_of(const T& record) const;
    Number number_of(const Reference& record);
    std::vector<Entry>::const_iterator first(Key key) const;

    const CheckTables& tables_;
    std::vector<Entry> entries_;                      ///< sorted
    std::vector<Named> records_;                      ///< by their numbers
    std::unordered_map<std::string, Number> numbers_; ///< by the text of the reference
};

/// The pieces of a name by which those within `most_edits` of it are found: a misspelling of so many letters
/// leaves at least one of `most_edits` + 1 pieces alone, and not far from its place (the pigeonhole argument
/// of Li, Deng, Wang and Feng's PassJoin, 2011, with its bounds for the place).
inline constexpr size_t most_edits = 2;
/// Names shorter than that are only compared as wholes.
inline constexpr size_t shortest_alike = 9;
/// Under which a record with this kind and plain name is entered.
std::vector<CheckIndex::Key> segment_keys(RecordKind kind, const std::string& name);
/// Under which records with a name like this one may be entered.
std::vector<CheckIndex::Key> likely_segment_keys(RecordKind kind, const std::string& name);
/// Which letters occur in a plain name: an edit changes at most two bits.
std::uint32_t letters_of_name(const std::string& name);

} // namespace citynet
