#include "app/platform/desktop_station.h"

#include "app/platform/desktop_files.h"
#include "app/platform/desktop_service.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <iostream>
#include <system_error>

namespace citynet::platform {

namespace fs = std::filesystem;

namespace {

constexpr double between_health_files = 5; // seconds
constexpr const char* log_name = "kiosk.log";
constexpr const char* of_another =
    "another kiosk writes log and health into this folder: give each kiosk one of its own";
constexpr const char* not_written = "log and health cannot be written";

fs::path in(const fs::path& folder, std::string_view name) {
    return folder.empty() ? fs::path() : folder / name;
}

} // namespace

std::optional<double> ClockWatch::look(double steady, double wall) {
    constexpr double drift = 2; // seconds that say nothing: clocks are put right in small steps
    const double difference = wall - steady;
    const double jump = difference - difference_.value_or(difference);
    difference_ = difference;
    return std::abs(jump) > drift ? std::optional(jump) : std::nullopt;
}

DesktopStation::DesktopStation(Places places, UtcClock clock)
    : clock_(std::move(clock)), state_(std::move(places.state)), kept_(in(state_, "edition.kept")),
      log_({}, clock_, {}),
      content_(std::move(places.content), [this](const std::string& line) { log(Weight::error, line); }, {}) {
    std::error_code error;
    if (!state_.empty())
        fs::create_directories(state_, error);
    if (error)
        log(Weight::error, "the folder for log and health cannot be made: " + error.message());
    if (!take_state()) {
        RotatingLog(in(state_, log_name), clock_, {}).write(Weight::error, of_another);
        log(Weight::error, of_another);
    }
    started_ = clock_();
    const double wanted = watchdog_seconds();
    watchdog_ = wanted / 3; // one sign that is late or lost does no harm
}

bool DesktopStation::take_state() {
    owns_state_ = state_.empty() || lock_.take(state_);
    if (owns_state_)
        log_.write_to(in(state_, log_name));
    return owns_state_;
}

void DesktopStation::log(Weight weight, const std::string& line) {
    log_.write(weight, line);
    if (weight != Weight::note)
        std::cerr << log_.latest().back() << '\n';
}

void DesktopStation::report(const std::string& health) {
    program_ = health;
}

std::vector<std::string> DesktopStation::troubles() const {
    std::vector<std::string> lines = content_.troubles();
    if (!owns_state_)
        lines.emplace_back(of_another);
    if (state_fails_)
        lines.emplace_back(not_written);
    return lines;
}

void DesktopStation::keep(std::string text) {
    if (owns_state_)
        kept_.keep(std::move(text));
}

std::optional<Station::Arrived> DesktopStation::kept() {
    auto text = kept_.read(ContentFolder::Patience{}.largest);
    return text ? std::optional(Arrived{"the edition shown before", std::move(*text)}) : std::nullopt;
}

std::size_t DesktopStation::memory() const {
    return resident_memory();
}

void DesktopStation::started(double now) {
    log(Weight::note, "the kiosk has started");
    tell_service_manager("READY=1");
    beat(now);
}

bool DesktopStation::beat(double now) {
    content_.look(now);
    if (!kept_.step())
        log(Weight::warning, "the edition cannot be kept for a later start");
    if (watchdog_ > 0 && now >= next_sign_) {
        next_sign_ = now + watchdog_;
        tell_service_manager("WATCHDOG=1");
    }
    if (now >= next_health_) {
        next_health_ = now + between_health_files;
        write_health();
    }
    const auto jump = clock_watch_.look(now, static_cast<double>(clock_()));
    if (jump)
        log(Weight::warning, "the clock has jumped by " + std::to_string(std::llround(*jump)) +
                                 " seconds; the machine may have slept");
    return jump.has_value();
}

void DesktopStation::stopping() {
    tell_service_manager("STOPPING=1");
    kept_.finish();
    log(Weight::note, "the kiosk ends");
    write_health();
}

void DesktopStation::write_health() {
    using nlohmann::json;
    if (state_.empty())
        return;
    if (!owns_state_) {
        if (!take_state())
            return;
        log(Weight::note, "the other kiosk has left the folder to this one");
    }
    const auto moment = [](std::time_t time) { return time == 0 ? json() : json(utc_text(time)); };
    json program = json::parse(program_, nullptr, false);
    if (program.is_discarded())
        program = program_;
    const json health{{"written", utc_text(clock_())},     {"started", moment(started_)},
                      {"last_frame", moment(last_frame_)}, {"last_input", moment(last_input_)},
                      {"memory_bytes", memory()},          {"warnings", log_.warnings()},
                      {"errors", log_.errors()},           {"troubles", troubles()},
                      {"program", std::move(program)}};
    const bool failed = !replace_file(state_ / "health.json",
                                      health.dump(2, ' ', false, json::error_handler_t::replace) + "\n");
    if (failed && !state_fails_)
        log(Weight::error, not_written);
    state_fails_ = failed;
}

} // namespace citynet::platform
