#pragma once

#include "core/model/extras.h"
#include "core/model/reference.h"

#include <optional>
#include <string>

namespace citynet {

/// Somebody who takes part: a record, a name as printed, or both where the print differs from the record's
/// name.
struct Party {
    std::optional<Reference> record;
    std::string name;
    Extras extras;

    bool operator==(const Party&) const = default;
};

/// A party and what it does.
struct Participant {
    std::string role;
    Party party;
    Extras extras;

    bool operator==(const Participant&) const = default;
};

} // namespace citynet
