#pragma once

#include "core/check/check_index.h"
#include "core/check/finding.h"
#include "core/check/scope.h"
#include "core/check/tables.h"

// Rules on the data: what is in order by the format and may still be wrong.
namespace citynet {

/// Checks a directory, or one record of it. What takes its time is the index, made once; it is kept in step
/// with edits by left() and came(). The directory and the tables must outlive the check.
class Check {
  public:
    Check(const Directory& directory, const CheckTables& tables, CheckOptions options);

    /// Every finding in the order of the file, each with its answer; then what is wrong with the list of
    /// acknowledgements. Places are JSON pointers into the file.
    Findings all() const;

    /// What there is to say of one record as it stands or would stand in the directory: it may be another
    /// version of one that is there, or not be there yet. Places begin with the record's reference instead
    /// of its position, as those of Directory::apply() do. What two records have to do with each other is
    /// said for both, while all() says it once, on the later one.
    template <class T>
    Findings of(const T& record) const;

    /// After an edit of the directory: takes the former content of a record out of the index.
    template <class T>
    void left(const T& before) {
        index_.remove(before);
    }
    /// After an edit of the directory: takes the new content of a record into the index.
    template <class T>
    void came(const T& after) {
        index_.add(after);
    }

    /// The rules that do not run, because what they need was not handed in.
    std::vector<Rule> resting() const;

  private:
    bool rests(Rule rule) const;
    template <class T>
    void check_record(const T& record, const Path& place, bool alone, Findings& findings) const;

    const Directory& directory_;
    const CheckTables& tables_;
    CheckOptions options_;
    CheckIndex index_;
};

} // namespace citynet
