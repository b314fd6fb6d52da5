#pragma once

#include "core/model/evidence.h"
#include "core/model/number.h"
#include "core/model/partial_date.h"

#include <optional>
#include <string>
#include <vector>

namespace citynet {

/// What a figure says of its record, where that can be told: what it can be ordered and compared by.
enum class FigureRole { membership };

/// A count as printed: "more than 240,000 members, 2021".
struct Figure {
    std::string measure; ///< what is counted
    Number value;
    std::string unit;
    std::string qualifier; ///< as printed: "more than"
    std::optional<PartialDate> as_of;
    std::optional<FigureRole> role;
    std::string note;
    std::vector<Annotation> annotations;
    Extras extras;

    bool operator==(const Figure&) const = default;
};

} // namespace citynet
