#include "taking_over.h"

#include "../app/kiosk/kiosk_visit.h"
#include "../app/processor_time.h"

#include "core/formats/json/json_format.h"

#include <algorithm>

namespace citynet::test {

TakingOver take_over(const Directory& edition) {
    KioskVisit visit({}, 1080, 1920);
    visit.station.coming.push_back({"edition.json", save_json(edition, JsonLayout::compact)});
    const ui::Content* const before = &visit.kiosk.content();
    constexpr int most_frames = 100'000;
    TakingOver cost;
    while (&visit.kiosk.content() == before && cost.frames < most_frames) {
        const double began = processor_seconds();
        visit.frame();
        const double taken = processor_seconds() - began;
        ++cost.frames;
        cost.seconds += taken;
        cost.longest_frame = std::max(cost.longest_frame, taken);
    }
    return cost;
}

} // namespace citynet::test
