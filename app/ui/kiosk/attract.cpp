#include "app/ui/kiosk/attract.h"

#include "app/ui/map/map_drawing.h"
#include "app/ui/records/words.h"
#include "app/ui/widgets/card.h"
#include "app/ui/widgets/text.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace citynet::ui::kiosk {

namespace {

constexpr float wander = 14; ///< logical pixels that things move away from their place

/// A place on a curve that comes back only after 35 steps.
ImVec2 wandered(std::size_t step) {
    const auto number = static_cast<float>(step);
    return {std::round(wander * std::sin(number * 0.9f)), std::round(wander * std::sin(number * 1.26f + 1))};
}

/// Takes one of many in an order that is the same each time but does not follow the alphabet.
template <class T>
const T* pick(const std::vector<T>& all, std::size_t number) {
    constexpr std::size_t stride = 7919; // a prime: every record has its turn
    return all.empty() ? nullptr : &all[number * stride % all.size()];
}

std::string town(const Directory& directory, const citynet::Place& place) {
    const City* city = directory.find(place.city);
    const Country* country = directory.find(city ? city->country : place.country);
    std::string words = city ? city->name : std::string();
    if (country)
        words += (words.empty() ? "" : ", ") + country->name;
    return words;
}

void centered(const Kit& kit, std::string_view words, Style style, Color color) {
    if (!words.empty())
        text(kit, words, {.style = style, .color = color, .most_lines = 5, .centered = true});
}

void network(const Kit& kit, const Directory& directory, const Organization& one) {
    const float size = kit.scaled(104);
    {
        const Column column((available_width() - size) / 2, size);
        avatar(kit, one.id.text(), monogram(one.name, one.acronym), size);
    }
    gap(kit.theme.space.l);
    centered(kit, one.name, Style::display, kit.theme.text);
    gap(kit.theme.space.m);
    centered(kit, town(directory, one.headquarters), Style::lead, kit.theme.text_muted);
    if (!one.figures.empty()) {
        gap(kit.theme.space.s);
        centered(kit, figure_words(one.figures.front()), Style::lead, kit.theme.accent);
    }
}

void event(const Kit& kit, const Directory& directory, const Event& one) {
    centered(kit, period_words_of(one), Style::lead, kit.theme.accent);
    gap(kit.theme.space.m);
    centered(kit, one.title, Style::display, kit.theme.text);
    gap(kit.theme.space.m);
    centered(kit, town(directory, one.place), Style::lead, kit.theme.text_muted);
}

void question(const Kit& kit, const Event& one, std::size_t number) {
    centered(kit, kit.text("kiosk.attract.question"), Style::lead, kit.theme.accent);
    gap(kit.theme.space.m);
    centered(kit, one.questions[number % one.questions.size()].text, Style::title, kit.theme.text);
    gap(kit.theme.space.m);
    centered(kit, one.title, Style::body, kit.theme.text_muted);
}

void figures(const Kit& kit, const Content& content) {
    const std::array<std::pair<const char*, std::size_t>, 3> all{
        {{"start.networks", content.derived().counts().networks},
         {"start.events", content.directory().all<Event>().size()},
         {"start.cities", content.directory().all<City>().size()}}};
    Row row(kit, {1, 1, 1}, kit.theme.space.m, kit.scaled(300));
    for (const auto& [key, count] : all) {
        row.next();
        const auto number = static_cast<long long>(count);
        centered(kit, kit.strings.number(number), Style::display, kit.theme.accent);
        centered(kit, kit.plural(key, number), Style::lead, kit.theme.text_muted);
        if (row.stacked())
            gap(kit.theme.space.l);
    }
}

/// The events that put questions to who takes part.
std::vector<const Event*> asking(const Directory& directory) {
    std::vector<const Event*> found;
    for (const Event& one : directory.all<Event>())
        if (!one.questions.empty())
            found.push_back(&one);
    return found;
}

void pill(const Kit& kit, std::string_view words, float middle, float y) {
    const float width = std::ceil(kit.type.width(Style::heading, words));
    const float height = kit.scaled(72);
    const float pad = kit.scaled(40);
    const ImVec2 min{std::floor(middle - width / 2 - pad), std::floor(y - height / 2)};
    const ImVec2 max{min.x + width + 2 * pad, min.y + height};
    ImGui::GetWindowDrawList()->AddRectFilled(min, max, kit.theme.accent, height / 2);
    const float top = min.y + std::floor((height - kit.type.font_size(Style::heading)) / 2);
    draw_text(kit, {min.x + pad, top}, words, Style::heading, kit.theme.on_accent);
}

} // namespace

Attract::Attract(std::vector<std::string> begin) : begin_(std::move(begin)) {
    for (std::size_t i = 1; i < begin_.size(); ++i)
        begin_otherwise_ += (i == 1 ? "" : "  ·  ") + begin_[i];
}

void Attract::renew() {
    number_ = 0;
    since_ = 0;
    height_ = 0;
}

void Attract::begin(double now) {
    ++number_;
    since_ = now;
    height_ = 0;
}

