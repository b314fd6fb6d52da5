#pragma once

#include "core/import/document.h"
#include "core/model/directory.h"

namespace citynet::importer {

/// Puts what a document says into `mine`, by ids, and reports what that adds, replaces and leaves alone.
///
/// `ancestor` is the directory that `mine` was made from by hand. The document's text replaces ours where
/// `mine` has not been changed since; where it has, and the document says something else again, `mine` stays
/// and a conflict is reported. Classification, annotations, summaries, relations, and facts that `mine` has
/// already are never touched; facts that it lacks are added. Doing it twice gives the same as doing it once.
void merge(Records& mine, const Records& ancestor, ReadDocument& document);

/// Whether `mine` can have been made from `ancestor`: they share an organization or an event. A directory
/// that somebody began anew has no ancestor, and what it lacks was not taken away.
bool derives_from(const Records& mine, const Records& ancestor);

/// Compares the facts that a document states in its head with the records; those that agree count as
/// understood.
void check_facts(const Directory& directory, ReadDocument& document);

} // namespace citynet::importer
