#pragma once

#include <optional>
#include <string>
#include <vector>

namespace citynet {

/// How a directory that stands unattended in public behaves. What a file leaves out is as it is here.
struct KioskSettings {
    /// Minutes of the day; `until` before `from`: over midnight.
    struct Hours {
        int from = 0;
        int until = 0;
    };
    /// Where what a visitor presses stands on a high screen.
    enum class Reach {
        automatic, ///< In the lower half, where the screen is higher than an arm reaches.
        whole,     ///< Wherever it belongs.
        low,       ///< In the lower half.
    };

    double ask_after = 60;                       ///< Seconds without input until the visitor is asked.
    double countdown = 30;                       ///< Seconds that they have to answer.
    std::string start_route = "/";               ///< What a visitor sees first.
    std::vector<std::string> languages = {"en"}; ///< BCP 47, the first is the one to begin with.
    std::vector<std::string> views = {}; ///< First words of the routes that can be opened; empty: all.
    Reach reach = Reach::automatic;
    int text_size = 100;                     ///< Per cent, 80 to 200.
    bool sound = true;                       ///< May read aloud.
    std::optional<Hours> attract_hours = {}; ///< In which it draws attention; else it stays dark.
    std::string content_folder = {};         ///< Where new editions arrive; empty: nowhere.
    std::string exit_code = {};              ///< Salted hash of the code; empty: none, it cannot be left.
};

} // namespace citynet
