#pragma once

#include "app/ui/display/speaker_timer.h"
#include "app/ui/display/wall.h"
#include "core/model/event.h"

#include <string>

namespace citynet::ui {

/// Where a roundtable is: what the display and the facilitator's window both show and change.
struct Talk {
    const Event* event = nullptr;
    size_t question = 0; ///< of the event's
    bool black = false;  ///< nothing is shown
    SpeakerTimer timer;

    const GuidingQuestion& current() const { return event->questions[question]; }
    const GuidingQuestion* following() const {
        return question + 1 < event->questions.size() ? &event->questions[question + 1] : nullptr;
    }
    void go_to(size_t number);
    void next() { go_to(question + 1); }
    void previous() { go_to(question == 0 ? 0 : question - 1); }
};

/// Does what the keys pressed in this frame are for: arrows, Page Up and Down, Home, End and space lead from
/// question to question (presenters' remotes send these), B and the full stop make the screen black, T starts
/// and pauses the timer, R puts it back, + and − change it by a minute.
void take_keys(Talk& talk, double now);
/// The same without those that lead from button to button and press them, where there are some.
void take_keys_beside_buttons(Talk& talk, double now);

/// "4:05", "−0:12" when the time is over.
std::string timer_words(const SpeakerTimer& timer, double now);
/// What the timer does, in words; empty while it only runs.
std::string_view timer_state_words(const Strings& strings, const SpeakerTimer& timer, double now);
Color timer_color(const Theme& theme, const SpeakerTimer& timer, double now);
/// "Question 2 of 3", or as it is printed.
std::string question_name(const Strings& strings, const Talk& talk);

/// The current question, its prompts and the speaker's time.
void question_face(Wall& wall, const Talk& talk, double now);

} // namespace citynet::ui
