#pragma once

#include "app/ui/command.h"
#include "app/ui/derived.h"
#include "app/ui/favourites.h"
#include "app/ui/kit.h"
#include "app/ui/read_aloud.h"
#include "app/ui/route.h"
#include "app/ui/search_session.h"
#include "app/ui/shown.h"
#include "core/model/directory.h"

#include <array>

namespace citynet::ui {

/// More than these stand beside each other on no screen.
inline constexpr size_t most_compared = 4;

/// What lies over the view.
struct ListOfKeys {};
using SheetContent = std::variant<std::monostate, Carried, ListOfKeys>;

/// What was found where somebody asked; see Inquiry.
struct ContextMenu {
    ImVec2 at;
    std::string text;           ///< that stands there
    std::optional<Route> leads; ///< where pressing it would lead
    std::string address;        ///< the same, out of the program
    bool is_new = true;         ///< not drawn yet
};

/// What the user chose of the look; what is not chosen is as the machine prefers.
struct Appearance {
    std::optional<Scheme> scheme;
    bool reduced_motion = false;
};

/// What the interface remembers apart from the directory.
struct UiState {
    Route route;
    SearchState search;
    Shown shown;
    LastLists lists;
    Favourites favourites;
    SheetContent sheet;
    std::optional<ContextMenu> menu;
    std::vector<Id<Organization>> compared; ///< taken up to be compared, at most `most_compared`
    bool focus_search = false;              ///< put the keyboard into the search field in the next frame
    bool fresh = false;                     ///< the view was opened anew: it begins at its top
    Appearance appearance;
    Reading reading;
    platform::AsPage as_page = platform::AsPage::never; ///< where the machine can show it so
    platform::Caps caps;
    bool can_choose = false;               ///< the user can give the program a file of their choice
    std::array<bool, view_count> closed{}; ///< views that the machine does not show
    std::optional<bool> low;               ///< what is pressed stands in reach of any arm; the user chose so
    bool over = false;                     ///< the user has finished
    bool can_go_back = false;
    bool can_go_forward = false;
};

/// What a view draws with and from. It changes nothing of it but leaves commands.
struct Scene {
    const Kit& kit;
    const Directory& directory;
    const Derived& derived;
    const UiState& state;
    CommandQueue& commands;
};

} // namespace citynet::ui
