#pragma once

#include "core/model/directory.h"

#include <string>
#include <string_view>
#include <vector>

namespace citynet {

/// Somebody who is named in a record.
struct NamedPerson {
    const Person* person = nullptr; ///< owned by the directory
    std::string_view plain_name;    ///< without "Dr" and the like; part of the person's name
    Reference record;               ///< the organization or event
    std::string id;                 ///< of the record and the person together
};

/// Everybody who is named in organizations and events, by their names without honorifics.
std::vector<NamedPerson> all_people(const Directory& directory);

} // namespace citynet
