#include "app/platform/desktop_browser.h"

#include "app/platform/desktop_downloads.h"

#include <fstream>
#include <system_error>

namespace citynet::platform {
namespace {

namespace fs = std::filesystem;

/// What stands in a path of an address as it is (RFC 3986, 3.3).
bool is_plain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("-._~/:@!$&'()*+,;=").find(c) != std::string_view::npos;
}

std::string escaped_attribute(std::string_view text) {
    std::string escaped;
    for (const char c : text)
        escaped += c == '&' ? "&amp;" : c == '"' ? "&quot;" : c == '<' ? "&lt;" : std::string(1, c);
    return escaped;
}

} // namespace

std::optional<fs::path> put_for_browser(const std::string& name, std::string_view bytes) {
    const auto downloads = download_folder();
    if (!downloads)
        return std::nullopt;
    const fs::path folder = *downloads / "city-networks-directory";
    std::error_code error;
    fs::create_directory(folder, error); // the error that counts is the one of writing
    const fs::path file = folder / fs::u8path(name);
    fs::path part = file;
    part += ".part";
    {
        std::ofstream out(part, std::ios::binary | std::ios::trunc);
        out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        out.close();
        if (out)
            fs::rename(part, file, error);
        if (out && !error)
            return file;
    }
    fs::remove(part, error);
    return std::nullopt;
}

std::string file_url(const fs::path& file) {
    constexpr char digits[] = "0123456789ABCDEF";
    const std::u8string path = file.generic_u8string();
    std::string url = path.empty() || path[0] != u8'/' ? "file:///" : "file://";
    for (const char8_t byte : path) {
        const char c = static_cast<char>(byte);
        if (is_plain(c))
            url += c;
        else
            url.append("%").append(1, digits[byte >> 4]).append(1, digits[byte & 15]);
    }
    return url;
}

std::string page_that_leads_to(std::string_view address) {
    const std::string target = escaped_attribute(address);
    return "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>City Networks "
           "Directory</title>"
           "<meta http-equiv=\"refresh\" content=\"0;url=" +
           target + "\"></head><body><p><a href=\"" + target +
           "\">City Networks Directory</a></p></body></html>\n";
}

} // namespace citynet::platform
