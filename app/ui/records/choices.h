#pragma once

#include "app/ui/scene.h"

#include <string>
#include <vector>

// By what a list or a search is narrowed. What is chosen stands in the route.
namespace citynet::ui {

/// What a value is called in the list of this view: "Health", "SDG 11", "Kenya", "1,000 to 9,999 members".
std::string choice_words(const Directory& directory, const Strings& strings, View view, const Choice& choice);
std::string choice_words(const Scene& scene, View view, const Choice& choice);

/// The values of all facets under their headings, each to be chosen, the first ones of each always shown.
void choice_lists(const Scene& scene, const std::vector<RecordList::Facet>& facets);

/// What the current list is narrowed by, as chips that take it away; nothing where it is not.
void chosen_choices(const Scene& scene);

} // namespace citynet::ui
