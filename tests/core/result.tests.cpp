#include "core/result.h"

#include <catch2/catch_test_macros.hpp>

#include <memory>
#include <string>

using namespace citynet;

TEST_CASE("a result holds a value or an error") {
    const Result<std::string> good(std::string("value"));
    CHECK(good.ok());
    CHECK(good);
    CHECK(*good == "value");
    CHECK(good->size() == 5);

    const Result<std::string> bad(Error{ErrorCode::missing, "/name", "no name"});
    CHECK_FALSE(bad.ok());
    CHECK_FALSE(bad);
    CHECK(bad.error() == Error{ErrorCode::missing, "/name", "no name"});
}

TEST_CASE("a value that cannot be copied can be moved out of a result") {
    Result<std::unique_ptr<int>> result(std::make_unique<int>(7));
    const std::unique_ptr<int> value = std::move(*result);
    CHECK(*value == 7);
}
