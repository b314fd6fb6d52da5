#include "layout.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace citynet::test {
namespace {

using ui::Fit;
using ui::Recorder;

/// Boxes of lines are higher than their letters, and places are rounded.
constexpr float slack = 1.5f;

struct Checked {
    std::vector<std::string> mistakes;

    void say(const char* what, const std::string& words, const Recorder::Place& at) {
        char place[80];
        std::snprintf(place, sizeof place, " at %.0f,%.0f to %.0f,%.0f", double(at.min.x), double(at.min.y),
                      double(at.max.x), double(at.max.y));
        mistakes.push_back(std::string(what) + ": '" + words.substr(0, 60) + "'" + place);
    }
};

/// The part that can be seen.
ImRect seen(const Recorder::Place& place) {
    ImRect rect(place.min, place.max);
    rect.ClipWith({place.clip_min, place.clip_max});
    return rect;
}

bool is_seen(const Recorder::Place& place) {
    const ImRect rect = seen(place);
    return rect.GetWidth() > 0 && rect.GetHeight() > 0;
}

bool contains(const Recorder::Place& outer, const Recorder::Place& inner, float by = slack) {
    return inner.min.x >= outer.min.x - by && inner.max.x <= outer.max.x + by &&
           inner.min.y >= outer.min.y - by && inner.max.y <= outer.max.y + by;
}

/// What need not be 44 pixels wide and alone: the places on a map, which lie where they lie and can be drawn
/// apart by zooming; the years of a chart, which the list of years beside it offers as well.
bool is_drawn_to_scale(const std::string& id) {
    return id.rfind("group-", 0) == 0 || id.rfind("mark-", 0) == 0 || id == "map-area" ||
           (id.size() == 4 && std::all_of(id.begin(), id.end(), [](char c) { return c >= '0' && c <= '9'; }));
}

/// Numbers of places on a map and years of a chart.
bool is_number(const std::string& words) {
    return std::all_of(words.begin(), words.end(), [](char c) { return c >= '0' && c <= '9'; });
}

void check_letters(Checked& checked, const Recorder::Text& text, const ui::Typeface& type) {
    if (text.words.find("⟦") != std::string::npos)
        checked.say("a string that is not there", text.words, text);
    else if (!type.missing_glyphs(text.words).empty())
        checked.say("letters that no font has", text.words, text);
    if (text.em < 11.99f * std::min(1.0f, type.text_scale()))
        checked.say("text that is too small", text.words, text);
}

void check_fit(Checked& checked, const Recorder::Text& text) {
    if (text.fit == Fit::squeezed)
        checked.say("text without room", text.words, text);
    if (text.fit == Fit::shortened && text.words.size() < 8)
        checked.say("text shortened to nothing", text.words, text);
    if (text.min.x < text.clip_min.x - slack || text.max.x > text.clip_max.x + slack)
        checked.say("text cut off at the side", text.words, text);
    const float letters =
        (text.max.y - text.min.y) * 0.12f; // accents and tails are seldom as high as the box
    if (!text.scrolls && (text.min.y < text.clip_min.y - letters || text.max.y > text.clip_max.y + letters))
        checked.say("text cut off above or below", text.words, text);
}

void check_overlap(Checked& checked, std::vector<const Recorder::Text*> texts) {
    std::sort(texts.begin(), texts.end(), [](const auto* a, const auto* b) { return a->min.y < b->min.y; });
    for (size_t i = 0; i < texts.size(); ++i) {
        const ImRect one = seen(*texts[i]);
        for (size_t j = i + 1; j < texts.size() && texts[j]->min.y < one.Max.y; ++j) {
            if (texts[i]->layer != texts[j]->layer || is_number(texts[i]->words) ||
                is_number(texts[j]->words))
                continue;
            ImRect both = seen(*texts[j]);
            both.ClipWith(one);
            if (both.GetWidth() > slack && both.GetHeight() > 0.2f * (texts[j]->max.y - texts[j]->min.y))
                checked.say("text on other text", texts[i]->words + "' and '" + texts[j]->words, *texts[j]);
        }
    }
}

/// The text in the middle of a box must not stick out of it. `beyond`: what of the box lies around what is
/// seen of it.
void check_box(Checked& checked, const Recorder::Text& text, const Recorder::Place& box, float beyond) {
    if (is_number(text.words))
        return;
    const ImVec2 middle{(text.min.x + text.max.x) / 2, (text.min.y + text.max.y) / 2};
    ImRect inner = seen(box);
    inner.Expand({0, -beyond});
    if (box.layer == text.layer && inner.Contains(middle) && seen(text).Contains(middle) &&
        !contains(box, text, 3))
        checked.say("text beside its box", text.words, text);
}

void check_targets(Checked& checked, const Recorder& seen_all, float width, float text_scale) {
    constexpr float least = 44;
    const auto& targets = seen_all.targets;
    for (size_t i = 0; i < targets.size(); ++i) {
        const Recorder::Target& one = targets[i];
        if (!is_seen(one) || is_drawn_to_scale(one.id))
            continue;
        const ImVec2 size{one.max.x - one.min.x, one.max.y - one.min.y};
        if (text_scale >= 1 && (size.x < least - 0.01f || size.y < least - 0.01f))
            checked.say("a target that is too small", one.id, one);
        if (one.min.x < -10 || one.max.x > width + 10)
            checked.say("a target beside the window", one.id, one);
        for (size_t j = i + 1; j < targets.size(); ++j) {
            const Recorder::Target& other = targets[j];
            if (other.layer != one.layer || !is_seen(other) || is_drawn_to_scale(other.id) ||
                contains(one, other) || contains(other, one))
                continue;
            ImRect both = seen(one);
            both.ClipWith(seen(other));
            if (both.GetWidth() > 2 && both.GetHeight() > 6)
                checked.say("a target under another one", one.id + "' and '" + other.id, other);
        }
    }
}

void check_windows(Checked& checked) {
    for (const ImGuiWindow* window : ImGui::GetCurrentContext()->Windows) {
        if (!window->Active || window->Hidden)
            continue;
        const float width = window->DC.CursorMaxPos.x - window->DC.CursorStartPos.x;
        if (window->ScrollMax.x > 0 || width > window->SizeFull.x + slack)
            checked.mistakes.push_back("content wider than its window: " + std::string(window->Name));
    }
}

void check_blank(Checked& checked, const Recorder& all, float height) {
    std::vector<ImRect> rows;
    const auto in_navigation = [&all](const Recorder::Text& text) {
        return std::any_of(all.targets.begin(), all.targets.end(), [&text](const Recorder::Target& target) {
            return target.id.rfind("navigation.", 0) == 0 && contains(target, text);
        });
    };
    for (const Recorder::Text& text : all.texts)
        if (is_seen(text) && !in_navigation(text))
            rows.push_back(seen(text));
    for (const Recorder::Place& box : all.boxes)
        if (is_seen(box))
            rows.push_back(seen(box));
    if (rows.size() < 2) {
        checked.mistakes.push_back("hardly anything is there");
        return;
    }
    std::sort(rows.begin(), rows.end(), [](const ImRect& a, const ImRect& b) { return a.Min.y < b.Min.y; });
    float end = 0;
    for (const ImRect& row : rows) {
        if (row.Min.y - end > 0.42f * height)
            checked.mistakes.push_back("a blank area down to " + std::to_string(int(row.Min.y)));
        end = std::max(end, row.Max.y);
    }
}

} // namespace

