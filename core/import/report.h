#pragma once

#include "core/import/decode.h"

#include <string>
#include <vector>

namespace citynet::importer {

enum class Remark {
    not_understood, ///< a line whose text is in no record
    left_out,       ///< a line that belongs to the page: running head, cover, table of contents
    fact,           ///< a line that a record holds in other words: a heading, a date, a title
    anomaly,        ///< understood, but something about it is odd
    added,          ///< what the data lacked
    conflict,       ///< a hand-made change that the document says otherwise; it stays
};

std::string_view word(Remark remark);

/// One thing that a user should know of.
struct ReportEntry {
    Remark remark = Remark::not_understood;
    size_t line = 0;    ///< in the document, from 1; 0 where no single line is meant
    std::string record; ///< "organization/uclg", or a place within: "organization/uclg: contacts"
    std::string message;
    std::string text; ///< as printed

    bool operator==(const ReportEntry&) const = default;
};

/// How a document was read.
struct DocumentReport {
    std::string edition; ///< the description's name
    Encoding encoding = Encoding::utf8;
    size_t lines = 0; ///< with text
    size_t understood = 0;
    size_t left_out = 0;
    size_t not_understood = 0;
    std::vector<ReportEntry> entries;

    size_t count(Remark remark) const;
    /// Puts the entries into the order of the lines; those without a line come last.
    void sort();
};

/// Hundredths of a per cent: 9912 of 10,000 lines. Whole numbers, so that every system prints the same.
int share(size_t part, size_t whole);

} // namespace citynet::importer
