#include "app/platform/desktop_store.h"

#include "app/platform/desktop_files.h"

#include <nlohmann/json.hpp>

namespace citynet::platform {

namespace {

constexpr std::uintmax_t longest_file = 1 << 20;

} // namespace

DesktopStore::DesktopStore(std::filesystem::path file) : file_(std::move(file)) {
    const nlohmann::json content =
        nlohmann::json::parse(read_small_file(file_, longest_file).value_or(""), nullptr, false);
    if (!content.is_object())
        return;
    for (const auto& [name, value] : content.items())
        if (value.is_string())
            texts_[name] = value.get<std::string>();
}

std::string DesktopStore::get(std::string_view name) const {
    const auto found = texts_.find(name);
    return found == texts_.end() ? std::string() : found->second;
}

void DesktopStore::set(std::string_view name, const std::string& text) {
    if (text.empty())
        texts_.erase(std::string(name));
    else
        texts_[std::string(name)] = text;
    const nlohmann::json content(texts_);
    replace_file(file_, content.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n");
}

} // namespace citynet::platform
