#pragma once

#include "core/formats/html/writing.h"

namespace citynet::html {

/// What leads to a record from others, as rows of a fact list: its relations in words from its own end, the
/// events, series, projects and cooperations that name it. Facts that the record names itself are not
/// repeated. `printed` are the record's own citations: a connection from the same place does not name it
/// again.
void write_connection_rows(Writing& to, const Reference& record, const std::vector<Citation>& printed);

/// The same as a section of an article; nothing where nothing leads to the record.
void write_connections(Writing& to, const Reference& record, const std::vector<Citation>& printed);

/// Relations and cooperations none of whose parties is a record, and which so stand in no article.
void write_loose_connections(Writing& to);

} // namespace citynet::html
