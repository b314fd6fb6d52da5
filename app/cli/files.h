#pragma once

#include "core/model/directory.h"
#include "core/result.h"
#include "core/search/search_index.h"

#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>

namespace citynet::cli {

struct Environment;

/// A file name as it is given in UTF-8.
std::filesystem::path path_of(const std::string& name);

/// An error of reading or writing, whose place is the file.
Error unreadable(std::string message);

/// The reason that the last call of the standard library left behind, if it does: errno, which the caller had
/// set to 0.
std::string last_reason();

/// Opens a file for reading all its bytes as they are, or says why not.
std::optional<Error> open_file(const std::string& name, std::ifstream& in);

/// All bytes of a file.
Result<std::string> read_file(const std::string& name);

/// Writes a file so that, whatever fails, an existing one keeps its content: beside it first, then renamed.
/// What is no ordinary file (a pipe, a device) is written to directly. A write-protected file is left alone.
std::optional<Error> write_file(const std::string& name, std::string_view content);

/// Writes to the file, or to standard output without one. Says on `err` what fails; returns the exit status.
int write_output(const std::optional<std::string>& file, std::string_view content,
                 const Environment& environment);

/// The directory in a file (JSON or a published page), or the embedded one without a file. Nothing when that
/// fails; every mistake is then on `err`. `index` becomes the search index that a page carries.
std::optional<Directory> read_directory(const std::optional<std::string>& file,
                                        const Environment& environment,
                                        std::optional<SearchIndex>* index = nullptr);

/// One line "file:place: message".
void report(std::ostream& err, const std::string& file, const Error& error);

/// The text without control characters, which could break a line or command a terminal.
std::string one_line(std::string_view text);

} // namespace citynet::cli
