#include "kiosk_days.h"

#include "../processor_time.h"

#include "core/formats/json/json_format.h"

#include <algorithm>
#include <array>

namespace citynet::test {

KioskDays::KioskDays(unsigned seed) : random_(seed), visit_({}, 1080, 1920), json_(save_json(shipped())) {
    const auto draw = visit_.draw;
    visit_.draw = [this, draw](const platform::Frame& one) {
        const double before = processor_seconds();
        draw(one);
        longest_frame_ = std::max(longest_frame_, processor_seconds() - before);
        ++frames_;
    };
}

void KioskDays::frame(double seconds) {
    visit_.frame(seconds);
}

/// Frames as they fall due.
void KioskDays::pass(double seconds) {
    const double end = visit_.now() + seconds;
    while (visit_.now() < end)
        frame(std::clamp(visit_.kiosk.seconds_to_next_frame(), 1.0 / 30,
                         std::max(1.0 / 30, end - visit_.now())));
}

void KioskDays::tap_something() {
    const auto& targets = visit_.seen.targets;
    if (targets.empty() || roll(6) == 0) {
        visit_.tap(static_cast<float>(roll(1080)), static_cast<float>(roll(1920)));
        return;
    }
    const auto target = targets[static_cast<std::size_t>(roll(static_cast<int>(targets.size())))];
    visit_.tap((target.min.x + target.max.x) / 2, (target.min.y + target.max.y) / 2);
}

void KioskDays::act() {
    constexpr std::array keys{ImGuiKey_Tab,   ImGuiKey_Enter,     ImGuiKey_Escape, ImGuiKey_DownArrow,
                              ImGuiKey_Slash, ImGuiKey_Backspace, ImGuiKey_F5,     ImGuiKey_PageDown};
    switch (roll(10)) {
    case 0: { // writes
        visit_.press(ImGuiKey_Slash);
        pass(0.2);
        const std::string typed =
            word_.substr(0, static_cast<std::size_t>(4 + roll(static_cast<int>(word_.size()) - 3)));
        visit_.type_text(typed);
        written_ += live_memory_holds(typed);
        break;
    }
    case 1: // drags
        visit_.finger_down(540, 1700);
        for (int i = 0; i < 8; ++i) {
            visit_.finger_move(540, 1700.0f - static_cast<float>(i * 60));
            frame(1.0 / 60);
        }
        visit_.finger_up();
        break;
    case 2:
        visit_.wheel(static_cast<float>(roll(7) - 3));
        break;
    case 3: // mashes keys
        for (int i = 0; i < 6; ++i)
            visit_.press(keys[static_cast<std::size_t>(roll(static_cast<int>(keys.size())))],
                         roll(3) == 0 ? ImGuiMod_Ctrl : 0);
        break;
    case 4:
        visit_.pinch(540, 1400, roll(2) == 0 ? 1.4f : 0.7f);
        break;
    default:
        tap_something();
    }
}

void KioskDays::deliver(Day& day, bool sound) {
    std::string text = json_;
    if (!sound)
        switch (roll(3)) {
        case 0: // half copied
            text.resize(text.size() / 2);
            break;
        case 1: // another file altogether
            text = "<html>no directory</html>";
            break;
        default: // bytes gone wrong, in the first member that has a value
            text[text.find(':') + 1] = '\x01';
        }
    ++(sound ? day.sound : day.damaged);
    visit_.station.coming.push_back({sound ? "sound.json" : "damaged.json", std::move(text)});
}

/// As the shell does after it.
void KioskDays::lose_graphics() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures)
        if (texture->TexID != ImTextureID_Invalid) {
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        }
}

void KioskDays::check_wiped(const std::string& word, int number) {
    const auto complain = [&](const char* what) {
        complaints_.push_back("session " + std::to_string(number) + ": " + what);
    };
    const ui::Application& next = visit_.kiosk.session();
    if (visit_.kiosk.screen() != ui::kiosk::Kiosk::Screen::attract)
        complain("has not ended");
    if (next.route().view != ui::View::start || next.state().can_go_back)
        complain("left its place");
    if (!next.state().search.text.empty() || !next.state().search.recent.empty())
        complain("left a search");
    if (!next.state().favourites.records().empty() || !next.state().compared.empty())
        complain("left favourites");
    if (next.typeface().text_scale() != 1 || next.state().appearance.scheme)
        complain("left its look");
    if (!visit_.host.kept.empty() || !visit_.host.files.empty() || !visit_.host.copies.empty() ||
        !visit_.host.links.empty() || !visit_.host.papers.empty())
        complain("reached the machine");
    if (live_memory_holds(word))
        complain("left what was typed in memory");
}

void KioskDays::session(Day& day, int number) {
    word_ = "zq";
    for (int i = 0; i < 10; ++i)
        word_ += static_cast<char>('a' + roll(26));
    visit_.tap(540, 960);
    pass(0.5);
    if (visit_.kiosk.screen() != ui::kiosk::Kiosk::Screen::visitor)
        complaints_.push_back("session " + std::to_string(number) + ": has not begun");
    const int actions = 2 + roll(14);
    for (int i = 0; i < actions && visit_.kiosk.screen() == ui::kiosk::Kiosk::Screen::visitor; ++i) {
        act();
        pass(0.3 + 0.1 * roll(30));
        if (roll(25) == 0)
            pass(75); // is asked, and answers with the next action
        if (roll(200) == 0) {
            lose_graphics();
            ++day.graphics_lost;
        }
    }
    if (roll(3) == 0 && visit_.find("finish"))
        visit_.tap("finish");
    pass(1);
    if (visit_.kiosk.screen() != ui::kiosk::Kiosk::Screen::attract)
        pass(95); // walks away
    check_wiped(word_, number);
    ++day.sessions;
}

KioskDays::Day KioskDays::live_through(int sessions) {
    Day day;
    longest_frame_ = 0;
    frames_ = 0;
    written_ = 0;
    for (int number = 0; number < sessions; ++number) {
        if (number % 100 == 25)
            deliver(day, number % 200 == 25);
        session(day, number);
        pass(20 + roll(60));
    }
    pass(2 * 3600);    // the evening
    frame(4 * 3600.0); // the machine sleeps
    pass(60);
    for (const std::string& line : visit_.station.lines) {
        day.taken_over += line.find("took over ") == 0;
        day.refused += line.find("refused ") == 0;
    }
    if (day.taken_over != day.sound || day.refused != day.damaged)
        complaints_.push_back("not every sound edition was taken over, or not every damaged one refused");
    // What was said to the machine is the test's own, and not the kiosk's.
    visit_.station.lines = {};
    visit_.host.announced = {};
    day.live_bytes = live_bytes();
    day.letters = static_cast<std::size_t>(ImGui::GetIO().Fonts->TexData->GetSizeInBytes());
    day.longest_frame = longest_frame_;
    day.frames = frames_;
    day.written = written_;
    return day;
}

} // namespace citynet::test
