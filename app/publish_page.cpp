// The last step of the web build, run under node so that no second, native build is needed: puts a directory
// into the page template. Arguments: TEMPLATE DATA OUT.

#include "core/publish/publish.h"

#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <string>

namespace {

std::optional<std::string> read_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return std::nullopt;
    std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    return file.bad() ? std::nullopt : std::optional(std::move(text));
}

/// Written beside and renamed: a page is there as a whole or not at all.
bool write_file(const std::string& path, const std::string& text) {
    const std::string part = path + ".part";
    std::ofstream file(part, std::ios::binary | std::ios::trunc);
    file.write(text.data(), static_cast<std::streamsize>(text.size()));
    file.close();
    if (file && std::rename(part.c_str(), path.c_str()) == 0)
        return true;
    std::remove(part.c_str());
    return false;
}

int fail(const std::string& file, const citynet::Error& error) {
    std::cerr << file << ':' << error.place << ": " << error.message << '\n';
    return 1;
}

} // namespace

int main(int count, char** arguments) {
    if (count != 4) {
        std::cerr << "publish-page TEMPLATE DATA OUT\n";
        return 2;
    }
    const std::string template_path = arguments[1], data_path = arguments[2], page_path = arguments[3];
    const auto page_template = read_file(template_path);
    const auto data = read_file(data_path);
    for (const auto& [text, path] : {std::pair(&page_template, &template_path), std::pair(&data, &data_path)})
        if (!*text)
            return fail(*path, {citynet::ErrorCode::unreadable, "", "cannot be read"});
    const auto directory = citynet::open_directory(*data);
    if (!directory) {
        for (const citynet::Error& error : directory.error())
            fail(data_path, error);
        return 1;
    }
    const auto page = citynet::publish(*page_template, *directory);
    if (!page)
        return fail(template_path, page.error());
    if (!write_file(page_path, *page))
        return fail(page_path, {citynet::ErrorCode::unreadable, "", "cannot be written"});
    return 0;
}
