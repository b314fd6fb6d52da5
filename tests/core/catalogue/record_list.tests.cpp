#include "core/catalogue/record_list.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <array>
#include <random>

using namespace citynet;

namespace {

RecordList three_rows() {
    RecordList list;
    list.add_facet("colour");
    list.add_facet("size");
    list.add_value("colour", "green");
    list.add_row();
    list.tag("colour", "red");
    list.tag("size", "small");
    list.add_row();
    list.tag("colour", "red");
    list.tag("colour", "green");
    list.tag("size", "large");
    list.add_row();
    list.tag("colour", "green");
    list.tag("size", "small");
    list.add_order("as it came", {0, 1, 2});
    list.add_order("backwards", {2, 1, 0});
    return list;
}

std::uint32_t count_of(const RecordList::Selection& selection, std::string_view facet,
                       std::string_view value) {
    for (const RecordList::Facet& one : selection.facets)
        for (const RecordList::Value& counted : one.values)
            if (one.name == facet && counted.value == value)
                return counted.count;
    return 999;
}

using Rows = std::vector<std::uint32_t>;

} // namespace

TEST_CASE("a list without a choice is whole, in the order asked for, and counts every value") {
    const RecordList list = three_rows();
    CHECK(list.select({}).rows == Rows{0, 1, 2});
    CHECK(list.select({}, "backwards").rows == Rows{2, 1, 0});
    CHECK(list.select({}, "no such order").rows == Rows{0, 1, 2});
    const auto selection = list.select({});
    REQUIRE(selection.facets.size() == 2);
    CHECK(selection.facets[0].values[0].value == "green"); // its place was given
    CHECK(count_of(selection, "colour", "red") == 2);
    CHECK(count_of(selection, "size", "small") == 2);
}

TEST_CASE("values of one facet are alternatives, and facets all hold") {
    const RecordList list = three_rows();
    CHECK(list.select({{"colour", "red"}}).rows == Rows{0, 1});
    CHECK(list.select({{"colour", "red"}, {"colour", "green"}}).rows == Rows{0, 1, 2});
    CHECK(list.select({{"colour", "red"}, {"size", "small"}}).rows == Rows{0});
    CHECK(list.select({{"colour", "blue"}}).rows.empty());
    CHECK(list.select({{"colour", "blue"}, {"colour", "red"}}).rows == Rows{0, 1});
    CHECK(list.select({{"weight", "heavy"}}).rows == Rows{0, 1, 2});
}

TEST_CASE("a value counts what would be left with it instead of its facet's others") {
    const auto selection = three_rows().select({{"colour", "red"}, {"size", "small"}});
    CHECK(count_of(selection, "colour", "red") == 1);
    CHECK(count_of(selection, "colour", "green") == 1); // row 2
    CHECK(count_of(selection, "size", "small") == 1);
    CHECK(count_of(selection, "size", "large") == 1); // row 1
    CHECK(selection.facets[0].values[1].chosen);
    CHECK_FALSE(selection.facets[0].values[0].chosen);
}

TEST_CASE("rows are like one by what they share of one facet, then of the next") {
    RecordList list;
    list.add_facet("colour");
    list.add_facet("size");
    list.add_facet("shape");
    const auto row = [&](std::vector<const char*> colours, const char* size, const char* shape) {
        list.add_row();
        for (const char* colour : colours)
            list.tag("colour", colour);
        list.tag("size", size);
        list.tag("shape", shape);
    };
    row({"red", "green"}, "small", "round");
    row({"red"}, "large", "round");
    row({"red"}, "small", "square");
    row({"blue"}, "small", "round"); // no colour in common
    row({"green", "red", "blue"}, "large", "square");
    row({"green"}, "small", "round");
    constexpr std::array<std::string_view, 2> by{"colour", "size"};
    CHECK(list.alike(0, by, 9) == Rows{4, 2, 5, 1}); // 2 and 5 alike: the shape is not asked for
    CHECK(list.alike(0, by, 2) == Rows{4, 2});
    CHECK(list.alike(0, by, 0).empty());
    CHECK(list.alike(0, {}, 9).empty());
    CHECK(list.alike(3, by, 9) == Rows{4});
}

TEST_CASE("an empty list has nothing to narrow") {
    RecordList list;
    CHECK(list.select({{"colour", "red"}}).rows.empty());
    CHECK(list.rows_left({}).empty());
    list.add_facet("colour");
    list.add_value("colour", "red");
    list.tag("colour", "red"); // no row to belong to
    const auto selection = list.select({});
    REQUIRE(selection.facets.size() == 1);
    CHECK(selection.facets[0].values.empty());
}

TEST_CASE("any list gives what looking at each row by itself gives") {
    std::mt19937 random(7);
    const auto below = [&](unsigned limit) { return random() % limit; };
    for (int round = 0; round < CND_RANDOM_ROUNDS; ++round) {
        RecordList list;
        const unsigned facets = 1 + below(4);
        std::vector<std::vector<Choice>> rows(below(20));
        for (unsigned facet = 0; facet < facets; ++facet)
            list.add_facet(std::to_string(facet));
        for (auto& row : rows) {
            list.add_row();
            for (unsigned i = below(6); i > 0; --i) {
                const Choice tag{std::to_string(below(facets)), std::to_string(below(4))};
                list.tag(tag.facet, tag.value);
                if (std::find(row.begin(), row.end(), tag) == row.end())
                    row.push_back(tag);
            }
        }
        Rows order(rows.size());
        for (size_t i = 0; i < order.size(); ++i)
            order[i] = static_cast<std::uint32_t>(i);
        list.add_order("all", order);
        std::vector<Choice> choices;
        for (unsigned i = below(4); i > 0; --i)
            choices.push_back({std::to_string(below(facets)), std::to_string(below(5))});

        const auto fits = [&](const std::vector<Choice>& row, const std::vector<Choice>& asked) {
            for (unsigned facet = 0; facet < facets; ++facet) {
                const std::string name = std::to_string(facet);
                bool narrowed = false;
                bool met = false;
                for (const Choice& choice : asked)
                    if (choice.facet == name) {
                        narrowed = true;
                        met = met || std::find(row.begin(), row.end(), choice) != row.end();
                    }
                if (narrowed && !met)
                    return false;
            }
            return true;
        };
        const auto selection = list.select(choices);
        Rows expected;
        for (size_t i = 0; i < rows.size(); ++i)
            if (fits(rows[i], choices))
                expected.push_back(static_cast<std::uint32_t>(i));
        CHECK(selection.rows == expected);
        CHECK(list.rows_left(choices) == expected);
        for (const RecordList::Facet& facet : selection.facets)
            for (const RecordList::Value& value : facet.values) {
                std::vector<Choice> instead{{facet.name, value.value}};
                for (const Choice& choice : choices)
                    if (choice.facet != facet.name)
                        instead.push_back(choice);
                const auto left = std::count_if(rows.begin(), rows.end(),
                                                [&](const auto& row) { return fits(row, instead); });
                CHECK(value.count == static_cast<std::uint32_t>(left));
            }
    }
}
