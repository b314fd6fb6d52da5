#include "core/check/edit_distance.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <string>
#include <vector>

using citynet::edit_distance;

namespace {

/// The same by the whole table, without a limit.
size_t by_the_book(const std::string& a, const std::string& b) {
    std::vector<std::vector<size_t>> table(a.size() + 1, std::vector<size_t>(b.size() + 1));
    for (size_t i = 0; i <= a.size(); ++i)
        for (size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                table[i][j] = i + j;
                continue;
            }
            table[i][j] = std::min({table[i - 1][j] + 1, table[i][j - 1] + 1,
                                    table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                table[i][j] = std::min(table[i][j], table[i - 2][j - 2] + 1);
        }
    return table[a.size()][b.size()];
}

} // namespace

TEST_CASE("One letter more, less, other or swapped is one edit") {
    CHECK(edit_distance("leadngcities", "leadingcities", 2) == 1);
    CHECK(edit_distance("leadingcities", "leadngcities", 2) == 1);
    CHECK(edit_distance("metropolis", "metropolys", 2) == 1);
    CHECK(edit_distance("metropolis", "metroplois", 2) == 1);
    CHECK(edit_distance("metropolis", "metropolis", 2) == 0);
    CHECK(edit_distance("", "ab", 2) == 2);
}

TEST_CASE("What is further away than the limit is only known to be so") {
    CHECK(edit_distance("metropolis", "platforma", 2) == 3);
    CHECK(edit_distance("abc", "abcdefg", 1) == 2);
    CHECK(edit_distance("abc", "abd", 0) == 1);
}

TEST_CASE("All short words of three letters are as far apart as the whole table says") {
    std::vector<std::string> words{""};
    for (size_t i = 0; i < words.size(); ++i)
        if (words[i].size() < 4)
            for (const char c : {'a', 'b', 'c'})
                words.push_back(words[i] + c);
    for (const std::string& a : words)
        for (const std::string& b : words)
            for (const size_t limit : {0u, 1u, 2u, 4u})
                if (edit_distance(a, b, limit) != std::min(by_the_book(a, b), limit + 1))
                    FAIL(a << " " << b << " " << limit);
    CHECK(words.size() == 121);
}
