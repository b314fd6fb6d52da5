#include "app/ui/records/reading_parts.h"

#include "app/ui/widgets/button.h"
#include "icons.h"

#include <algorithm>

namespace citynet::ui {

namespace {

/// "1.25×"
std::string_view speed_words(const Kit& kit, int speed) {
    switch (speed) {
    case 75:
        return kit.text("reading.speed.75");
    case 125:
        return kit.text("reading.speed.125");
    case 150:
        return kit.text("reading.speed.150");
    case 200:
        return kit.text("reading.speed.200");
    default:
        return kit.text("reading.speed.100");
    }
}

/// The next faster one; after the fastest the slowest.
int next_speed(int speed) {
    const auto next = std::upper_bound(reading_speeds.begin(), reading_speeds.end(), speed);
    return next == reading_speeds.end() ? reading_speeds.front() : *next;
}

} // namespace

void reading_buttons(const Scene& scene, const Reference& record) {
    const Kit& kit = scene.kit;
    const Reading& reading = scene.state.reading;
    if (!reading.voice)
        return;
    ImGui::SameLine(0, 0);
    if (reading.state == Reading::State::silent || reading.record != record) {
        if (icon_button(kit, "read", icon::read_aloud, kit.text("reading.begin")))
            scene.commands.push(ReadRecord{record});
        return;
    }
    const bool paused = reading.state == Reading::State::paused;
    if (icon_button(kit, "pause", paused ? icon::play : icon::pause,
                    kit.text(paused ? "reading.go_on" : "reading.pause")))
        scene.commands.push(PauseReading{!paused});
    ImGui::SameLine(0, 0);
    if (icon_button(kit, "stop", icon::stop, kit.text("reading.stop")))
        scene.commands.push(StopReading{});
    ImGui::SameLine(0, 0);
    if (button(kit, "speed", speed_words(kit, reading.speed), {.kind = ButtonKind::plain}))
        scene.commands.push(ChangeReadingSpeed{next_speed(reading.speed)});
}

} // namespace citynet::ui
