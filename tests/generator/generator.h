#pragma once

#include "core/model/directory.h"

#include <cstdint>

namespace citynet::generator {

struct Size {
    size_t organizations = 0;
    size_t events = 0;
    std::uint64_t seed = 1;
};

/// A made-up directory of that size for tests of scale: names, places, people and contacts in the spellings
/// of sixteen countries, about 150 words of text an organization, words as often and as rarely as in a
/// language. The same on every machine; a record of a small directory stands likewise in every larger one of
/// the same seed, except that it may refer to other cities and organizations.
Records generate(const Size& size);

} // namespace citynet::generator
