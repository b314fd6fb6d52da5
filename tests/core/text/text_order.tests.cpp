#include "core/text/text_order.h"
#include "core/text/fold.h"

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <vector>

using namespace citynet;

TEST_CASE("texts are ordered by their bytes, and equals stay as they stood") {
    const std::vector<std::string> texts{"b",        "abcdefgh2", "",   "abcdefgh1", "b",
                                         "abcdefgh", "\xc3\xa9",  "ab", "aaa",       std::string("ab\0", 3)};
    CHECK(text_order(texts) == std::vector<std::uint32_t>{2, 8, 7, 9, 5, 3, 1, 0, 4, 6});
    CHECK(text_order({}).empty());
}

TEST_CASE("the folded text alone is that of folding with origins") {
    for (const char* text : {"", "Ville de Genève", "ØRESUND-Straße", "l'Aviny & co. 2024", "Αθήνα", "Ёж",
                             "ﬁre ＡＢＣ", "a\xff\xfe b", "tab\tnew\nline", "上海 cities", "@_-.!?09Zz"})
        CHECK(fold_text(text) == fold(text).text);
}
