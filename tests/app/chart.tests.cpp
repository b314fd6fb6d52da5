#include "visit.h"

#include "app/ui/widgets/chart.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include <array>

using namespace citynet;
using namespace citynet::ui;
using citynet::test::KitVisit;

TEST_CASE("a logarithmic axis reaches over whole powers of ten") {
    const LogScale scale(7, 250000);
    CHECK(scale.first_power() == 0);
    CHECK(scale.last_power() == 6);
    CHECK(scale.at(1) == 0);
    CHECK(scale.at(1000) == Catch::Approx(0.5));
    CHECK(scale.at(1e6) == 1);
    CHECK(scale.at(1e9) == 1);
    const LogScale narrow(100, 100);
    CHECK(narrow.last_power() > narrow.first_power());
}

TEST_CASE("a column of a chart is pressed by its place") {
    const std::array<ChartColumn, 3> columns{
        {{"a", "2019", 1, false}, {"b", "2020", 0, false}, {"c", "2021", 12, true}}};
    KitVisit visit(600, 300);
    int pressed = -1;
    visit.view = [&](const Kit& kit) {
        const int now = column_chart(kit, "chart", columns, 160);
        if (now >= 0)
            pressed = now;
    };
    visit.frames(3);
    CHECK(visit.reads("12"));
    CHECK(visit.reads("2020"));
    REQUIRE(visit.click("b"));
    CHECK(pressed == 1);
}

TEST_CASE("a row of a chart says its label and its value at any width") {
    for (const float width : {320.0f, 1280.0f}) {
        KitVisit visit(width, 300);
        visit.view = [&](const Kit& kit) {
            chart_row(kit, "row", {.label = "A network", .words = "305 members", .value = 0.4f});
        };
        visit.frames(3);
        CHECK(visit.reads("A network"));
        CHECK(visit.reads("305 members"));
    }
}
