#include "app/platform/desktop_files.h"

#include <fstream>
#include <iterator>
#include <system_error>

namespace citynet::platform {

std::string utf8(const std::filesystem::path& path) {
    const std::u8string text = path.u8string();
    return {text.begin(), text.end()};
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
