#include "app/ui/id_scope.h"
#include "app/ui/records/marking.h"
#include "app/ui/records/parts.h"
#include "app/ui/records/routes.h"
#include "app/ui/records/words.h"
#include "app/ui/views/views.h"
#include "app/ui/widgets/button.h"
#include "app/ui/widgets/card.h"
#include "app/ui/widgets/chip.h"
#include "app/ui/widgets/facts.h"
#include "app/ui/widgets/list.h"
#include "app/ui/widgets/page.h"
#include "app/ui/widgets/sdg.h"
#include "app/ui/widgets/text.h"
#include "core/model/words.h"
#include "core/text/date_words.h"
#include "core/text/safe_url.h"
#include "icons.h"

#include <algorithm>
#include <array>

namespace citynet::ui {

namespace {

using Compared = std::array<const Organization*, most_compared>;

constexpr size_t most_offered = 12;
constexpr float narrowest_column = 150;

/// The organizations side by side: below them the same field of each, aligned.
class Columns {
  public:
    Columns(const Scene& scene, const Compared& compared, size_t count)
        : scene_(scene), compared_(compared), count_(count) {
        const float least = scene.kit.scaled(narrowest_column) + scene.kit.theme.space.m;
        stacked_ = available_width() < least * static_cast<float>(count);
    }

    /// One field: its label over the whole width, then what each organization has. `draw` says whether there
    /// was anything.
    template <class Draw>
    void field(const char* key, Draw&& draw) const {
        const Kit& kit = scene_.kit;
        if (kit.outline)
            return cells(key, draw, kit.text(key));
        gap(kit.theme.space.m);
        divider(kit);
        gap(kit.theme.space.s);
        text(kit, kit.text(key), {.style = Style::caption, .color = kit.theme.text_muted});
        cells(key, draw);
    }

    template <class Draw>
    void cells(const char* key, Draw&& draw, std::string_view label = {}) const {
        const Kit& kit = scene_.kit;
        IdScope scope(key);
        if (kit.outline) {
            const OutlineGroup row(kit, Outline::Part::compared, label);
            for (size_t i = 0; i < count_; ++i) {
                const OutlineGroup one(kit, Outline::Part::cell);
                cell(i, draw, false);
            }
            return;
        }
        if (stacked_) {
            for (size_t i = 0; i < count_; ++i)
                cell(i, draw, true);
            return;
        }
        static constexpr std::array<float, most_compared> equal{1, 1, 1, 1};
        Row row(kit, {equal.data(), count_}, kit.theme.space.m);
        for (size_t i = 0; i < count_; ++i) {
            row.next();
            cell(i, draw, false);
        }
    }

    bool stacked() const { return stacked_; }

  private:
    template <class Draw>
    void cell(size_t i, Draw& draw, bool with_name) const {
        const Kit& kit = scene_.kit;
        const Organization& organization = *compared_[i];
        IdScope one(organization.id.text());
        if (with_name) {
            gap(kit.theme.space.xs);
            text(kit, organization.acronym.empty() ? organization.name : organization.acronym,
                 {.style = Style::strong, .color = kit.theme.accent, .heading = 0});
        }
        if (!draw(organization))
            muted_text(kit, kit.text("compare.not_printed"), Style::label);
    }