void Attract::draw_map(const Kit& kit, const Content& content, ImVec2 min, ImVec2 max) {
    MapCamera camera;
    camera.resize(max.x - min.x, max.y - min.y);
    camera.show_world(true);
    const MapFrame frame{camera, min, max};
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.PushClipRect(min, max, true);
    draw_land(kit, frame, content.derived().land());
    for (const MapPlace& place : content.derived().map().places) {
        if (place.seats.empty())
            continue;
        const ImVec2 at = frame.at(place.at);
        list.AddCircleFilled(at, kit.scaled(5), kit.theme.accent);
        list.AddCircle(at, kit.scaled(5), kit.theme.surface, 0, 1.5f);
    }
    list.PopClipRect();
}

void Attract::draw_thing(const Kit& kit, const Content& content, ImVec2 min, ImVec2 max) {
    const Directory& directory = content.directory();
    const auto flow = [&](const auto& draw) {
        // It stands in the middle as soon as its height is known.
        ImGui::SetCursorScreenPos({min.x, std::floor((min.y + max.y - height_) / 2)});
        const float top = ImGui::GetCursorScreenPos().y;
        {
            const Column column(0, max.x - min.x);
            draw();
        }
        const float height = ImGui::GetCursorScreenPos().y - top;
        if (std::abs(height - height_) > 0.5f)
            kit.motion().request_frame();
        height_ = height;
    };
    const std::size_t round = number_ / 5;
    const Organization* organization = pick(directory.all<Organization>(), number_);
    const Event* occasion = pick(directory.all<Event>(), round);
    switch (number_ % 5) {
    case 1:
        return flow([&] { figures(kit, content); });
    case 2:
        if (occasion)
            return flow([&] { event(kit, directory, *occasion); });
        break;
    case 3:
        return draw_map(kit, content, min, max);
    case 4:
        if (const std::vector<const Event*> questions = asking(directory); !questions.empty())
            return flow([&] { question(kit, *questions[round % questions.size()], round); });
        break;
    default:
        break;
    }
    if (organization)
        flow([&] { network(kit, directory, *organization); });
    else
        flow([&] { figures(kit, content); });
}

void Attract::move_on(const Kit& kit) {
    const double now = kit.motion().now();
    if (now - since_ >= seconds_each || now < since_)
        begin(now);
    kit.motion().request_frame(std::max(0.05, since_ + seconds_each - now));
}

void Attract::draw_dark(const Kit& kit) {
    move_on(kit);
    const std::string& words = begin_[number_ % begin_.size()];
    const auto step = static_cast<float>(number_);
    const float x = (0.5f + 0.4f * std::sin(step * 0.7f)) * (kit.width - kit.type.width(Style::body, words));
    const float y = (0.5f + 0.4f * std::sin(step * 1.1f)) * (kit.height - kit.scaled(40));
    draw_text(kit, {std::floor(x), kit.top + std::floor(y)}, words, Style::body, kit.theme.text_muted);
}

void Attract::draw_above(const Kit& kit, const Content& content) {
    const float margin = kit.theme.space.xl;
    ImGui::SetCursorScreenPos({margin, kit.top + margin});
    {
        const Column column(0, kit.width - 2 * margin);
        centered(kit, kit.text("program.name"), Style::title, kit.theme.text);
    }
    const float head = ImGui::GetCursorScreenPos().y + kit.theme.space.m;
    draw_map(kit, content, {margin, head}, {kit.width - margin, kit.bottom() - kit.theme.space.m});
}

void Attract::draw(const Kit& kit, const Content& content, std::string_view remark) {
    move_on(kit);
    const ImVec2 off = wandered(number_);
    const float margin = std::max(kit.theme.space.xl, kit.width * 0.06f) + wander;
    const ImVec2 size{kit.width, kit.height};
    const float foot = kit.scaled(150) + wander;
    const ImVec2 min{margin + off.x, kit.top + margin + off.y};
    const ImVec2 max{size.x - margin + off.x, kit.top + size.y - margin + off.y};
    ImGui::SetCursorScreenPos(min);
    {
        const Column column(0, max.x - min.x);
        centered(kit, kit.text("start.title"), Style::heading, kit.theme.text_muted);
    }
    const float head = ImGui::GetCursorScreenPos().y + kit.theme.space.l;
    draw_thing(kit, content, {min.x, head}, {max.x, max.y - foot});
    const double fades = 2 * kit.theme.motion.calm;
    const double shown = kit.motion().reduced() ? 1 : (kit.motion().now() - since_) / fades;
    if (shown < 1) {
        const ImVec2 above{0, head};
        const ImVec2 below{size.x, max.y - foot};
        ImGui::GetWindowDrawList()->AddRectFilled(above, below,
                                                  kit.theme.background.faded(static_cast<float>(1 - shown)));
        kit.motion().request_frame();
    }
    pill(kit, begin_.front(), (min.x + max.x) / 2, max.y - foot / 2);
    if (!begin_otherwise_.empty()) {
        ImGui::SetCursorScreenPos({min.x, max.y - foot / 2 + kit.scaled(44)});
        const Column column(0, max.x - min.x);
        centered(kit, begin_otherwise_, Style::body, kit.theme.text);
    }
    if (remark.empty())
        return;
    ImGui::SetCursorScreenPos({min.x, max.y});
    const Column column(0, max.x - min.x);
    centered(kit, remark, Style::caption, kit.theme.warning);
}

} // namespace citynet::ui::kiosk
