#pragma once

#include "app/ui/scene.h"

#include <span>

namespace citynet::ui {

/// What stands above and beside a list that can be narrowed, ordered and laid out: its title, how many there
/// are, what it is ordered by, how it is laid out, and the facets.
struct ListHead {
    const char* title = "";                   ///< Keys of texts.
    const char* count = "";                   ///< Of a plural text.
    std::span<const char* const> orders = {}; ///< Names; their texts are "<list>.sort.<name>".
    const char* order_texts = "";             ///< "<list>.sort."
    std::span<const char* const> layouts =
        {}; ///< Names: "cards", "list", "timeline"; the first is the usual one.
};

void list_head(const Scene& scene, const ListHead& head);

/// Whether the route asks for this layout; `usual`: also when it asks for none.
bool laid_out_as(const Scene& scene, std::string_view layout, std::string_view usual);

/// The facets above the list where there is no room beside it.
void folded_choices(const Scene& scene);
/// Instead of a list of which nothing is left.
void nothing_left(const Scene& scene);

/// Draws the facets beside the list, or above it, folded, where the window is narrow, and the list by `draw`.
/// Says so where nothing is left of it.
template <class Draw>
void narrowed_list(const Scene& scene, Draw&& draw) {
    const Kit& kit = scene.kit;
    const auto list = [&] {
        if (scene.state.shown.listed.rows.empty())
            nothing_left(scene);
        else
            draw();
    };
    if (kit.form() != FormFactor::desktop) {
        folded_choices(scene);
        list();
        return;
    }
    Row row(kit, {1, 3.2f}, kit.theme.space.l);
    row.next();
    folded_choices(scene);
    row.next();
    list();
}

} // namespace citynet::ui
