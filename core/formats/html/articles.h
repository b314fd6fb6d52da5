#pragma once

#include "core/formats/html/writing.h"

#include <vector>

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

/// The article of a record; nothing for kinds that have none.
void write_article(Writing& to, const Reference& record);
bool has_article(const Directory& directory, const Reference& record);

/// A code that a telephone's camera reads from paper: the organization's contact card, or where that is too
/// much for a small code, the first of its websites and e-mail addresses that can be opened.
void write_code(Writing& to, const Organization& organization);

/// The title of the edition, and the line that names it further; nothing where nothing is known.
std::string title_text(const Directory& directory, const HtmlTexts& texts);
std::string description_text(const Directory& directory, const HtmlTexts& texts);
void write_edition(Writing& to);

/// The records of a section in its order.
std::vector<const Organization*> networks_in_order(const Directory& directory);
std::vector<const Event*> events_in_order(const Directory& directory);

/// Sections of the main part.
void write_networks(Writing& to);
void write_events(Writing& to);
void write_places(Writing& to);
void write_themes(Writing& to);
void write_sources(Writing& to);
void write_about(Writing& to);

} // namespace citynet::html