    const Scene& scene_;
    const Compared& compared_;
    size_t count_;
    bool stacked_;
};

bool all_have(const Compared& compared, size_t count, const Id<citynet::Theme>& theme) {
    return std::all_of(compared.begin(), compared.begin() + static_cast<std::ptrdiff_t>(count),
                       [&](const Organization* one) {
                           return std::find(one->themes.begin(), one->themes.end(), theme) !=
                                  one->themes.end();
                       });
}

bool line(const Scene& scene, const std::string& words) {
    if (!words.empty())
        text(scene.kit, words);
    return !words.empty();
}

void heads(const Scene& scene, const Columns& columns) {
    const Kit& kit = scene.kit;
    columns.cells("heads", [&](const Organization& organization) {
        const float side = kit.scaled(kit.theme.target);
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const float width = available_width();
        {
            const Column column(0, width - side);
            if (!columns.stacked()) {
                draw_avatar(kit, at, organization.id.text(),
                            monogram(organization.name, organization.acronym), kit.scaled(44));
                gap(kit.scaled(44) + kit.theme.space.s);
            }
        }
        {
            const Column column(0, columns.stacked() ? width - side : width); // beside the cross, or below it
            if (link(kit, "open", organization.name, {.style = Style::strong}))
                scene.commands.open(*route_to(reference_to(organization)));
        }
        const ImVec2 below = ImGui::GetCursorScreenPos();
        ImGui::SetCursorScreenPos({at.x + width - side, at.y});
        if (icon_button(kit, "remove", icon::close, kit.text("compare.take_away")))
            scene.commands.push(ChangeRoute{toggled(scene.state.route, {"network", organization.id.text()})});
        ImGui::SetCursorScreenPos(below);
        gap(0);
        return true;
    });
}

void facts(const Scene& scene, const Columns& columns) {
    const Kit& kit = scene.kit;
    columns.field("compare.kind", [&](const Organization& one) {
        return line(scene, std::string(kit.text("organization.kind." + std::string(word(one.kind)))));
    });
    columns.field("facet.size", [&](const Organization& one) {
        const Figure* members = membership_of(one);
        return line(scene, members ? figure_words(*members) : std::string());
    });
    columns.field("network.founded", [&](const Organization& one) {
        return line(scene, one.founded ? date_words(*one.founded) : std::string());
    });
    columns.field("network.seat", [&](const Organization& one) {
        return line(scene, place_words(scene.directory, one.headquarters));
    });
    columns.field("network.legal_form", [&](const Organization& one) { return line(scene, one.legal_form); });
}

void classifications(const Scene& scene, const Columns& columns, const Compared& compared, size_t count) {
    const Kit& kit = scene.kit;
    columns.field("facet.theme", [&](const Organization& one) {
        ChipFlow flow(kit);
        for (const Id<citynet::Theme>& id : one.themes)
            if (const citynet::Theme* theme = scene.directory.find(id)) {
                const bool common = all_have(compared, count, id);
                badge(kit, theme->name,
                      common ? ChipLook{.fill = kit.theme.accent, .text = kit.theme.on_accent} : ChipLook{});
            }
        return !one.themes.empty();
    });
    columns.field("facet.sdg", [&](const Organization& one) {
        sdg_badges(kit, "sdgs", one.sdgs, [&](int goal) {
            scene.commands.open({.view = View::search, .choices = {{"sdg", std::to_string(goal)}}});
        });
        return !one.sdgs.empty();
    });
    columns.field("facet.region", [&](const Organization& one) {
        ChipFlow flow(kit);
        for (const Id<Region>& id : one.regions)
            if (const Region* region = scene.directory.find(id))
                badge(kit, region->name);
        return !one.regions.empty();
    });
}

void texts(const Scene& scene, const Columns& columns) {
    const Kit& kit = scene.kit;
    columns.field("compare.summary", [&](const Organization& one) { return line(scene, one.summary); });
    columns.field("network.projects", [&](const Organization& one) {
        for (const Project& project : one.projects)
            if (!project.name.empty())
                text(kit, project.name, {.style = Style::label});
        return !one.projects.empty();
    });
    columns.field("network.people", [&](const Organization& one) {
        for (const Person& person : one.people) {
            text(kit, person.name, {.style = Style::strong, .heading = 0});
            if (!person.role.empty())
                muted_text(kit, person.role, Style::label);
        }
        return !one.people.empty();
    });
    columns.field("network.contacts", [&](const Organization& one) {
        for (size_t i = 0; i < one.contacts.size(); ++i) {
            const Contact& contact = one.contacts[i];
            const std::string url = contact_url(contact);
            IdScope scope(i);
            if (url.empty())
                text(kit, contact.value, {.style = Style::label});
            else if (link(kit, "contact", contact.value, {.style = Style::label}))
                scene.commands.push(OpenLink{url});
        }
        return !one.contacts.empty();
    });
}

/// Favourites first, then what shares a theme with what is there, then any.
std::vector<const Organization*> offers(const Scene& scene, const Compared& compared, size_t count) {
    std::vector<const Organization*> offered;
    const auto offer = [&](const Organization& one) {
        const auto end = compared.begin() + static_cast<std::ptrdiff_t>(count);
        if (offered.size() < most_offered && std::find(compared.begin(), end, &one) == end &&
            std::find(offered.begin(), offered.end(), &one) == offered.end())
            offered.push_back(&one);
    };
    for (const Reference& record : scene.state.favourites.records())
        if (const auto* one = scene.directory.find(Id<Organization>(record.id));
            one && record.kind == RecordKind::organization)
            offer(*one);
    for (const Organization& one : scene.directory.all<Organization>())
        for (size_t i = 0; i < count; ++i)
            if (std::any_of(one.themes.begin(), one.themes.end(), [&](const auto& theme) {
                    const auto& themes = compared[i]->themes;
                    return std::find(themes.begin(), themes.end(), theme) != themes.end();
                }))
                offer(one);
    for (const Organization& one : scene.directory.all<Organization>()) {
        if (offered.size() == most_offered)
            break;
        offer(one);
    }
    return offered;
}

void more_to_compare(const Scene& scene, const Compared& compared, size_t count) {
    if (count == most_compared)
        return;
    const Kit& kit = scene.kit;
    gap(kit.theme.space.l);
    section_heading(kit, "add", kit.text(count < 2 ? "compare.choose" : "compare.choose_more"));
    gap(kit.theme.space.s);
    IdScope scope("offers");
    ChipFlow flow(kit);
    for (const Organization* one : offers(scene, compared, count))
        if (chip(kit, one->id.text(), one->name, {.icon = icon::add}))
            scene.commands.push(ChangeRoute{toggled(scene.state.route, {"network", one->id.text()})});
}

} // namespace

void compare_view(const Scene& scene) {
    const Kit& kit = scene.kit;
    Page page(kit, "compare", {.from_top = scene.state.fresh});
    Compared compared{};
    size_t count = 0;
    for (const Id<Organization>& id : scene.state.compared)
        if (const Organization* one = scene.directory.find(id); one && count < most_compared)
            compared[count++] = one;
    text(kit, kit.text("compare.title"), Style::title);
    gap(kit.theme.space.s);
    muted_text(kit, kit.text("compare.lead"), Style::body);
    gap(kit.theme.space.m);
    if (count > 0) {
        const Columns columns(scene, compared, count);
        heads(scene, columns);
        facts(scene, columns);
        classifications(scene, columns, compared, count);
        texts(scene, columns);
    }
    more_to_compare(scene, compared, count);
    gap(kit.theme.space.xl);
}

} // namespace citynet::ui
