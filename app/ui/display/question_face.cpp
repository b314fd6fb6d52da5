#include "app/ui/display/question_face.h"

#include <algorithm>
#include <cstdlib>

namespace citynet::ui {

namespace {

bool pressed(std::initializer_list<ImGuiKey> keys) {
    return std::any_of(keys.begin(), keys.end(),
                       [](ImGuiKey key) { return ImGui::IsKeyPressed(key, false); });
}

/// What leads to the prompts and these, one below the other.
std::string prompts_of(const GuidingQuestion& question) {
    std::string all = question.intro;
    for (const Item& prompt : question.prompts)
        all += (all.empty() ? "• " : "\n• ") + prompt.text;
    return all;
}

void document(Wall& wall, const Talk& talk) {
    const GuidingQuestion& question = talk.current();
    wall.write({}, talk.event->title, {.heading = 1});
    wall.write({}, question_name(wall.strings, talk), {.heading = 2, .status = true});
    wall.write({}, question.text, {.status = true});
    wall.write({}, question.intro);
    for (const Item& prompt : question.prompts)
        wall.write({}, prompt.text);
}

void timer(Wall& wall, const Talk& talk, Wall::Box box, double now) {
    const SpeakerTimer& timer = talk.timer;
    if (timer.state(now) == SpeakerTimer::State::over) {
        const float around = wall.least() * 0.4f;
        wall.ground({box.left - around, box.top - around / 2, box.right + around, box.bottom + around},
                    wall.theme.warning_soft, around);
    }
    const Color color = timer_color(wall.theme, timer, now);
    const std::string_view state = timer_state_words(wall.strings, timer, now);
    const float size = 2.2f;
    const float digits = wall.least() * size * 0.6f * 6;
    const float middle = box.top + wall.line() * size;
    wall.write({box.left, box.top, box.left + digits, middle}, timer_words(timer, now),
               {.largest = size, .semibold = true, .color = color});
    wall.write({box.left + digits, box.top, box.right, middle - wall.least() * 0.35f}, state,
               {.largest = 1.3f, .semibold = true, .color = color, .at_bottom = true, .at_end = true});
    const auto whole = static_cast<float>(timer.minutes() * 60);
    wall.bar({box.left, box.bottom - wall.least() * 0.55f, box.right, box.bottom},
             1 - static_cast<float>(timer.seconds_left(now)) / whole, color);
}

} // namespace

void Talk::go_to(size_t number) {
    question = std::min(number, event->questions.size() - 1);
    black = false;
}

void take_keys(Talk& talk, double now) {
    if (pressed({ImGuiKey_RightArrow, ImGuiKey_DownArrow, ImGuiKey_Space}))
        talk.next();
    if (pressed({ImGuiKey_LeftArrow, ImGuiKey_UpArrow, ImGuiKey_Backspace}))
        talk.previous();
    if (pressed({ImGuiKey_Home}))
        talk.go_to(0);
    if (pressed({ImGuiKey_End}))
        talk.go_to(talk.event->questions.size());
    take_keys_beside_buttons(talk, now);
}

void take_keys_beside_buttons(Talk& talk, double now) {
    if (pressed({ImGuiKey_PageDown}))
        talk.next();
    if (pressed({ImGuiKey_PageUp}))
        talk.previous();
    if (pressed({ImGuiKey_B, ImGuiKey_Period, ImGuiKey_KeypadDecimal}))
        talk.black = !talk.black;
    if (pressed({ImGuiKey_T}))
        talk.timer.toggle(now);
    if (pressed({ImGuiKey_R}))
        talk.timer.reset();
    if (pressed({ImGuiKey_KeypadAdd, ImGuiKey_Equal}))
        talk.timer.lengthen(1);
    if (pressed({ImGuiKey_KeypadSubtract, ImGuiKey_Minus}))
        talk.timer.lengthen(-1);
}

std::string timer_words(const SpeakerTimer& timer, double now) {
    const int left = timer.seconds_left(now);
    const int seconds = std::abs(left) % 60;
    return (left < 0 ? "−" : "") + std::to_string(std::abs(left) / 60) + (seconds < 10 ? ":0" : ":") +
           std::to_string(seconds);
}

std::string_view timer_state_words(const Strings& strings, const SpeakerTimer& timer, double now) {
    using State = SpeakerTimer::State;
    switch (timer.state(now)) {
    case State::ready:
        return strings.get("display.timer.ready");
    case State::paused:
        return strings.get("display.timer.paused");
    case State::last_minute:
        return strings.get("display.timer.last_minute");
    case State::over:
        return strings.get("display.timer.over");
    case State::running:
        break;
    }
    return {};
}

Color timer_color(const Theme& theme, const SpeakerTimer& timer, double now) {
    using State = SpeakerTimer::State;
    const State state = timer.state(now);
    return state == State::ready || state == State::paused       ? theme.text_muted
           : state == State::last_minute || state == State::over ? theme.warning
                                                                 : theme.accent;
}

std::string question_name(const Strings& strings, const Talk& talk) {
    const std::string number = std::to_string(talk.question + 1);
    const std::string count = std::to_string(talk.event->questions.size());
    return strings.fill("display.question", {{"number", number}, {"count", count}});
}

void question_face(Wall& wall, const Talk& talk, double now) {
    if (wall.is_document())
        return document(wall, talk);
    const ImVec2 size = wall.size();
    if (talk.black) {
        constexpr Color black{IM_COL32(0, 0, 0, 255)};
        return wall.ground({0, 0, size.x, size.y}, black);
    }
    const GuidingQuestion& question = talk.current();
    Wall::Box box = wall.area();
    const float gap = wall.least();
    box.top += wall.write({box.left, box.top, box.right, box.top + 2 * wall.line()}, talk.event->title,
                          {.color = wall.theme.text_muted});
    box.top += gap * 0.4f;
    box.top += wall.write({box.left, box.top, box.right, box.top + 2 * wall.line()},
                          question_name(wall.strings, talk),
                          {.largest = 1.3f, .semibold = true, .color = wall.theme.accent});
    const float timer_height = wall.line() * 2.2f + gap;
    timer(wall, talk, {box.left, box.bottom - timer_height, box.right, box.bottom}, now);
    box.bottom -= timer_height + gap * 0.5f;
    const std::string prompts = prompts_of(question);
    // Half of the room for each, as far as neither needs more.
    const float room = box.height() - gap * 0.6f;
    const float asked = wall.height_of(question.text, box.width(), true);
    const float left = room - wall.height_of(prompts, box.width());
    const float height = prompts.empty() ? room : std::max(std::min(room / 2, left), asked);
    box.top += wall.write({box.left, box.top, box.right, box.top + height}, question.text,
                          {.largest = 3.2f, .semibold = true});
    box.top += gap * 0.6f;
    wall.write(box, prompts, {.largest = 1.5f});
}

} // namespace citynet::ui
