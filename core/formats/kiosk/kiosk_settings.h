#pragma once

#include "core/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace citynet {

/// How a directory that stands unattended in public behaves. What a file leaves out is as it is here.
/// assets/kiosk.schema.json describes the same for other programs.
struct KioskSettings {
    /// Minutes of the day; `until` before `from`: over midnight.
    struct Hours {
        int from = 0;
        int until = 0;

        bool operator==(const Hours&) const = default;
    };
    /// Where what a visitor presses stands on a high screen.
    enum class Reach {
        automatic, ///< In the lower half, where the screen is higher than an arm reaches.
        whole,     ///< Wherever it belongs.
        low,       ///< In the lower half.
    };

    /// How the picture lies on a screen that is mounted otherwise than its signal runs.
    enum class Orientation {
        normal,
        left, ///< The picture's top is at the signal's left edge.
        right,
        inverted,
    };

    double ask_after = 60;                       ///< Seconds without input until the visitor is asked.
    double countdown = 30;                       ///< Seconds that they have to answer.
    std::string start_route = "/";               ///< What a visitor sees first.
    std::vector<std::string> languages = {"en"}; ///< BCP 47, the first is the one to begin with.
    std::vector<std::string> views = {}; ///< First words of the routes that can be opened; empty: all.
    Reach reach = Reach::automatic;
    Orientation orientation = Orientation::normal;
    int text_size = 100;                     ///< Per cent, 80 to 200.
    bool sound = true;                       ///< May read aloud.
    std::string headphones = {};             ///< Where they and their volume are, in a sentence.
    std::optional<Hours> attract_hours = {}; ///< In which it draws attention; else it stays dark.
    std::string content_folder = {};         ///< Where new editions arrive; empty: nowhere.
    std::string state_folder = {};           ///< For log and health; empty: where the machine keeps such.
    std::string exit_code = {};              ///< Salted hash of the code; empty: none, it cannot be left.

    bool operator==(const KioskSettings&) const = default;
};

/// Settings as they were read, which are always fit to run with, and every mistake that was made in them.
struct KioskFile {
    KioskSettings settings;
    Errors errors;
};

/// Reads a file of settings. A member with a mistake is as if it were left out, one unknown view or language
/// of several as if that were; a text that is no JSON gives the settings of an empty file. Each mistake is
/// reported with its place: a JSON pointer, or line and column.
KioskFile load_kiosk_settings(std::string_view json);

/// The words that `KioskSettings::views` may hold: "networks" for "/networks?…" and "/networks/uclg".
const std::vector<std::string_view>& kiosk_views();
/// Whether a visitor may open the route. The start page can always be opened.
bool is_open_to_visitors(const KioskSettings& settings, std::string_view route);

} // namespace citynet
