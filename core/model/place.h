#pragma once

#include "core/model/evidence.h"
#include "core/model/extras.h"
#include "core/model/id.h"
#include "core/model/number.h"

#include <optional>
#include <string>
#include <vector>

namespace citynet {

/// A part of the world as the directory divides it.
struct Region {
    Id<Region> id;
    std::string name;
    Id<Region> within; ///< empty for the widest
    Extras extras;

    bool operator==(const Region&) const = default;
};

struct Country {
    Id<Country> id;
    std::string name;
    std::string code; ///< ISO 3166-1 alpha-2, upper case
    Id<Region> region;
    Extras extras;

    bool operator==(const Country&) const = default;
};

struct City {
    Id<City> id;
    std::string name;
    std::vector<std::string> other_names;
    Id<Country> country;
    std::optional<Number> latitude;  ///< degrees north, WGS 84
    std::optional<Number> longitude; ///< degrees east, WGS 84
    std::vector<Annotation> annotations;
    std::vector<Citation> citations;
    Extras extras;

    bool operator==(const City&) const = default;
};

/// Where something is, as far as it is printed.
struct Place {
    std::string venue;
    std::string address;
    Id<City> city;
    Id<Country> country;
    std::string note; ///< what is printed instead of or beside a place: "online"
    Extras extras;

    bool empty() const {
        return venue.empty() && address.empty() && city.empty() && country.empty() && note.empty() &&
               extras.empty();
    }
    bool operator==(const Place&) const = default;
};

} // namespace citynet
