#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

namespace citynet::platform {

/// Where the window was when it was last closed, in the window system's units.
struct WindowMemory {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
    bool maximized = false;

    bool operator==(const WindowMemory&) const = default;
};

/// Nothing when the text is damaged or speaks of a window that nobody could use.
std::optional<WindowMemory> read_window_memory(std::string_view json);
/// Nothing when there is no such file, or it is damaged.
std::optional<WindowMemory> load_window_memory(const std::filesystem::path& file);
/// Replaces the file in one step, so that it is whole even when the machine stops. A disk that does not want
/// it is no reason to disturb anybody.
void save_window_memory(const std::filesystem::path& file, const WindowMemory& memory);

} // namespace citynet::platform
