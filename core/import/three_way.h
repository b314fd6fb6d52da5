#pragma once

#include "core/import/report.h"

#include <string>
#include <vector>

namespace citynet::importer {

/// Takes remarks of a merge about one record.
class MergeLog {
  public:
    MergeLog(std::vector<ReportEntry>& entries, std::string record)
        : entries_(entries), record_(std::move(record)) {}

    void added(const std::string& what, const std::string& text = "") { add(Remark::added, what, text); }
    void conflict(const std::string& what, const std::string& text = "") {
        add(Remark::conflict, what, text);
    }

  private:
    void add(Remark remark, const std::string& what, const std::string& text) {
        entries_.push_back({remark, 0, record_, what, text});
    }

    std::vector<ReportEntry>& entries_;
    std::string record_;
};

/// Puts `theirs` into `mine` unless `mine` was changed by hand since `ancestor` (null: it was not there).
/// Empty texts and lists of `theirs` say nothing.
template <class T>
void take(T& mine, const T* ancestor, const T& theirs, const std::string& what, MergeLog& log) {
    const T nothing{};
    if (theirs.empty() || mine == theirs)
        return;
    if (mine == (ancestor ? *ancestor : nothing)) {
        if (mine.empty())
            log.added(what);
        mine = theirs;
    } else {
        log.conflict(what + " changed by hand: stays, though the document says otherwise");
    }
}

} // namespace citynet::importer
