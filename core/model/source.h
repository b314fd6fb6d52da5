#pragma once

#include "core/model/evidence.h"
#include "core/model/partial_date.h"
#include "core/model/party.h"

#include <optional>
#include <string>
#include <vector>

namespace citynet {

/// A published document that facts come from.
struct Source {
    Id<Source> id;
    std::string title;
    std::string subtitle;
    std::string publisher;
    std::string symbol; ///< of a UN document
    std::optional<PartialDate> date;
    std::string place;
    std::string copyright;
    std::vector<Annotation> annotations;
    Extras extras;

    bool operator==(const Source&) const = default;
};

/// A subject of the directory's own classification.
struct Theme {
    Id<Theme> id;
    std::string name;
    std::string description;
    std::vector<int> sdgs; ///< Sustainable Development Goals it serves, 1 to 17
    Extras extras;

    bool operator==(const Theme&) const = default;
};

/// The directory as published.
struct Edition {
    std::string title;
    std::string version;
    std::optional<PartialDate> date;
    std::string publisher;
    std::vector<std::string> changes;
    Extras extras;

    bool operator==(const Edition&) const = default;
};

} // namespace citynet
