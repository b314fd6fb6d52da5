#include "taking_over.h"

#include "../app/kiosk/kiosk_visit.h"
#include "../app/processor_time.h"

#include "core/formats/json/json_format.h"

#include <algorithm>

namespace citynet::test {

TakingOver take_over(const Directory& edition) {
    KioskVisit visit({}, 1080, 1920);
    const std::string text = save_json(edition, JsonLayout::compact);
    TakingOver cost;
    const auto frame = [&] {
        const double began = processor_seconds();
        visit.frame();
        const double taken = processor_seconds() - began;
        ++cost.frames;
        cost.seconds += taken;
        cost.longest_frame = std::max(cost.longest_frame, taken);
    };
    constexpr int most_frames = 100'000;
    for (int times = 0; times < 2; ++times) {
        visit.station.coming.push_back({"edition.json", text});
        const ui::Content* const before = &visit.kiosk.content();
        const int first = cost.frames;
        while (&visit.kiosk.content() == before && cost.frames < first + most_frames)
            frame();
        if (&visit.kiosk.content() == before)
            return cost;
        // What was shown before is still to be cleared away.
        for (int i = 0; i < 3 || visit.kiosk.seconds_to_next_frame() <= 0; ++i)
            frame();
    }
    cost.done = true;
    return cost;
}

} // namespace citynet::test
