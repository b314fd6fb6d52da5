#pragma once

#include "core/formats/json/json_format.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <ostream>
#include <string>
#include <vector>

namespace citynet {

inline std::ostream& operator<<(std::ostream& out, ErrorCode code) {
    return out << "ErrorCode " << static_cast<int>(code);
}

inline std::ostream& operator<<(std::ostream& out, const Error& error) {
    return out << error.code << " at \"" << error.place << "\": " << error.message;
}

} // namespace citynet

namespace citynet::test {

/// The mistakes that load_json() finds; a test fails when it finds none, or one without a message.
inline Errors mistakes_in(std::string_view text) {
    const auto result = load_json(text);
    REQUIRE_FALSE(result.ok());
    REQUIRE_FALSE(result.error().empty());
    for (const Error& error : result.error())
        CHECK_FALSE(error.message.empty());
    return result.error();
}

/// The only mistake in `text`.
inline Error mistake_in(std::string_view text) {
    const Errors errors = mistakes_in(text);
    CHECK(errors == Errors{errors.front()});
    return errors.front();
}

inline std::vector<std::string> places(const Errors& errors) {
    std::vector<std::string> found;
    for (const Error& error : errors)
        found.push_back(error.place);
    std::sort(found.begin(), found.end());
    return found;
}

inline bool mentions(const Error& error, std::string_view text) {
    return error.message.find(text) != std::string::npos;
}

/// A file of the right format and version with these members besides.
inline std::string file_with(const std::string& members) {
    return R"({"format":"city-networks-directory","version":1,)" + members + "}";
}

/// The file with one organization that has these members besides those it must have.
inline std::string organization_with(const std::string& members) {
    return file_with(R"("organizations":[{"id":"a","name":"A","kind":"network","citations":[],)" + members +
                     "}]");
}

/// The same for an event.
inline std::string event_with(const std::string& members) {
    return file_with(R"("events":[{"id":"e","title":"E","kind":"day","citations":[],)" + members + "}]");
}

} // namespace citynet::test
