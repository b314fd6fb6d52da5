#pragma once

#include <chrono>
#include <deque>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace citynet::platform {

/// The voice of a Linux desktop: Speech Dispatcher, spoken to by its own protocol (SSIP) over its socket. No
/// library is needed for that at build time or at run time; a daemon that does not run yet is started.
/// Nothing waits: what the daemon answers is read when `poll` is called. On other systems there is no voice
/// yet.
class DesktopVoice {
  public:
    /// Told when an utterance has ended, true, or could not be said, false; only from within `poll`.
    using Ended = std::function<void(unsigned utterance, bool said)>;

    DesktopVoice() = default;
    ~DesktopVoice();
    DesktopVoice(const DesktopVoice&) = delete;
    DesktopVoice& operator=(const DesktopVoice&) = delete;

    /// Whether the daemon runs or is installed; looked at once.
    bool there();
    void say(unsigned utterance, const std::string& text, float rate);
    void hush();
    /// Whether something is being said or waits to be sent: then `poll` should be called some times a second.
    bool busy() const { return utterance_ != 0 || !waiting_.empty() || outcome_; }
    void poll(const Ended& ended);

  private:
    struct Command {
        std::string bytes;
        unsigned utterance = 0; ///< whose text it is
    };

    bool connect();
    void close(bool said);
    void send_next();
    void receive();
    void take_line(std::string_view line);

    int socket_ = -1;
    std::deque<Command> waiting_; ///< each is sent when the one before is answered
    std::optional<Command> sent_; ///< and not answered yet
    std::string received_;        ///< the beginning of a line
    std::string number_;          ///< the first line of an answer of several: a message's number
    unsigned utterance_ = 0;      ///< that is asked for and not ended; 0: none
    std::string message_;         ///< the daemon's number for it, from when it is known
    std::optional<std::pair<unsigned, bool>> outcome_; ///< for the next poll
    std::optional<bool> there_;
    std::optional<std::chrono::steady_clock::time_point> started_; ///< when the daemon was asked to start
};

/// The text of an utterance as SSIP takes it: lines end with CR LF, a line that begins with a dot gets
/// another, and a line with a dot alone ends it.
std::string ssip_text(std::string_view text);

/// -100 (slowest) to 100, 0 being the voice's own speed: three times as fast at 100, a third at -100.
int ssip_rate(float rate);

} // namespace citynet::platform
