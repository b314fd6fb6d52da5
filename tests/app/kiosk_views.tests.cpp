#include "app/ui/route.h"
#include "core/formats/kiosk/kiosk_settings.h"

#include <catch2/catch_test_macros.hpp>

#include <set>

using namespace citynet;
using namespace citynet::ui;

TEST_CASE("A kiosk's settings name every view of the program, and no other", "[kiosk]") {
    std::set<View> named{View::start, View::not_found};
    for (const std::string_view word : kiosk_views()) {
        CAPTURE(word);
        const std::string list = "/" + std::string(word);
        // The list, one of its records, and what one record is connected with.
        for (const std::string& route : {list, list + "/geneva", list + "/city/geneva"}) {
            const View view = Route::parse(route).view;
            if (view == View::not_found)
                continue;
            named.insert(view);
            KioskSettings settings;
            settings.views = {std::string(word)};
            CHECK(is_open_to_visitors(settings, route));
            CHECK(is_open_to_visitors(settings, Route::parse(route).text()));
        }
    }
    CHECK(named.size() == view_count);
}
