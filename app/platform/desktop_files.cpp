#include "app/platform/desktop_files.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <system_error>

namespace citynet::platform {

std::string utf8(const std::filesystem::path& path) {
    const std::u8string text = path.u8string();
    return {text.begin(), text.end()};
}

bool is_installed(std::string_view program) {
    namespace fs = std::filesystem;
    constexpr fs::perms may_run = fs::perms::owner_exec | fs::perms::group_exec | fs::perms::others_exec;
    const char* path = std::getenv("PATH");
    std::string_view folders = path ? path : "";
    while (!folders.empty()) {
        const std::size_t end = std::min(folders.find(':'), folders.size());
        std::error_code error;
        const auto found = fs::status(fs::path(folders.substr(0, end)) / program, error);
        if (end > 0 && fs::is_regular_file(found) && (found.permissions() & may_run) != fs::perms::none)
            return true;
        folders.remove_prefix(std::min(end + 1, folders.size()));
    }
    return false;
}

std::optional<std::string> read_file(const std::filesystem::path& file) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error))
        return std::nullopt;
    std::ifstream in(file, std::ios::binary);
    if (!in)
        return std::nullopt;
    std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    if (in.bad())
        return std::nullopt;
    return text;
}

std::optional<std::string> read_small_file(const std::filesystem::path& file, std::uintmax_t longest) {
    std::error_code error;
    const auto size = std::filesystem::file_size(file, error);
    if (error || size > longest)
        return std::nullopt;
    std::ifstream in(file, std::ios::binary);
    return std::string((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
}

bool replace_file(const std::filesystem::path& file, std::string_view text) {
    if (file.empty())
        return false;
    std::filesystem::path fresh = file;
    fresh += ".new";
    {
        std::ofstream out(fresh, std::ios::binary | std::ios::trunc);
        out << text;
        if (!out.flush())
            return false;
    }
    std::error_code error;
    std::filesystem::rename(fresh, file, error);
    return !error;
}

} // namespace citynet::platform
