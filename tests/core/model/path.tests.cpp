#include "core/model/path.h"

#include <catch2/catch_test_macros.hpp>

using namespace citynet;

TEST_CASE("a path is spelt as a JSON pointer") {
    const Path root;
    CHECK(root.pointer().empty());
    CHECK((root / "organizations" / size_t{0} / "name").pointer() == "/organizations/0/name");
    CHECK((root / size_t{12}).pointer() == "/12");
    CHECK((root / "").pointer() == "/");
}

TEST_CASE("a path escapes what a JSON pointer gives a meaning") {
    CHECK((Path() / "a/b~c").pointer() == "/a~1b~0c");
    CHECK((Path() / "~1").pointer() == "/~01");
}
