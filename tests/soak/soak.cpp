// Weeks of a kiosk in public, in minutes: prints each day, and fails when memory grew by more than 1 % after
// the first day, a frame took more than 50 ms of the processor's time, or anything of a visitor was left.
// Also prints what it costs to take over an edition, and fails when a frame of that takes more.
//
//   soak [DAYS [SESSIONS_A_DAY [SEED]]]      30 days, 300 sessions, seed 1

#include "../app/kiosk/kiosk_days.h"
#include "../app/program_visit.h"
#include "taking_over.h"
#include "tests/generator/generator.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace {

constexpr double longest_frame = 0.05; // seconds

bool measure_taking_over(const citynet::Directory& edition) {
    const citynet::test::TakingOver cost = citynet::test::take_over(edition);
    std::printf(
        "an edition of %zu organizations is taken over twice in %.0f ms of %d frames, the longest %.1f ms\n",
        edition.all<citynet::Organization>().size(), cost.seconds * 1000, cost.frames,
        cost.longest_frame * 1000);
    return cost.done && cost.longest_frame <= longest_frame;
}

} // namespace

int main(int argc, char** argv) {
    using citynet::test::KioskDays;
    const auto number = [&](int place, int otherwise) {
        return argc > place ? std::atoi(argv[place]) : otherwise;
    };
    const int days = number(1, 30);
    const int sessions = number(2, 300);
    const int seed = number(3, 1);
    constexpr double growth = 1.01;

    std::printf("%d days of %d sessions, seed %d\n", days, sessions, seed);
    std::printf(
        " day  sessions   frames  taken over  refused  graphics lost  heap bytes  of it letters  longest "
        "frame ms\n");
    KioskDays kiosk(static_cast<unsigned>(seed));
    std::size_t after_first = 0, last = 0;
    double longest = 0;
    long total = 0;
    for (int day = 1; day <= days; ++day) {
        const KioskDays::Day one = kiosk.live_through(sessions);
        std::printf("%4d  %8d  %7ld  %10d  %7d  %13d  %10zu  %13zu  %16.1f\n", day, one.sessions, one.frames,
                    one.taken_over, one.refused, one.graphics_lost, one.live_bytes, one.letters,
                    one.longest_frame * 1000);
        std::fflush(stdout);
        if (day == 1)
            after_first = one.live_bytes;
        last = one.live_bytes;
        longest = std::max(longest, one.longest_frame);
        total += one.sessions;
    }
    for (const std::string& complaint : kiosk.complaints())
        std::printf("%s\n", complaint.c_str());
    const double grown = static_cast<double>(last) / static_cast<double>(after_first);
    std::printf(
        "%ld sessions; heap at the end %.4f times that after the first day (limit %.2f); longest frame "
        "%.1f ms (limit %.0f ms); %zu complaints\n",
        total, grown, growth, longest * 1000, longest_frame * 1000, kiosk.complaints().size());

    bool taken_over = measure_taking_over(citynet::test::shipped());
    const auto large = citynet::Directory::create(citynet::generator::generate({10'000, 2'000}));
    if (!large)
        return 1;
    taken_over = measure_taking_over(*large) && taken_over;
    return grown > growth || longest > longest_frame || !kiosk.complaints().empty() || !taken_over ? 1 : 0;
}
