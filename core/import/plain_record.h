#pragma once

#include "core/model/event.h"
#include "core/model/organization.h"

namespace citynet::importer {

// Takes the signs of emphasis and the quotation marks around quotations out of what was read.
void make_plain(std::vector<Section>& sections);
void make_plain(std::vector<Project>& projects);
void make_plain(std::vector<Item>& items);
void make_plain(std::vector<GuidingQuestion>& questions);

} // namespace citynet::importer
