#pragma once

#include "tests/app/program_visit.h"

#include "app/ui/display/display.h"

#include <algorithm>
#include <string>

namespace citynet::test {

/// A display on a wall that nobody sees.
class DisplayVisit : public Visit {
  public:
    DisplayVisit(const platform::DisplayWish& wish, float width, float height,
                 const Directory& directory = shipped())
        : Visit(width, height), program(directory, "en", host, wish, "/") {
        program.prepare();
        draw = [this](const platform::Frame& frame) { program.draw(frame); };
        frames(2);
    }

    /// All that is drawn, in one line.
    std::string words() const {
        std::string text = all_text();
        std::replace(text.begin(), text.end(), '\n', ' ');
        return text;
    }
    bool says(std::string_view what) const { return words().find(what) != std::string::npos; }
    /// Frames only when the program asks for one, as a shell does; how many within these seconds.
    int frames_within(double seconds) {
        int count = 0;
        for (double left = seconds;; ++count) {
            const double due = std::max(program.seconds_to_next_frame(), 1.0 / 60);
            frame(std::min(due, left)); // the last one only lets the time pass
            if (due >= left)
                return count;
            left -= due;
        }
    }

    NotingHost host;
    ui::Display program;
};

struct WallSize {
    float width, height;
};
/// What is wrong with a display's picture, as `layout_mistakes` says it; text that is cut and text whose
/// capitals are lower than a fortieth of the height, on a screen that stands a fifty-second, is wrong too.
std::vector<std::string> wall_mistakes(const DisplayVisit& visit, WallSize size);

/// A screen that lies, one that stands, and one with four times as many pixels.
inline constexpr WallSize wall_sizes[] = {{1920, 1080}, {1080, 1920}, {3840, 2160}};

} // namespace citynet::test
