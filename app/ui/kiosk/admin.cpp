#include "app/ui/kiosk/admin.h"

#include "app/ui/id_scope.h"
#include "app/ui/widgets/button.h"
#include "app/ui/widgets/facts.h"
#include "app/ui/widgets/page.h"
#include "app/ui/widgets/text.h"
#include "core/text/date_words.h"

#include "icons.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace citynet::ui::kiosk {

namespace {

constexpr std::size_t longest_code = 32;

/// What a keyboard typed in this frame.
void take_typed(std::string& code) {
    for (const ImWchar letter : ImGui::GetIO().InputQueueCharacters)
        if (letter >= '0' && letter <= '9' && code.size() < longest_code) {
            code += static_cast<char>(letter);
            ImGui::SetNavCursorVisible(false); // Enter is not for the button where the focus was
        }
    if (ImGui::IsKeyPressed(ImGuiKey_Backspace) && !code.empty())
        code.pop_back();
}

void dots(const Kit& kit, std::size_t count) {
    const float step = kit.scaled(22);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = available_width();
    const float start = at.x + (width - step * static_cast<float>(count)) / 2 + step / 2;
    for (std::size_t i = 0; i < count; ++i)
        ImGui::GetWindowDrawList()->AddCircleFilled({start + step * static_cast<float>(i), at.y + step / 2},
                                                    kit.scaled(6), kit.theme.text);
    gap(step);
}

std::string span_words(const Kit& kit, double seconds) {
    const auto minutes = static_cast<long long>(seconds / 60);
    return kit.strings.fill("kiosk.admin.span", {{"days", kit.strings.number(minutes / 1440)},
                                                 {"hours", std::to_string(minutes / 60 % 24)},
                                                 {"minutes", std::to_string(minutes % 60)}});
}

void lines(const Kit& kit, const char* heading, const std::vector<std::string>& all, const char* none) {
    gap(kit.theme.space.l);
    section_heading(kit, heading, kit.text(heading));
    gap(kit.theme.space.s);
    if (all.empty())
        muted_text(kit, kit.text(none), Style::body);
    for (const std::string& line : all)
        text(kit, line, Style::label);
}

void use(const Kit& kit, const Statistics& statistics) {
    gap(kit.theme.space.l);
    section_heading(kit, "use", kit.text("kiosk.admin.use"));
    gap(kit.theme.space.s);
    FactList facts(kit, 220);
    const auto number = [&](std::uint64_t value) {
        return kit.strings.number(static_cast<long long>(value));
    };
    facts.row(kit.text("kiosk.admin.visitors"), number(statistics.visitors));
    facts.row(kit.text("kiosk.admin.timed_out"), number(statistics.timed_out));
    std::string hours;
    for (std::size_t hour = 0; hour < statistics.hours.size(); ++hour)
        if (statistics.hours[hour] > 0)
            hours += (hours.empty() ? "" : " · ") +
                     kit.strings.fill("kiosk.admin.hour", {{"hour", std::to_string(hour)},
                                                           {"count", number(statistics.hours[hour])}});
    facts.row(kit.text("kiosk.admin.hours"), hours.empty() ? "–" : hours);
    std::string views;
    for (std::size_t view = 0; view < statistics.views.size(); ++view)
        if (statistics.views[view] > 0)
            views += (views.empty() ? "" : " · ") + Route{.view = static_cast<View>(view), .id = {}}.text() +
                     " " + number(statistics.views[view]);
    facts.row(kit.text("kiosk.admin.views"), views.empty() ? "–" : views);
}

} // namespace

