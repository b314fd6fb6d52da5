#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace citynet::platform {

/// The folder that a desktop names in `user-dirs.dirs` for what is downloaded (xdg-user-dirs: lines of
/// NAME="$HOME/…" or NAME="/…"). `text` is that file's content. Nothing when it names none.
std::optional<std::filesystem::path> download_folder_in(std::string_view text,
                                                        const std::filesystem::path& home);

/// Where the user looks for what a program saved: the desktop's folder for downloads, else "Downloads" in the
/// home folder, else the home folder itself. Nothing when there is no home.
std::optional<std::filesystem::path> download_folder();

/// Writes a new file and returns its place. A file that is there already stays as it is: then the new one is
/// called "name (2).vcf", "name (3).vcf" … Nothing when the folder does not take it.
std::optional<std::filesystem::path> save_beside(const std::filesystem::path& folder, const std::string& name,
                                                 std::string_view bytes);

} // namespace citynet::platform
