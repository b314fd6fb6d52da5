#include "app/ui/records/on_paper.h"

#include "app/ui/records/choices.h"
#include "app/ui/scene.h"
#include "core/formats/html/paper.h"
#include "core/overloaded.h"

#include <algorithm>

namespace citynet::ui {

namespace {

template <class T>
std::vector<Reference> references(const Directory& directory, const std::vector<std::uint32_t>& rows) {
    std::vector<Reference> records;
    for (const std::uint32_t row : rows)
        records.push_back(reference_to(directory.all<T>()[row]));
    return records;
}

void add_words(std::string& line, const std::string& words) {
    line += (line.empty() ? "" : " · ") + words;
}

/// What the list is narrowed by, and its order where that is not the usual one.
std::string narrowing(const Directory& directory, const Strings& strings, const Route& route) {
    std::string line;
    for (const Choice& choice : route.choices) {
        const std::string facet = "facet." + choice.facet;
        if (strings.has(facet))
            add_words(line, strings.fill("paper.choice",
                                         {{"facet", strings.get(facet)},
                                          {"value", choice_words(directory, strings, route.view, choice)}}));
    }
    const std::string order = (route.view == View::events ? "events.sort." : "networks.sort.") + route.sort;
    if (route.view != View::search && !route.sort.empty() && strings.has(order))
        add_words(line, strings.fill("paper.order", {{"order", strings.get(order)}}));
    return line;
}

Selection shown_list(const Directory& directory, const Strings& strings, const UiState& state,
                     const std::vector<Reference>& found) {
    const Route& route = state.route;
    Selection selection;
    selection.what = narrowing(directory, strings, route);
    if (route.view == View::networks) {
        selection.title = strings.get("networks.title");
        selection.records = references<Organization>(directory, state.shown.listed.rows);
    } else if (route.view == View::events) {
        selection.title = strings.get("events.title");
        selection.records = references<Event>(directory, state.shown.listed.rows);
    } else if (route.view == View::search) {
        selection.title = route.query.empty() ? std::string(strings.get("search.title"))
                                              : strings.fill("paper.search", {{"query", route.query}});
        selection.records = found;
    }
    return selection;
}

} // namespace

Printing on_paper(const Directory& directory, const Strings& strings, const UiState& state,
                  const std::vector<Reference>& found, const OnPaper& what) {
    if (std::holds_alternative<WholeDirectory>(what)) {
        const std::string& title = directory.edition().title;
        return {title.empty() ? std::string(strings.get("program.name")) : title, paper_booklet(directory)};
    }
    const Selection selection =
        std::visit(overloaded{[&](const Reference& record) {
                                  return Selection{title_of(directory, record), {}, {record}};
                              },
                              [&](const ShownList&) { return shown_list(directory, strings, state, found); },
                              [&](const auto&) {
                                  return Selection{std::string(strings.get("favourites.title")),
                                                   {},
                                                   state.favourites.records()};
                              }},
                   what);
    return {selection.title, paper_selection(directory, selection)};
}

} // namespace citynet::ui
