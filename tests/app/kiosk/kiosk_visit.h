#pragma once

#include "../program_visit.h"

#include "app/platform/station.h"
#include "app/ui/kiosk/kiosk.h"

#include <deque>

namespace citynet::test {

/// The machine of a kiosk, in the test's hands.
class NotingStation : public platform::Station {
  public:
    void log(Weight weight, const std::string& line) override {
        lines.push_back(line);
        if (weight == Weight::error)
            errors.push_back(line);
    }
    std::vector<std::string> latest_lines() const override { return lines; }
    void report(const std::string& state) override { health = state; }
    std::optional<Arrived> arrived() override {
        if (coming.empty())
            return std::nullopt;
        Arrived first = std::move(coming.front());
        coming.pop_front();
        return first;
    }
    void keep(std::string text) override { last = std::move(text); }
    std::optional<Arrived> kept() override {
        return last ? std::optional(Arrived{"the one before", *last}) : std::nullopt;
    }
    bool can_choose_edition() const override { return true; }
    void choose_edition() override { ++chosen; }
    std::size_t memory() const override { return 64u << 20; }
    void leave() override { ++left; }

    std::vector<std::string> lines, errors;
    std::string health;
    std::optional<std::string> last; ///< kept for a later start
    std::deque<Arrived> coming;
    int chosen = 0, left = 0;
};

/// Of a kiosk that asks soon.
inline KioskSettings quick_settings() {
    KioskSettings settings;
    settings.ask_after = 30;
    settings.countdown = 20;
    return settings;
}

/// A kiosk with the shipped directory, on a screen that nobody sees.
class KioskVisit : public Visit {
  public:
    explicit KioskVisit(KioskSettings settings = {}, float width = 1280, float height = 800)
        : Visit(width, height),
          kiosk(std::make_shared<ui::Content>(shipped()), std::move(settings), mistakes, host, station) {
        kiosk.prepare();
        draw = [this](const platform::Frame& frame) { kiosk.draw(frame); };
        frames(3);
    }

    /// Frames as they fall due, for some seconds of the test's clock.
    void pass(double seconds) {
        const double end = now() + seconds;
        while (now() < end)
            frame(std::clamp(kiosk.seconds_to_next_frame(), 1.0 / 60, std::max(1.0 / 60, end - now())));
    }
    void settle() { pass(1); }
    /// Somebody comes.
    void begin() {
        tap(640, 400);
        settle();
    }
    std::string query() const { return kiosk.session().state().search.text; }

    std::vector<std::string> mistakes{"/countdown: too short"};
    NotingHost host;
    NotingStation station;
    ui::kiosk::Kiosk kiosk;
};

} // namespace citynet::test
