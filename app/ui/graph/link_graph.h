#pragma once

#include "core/model/directory.h"
#include "core/model/links.h"

#include <string>
#include <vector>

namespace citynet::ui {

/// A record that another one is linked with, and by what: keys of texts that say what it is to that one
/// ("relation.out.partner", "links.in.organizers"), each once.
struct Neighbour {
    Reference record;
    std::vector<std::string> ties;
};

/// The records around one: networks and organizers, events, cities, and countries where a relation names one.
struct LinkGraph {
    Reference center;
    std::vector<Neighbour> neighbours; ///< by kind, then what is tied most, then by title

    /// The position of a record among the neighbours, or their number.
    size_t find(const Reference& record) const;
};

/// Whether records of this kind can stand in the middle: networks, events, cities and countries.
bool has_links(RecordKind kind);

LinkGraph links_around(const Directory& directory, const Links& links, const Reference& center);

} // namespace citynet::ui
