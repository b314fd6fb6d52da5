#pragma once

#include "app/ui/scene.h"

#include <string>
#include <vector>

namespace citynet::ui {

/// What a facet's value is called: "Health", "SDG 11", "Kenya".
std::string facet_words(const Scene& scene, Facet facet, const std::string& value);

/// The values of all facets under their headings, each to be chosen, the first ones of each always shown.
void facet_lists(const Scene& scene, const std::vector<FacetCount>& counts);

/// What the current search is narrowed by, as chips that take it away.
void chosen_facets(const Scene& scene);

} // namespace citynet::ui
