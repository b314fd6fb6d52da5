#pragma once

#include <string>

namespace citynet::test {

/// The text of the data that the program ships, assets/data/directory.json; empty when it cannot be read.
const std::string& shipped_data();

} // namespace citynet::test
