#include "display_visit.h"

#include "tests/app/layout.h"

namespace citynet::test {

std::vector<std::string> wall_mistakes(const DisplayVisit& visit, WallSize size) {
    std::vector<std::string> mistakes = layout_mistakes(visit, visit.program.typeface());
    // Whether much of the wall is left blank is a question of taste.
    mistakes.erase(
        std::remove_if(mistakes.begin(), mistakes.end(),
                       [](const std::string& mistake) { return mistake.rfind("a blank area", 0) == 0; }),
        mistakes.end());
    constexpr float capital_per_em = 0.714f;
    for (const ui::Recorder::Text& text : visit.seen.texts) {
        if (text.fit != ui::Fit::whole)
            mistakes.push_back("cut: " + text.words);
        if (text.em * capital_per_em < size.height / (size.height > size.width ? 52 : 40))
            mistakes.push_back("too small: " + text.words);
    }
    return mistakes;
}

} // namespace citynet::test
