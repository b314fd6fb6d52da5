#pragma once

#include "core/model/directory.h"

#include <string>
#include <vector>

namespace citynet::test {

// Records with what they must have and no more.
Source source(std::string id);
Theme theme(std::string id);
Region region(std::string id, std::string within = "");
Country country(std::string id, std::string region = "");
City city(std::string id, std::string country = "");
Series series(std::string id);
Organization organization(std::string id, std::string name);
Event event(std::string id, std::string title);
Relation relation(std::string id, Party from, Party to);
Cooperation cooperation(std::string id, std::vector<Party> parties);

/// A party that is a record: "organization/uclg".
Party party(std::string_view reference);
/// A party of which only the name is printed.
Party printed(std::string name);
Person person(std::string id, std::string name);

PartialDate date(std::string_view text);

/// One record of each kind, and of events and regions two, with every member set, an unknown one in each
/// piece, and references between them.
Records complete_records();

/// A directory of records that are known to be in order.
Directory directory_of(Records records);

} // namespace citynet::test
