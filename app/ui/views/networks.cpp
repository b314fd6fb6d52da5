#include "app/ui/id_scope.h"
#include "app/ui/records/choices.h"
#include "app/ui/records/list_head.h"
#include "app/ui/records/marking.h"
#include "app/ui/records/parts.h"
#include "app/ui/records/record_rows.h"
#include "app/ui/records/words.h"
#include "app/ui/views/views.h"
#include "app/ui/widgets/card.h"
#include "app/ui/widgets/chart.h"
#include "app/ui/widgets/chip.h"
#include "app/ui/widgets/facts.h"
#include "app/ui/widgets/list.h"
#include "app/ui/widgets/page.h"
#include "app/ui/widgets/rows_in_sight.h"
#include "app/ui/widgets/text.h"
#include "core/text/date_words.h"

#include <algorithm>
#include <array>
#include <optional>

namespace citynet::ui {

namespace {

constexpr int name_lines = 2;
constexpr int summary_lines = 3;
constexpr float least_card = 300;

constexpr std::array<const char*, 3> orders{"name", "size", "founded"};
constexpr std::array<const char*, 3> layouts{"cards", "list", "chart"};

/// What the list is ordered by, or else how large it is; empty where it is not printed.
std::string telling_fact(const Organization& organization, bool founded) {
    if (founded)
        return organization.founded ? date_words(*organization.founded) : std::string();
    const Figure* members = membership_of(organization);
    return members ? figure_words(*members) : std::string();
}

std::string_view fact_of(const Scene& scene, const Organization& organization) {
    const bool founded = scene.state.route.sort == "founded";
    return scene.kit.once(founded ? "founded" : "members", organization.id.text(),
                          [&] { return telling_fact(organization, founded); });
}

void themes_of(const Scene& scene, const Organization& organization, float room) {
    const Kit& kit = scene.kit;
    ChipFlow flow(kit);
    for (const Id<citynet::Theme>& id : organization.themes) {
        const citynet::Theme* theme = scene.directory.find(id);
        if (!theme)
            continue;
        room -= badge_width(kit, theme->name);
        if (room < 0)
            break;
        badge(kit, theme->name);
        room -= kit.theme.space.s;
    }
}

float card_padding(const Kit& kit) {
    return kit.phone() ? kit.theme.space.m : kit.theme.space.l;
}

/// Large letters on a small screen: no monogram, and the star below.
bool is_narrow(const Kit& kit) {
    return kit.width - 2 * (kit.margin() + card_padding(kit)) < 15 * kit.type.em(Style::body);
}

float card_foot(const Kit& kit) {
    return is_narrow(kit) ? std::max(badge_height(kit), kit.scaled(kit.theme.target)) : badge_height(kit);
}

/// All cards are equally high, so that only those in sight need to be drawn.
float card_height(const Kit& kit) {
    const auto lines = [&](Style style, int count) {
        return kit.type.line_height(style) * static_cast<float>(count);
    };
    return 2 * card_padding(kit) + lines(Style::strong, name_lines) + lines(Style::label, 1) +
           kit.theme.space.m + lines(Style::label, summary_lines) + kit.theme.space.m + card_foot(kit);
}

void network_card(const Scene& scene, const Organization& organization) {
    const Kit& kit = scene.kit;
    const ImVec2 top = ImGui::GetCursorScreenPos();
    const float padding = card_padding(kit);
    Card card(kit, organization.id.text(), {.padding = padding, .min_height = card_height(kit)});
    const float room = available_width();
    const bool narrow = is_narrow(kit);
    const float star = kit.scaled(kit.theme.target);
    {
        std::optional<BesideAvatar> beside;
        if (!narrow)
            beside.emplace(scene, organization, kit.scaled(48), kit.theme.space.m);
        const Column column(0, available_width() - (narrow ? 0.0f : star - padding / 2));
        text(kit, organization.name, {.style = Style::strong, .most_lines = name_lines});
        const std::string_view fact = fact_of(scene, organization);
        if (!fact.empty())
            text(kit, fact, {.style = Style::label, .color = kit.theme.text_muted, .most_lines = 1});
    }
    gap(kit.theme.space.m);
    const float foot = top.y + card_height(kit) - padding - card_foot(kit);
    const float left = foot - kit.theme.space.m - ImGui::GetCursorScreenPos().y;
    text(kit, organization.summary,
         {.style = Style::label,
          .color = kit.theme.text_muted,
          .most_lines = std::max(1, static_cast<int>(left / kit.type.line_height(Style::label)))});
    ImGui::SetCursorScreenPos({ImGui::GetCursorScreenPos().x, foot});
    themes_of(scene, organization, narrow ? room - star : room);
    {
        IdScope scope(organization.id.text());
        const float y = narrow ? top.y + card_height(kit) - padding / 2 - star : top.y + padding / 2;
        ImGui::SetCursorScreenPos({top.x + room + 2 * padding - star - 4, y});
        favourite_button(scene, RecordKind::organization, organization.id.text());
    }
    if (card.end())
        scene.commands.open({.view = View::network, .id = organization.id.text()});
}

/// How large the networks are, and how many work on what.
void charts(const Scene& scene) {
    const Kit& kit = scene.kit;
    const auto& all = scene.directory.all<Organization>();
    double least = 0;
    double most = 0;
    for (const std::uint32_t row : scene.state.shown.listed.rows)
        if (const Figure* members = membership_of(all[row]); members && members->value.value() > 0) {
            const double value = members->value.value();
            least = least == 0 ? value : std::min(least, value);
            most = std::max(most, value);
        }
    if (most > 0) {
        const LogScale scale(least, most);
        section_heading(kit, "sizes", kit.text("networks.chart.size"));
        muted_text(kit, kit.text("networks.chart.size_note"));
        gap(kit.theme.space.s);
        log_axis(kit, scale);
        IdScope scope("size");
        for (const std::uint32_t row : scene.state.shown.listed.rows)
            if (const Figure* members = membership_of(all[row]); members && members->value.value() > 0)
                if (chart_row(kit, all[row].id.text(),
                              {.label = all[row].name,
                               .words = figure_words(*members),
                               .value = scale.at(members->value.value()),
                               .is_point = true}))
                    scene.commands.open({.view = View::network, .id = all[row].id.text()});
        gap(kit.theme.space.l);
    }
    const auto themes =
        std::find_if(scene.state.shown.listed.facets.begin(), scene.state.shown.listed.facets.end(),
                     [](const RecordList::Facet& facet) { return facet.name == "theme"; });
    if (themes == scene.state.shown.listed.facets.end())
        return;
    section_heading(kit, "themes", kit.text("networks.chart.theme"));
    gap(kit.theme.space.s);
    IdScope scope("theme");
    for (const RecordList::Value& value : themes->values) {
        const Choice choice{"theme", value.value};
        const std::string count = kit.strings.plural("networks.count", value.count);
        if (chart_row(kit, value.value,
                      {.label = choice_words(scene, View::networks, choice),
                       .words = count,
                       .value = static_cast<float>(value.count) /
                                static_cast<float>(std::max<size_t>(1, all.size())),
                       .chosen = value.chosen}))
            scene.commands.push(ChangeRoute{toggled(scene.state.route, choice)});
    }
}

void networks(const Scene& scene) {
    const Kit& kit = scene.kit;
    const auto& rows = scene.state.shown.listed.rows;
    const auto& all = scene.directory.all<Organization>();
    if (laid_out_as(scene, "chart", "cards"))
        charts(scene);
    else if (laid_out_as(scene, "list", "cards"))
        draw_rows(kit, rows.size(), list_row_height(kit, true), [&](size_t i) {
            const Organization& organization = all[rows[i]];
            if (network_row(scene, organization, {.trailing = fact_of(scene, organization)}))
                scene.commands.open({.view = View::network, .id = organization.id.text()});
        });
    else
        draw_cells(kit, rows.size(), kit.scaled(least_card), card_height(kit) + kit.theme.space.m, 3,
                   [&](size_t i) { network_card(scene, all[rows[i]]); });
}

} // namespace

void networks_view(const Scene& scene) {
    const Kit& kit = scene.kit;
    Page page(kit, "networks", {.from_top = scene.state.fresh});
    list_head(scene, {.title = "networks.title",
                      .count = "networks.count",
                      .orders = orders,
                      .order_texts = "networks.sort.",
                      .layouts = layouts});
    gap(kit.theme.space.s);
    compare_bar(scene);
    narrowed_list(scene, [&] { networks(scene); });
    gap(kit.theme.space.xl);
}

} // namespace citynet::ui
