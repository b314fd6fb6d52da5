#pragma once

#include "core/model/extras.h"
#include "core/model/id.h"

#include <optional>
#include <string>
#include <vector>

namespace citynet {

struct Source;

/// Where a record's facts are printed.
struct Citation {
    Id<Source> source;
    std::string section; ///< heading or page, as printed
    Extras extras;

    bool operator==(const Citation&) const = default;
};

enum class Certainty { certain, likely, possible };

/// A remark on a printed fact that looks wrong. The fact itself stays as it is printed.
struct Annotation {
    std::string text;
    std::optional<Certainty> certainty;
    std::string ask; ///< who could give the right value
    Extras extras;

    bool operator==(const Annotation&) const = default;
};

} // namespace citynet
