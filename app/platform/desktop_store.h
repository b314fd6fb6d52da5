#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace citynet::platform {

/// Texts by name in one JSON file: what the program keeps from one run to the next.
class DesktopStore {
  public:
    /// What the file holds; nothing when it is not there or damaged. An empty path keeps nothing.
    explicit DesktopStore(std::filesystem::path file);

    /// Empty when nothing was kept under that name.
    std::string get(std::string_view name) const;
    /// Keeps the text, or forgets an empty one, and replaces the file in one step. A disk that does not want
    /// it is no reason to disturb anybody.
    void set(std::string_view name, const std::string& text);

  private:
    std::filesystem::path file_;
    std::map<std::string, std::string, std::less<>> texts_;
};

} // namespace citynet::platform
