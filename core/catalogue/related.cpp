#include "core/catalogue/related.h"

#include <algorithm>
#include <array>

namespace citynet {

namespace {

template <class T>
int in_common(const std::vector<T>& a, const std::vector<T>& b) {
    return static_cast<int>(std::count_if(
        a.begin(), a.end(), [&](const T& one) { return std::find(b.begin(), b.end(), one) != b.end(); }));
}

} // namespace

std::vector<const Organization*> related_organizations(const Directory& directory,
                                                       const Organization& organization, size_t most) {
    struct Candidate {
        std::array<int, 3> common;
        const Organization* organization;
    };
    std::vector<Candidate> best; // the nearest first; of equals the one that stands first in the directory
    for (const Organization& other : directory.all<Organization>()) {
        const int themes = in_common(organization.themes, other.themes);
        const bool full = best.size() == most;
        if (themes == 0 || most == 0 || other.id == organization.id ||
            (full && themes < best.back().common[0]))
            continue;
        const Candidate candidate{{themes, in_common(organization.sdgs, other.sdgs),
                                   in_common(organization.regions, other.regions)},
                                  &other};
        if (full && best.back().common >= candidate.common)
            continue;
        if (full)
            best.pop_back();
        best.insert(
            std::upper_bound(best.begin(), best.end(), candidate,
                             [](const Candidate& a, const Candidate& b) { return a.common > b.common; }),
            candidate);
    }
    std::vector<const Organization*> related;
    for (const Candidate& candidate : best)
        related.push_back(candidate.organization);
    return related;
}

} // namespace citynet
