#pragma once

#include "core/import/description.h"
#include "core/import/report.h"
#include "core/model/event.h"
#include "core/model/organization.h"
#include "core/result.h"

#include <optional>
#include <set>
#include <string_view>
#include <vector>

namespace citynet::importer {

/// A profile as the document has it.
struct ReadOrganization {
    Organization record;
    std::optional<size_t> projects_section; ///< the section whose paragraphs may be projects too
};

/// A line that states a fact of a record, to be compared with the record.
struct PrintedFact {
    Reference record;
    size_t line = 0;
    std::string text;
};

/// What a document says, in the directory's models.
struct ReadDocument {
    Source source;
    std::vector<ReadOrganization> organizations;
    std::vector<Event> events;
    std::set<Reference> whole; ///< records whose description stands in the document from beginning to end
    std::vector<PrintedFact> facts;
    DocumentReport report;
};

/// Reads a document by the first description that recognizes it. Fails with ErrorCode::unreadable on what is
/// no text, with ErrorCode::not_found when no description fits. Time is proportional to the size.
Result<ReadDocument> read_document(std::string_view bytes, const std::vector<Description>& descriptions);

} // namespace citynet::importer
