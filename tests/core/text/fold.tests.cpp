#include "core/text/fold.h"

#include <catch2/catch_test_macros.hpp>

using namespace citynet;

TEST_CASE("folding takes case, accents and width away") {
    CHECK(fold("Zürich").text == "zurich");
    CHECK(fold("ÉTÉ Ａ１").text == "ete a1");
    CHECK(fold("Αθήνα МОСКВА").text == "αθηνα москва");
}

TEST_CASE("letters without a decomposition fold to their usual spelling") {
    CHECK(fold("Bodø Łódź Straße Ærø œuvre Đà Nẵng").text == "bodo lodz strasse aero oeuvre da nang");
}

TEST_CASE("apostrophes vanish inside a word and hyphens part words") {
    CHECK(fold("l'Aviny").text == fold("l’Aviny").text);
    CHECK(fold("l'Aviny").text == "laviny");
    CHECK(fold("city-to-city").text == "city to city");
    CHECK(fold("city–to—city").text == "city to city");
}

TEST_CASE("bytes that are no UTF-8 fold to blanks") {
    CHECK(fold("a\xff\xc3").text == "a  ");
    CHECK(fold(std::string_view("\xe2\x82", 2)).text == "  ");
}

TEST_CASE("a folded range leads back to the bytes it comes from") {
    const std::string original = "Straße in Zürich";
    const FoldedText folded = fold(original);
    const auto part = [&](std::string_view word) {
        const size_t at = folded.text.find(word);
        const TextRange range = folded.original({at, at + word.size()});
        return original.substr(range.begin, range.end - range.begin);
    };
    CHECK(part("strasse") == "Straße");
    CHECK(part("stras") == "Straß"); // half a letter is marked as a whole
    CHECK(part("zurich") == "Zürich");
    CHECK(part("zu") == "Zü");
    CHECK(folded.original({0, 0}) == TextRange{0, 0});
}

TEST_CASE("the words of a folded text are what stands between blanks") {
    CHECK(words_of("  a bc ") == std::vector<TextRange>{{2, 3}, {4, 6}});
    CHECK(words_of("   ").empty());
}
