#include "app/platform/desktop_voice.h"

#include "app/platform/desktop_files.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#ifdef __linux__
#include <cerrno>
#include <cstring>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;
#endif

namespace citynet::platform {

std::string ssip_text(std::string_view text) {
    std::string lines;
    bool begins = true;
    for (const char c : text) {
        if (c == '\r')
            continue;
        if (begins && c == '.')
            lines += '.';
        begins = c == '\n';
        lines += begins ? std::string("\r\n") : std::string(1, c);
    }
    return lines + (begins ? ".\r\n" : "\r\n.\r\n");
}

int ssip_rate(float rate) {
    const double steps = std::log(std::max(rate, 0.01f)) / std::log(3.0) * 100;
    return static_cast<int>(std::lround(std::clamp(steps, -100.0, 100.0)));
}

#ifdef __linux__

namespace {

namespace fs = std::filesystem;

constexpr auto longest_start = std::chrono::seconds(5);

std::string from_environment(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

/// Where the daemon listens; empty where nothing says so. As libspeechd finds it.
std::string socket_path() {
    constexpr std::string_view scheme = "unix_socket:";
    const std::string address = from_environment("SPEECHD_ADDRESS");
    if (address.compare(0, scheme.size(), scheme) == 0)
        return address.substr(scheme.size());
    if (const std::string folder = from_environment("XDG_RUNTIME_DIR"); !folder.empty())
        return folder + "/speech-dispatcher/speechd.sock";
    if (const std::string home = from_environment("HOME"); !home.empty())
        return home + "/.cache/speech-dispatcher/speechd.sock";
    return {};
}

bool is_daemon_installed() {
    return is_installed("speech-dispatcher");
}

/// Starts the daemon, which puts itself into the background at once and is started only once.
bool start_daemon() {
    char name[] = "speech-dispatcher";
    char option[] = "--spawn";
    char* const arguments[] = {name, option, nullptr};
    pid_t child = 0;
    if (posix_spawnp(&child, name, nullptr, nullptr, arguments, environ) != 0)
        return false;
    int status = 0;
    return waitpid(child, &status, 0) == child && WIFEXITED(status);
}

} // namespace

DesktopVoice::~DesktopVoice() {
    close(false);
}

bool DesktopVoice::there() {
    if (!there_) {
        std::error_code error;
        there_ = fs::exists(socket_path(), error) || is_daemon_installed();
    }
    return *there_;
}

void DesktopVoice::say(unsigned utterance, const std::string& text, float rate) {
    hush();
    outcome_.reset();
    utterance_ = utterance;
    waiting_.push_back({"SET SELF RATE " + std::to_string(ssip_rate(rate)) + "\r\n"});
    waiting_.push_back({"SPEAK\r\n"});
    waiting_.push_back({ssip_text(text), utterance});
}

void DesktopVoice::hush() {
    utterance_ = 0;
    message_.clear();
    // The text that the daemon waits for after SPEAK must still come; the rest need not.
    const bool text_is_due = sent_ && sent_->bytes == "SPEAK\r\n";
    if (waiting_.size() > (text_is_due ? 1u : 0u))
        waiting_.erase(waiting_.begin() + (text_is_due ? 1 : 0), waiting_.end());
    if (socket_ >= 0)
        waiting_.push_back({"CANCEL SELF\r\n"});
}

void DesktopVoice::poll(const Ended& ended) {
    if (!waiting_.empty() && socket_ < 0 && !connect() && !started_)
        close(false);
    if (socket_ >= 0)
        receive();
    send_next();
    if (outcome_) {
        const auto [utterance, said] = *std::exchange(outcome_, std::nullopt);
        ended(utterance, said);
        send_next(); // of what was asked for in answer
    }
}

/// False when there is no connection yet.
bool DesktopVoice::connect() {
    const std::string path = socket_path();
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.empty() || path.size() >= sizeof address.sun_path)
        return false;
    std::memcpy(address.sun_path, path.c_str(), path.size() + 1);
    const int made = ::socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (made >= 0 && ::connect(made, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) {
        socket_ = made;
        started_.reset();
        waiting_.insert(waiting_.begin(), {{"SET SELF CLIENT_NAME user:city-directory:main\r\n"},
                                           {"SET SELF LANGUAGE en\r\n"},
                                           {"SET SELF NOTIFICATION END ON\r\n"},
                                           {"SET SELF NOTIFICATION CANCEL ON\r\n"}});
        return true;
    }
    if (made >= 0)
        ::close(made);
    const auto now = std::chrono::steady_clock::now();
    if (!started_ && is_daemon_installed() && start_daemon())
        started_ = now;
    else if (started_ && now - *started_ > longest_start)
        started_.reset();
    return false;
}

/// Ends the connection, and with it what is being said.
void DesktopVoice::close(bool said) {
    if (socket_ >= 0)
        ::close(socket_);
    socket_ = -1;
    waiting_.clear();
    sent_.reset();
    received_.clear();
    message_.clear();
    if (utterance_ != 0)
        outcome_ = {std::exchange(utterance_, 0), said};
}

void DesktopVoice::send_next() {
    if (socket_ < 0 || sent_ || waiting_.empty())
        return;
    sent_ = std::move(waiting_.front());
    waiting_.pop_front();
    // A sentence is far smaller than what a socket takes at once.
    const std::string& bytes = sent_->bytes;
    if (::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL) != static_cast<ssize_t>(bytes.size()))
        close(false);
}

void DesktopVoice::receive() {
    char buffer[1024];
    for (;;) {
        const ssize_t size = ::recv(socket_, buffer, sizeof buffer, 0);
        if (size < 0 && errno == EINTR)
            continue;
        if (size < 0 && (errno == EAGAIN || errno == EWOULDBLOCK))
            return;
        if (size <= 0)
            return close(false);
        received_.append(buffer, static_cast<size_t>(size));
        for (size_t end = received_.find('\n'); end != std::string::npos; end = received_.find('\n')) {
            std::string line = received_.substr(0, end);
            received_.erase(0, end + 1);
            if (!line.empty() && line.back() == '\r')
                line.pop_back();
            take_line(line);
            if (socket_ < 0)
                return;
        }
    }
}

/// "225-21", "225 OK MESSAGE QUEUED": lines of an answer have a dash behind the code, the last one a blank.
/// Codes from 700 on are no answers but events, from 300 on they are errors.
void DesktopVoice::take_line(std::string_view line) {
    if (line.size() < 4)
        return;
    const std::string_view code = line.substr(0, 3);
    if (line[3] == '-') {
        if (number_.empty())
            number_ = line.substr(4);
        return;
    }
    const std::string number = std::exchange(number_, {});
    if (code[0] == '7') {
        const bool ends = code == "702" || code == "703"; // at its end, or cut off by another program
        if (ends && utterance_ != 0 && number == message_)
            outcome_ = {std::exchange(utterance_, 0), true};
        return;
    }
    const std::optional<Command> answered = std::exchange(sent_, std::nullopt);
    if (!answered)
        return;
    const bool is_wanted = answered->utterance != 0 && answered->utterance == utterance_;
    if (code[0] == '2' && is_wanted)
        message_ = number;
    else if (code[0] != '2' && (is_wanted || answered->bytes == "SPEAK\r\n"))
        close(false);
    send_next();
}

#else

DesktopVoice::~DesktopVoice() = default;

bool DesktopVoice::there() {
    return false;
}

void DesktopVoice::say(unsigned utterance, const std::string&, float) {
    outcome_ = {utterance, false};
}

void DesktopVoice::hush() {
    outcome_.reset();
}

void DesktopVoice::poll(const Ended& ended) {
    if (outcome_) {
        const auto [utterance, said] = *std::exchange(outcome_, std::nullopt);
        ended(utterance, said);
    }
}

#endif

} // namespace citynet::platform
