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
    std::vector<Candidate> candidates;
    for (const Organization& other : directory.all<Organization>()) {
        const int themes = in_common(organization.themes, other.themes);
        if (other.id == organization.id || themes == 0)
            continue;
        candidates.push_back({{themes, in_common(organization.sdgs, other.sdgs),
                               in_common(organization.regions, other.regions)},
                              &other});
    }
    const size_t kept = std::min(most, candidates.size());
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate& a, const Candidate& b) { return a.common > b.common; });
    std::vector<const Organization*> related;
    for (size_t i = 0; i < kept; ++i)
        related.push_back(candidates[i].organization);
    return related;
}

} // namespace citynet
