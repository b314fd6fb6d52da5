#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace citynet::platform {

/// A path as text, whatever the system's own is.
std::string utf8(const std::filesystem::path& path);

/// Whether there is a program of this name where a command is looked for.
bool is_installed(std::string_view program);

/// All of a file; nothing when it is no file or cannot be read.
std::optional<std::string> read_file(const std::filesystem::path& file);

/// All of a file; nothing when it cannot be read or has more than `longest` bytes.
std::optional<std::string> read_small_file(const std::filesystem::path& file, std::uintmax_t longest);

/// Puts the text in the file's place in one step, so that it is whole even when the machine stops. False when
/// the disk does not want it; the old file is then still there.
bool replace_file(const std::filesystem::path& file, std::string_view text);

} // namespace citynet::platform
