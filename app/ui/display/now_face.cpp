#include "app/ui/display/now_face.h"

#include "app/ui/records/words.h"
#include "core/text/date_words.h"
#include "core/text/time_zone.h"

#include <algorithm>
#include <cstdlib>

namespace citynet::ui {

namespace {

using State = NowAndNext::State;

std::string two_digits(int number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string time_words(const PartialDate& date) {
    return two_digits(*date.minute_of_day / 60) + ":" + two_digits(*date.minute_of_day % 60);
}

std::string day_words(PartialDate date) {
    date.minute_of_day.reset();
    return date_words(date);
}

} // namespace

/// What all parts of one picture are made of.
struct NowFace::Words {
    Wall& wall;
    Moment now;
    NowAndNext found;

    const ProgrammeItem* shown() const { return found.now.empty() ? nullptr : found.now[0]; }
    bool shows_event_itself(const Event* event) const {
        return event && shown() && shown()->event == event && !shown()->session;
    }
};

NowFace::NowFace(const Directory& directory, const DisplaySettings& settings, const WallClock& here,
                 WallClock zone)
    : directory_(directory), settings_(settings), programme_(directory, here), zone_(std::move(zone)) {}

void NowFace::draw(Wall& wall, Moment now) const {
    const Words words{wall, now, programme_.at(now, {settings_.event, settings_.room})};
    const Wall::Box area = wall.area();
    const ImVec2 size = wall.size();
    const float gap = wall.least();
    Wall::Box left = area, panel = area;
    if (wall.is_upright()) {
        const bool quiet = words.found.next.empty() && words.found.now.size() < 2 &&
                           words.found.elsewhere.empty() && words.found.undated.empty();
        const float edge = area.top + area.height() * (quiet ? 0.85f : 0.66f);
        wall.ground({0, edge, size.x, size.y}, wall.theme.surface);
        wall.ground({0, edge, size.x, edge + gap / 12}, wall.theme.outline);
        left.bottom = edge - gap;
        panel.top = edge + gap * 0.7f;
        clock(words, left);
        head(words, left);
        present(words, left);
        coming(words, panel);
        return;
    }
    const float edge = area.left + area.width() * 0.64f;
    wall.ground({edge, 0, size.x, size.y}, wall.theme.surface);
    wall.ground({edge, 0, edge + gap / 12, size.y}, wall.theme.outline);
    left.right = edge - gap * 1.5f;
    panel.left = edge + gap * 1.2f;
    head(words, left);
    present(words, left);
    clock(words, panel);
    panel.top += gap * 0.6f;
    coming(words, panel);
}

/// Where this is; what it is called would stand below once more while the event itself is what runs.
void NowFace::head(const Words& words, Wall::Box& box) const {
    Wall& wall = words.wall;
    const Event* event = directory_.find(settings_.event);
    std::string title = settings_.room;
    if (title.empty() && event && !words.shows_event_itself(event))
        title = event->title;
    if (title.empty() && event)
        title = place_words(directory_, event->place);
    if (title.empty())
        title = wall.text("program.name");
    const Wall::Box line{box.left, box.top, box.right, box.top + 3 * wall.line()};
    box.top += wall.write(line, title, {.largest = 1.25f, .color = wall.theme.text_muted, .heading = 1});
    box.top += wall.least() * 0.8f;
}

void NowFace::clock(const Words& words, Wall::Box& box) const {
    Wall& wall = words.wall;
    const PartialDate date = shown_at(words.now, zone_(words.now));
    const std::string time = time_words(date);
    const std::string zone = zone_words(words.now);
    const Wall::Look large{.largest = 2.8f, .semibold = true};
    if (wall.is_upright()) { // side by side
        const float height = wall.line() * 2.6f;
        const float middle = box.left + box.width() * 0.44f;
        wall.write({box.left, box.top, middle, box.top + height}, time, large);
        const Wall::Look beside{.color = wall.theme.text_muted, .at_end = true};
        wall.write({middle, box.top + wall.least() * 0.3f, box.right, box.top + height}, day_words(date),
                   beside);
        wall.write({middle, box.top + wall.least() * 0.3f + wall.line(), box.right, box.top + height}, zone,
                   beside);
        box.top += height + wall.least() * 0.3f;
        return;
    }
    box.top += wall.write({box.left, box.top, box.right, box.top + wall.line() * 2.8f}, time, large);
    const std::string below = zone + " · " + day_words(date);
    box.top += wall.write({box.left, box.top, box.right, box.top + 2 * wall.line()}, below,
                          {.color = wall.theme.text_muted});
}

void NowFace::present(const Words& words, Wall::Box box) const {
    Wall& wall = words.wall;
    const ProgrammeItem* item = words.shown();
    if (!item) {
        const char* key = words.found.state == State::before    ? "display.before"
                          : words.found.state == State::between ? "display.between"
                          : words.found.state == State::over    ? "display.over"
                                                                : "display.undated";
        wall.write(box, wall.text(key), {.largest = 3, .semibold = true, .heading = 2, .status = true});
        return;
    }
    const Wall::Look label{.largest = 1.3f, .semibold = true, .color = wall.theme.accent, .heading = 2};
    box.top += wall.write({box.left, box.top, box.right, box.top + 2 * wall.line()}, wall.text("display.now"),
                          label);
    // From the bottom up: the bar, the time left, the end.
    const auto share = share_over(*item, words.now);
    if (share) {
        wall.bar({box.left, box.bottom - wall.least() * 0.55f, box.right, box.bottom}, *share,
                 wall.theme.accent);
        box.bottom -= wall.least() * 1.1f;
    }
    const std::string end = end_words(words, *item);
    const std::string left = left_words(words, *item);
    // Side by side, or below each other where the end is on another day.
    const float half = left.empty() ? box.right : box.left + box.width() * 0.46f;
    const bool long_end = wall.height_of(end, half - box.left, true) > 1.5f * wall.line();
    const Wall::Box end_box{box.left, box.bottom - (long_end ? 2.2f : 1.65f) * wall.line(),
                            long_end ? box.right : half, box.bottom - (long_end ? 1.1f * wall.line() : 0)};
    const Wall::Box left_box{long_end ? box.left : half, long_end ? end_box.bottom : end_box.top, box.right,
                             box.bottom};
    const float top = end_box.top;
    const float title_bottom = top - wall.least() * 0.4f;
    // Where the head does not say it already.
    const bool with_room =
        settings_.room.empty() && !words.shows_event_itself(directory_.find(settings_.event));
    const std::string room = with_room ? item->room : std::string();
    const float room_height = wall.height_of(room, box.width());
    const Wall::Box title{box.left, box.top, box.right, title_bottom - room_height};
    const float height = wall.write(title, item->title(), {.largest = 3.6f, .semibold = true, .heading = 3});
    if (with_room)
        wall.write({box.left, title.top + height, box.right, title_bottom}, room,
                   {.color = wall.theme.text_muted});
    wall.write(end_box, end, {.largest = 1.6f, .semibold = true, .at_bottom = true});
    wall.write(left_box, left, {.largest = 1.6f, .at_bottom = true, .at_end = !long_end});
}

void NowFace::coming(const Words& words, Wall::Box box) const {
    Wall& wall = words.wall;
    const std::vector<const ProgrammeItem*> also(words.found.now.begin() + (words.found.now.empty() ? 0 : 1),
                                                 words.found.now.end());
    const bool more = !also.empty() || !words.found.elsewhere.empty() || !words.found.undated.empty();
    const float bottom = more && !words.found.next.empty() ? box.top + box.height() * 0.5f : box.bottom;
    if (words.found.next.empty() && !words.found.now.empty() && !more) // else the large words say it
        wall.write(box, wall.text("display.nothing_follows"), {.color = wall.theme.text_muted});
    list(words, box, wall.text("display.next"), words.found.next, bottom);
    list(words, box, wall.text("display.also"), also, box.bottom);
    list(words, box, wall.text("display.elsewhere"), words.found.elsewhere, box.bottom);
    list(words, box, wall.text("display.untimed"), words.found.undated, box.bottom);
}

void NowFace::list(const Words& words, Wall::Box& box, std::string_view heading,
                   const std::vector<const ProgrammeItem*>& items, float bottom) const {
    Wall& wall = words.wall;
    constexpr size_t most = 4;
    const float width = box.width();
    const float between = wall.least() * 0.5f;
    for (size_t i = 0; i < items.size() && i < most; ++i) {
        const ProgrammeItem& item = *items[i];
        std::string when = item.start && *item.start <= words.now ? end_words(words, item)
                           : item.start                           ? begin_words(item, words.now)
                                                                  : std::string();
        if (settings_.room.empty() ? !item.room.empty() && item.start : &items == &words.found.elsewhere)
            when += (when.empty() ? "" : " · ") + item.room;
        const float head_height = i == 0 ? wall.height_of(heading, width, true) : 0;
        const float height =
            head_height + wall.height_of(when, width, true) + wall.height_of(item.title(), width);
        const float room = (i == 0 ? box.bottom : bottom) - box.top;
        if (height > room)
            break;
        if (i == 0)
            box.top += wall.write({box.left, box.top, box.right, box.bottom}, heading,
                                  {.semibold = true, .color = wall.theme.accent, .heading = 2});
        const Wall::Box line{box.left, box.top, box.right, box.bottom};
        box.top += wall.write(line, when, {.semibold = true});
        box.top += wall.write({box.left, box.top, box.right, box.bottom}, item.title());
        box.top += between;
    }
    if (!items.empty())
        box.top += between;
}

std::string NowFace::zone_words(Moment now) const {
    const Event* event = directory_.find(settings_.event);
    if (event && utc_offset_minutes(event->time_zone))
        return event->time_zone;
    const int ahead = zone_(now);
    std::string words = "UTC";
    if (ahead != 0) {
        words += (ahead < 0 ? "−" : "+") + std::to_string(std::abs(ahead) / 60);
        if (ahead % 60 != 0)
            words += ":" + two_digits(std::abs(ahead) % 60);
    }
    return words;
}

std::string NowFace::when_words(Moment moment, Moment now) const {
    const PartialDate date = shown_at(moment, zone_(moment));
    const PartialDate today = shown_at(now, zone_(now));
    return day_words(date) == day_words(today) ? time_words(date) : date_words(date);
}

std::string NowFace::begin_words(const ProgrammeItem& item, Moment now) const {
    return item.start_to_minute ? when_words(*item.start, now) : period_words(item.period());
}

std::string NowFace::end_words(const Words& words, const ProgrammeItem& item) const {
    const Strings& strings = words.wall.strings;
    if (item.end && item.end_to_minute)
        return strings.fill("display.until", {{"when", when_words(*item.end, words.now)}});
    if (item.start_to_minute && !item.end)
        return strings.fill("display.since", {{"when", when_words(*item.start, words.now)}});
    return period_words(item.period());
}

std::string NowFace::left_words(const Words& words, const ProgrammeItem& item) const {
    const auto left = minutes_left(item, words.now);
    if (!left)
        return {};
    const std::string hours = std::to_string(*left / 60);
    const std::string minutes = std::to_string(*left % 60);
    constexpr int day = 24 * 60;
    if (*left > day)
        return {}; // the date tells more
    return words.wall.strings.fill(*left >= 60 ? "display.left.hours" : "display.left.minutes",
                                   {{"hours", hours}, {"minutes", minutes}});
}

} // namespace citynet::ui
