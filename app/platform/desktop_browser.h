#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

// Files that are written for the system's browser to open.
namespace citynet::platform {

/// Writes a file into the folder "city-networks-directory" among the downloads, in the place of the one that
/// was there: a folder of the program's own, in which nothing piles up, and not a hidden one, which browsers
/// in a sandbox may not read. Nothing when it cannot be written.
std::optional<std::filesystem::path> put_for_browser(const std::string& name, std::string_view bytes);

/// The address of a file.
std::string file_url(const std::filesystem::path& file);

/// A page that leads at once to `address`, which may end in a route: what hands files to a browser
/// (xdg-open) loses what stands after '#', a page on the way does not.
std::string page_that_leads_to(std::string_view address);

} // namespace citynet::platform
