#pragma once

#include "core/model/directory.h"

#include <string>
#include <variant>
#include <vector>

namespace citynet::ui {

class Strings;
struct UiState;

// What somebody may want on paper.

/// The list that the route shows, as it is narrowed and ordered, or what a search found.
struct ShownList {};
struct AllFavourites {};
struct WholeDirectory {};

/// A Reference: that record by itself.
using OnPaper = std::variant<Reference, ShownList, AllFavourites, WholeDirectory>;

/// The same, written: a title and the document (core/formats/html/paper.h), empty where nothing of it can be
/// printed.
struct Printing {
    std::string title;
    std::string paper;
};

/// `found`: all that the current search found, where the route shows one.
Printing on_paper(const Directory& directory, const Strings& strings, const UiState& state,
                  const std::vector<Reference>& found, const OnPaper& what);

} // namespace citynet::ui
