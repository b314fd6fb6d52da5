#pragma once

#include "core/model/organization.h"

#include <string_view>
#include <vector>

namespace citynet::importer {

/// Takes the projects out of a section of key projects: entries of lists, and paragraphs that begin with a
/// name ("**Name.** What it does", "Name. What it does"). Other paragraphs, quotations, and a list that a
/// paragraph introduces stay. Signs of emphasis must still be in the text.
std::vector<Project> take_projects(Section& section);

} // namespace citynet::importer
