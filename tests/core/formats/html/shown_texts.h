#pragma once

#include "core/model/directory.h"

#include <string>
#include <vector>

namespace citynet::test {

/// The texts of a directory's file that a reader must find in its document: all but ids, references, dates,
/// numbers, closed choices and members that this program does not know.
std::vector<std::string> shown_texts(const std::string& json);

/// The same file with each such text made different from all others.
std::string with_texts_numbered(const std::string& json);

} // namespace citynet::test
