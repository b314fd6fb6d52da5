#include "app/ui/display/display.h"

#include "app/ui/outline/outline.h"
#include "app/ui/outline/outline_html.h"
#include "core/text/time_zone.h"

#include <algorithm>
#include <cmath>

namespace citynet::ui {

namespace {

WallClock clock_here(const platform::Host& host) {
    return [&host](Moment moment) { return host.utc_offset_minutes(shown_at(moment, 0)).value_or(0); };
}

} // namespace

Display::Display(Directory directory, std::string_view language, platform::Host& host,
                 const platform::DisplayWish& wish, std::string route)
    : host_(host), directory_(std::move(directory)), strings_(Strings::built_in(language)),
      route_(std::move(route)), theme_(built_in_theme(Scheme::light)) {
    auto settings = read_settings(wish, directory_, strings_);
    if (!settings) {
        errors_ = settings.error();
        return;
    }
    settings_ = std::move(*settings);
    if (settings_.clock)
        set_to_ = moment_of(*settings_.clock, zone());
    if (settings_.face == Face::now)
        now_.emplace(directory_, settings_, clock_here(host_), zone());
    else if (settings_.face == Face::question)
        talk_.emplace(Talk{directory_.find(settings_.event), 0, false, SpeakerTimer(settings_.timer)});
    else
        carousel_.emplace(directory_, settings_);
}

void Display::prepare() {
    apply(theme_);
    type_.emplace(theme_);
    host_.show_route(route_, platform::History::replace,
                     std::string(strings_.get("display.title")) + " – " +
                         std::string(strings_.get("program.name")));
}

void Display::prefer_dark(bool dark) {
    dark_ = dark;
    choose_scheme();
}

void Display::prefer_contrast(bool more) {
    contrast_ = more;
    choose_scheme();
}

void Display::choose_scheme() {
    const Scheme scheme = contrast_ ? Scheme::contrast : dark_ ? Scheme::dark : Scheme::light;
    if (scheme == theme_.scheme)
        return;
    theme_ = built_in_theme(scheme);
    if (type_)
        apply(theme_);
}

WallClock Display::zone() const {
    const Event* event = directory_.find(settings_.event);
    if (const auto ahead = event ? utc_offset_minutes(event->time_zone) : std::nullopt)
        return [minutes = *ahead](Moment) { return minutes; };
    return clock_here(host_);
}

Moment Display::now() {
    if (!set_to_)
        return host_.now();
    return {set_to_->seconds + static_cast<std::int64_t>(seconds_ - began_.value_or(seconds_))};
}

void Display::draw(const platform::Frame& frame) {
    seconds_ = frame.seconds;
    if (!began_)
        began_ = seconds_;
    if (talk_)
        take_keys(*talk_, seconds_);
    constexpr ImGuiWindowFlags still = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoInputs |
                                       ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav |
                                       ImGuiWindowFlags_NoBackground;
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({frame.width, frame.height});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::Begin("display", nullptr, still);
    ImGui::PopStyleVar();
    Wall wall(theme_, strings_, *type_, memory_, {frame.width, frame.height}, now().seconds / 60);
    paint(wall);
    ImGui::End();
    if (ImGui::IsMousePosValid())
        ImGui::SetMouseCursor(ImGuiMouseCursor_None);
    if (std::string now_is = state(); now_is != state_) {
        state_ = std::move(now_is);
        ++revision_;
    }
    wait_ = wait();
}

void Display::paint(Wall& wall) {
    if (!errors_.empty()) {
        Wall::Box box = wall.area();
        box.top += wall.write(box, strings_.get("display.error.title"),
                              {.largest = 2, .semibold = true, .color = theme_.warning, .heading = 1});
        for (const Error& error : errors_) {
            box.top += wall.least();
            box.top += wall.write(box, error.place + ": " + error.message, {.largest = 1.2f});
        }
    } else if (now_) {
        now_->draw(wall, now());
    } else if (talk_) {
        question_face(wall, *talk_, seconds_);
    } else {
        const double seconds = seconds_ - began_.value_or(seconds_);
        carousel_->draw(wall, carousel_->shown(seconds));
        if (!wall.is_document())
            wall.cover(carousel_->covered(seconds, reduced_motion_, 3 * theme_.motion.calm),
                       theme_.background);
    }
}

std::string Display::state() {
    if (now_)
        return std::to_string(now().seconds / 60);
    if (talk_)
        return std::to_string(talk_->question);
    if (carousel_)
        return std::to_string(carousel_->shown(seconds_ - *began_));
    return {};
}

double Display::wait() {
    // To the next minute: then the clock and the bar change, and the picture moves a little.
    const std::int64_t of_minute = ((now().seconds % 60) + 60) % 60;
    double wait = static_cast<double>(60 - of_minute);
    if (set_to_) {
        constexpr double after = 0.002; // a frame just before the minute would show the old one
        const double run = seconds_ - *began_;
        wait += after - (run - std::floor(run));
    }
    if (talk_)
        wait = talk_->black ? wait : std::min(wait, talk_->timer.seconds_to_change(seconds_));
    if (carousel_)
        wait = std::min(
            wait, carousel_->seconds_to_change(seconds_ - *began_, reduced_motion_, 3 * theme_.motion.calm));
    return wait;
}

std::string Display::document(float width, float height, bool shown) {
    Outline outline;
    outline.begin(Outline::rows_at_once);
    outline.add({.part = Outline::Part::content});
    Wall wall(theme_, strings_, *type_, memory_, {width, height}, 0, &outline);
    paint(wall);
    outline.add({.part = Outline::Part::end});
    outline.finish();
    return outline_html(outline, strings_, {"view:display", shown, {}, 100});
}

} // namespace citynet::ui
