#pragma once

#include "core/model/extras.h"
#include "core/model/id.h"
#include "core/model/reference.h"

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
    std::string ask;                ///< who could give the right value
    std::vector<std::string> rules; ///< the rules of core/check whose findings this remark answers
    Extras extras;

    bool operator==(const Annotation&) const = default;
};

/// A finding of core/check that somebody looked at and found harmless.
struct Acknowledgement {
    std::string rule;
    Reference record;    ///< need not lead anywhere: the record may be gone
    std::string subject; ///< the text that the finding is about; empty for every finding of the rule there
    std::string reason;
    Extras extras;

    bool operator==(const Acknowledgement&) const = default;
};

} // namespace citynet
