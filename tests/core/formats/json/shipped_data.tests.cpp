#include "tests/core/formats/json/mistakes.h"

#include <fstream>
#include <iterator>

using namespace citynet;

TEST_CASE("the data that are shipped have no mistakes and are in the layout that the program writes") {
    std::ifstream in(CND_SOURCE_DIR "/assets/data/directory.json", std::ios::binary);
    REQUIRE(in);
    const std::string text(std::istreambuf_iterator<char>(in), {});
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
