#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace citynet::generator {

/// Chance that gives the same on every machine: SplitMix64 (Steele, Lea and Flood 2014), and no distribution
/// of the standard library, which each one makes in its own way.
class Chance {
  public:
    /// What follows depends on these three only, so that record 7 is the same in a small and in a large
    /// directory.
    Chance(std::uint64_t seed, std::uint64_t kind, std::uint64_t number)
        : state_(seed * 0x9e3779b97f4a7c15u + kind * 0xd1b54a32d192ed03u + number * 0x8cb92ba72f3d8dd7u) {
        next();
    }

    std::uint64_t next() {
        std::uint64_t z = state_ += 0x9e3779b97f4a7c15u;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
        return z ^ (z >> 31);
    }

    /// 0 to count - 1, each as likely; `count` is at least 1.
    size_t below(size_t count) { return static_cast<size_t>((next() >> 32) * count >> 32); }
    /// From `least` to `most`.
    size_t between(size_t least, size_t most) { return least + below(most - least + 1); }
    /// True in `percent` of 100 cases.
    bool happens(size_t percent) { return below(100) < percent; }

    /// 0 to count - 1, the first ones far likelier, roughly as words are in a text (Zipf's law).
    size_t skewed(size_t count) {
        size_t range = count;
        while (range > 1 && happens(55))
            range = (range + 1) / 2;
        return below(range);
    }

    template <class Collection>
    const auto& one_of(const Collection& collection) {
        return collection[below(collection.size())];
    }

  private:
    std::uint64_t state_;
};

} // namespace citynet::generator
