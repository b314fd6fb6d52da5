#include "tests/core/formats/json/mistakes.h"
#include "tests/core/support/shipped.h"

using namespace citynet;
using namespace citynet::test;

TEST_CASE("the data that are shipped have no mistakes and are in the layout that the program writes") {
    const std::string& text = shipped_data();
    REQUIRE_FALSE(text.empty());
    const auto directory = load_json(text);
    if (!directory)
        for (const Error& error : directory.error())
            UNSCOPED_INFO(error);
    REQUIRE(directory);
    CHECK(directory->all<Organization>().size() == 29);
    const std::string saved = save_json(*directory);
    const auto difference = std::mismatch(saved.begin(), saved.end(), text.begin(), text.end());
    CAPTURE(std::string(difference.first, saved.end()).substr(0, 200));
    CHECK((saved == text)); // not expanded: a quarter of a megabyte each
    const auto again = load_json(save_json(*directory, JsonLayout::compact));
    REQUIRE(again);
    CHECK((again->records() == directory->records()));
}
