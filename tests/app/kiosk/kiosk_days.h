#pragma once

#include "../counted_imgui.h"
#include "kiosk_visit.h"

#include <random>
#include <string>
#include <vector>

namespace citynet::test {

/// Days of a kiosk in public, lived through as fast as they can be: visitors who tap, drag, type, mash keys
/// and go away without a word, new editions sound and damaged, a graphics device that is lost. The same seed,
/// the same days.
class KioskDays {
  public:
    struct Day {
        std::size_t live_bytes = 0; ///< of the heap, at the end, while nobody is there
        std::size_t letters = 0;    ///< of them, for the picture of all letters
        double longest_frame = 0;   ///< seconds of the processor's time
        long frames = 0;
        int sessions = 0;
        int sound = 0, damaged = 0; ///< editions that came
        int taken_over = 0, refused = 0, graphics_lost = 0;
        int written = 0; ///< times that what a visitor typed was found in memory while they were there
    };

    explicit KioskDays(unsigned seed);

    Day live_through(int sessions);

    /// What went wrong, a line each; empty when nothing did.
    const std::vector<std::string>& complaints() const { return complaints_; }

  private:
    void session(Day& day, int number);
    void act();
    void tap_something();
    void deliver(Day& day, bool sound);
    void lose_graphics();
    void check_wiped(const std::string& word, int number);
    void pass(double seconds);
    void frame(double seconds);
    int roll(int below) { return static_cast<int>(random_() % static_cast<unsigned>(below)); }

    CountedImGui counted_; // before there is a context
    std::mt19937 random_;  // the same numbers everywhere
    KioskVisit visit_;
    std::string json_;
    std::string word_; ///< that this visitor types, and nobody else
    double longest_frame_ = 0;
    long frames_ = 0;
    int written_ = 0;
    std::vector<std::string> complaints_;
};

} // namespace citynet::test
