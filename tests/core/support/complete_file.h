#pragma once

#include <string>

namespace citynet::test {

/// A file in compact layout in which every member of the format stands, and in each piece one that the format
/// does not know. It holds what complete_records() holds.
std::string complete_file();

} // namespace citynet::test
