#pragma once

#include "core/model/path.h"
#include "core/model/records.h"
#include "core/result.h"

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <variant>

namespace citynet {

/// Adds the record, or replaces the one with its kind and id.
struct Put {
    AnyRecord record;
    std::optional<size_t> position; ///< where an added record goes in its list; at the end without it

    bool operator==(const Put&) const = default;
};

/// Takes a record away; refused while another record refers to it.
struct Remove {
    Reference record;

    bool operator==(const Remove&) const = default;
};

struct PutEdition {
    Edition edition;

    bool operator==(const PutEdition&) const = default;
};

using Edit = std::variant<Put, Remove, PutEdition>;

/// Owns all records. At any time every id is well-formed and unique in its list, every record keeps its own
/// rules (core/model/record_rules.h), and every reference leads to a record. It changes only through apply().
class Directory {
  public:
    Directory() = default;

    /// Takes `records` over, or names every breach of the rules with its place
    /// ("/events/3/organizers/0/ref").
    static Result<Directory, Errors> create(Records records);

    const Records& records() const { return records_; }
    const Edition& edition() const { return records_.edition; }

    /// All records of type T in their order.
    template <class T>
    const std::vector<T>& all() const {
        return list_of<T>(records_);
    }

    /// The record, or null.
    template <class T>
    const T* find(const Id<T>& id) const {
        return find<T>(id.text());
    }
    template <class T>
    const T* find(const std::string& id) const {
        const auto position = position_of(RecordTraits<T>::kind, id);
        return position ? &all<T>()[*position] : nullptr;
    }

    bool contains(const Reference& record) const { return position_of(record.kind, record.id).has_value(); }

    /// Carries the edit out and returns the edit that takes it back, or changes nothing and names what is
    /// wrong.
    Result<Edit, Errors> apply(const Edit& edit);

    /// Gives all records away; the directory is empty then.
    Records release() &&;

    /// Grows with each edit: what is derived from the directory is stale when it was made at another
    /// revision.
    std::uint64_t revision() const { return revision_; }

  private:
    friend class DirectoryCreation;

    std::optional<size_t> position_of(RecordKind kind, const std::string& id) const;
    template <class T>
    void index_from(size_t first);
    template <class T>
    Result<Edit, Errors> put(const T& record, std::optional<size_t> position);
    template <class T>
    Result<Edit, Errors> remove(const Reference& record, size_t position);
    template <class T>
    void check_references(const T& record, const Path& place, Errors& errors) const;

    using Index = std::unordered_map<std::string, size_t>; ///< id to position in the list
    Index& index(RecordKind kind) { return index_[static_cast<size_t>(kind)]; }
    const Index& index(RecordKind kind) const { return index_[static_cast<size_t>(kind)]; }

    Records records_;
    Index index_[10];
    std::uint64_t revision_ = 0;
};

/// Directory::create() in steps, for who has other things to do in between.
class DirectoryCreation {
  public:
    explicit DirectoryCreation(Records records);

    /// Goes on with so many records. False when nothing is left to do.
    bool step(size_t records);
    /// When nothing is left: as create() gives it.
    Result<Directory, Errors> take();

  private:
    enum class Pass { each_alone, references, done };
    template <class T>
    void check(size_t position);

    Directory directory_;
    Errors errors_;
    Pass pass_ = Pass::each_alone;
    size_t next_ = 0; ///< among all records, list by list
};

/// What a reader calls the record: its name or title; empty for kinds that have none, and for what is not
/// there.
std::string title_of(const Directory& directory, const Reference& record);

/// The name as printed, or else the record's.
std::string name_of(const Directory& directory, const Party& party);

} // namespace citynet
