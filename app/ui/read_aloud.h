#pragma once

#include "app/platform/platform.h"
#include "core/model/reference.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace citynet::ui {

/// Speeds of reading in per cent of the voice's own.
inline constexpr std::array<int, 5> reading_speeds{75, 100, 125, 150, 200};

/// What is being read aloud, as views see it.
struct Reading {
    enum class State { silent, speaking, paused };

    bool voice = false; ///< the machine has one; without it nothing of reading is shown
    State state = State::silent;
    std::optional<Reference> record; ///< while it is not silent
    size_t sentence = 0;             ///< the one that is being said, or will be said when it goes on
    int speed = 100;                 ///< one of `reading_speeds`
};

/// Reads a text aloud, one sentence at a time. To pause is to stop within a sentence, to go on is to begin
/// that sentence again: so the voice needs to know neither, which not every one does, and who comes back to a
/// text hears the thought from its beginning. For the same reason a new speed counts at once.
class ReadAloud {
  public:
    ReadAloud(platform::Host& host, Reading& reading) : host_(host), reading_(reading) {}

    /// Begins, in the place of what is being read.
    void begin(const Reference& record, std::vector<std::string> sentences);
    void pause();
    void go_on();
    void stop();
    /// The nearest of `reading_speeds`.
    void set_speed(int per_cent);
    /// The voice has ended an utterance. What ended late, after a pause or a new beginning, is passed over.
    /// False when the voice failed: then nothing is read any more.
    bool ended(unsigned utterance, bool said);

  private:
    void say();

    platform::Host& host_;
    Reading& reading_;
    std::vector<std::string> sentences_;
    unsigned utterance_ = 0; ///< of the sentence that is being said
};

} // namespace citynet::ui
