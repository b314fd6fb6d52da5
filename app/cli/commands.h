#pragma once

#include "app/cli/cli.h"

#include <optional>
#include <string>
#include <vector>

// The commands: one request and one file each. Each returns the exit status.
namespace citynet::cli {

inline constexpr int done = 0;
inline constexpr int at_fault = 1; ///< the data or the query
inline constexpr int usage = 2;

// File names are UTF-8. `data` is a directory's file or a published page; without it the embedded data are
// taken.

struct ValidateRequest {
    std::vector<std::string> files;
    bool rules = false;               ///< only print the table of rules
    bool all = false;                 ///< also what is answered
    bool json = false;                ///< one object a line, on standard output
    bool strict = false;              ///< any open finding is a fault
    std::optional<int> max_age;       ///< of figures, in years
    std::optional<std::string> today; ///< a date, instead of the environment's
};
/// Names every mistake in each file, and what core/check finds in one that can be read; or prints the rules.
/// The data are at fault when a file cannot be used, or when a finding of severity error is open.
int validate(const ValidateRequest& request, const Environment& environment);

struct SearchRequest {
    std::optional<std::string> data;
    std::vector<std::string> words;
    int limit = 20;
    bool json = false;               ///< one object a line
    bool explain = false;            ///< why each was found
    std::optional<std::string> kind; ///< only records of this kind: "event"
};
/// Prints the records that have all words, the best first; when none has, those that have most of them.
int search(const SearchRequest& request, const Environment& environment);
/// The words that --kind takes.
std::vector<std::string> searchable_kinds();

struct ExportRequest {
    std::optional<std::string> data;
    std::string format; ///< one of export_formats
    std::optional<std::string> id;
    std::optional<std::string> output; ///< standard output without it
};
inline const std::vector<std::string> export_formats{"json", "html", "booklet", "vcard", "icalendar"};
/// Writes the directory, or one record of it, in another format. What a calendar cannot hold is named on
/// standard error; it is a fault only when nothing is left.
int export_data(const ExportRequest& request, const Environment& environment);

struct ImportRequest {
    std::vector<std::string> documents;
    std::optional<std::string> data;
    std::vector<std::string> editions; ///< descriptions of documents, tried before the embedded ones
    std::string output;
    bool json = false; ///< the report as one object a line
};
/// Reads published documents into the directory, writes it, and reports what of them was understood.
int import_documents(const ImportRequest& request, const Environment& environment);

/// Reads the code that leaves a kiosk from standard input, where no list of processes shows it, and prints
/// the line that its settings keep instead of it. What is no code is a fault.
int kiosk_code(const Environment& environment);

struct PublishRequest {
    std::optional<std::string> data;
    std::optional<std::string> page_template; ///< a file; the embedded one without it
    std::string output;
};
/// Writes the page that carries the directory.
int publish_page(const PublishRequest& request, const Environment& environment);

} // namespace citynet::cli
