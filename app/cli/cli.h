#pragma once

#include "app/platform/platform.h"
#include "core/model/partial_date.h"

#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace citynet::cli {

/// What the commands work with besides their arguments and files.
struct Environment {
    std::ostream& out;
    std::ostream& err;
    std::string_view data; ///< the directory that the program carries, as JSON
    std::string_view
        page_template; ///< the page that the program carries; empty when it was built without one
    std::vector<std::string_view> editions = {}; ///< the documents that the program knows, as descriptions
    bool err_is_seen = false; ///< a person watches `err`: it says how far reading a large file is
    std::string_view public_suffixes = {}; ///< for core/check/tables.h; empty when built without
    std::string_view calling_codes = {};   ///< for core/check/tables.h; empty when built without
    std::optional<PartialDate> today = {}; ///< nothing where it is not known
    std::string paper_style = {};          ///< of a booklet, as CSS
    std::istream* in = nullptr;            ///< standard input, for what no argument may hold
    std::string salt = {};                 ///< random bytes, for core/formats/kiosk/exit_code.h
};

/// Carries out what the arguments ask for and returns the exit status: 0, 1 (the data or the query is at
/// fault) or 2 (usage). Nothing when they ask for the window: then `window` says with what.
std::optional<int> run(int argc, const char* const* argv, const Environment& environment,
                       platform::WindowOptions& window);

} // namespace citynet::cli
