#include "app/platform/desktop_downloads.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <memory>

namespace citynet::platform {
namespace {

namespace fs = std::filesystem;

constexpr int most_of_one_name = 1000;

std::optional<fs::path> folder_in_environment(const char* name) {
    const char* value = std::getenv(name);
    if (!value || !*value)
        return std::nullopt;
    fs::path folder = fs::u8path(value);
    return folder.is_absolute() ? std::optional(folder) : std::nullopt;
}

/// What stands between the quotes, with the backslash taken off what it escapes.
std::string unquoted(std::string_view text) {
    std::string value;
    for (size_t i = 0; i < text.size() && text[i] != '"'; ++i) {
        if (text[i] == '\\' && i + 1 < text.size())
            ++i;
        value += text[i];
    }
    return value;
}

bool is_folder(const fs::path& path) {
    std::error_code ignored;
    return fs::is_directory(path, ignored);
}

struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

/// False when the disk does not take it all; nothing of it stays then.
bool write_all(std::unique_ptr<std::FILE, Close> file, const fs::path& path, std::string_view bytes) {
    const bool written = std::fwrite(bytes.data(), 1, bytes.size(), file.get()) == bytes.size();
    const bool closed = std::fclose(file.release()) == 0;
    if (written && closed)
        return true;
    std::error_code ignored;
    fs::remove(path, ignored);
    return false;
}

} // namespace

std::optional<fs::path> download_folder_in(std::string_view text, const fs::path& home) {
    constexpr std::string_view key = "XDG_DOWNLOAD_DIR=\"";
    std::optional<fs::path> folder; // the last line counts, as for the shell that the file is written for
    while (!text.empty()) {
        const size_t end = text.find('\n');
        std::string_view line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
        if (line.substr(0, key.size()) != key)
            continue;
        std::string value = unquoted(line.substr(key.size()));
        constexpr std::string_view in_home = "$HOME/";
        if (value.compare(0, in_home.size(), in_home) == 0)
            folder = home / fs::u8path(value.substr(in_home.size()));
        else if (!value.empty() && value.front() == '/')
            folder = fs::u8path(value);
    }
    return folder;
}

std::optional<fs::path> download_folder() {
#ifdef _WIN32
    const auto home = folder_in_environment("USERPROFILE");
#else
    const auto home = folder_in_environment("HOME");
#endif
    if (!home)
        return std::nullopt;
    const fs::path settings = folder_in_environment("XDG_CONFIG_HOME").value_or(*home / ".config");
    std::ifstream in(settings / "user-dirs.dirs", std::ios::binary);
    const std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    const auto named = download_folder_in(text, *home);
    if (named && is_folder(*named))
        return named;
    const fs::path usual = *home / "Downloads";
    return is_folder(usual) ? usual : *home;
}

std::optional<fs::path> save_beside(const fs::path& folder, const std::string& name, std::string_view bytes) {
    const fs::path plain = fs::u8path(name).filename(); // a name, not a way to another folder
    if (plain.empty())
        return std::nullopt;
    for (int copy = 1; copy <= most_of_one_name; ++copy) {
        fs::path path = folder / plain;
        if (copy > 1) {
            path = folder / plain.stem();
            path += " (" + std::to_string(copy) + ")";
            path += plain.extension();
        }
        // x: the file is made only when there is none, in one step with looking for it.
        errno = 0;
#ifdef _WIN32
        std::unique_ptr<std::FILE, Close> file(_wfopen(path.c_str(), L"wbx"));
#else
        std::unique_ptr<std::FILE, Close> file(std::fopen(path.c_str(), "wbx"));
#endif
        if (file)
            return write_all(std::move(file), path, bytes) ? std::optional(path) : std::nullopt;
        if (errno != EEXIST)
            return std::nullopt;
    }
    return std::nullopt;
}

} // namespace citynet::platform
