#include "app/platform/desktop_memory.h"

#include "app/platform/desktop_files.h"

#include <nlohmann/json.hpp>

#include <cstdint>

namespace citynet::platform {
namespace {

using nlohmann::json;

constexpr int least = 200;    // a smaller window is a damaged file
constexpr int most = 1 << 15; // so is one that no screen has room for
constexpr std::uintmax_t longest_file = 4096;

std::optional<int> whole_number(const json& object, const char* name) {
    const auto found = object.find(name);
    if (found == object.end() || !found->is_number_integer())
        return std::nullopt;
    const auto value = found->get<long long>();
    if (value < -most || value > most)
        return std::nullopt;
    return static_cast<int>(value);
}

} // namespace

std::optional<WindowMemory> read_window_memory(std::string_view text) {
    const json file = json::parse(text, nullptr, false);
    if (!file.is_object())
        return std::nullopt;
    const auto x = whole_number(file, "x");
    const auto y = whole_number(file, "y");
    const auto width = whole_number(file, "width");
    const auto height = whole_number(file, "height");
    if (!x || !y || !width || !height || *width < least || *height < least)
        return std::nullopt;
    const auto maximized = file.find("maximized");
    const bool is_maximized = maximized != file.end() && maximized->is_boolean() && maximized->get<bool>();
    return WindowMemory{*x, *y, *width, *height, is_maximized};
}

std::optional<WindowMemory> load_window_memory(const std::filesystem::path& file) {
    const auto text = read_small_file(file, longest_file);
    return text ? read_window_memory(*text) : std::nullopt;
}

void save_window_memory(const std::filesystem::path& file, const WindowMemory& memory) {
    nlohmann::ordered_json content;
    content["x"] = memory.x;
    content["y"] = memory.y;
    content["width"] = memory.width;
    content["height"] = memory.height;
    content["maximized"] = memory.maximized;
    replace_file(file, content.dump(2) + "\n");
}

} // namespace citynet::platform
