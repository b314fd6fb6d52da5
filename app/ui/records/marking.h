#pragma once

#include "app/ui/scene.h"

// Records that a person takes up: favourites, and what is to be compared. Ids belong to the current id scope.
namespace citynet::ui {

/// A star that is filled for a favourite.
void favourite_button(const Scene& scene, RecordKind kind, std::string_view id);

/// Puts something on paper.
void print_button(const Scene& scene, const OnPaper& what);
/// 0 where there is no printer.
float print_button_width(const Scene& scene);

/// What can be done with the record that a page shows: mark it, compare it, see what it is connected with.
void record_actions(const Scene& scene, const Reference& record);

/// What is taken up to be compared, and the way to the comparison; nothing while there is none.
void compare_bar(const Scene& scene);

/// The comparison of what is taken up.
Route route_to_comparison(const std::vector<Id<Organization>>& compared);

} // namespace citynet::ui