std::vector<std::string> layout_mistakes(const Visit& visit, const ui::Typeface& type) {
    Checked checked;
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    std::vector<const Recorder::Text*> texts;
    for (const Recorder::Text& text : visit.seen.texts) {
        if (!is_seen(text))
            continue;
        texts.push_back(&text);
        check_letters(checked, text, type);
        check_fit(checked, text);
        for (const Recorder::Place& box : visit.seen.boxes)
            check_box(checked, text, box, 0);
        for (const Recorder::Target& target : visit.seen.targets)
            if (!is_drawn_to_scale(target.id))
                check_box(checked, text, target, 12); // a link's reaches into the space around it
    }
    check_overlap(checked, texts);
    check_targets(checked, visit.seen, size.x, type.text_scale());
    check_windows(checked);
    if (size.y < 4000) // a window to see all of a page at once is blank where the page ends
        check_blank(checked, visit.seen, size.y);
    return checked.mistakes;
}

std::vector<std::string> routes_of(ui::View view) {
    using ui::View;
    switch (view) {
    case View::start:
        return {"/"};
    case View::networks:
        return {"/networks", "/networks?theme=energy&sort=founded", "/networks?layout=list",
                "/networks?layout=chart"};
    case View::network:
        return {"/networks/uclg", "/networks/c40-cities", "/networks/energy-cities"};
    case View::events:
        return {"/events", "/events?layout=list", "/events?layout=chart"};
    case View::event:
        return {"/events/interregional-roundtable-2023"};
    case View::map:
        return {"/map"};
    case View::places:
        return {"/places"};
    case View::people:
        return {"/people"};
    case View::links:
        return {"/links/organization/uclg"};
    case View::compare:
        return {"/compare", "/compare?network=uclg&network=c40-cities"};
    case View::favourites:
        return {"/favourites"};
    case View::place:
        return {"/places/geneva", "/places/kenya"};
    case View::search:
        return {"/search", "/search?q=climate", "/search?q=climate&kind=event", "/search?q=qqqq",
                "/search?sdg=11"};
    case View::about:
        return {"/about"};
    case View::not_found:
        return {"/nowhere", "/networks/nobody"};
    }
    return {};
}

std::vector<std::string> all_routes() {
    std::vector<std::string> all;
    for (size_t view = 0; view < ui::view_count; ++view)
        for (const std::string& route : routes_of(static_cast<ui::View>(view)))
            all.push_back(route);
    return all;
}

} // namespace citynet::test
