#pragma once

#include "core/formats/html/writing.h"

// The articles and the parts that the document consists of, each an element with the record's route as its
// id.
namespace citynet::html {

void write_organization(Writing& to, const Organization& organization);
void write_event(Writing& to, const Event& event);
void write_series(Writing& to, const Series& series);
/// A country with its cities.
void write_country(Writing& to, const Country& country);
/// A city inside the article of its country; `heading` is the tag of its heading.
void write_city(Writing& to, const City& city, std::string_view heading);

/// Sections of the main part.
void write_networks(Writing& to);
void write_events(Writing& to);
void write_places(Writing& to);
void write_themes(Writing& to);
void write_sources(Writing& to);
void write_about(Writing& to);

} // namespace citynet::html
