#include "core/check/edit_distance.h"

#include <algorithm>
#include <vector>

namespace citynet {

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
    if (a.size() > b.size())
        std::swap(a, b);
    const std::size_t too_far = limit + 1;
    if (b.size() - a.size() > limit)
        return too_far;
    // Three rows of the usual table, of which only the band around the diagonal is filled.
    std::vector<std::size_t> before(a.size() + 1, too_far);
    std::vector<std::size_t> last(a.size() + 1, too_far);
    std::vector<std::size_t> now(a.size() + 1, too_far);
    for (std::size_t i = 0; i <= std::min(a.size(), limit); ++i)
        last[i] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
        const std::size_t first = j > limit ? j - limit : 0;
        const std::size_t end = std::min(a.size(), j + limit);
        if (first > end)
            return too_far;
        std::fill(now.begin(), now.end(), too_far);
        std::size_t least = too_far;
        for (std::size_t i = first; i <= end; ++i) {
            std::size_t cost = too_far;
            if (i == 0) {
                cost = j;
            } else {
                cost = std::min({last[i] + 1, now[i - 1] + 1, last[i - 1] + (a[i - 1] != b[j - 1])});
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    cost = std::min(cost, before[i - 2] + 1);
            }
            now[i] = std::min(cost, too_far);
            least = std::min(least, now[i]);
        }
        if (least == too_far)
            return too_far;
        std::swap(before, last);
        std::swap(last, now);
    }
    return last[a.size()];
}

} // namespace citynet
