#include "app/ui/records/colors.h"

#include <catch2/catch_test_macros.hpp>

using namespace citynet;
using namespace citynet::ui;

TEST_CASE("what is written on the colour of a kind of record can be read in every scheme") {
    for (const Scheme scheme : {Scheme::light, Scheme::dark, Scheme::contrast}) {
        const Theme theme = built_in_theme(scheme);
        for (const RecordKind kind : {RecordKind::organization, RecordKind::event, RecordKind::city}) {
            CHECK(contrast(color_of(theme, kind), theme.on_accent) >=
                  (scheme == Scheme::contrast ? 7.0f : 4.5f));
            CHECK(contrast(color_of(theme, kind), theme.background) >= 3);
        }
        CHECK_FALSE(color_of(theme, RecordKind::organization) == color_of(theme, RecordKind::event));
        CHECK_FALSE(color_of(theme, RecordKind::city) == color_of(theme, RecordKind::event));
    }
}