CodeEntry::Outcome CodeEntry::draw(const Kit& kit, double wait, bool wrong) {
    if (wait <= 0)
        take_typed(typed_);
    const float width = std::min(kit.scaled(360), kit.width - 2 * kit.margin());
    const float key = std::max(kit.scaled(64), 48.0f);
    const float high = 5 * (key + kit.theme.space.s) + kit.scaled(170);
    ImGui::SetCursorScreenPos({(kit.width - width) / 2, kit.top + std::max(16.0f, (kit.height - high) / 2)});
    const Column column(0, width);
    text(kit, kit.text("kiosk.code.title"), {.style = Style::title, .centered = true});
    gap(kit.theme.space.m);
    dots(kit, typed_.size());
    gap(kit.theme.space.s);
    std::string_view said = kit.text("kiosk.code.what");
    if (wait > 0) {
        said = kit.plural("kiosk.code.wait", static_cast<long long>(std::ceil(wait)));
        kit.motion().request_frame(wait - std::floor(wait) + 1e-3);
    } else if (wrong && typed_.empty()) {
        said = kit.text("kiosk.code.wrong");
    }
    text(kit, said, {.color = wrong ? kit.theme.warning : kit.theme.text_muted, .centered = true});
    gap(kit.theme.space.m);
    Outcome outcome = Outcome::none;
    constexpr std::string_view keys[4][3] = {
        {"1", "2", "3"}, {"4", "5", "6"}, {"7", "8", "9"}, {"erase", "0", "enter"}};
    for (const auto& row_keys : keys) {
        Row row(kit, {1, 1, 1}, kit.theme.space.s);
        for (const std::string_view name : row_keys) {
            row.next();
            const bool digit = name.size() == 1;
            const std::string_view label =
                digit ? name : kit.text(name == "erase" ? "kiosk.code.erase" : "kiosk.code.enter");
            const ButtonLook look{.kind = name == "enter" ? ButtonKind::filled : ButtonKind::outlined,
                                  .enabled = wait <= 0,
                                  .fill_width = true};
            if (!button(kit, name, label, look))
                continue;
            if (digit && typed_.size() < longest_code)
                typed_ += name;
            else if (name == "erase" && !typed_.empty())
                typed_.pop_back();
            else if (name == "enter")
                outcome = Outcome::entered;
        }
        gap(kit.theme.space.s);
    }
    if (button(kit, "cancel", kit.text("kiosk.code.cancel"),
               {.kind = ButtonKind::plain, .fill_width = true}) ||
        ImGui::IsKeyPressed(ImGuiKey_Escape, false))
        outcome = Outcome::cancelled;
    if (wait <= 0 && ImGui::IsKeyPressed(ImGuiKey_Enter, false) && !ImGui::GetIO().NavVisible &&
        !typed_.empty())
        outcome = Outcome::entered;
    if (outcome == Outcome::cancelled)
        take();
    return outcome;
}

std::string CodeEntry::take() {
    std::string code = std::exchange(typed_, {});
    return code;
}

AdminChoice draw_admin(const Kit& kit, const Health& health) {
    AdminChoice choice = AdminChoice::none;
    ImGui::SetCursorScreenPos({0, kit.top});
    Page page(kit, "admin", {.widest = 880});
    text(kit, kit.text("kiosk.admin.title"), Style::title);
    gap(kit.theme.space.m);
    const auto act = [&](const char* key, std::string_view icon, ButtonKind kind, AdminChoice what) {
        if (button(kit, key, kit.text(key), {.kind = kind, .icon = icon}))
            choice = what;
        gap(kit.theme.space.s);
    };
    act("kiosk.admin.back", icon::arrow_back, ButtonKind::filled, AdminChoice::back);
    act("kiosk.admin.test", icon::check, ButtonKind::outlined, AdminChoice::test);
    if (health.can_choose_edition)
        act("kiosk.admin.edition", icon::document, ButtonKind::outlined, AdminChoice::choose_edition);
    act("kiosk.admin.leave", icon::close, ButtonKind::outlined, AdminChoice::leave);

    gap(kit.theme.space.l);
    section_heading(kit, "health", kit.text("kiosk.admin.health"));
    gap(kit.theme.space.s);
    {
        FactList facts(kit, 220);
        const Edition& edition = health.content.directory().edition();
        std::string name = edition.title;
        if (!edition.version.empty())
            name += " · " + kit.strings.fill("edition.version", {{"version", edition.version}});
        if (edition.date)
            name += " · " + date_words(*edition.date);
        facts.row(kit.text("kiosk.admin.shown"), name);
        if (!health.trouble.empty())
            facts.row(kit.text("kiosk.admin.trouble"), health.trouble);
        if (!health.pending.empty())
            facts.row(kit.text("kiosk.admin.pending"), health.pending);
        facts.row(kit.text("kiosk.admin.running"), span_words(kit, health.seconds));
        if (health.memory > 0)
            facts.row(
                kit.text("kiosk.admin.memory"),
                kit.strings.fill(
                    "kiosk.admin.megabytes",
                    {{"number", kit.strings.number(static_cast<long long>(health.memory / (1024 * 1024)))}}));
    }
    if (!health.troubles.empty())
        lines(kit, "kiosk.admin.troubles", health.troubles, "");
    lines(kit, "kiosk.admin.mistakes", health.mistakes, "kiosk.admin.no_mistakes");
    use(kit, health.statistics);
    lines(kit, "kiosk.admin.log", health.log, "kiosk.admin.no_log");
    return choice;
}

} // namespace citynet::ui::kiosk
