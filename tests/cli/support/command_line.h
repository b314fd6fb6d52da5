#pragma once

#include "app/cli/cli.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace citynet::test {

/// What a call of the program did.
struct Outcome {
    std::optional<int> status; ///< nothing: the window would open
    std::string out;
    std::string err;
    platform::WindowOptions window;
};

/// A small directory: two organizations, an event, a city and a country with the same id, a theme.
extern const std::string small_data;
/// A page to fill, with what a page needs to be read back.
extern const std::string small_template;

/// Calls the program with these arguments, the small directory and the small page built in.
Outcome city_directory(const std::vector<std::string>& arguments);
/// The same with this text on standard input.
Outcome city_directory_reads(const std::vector<std::string>& arguments, const std::string& input);
/// The same with other things built in.
Outcome city_directory(const std::vector<std::string>& arguments, std::string_view data,
                       std::string_view page_template);

/// A folder that is gone after the test.
class TemporaryFolder {
  public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    /// The full name of a file in it.
    std::string operator/(const std::string& name) const;
    /// Writes a file and returns its full name.
    std::string write(const std::string& name, std::string_view content) const;
    /// All files in it with their contents.
    std::map<std::string, std::string> files() const;

  private:
    std::filesystem::path path_;
};

bool contains(std::string_view text, std::string_view part);

} // namespace citynet::test
