#include "display_visit.h"

#include "app/ui/display/facilitator.h"
#include "tests/app/layout.h"

#include <catch2/catch_test_macros.hpp>

#include <cmath>

using namespace citynet;
using namespace citynet::test;

namespace {

const platform::DisplayWish questions{
    .face = "question", .event = "interregional-roundtable-2023", .timer = "2"};

/// The same directory with questions of twice the length and one more prompt as long as that.
Directory with_long_question() {
    Records records = shipped().records();
    for (Event& event : records.events)
        for (GuidingQuestion& question : event.questions) {
            question.text += " " + question.text;
            question.prompts.push_back({.text = question.text});
        }
    return *Directory::create(std::move(records));
}

} // namespace

TEST_CASE("keys lead from question to question, as presenters' remotes send them") {
    DisplayVisit visit(questions, 1920, 1080);
    CHECK(visit.says("Question 1 of 3"));
    for (const ImGuiKey key : {ImGuiKey_PageDown, ImGuiKey_RightArrow, ImGuiKey_Space})
        visit.press(key);
    CHECK(visit.says("Question 3 of 3")); // and no further
    visit.press(ImGuiKey_PageUp);
    CHECK(visit.says("Question 2 of 3"));
    visit.press(ImGuiKey_LeftArrow);
    visit.press(ImGuiKey_UpArrow);
    CHECK(visit.says("Question 1 of 3"));
    visit.press(ImGuiKey_End);
    CHECK(visit.says("Question 3 of 3"));
    const GuidingQuestion& last = shipped().find(Id<Event>("interregional-roundtable-2023"))->questions[2];
    CHECK(visit.says(last.text));
    CHECK(visit.says(last.prompts[0].text));
}

TEST_CASE("the screen goes black, and comes back with the next question or the same key") {
    DisplayVisit visit(questions, 1920, 1080);
    visit.press(ImGuiKey_Period);
    CHECK(visit.seen.texts.empty());
    visit.press(ImGuiKey_B);
    CHECK(visit.says("Question 1 of 3"));
    visit.press(ImGuiKey_B);
    visit.press(ImGuiKey_PageDown);
    CHECK(visit.says("Question 2 of 3"));
}

TEST_CASE("a speaker's time runs, is paused, warns in its last minute and counts on, in words as well") {
    DisplayVisit visit(questions, 1920, 1080);
    CHECK(visit.reads("2:00"));
    visit.press(ImGuiKey_T);
    visit.frames_within(30);
    CHECK(visit.reads("1:30"));
    visit.press(ImGuiKey_T);
    visit.frames_within(30);
    CHECK(visit.says("Paused"));
    visit.press(ImGuiKey_T);
    visit.frames_within(31);
    CHECK(visit.says("Last minute"));
    visit.frames_within(66);
    CHECK(visit.says("Time is over"));
    CHECK(visit.reads("−0:0"));
    visit.press(ImGuiKey_R);
    CHECK(visit.reads("2:00"));
    CHECK_FALSE(visit.says("Time is over"));
    visit.press(ImGuiKey_KeypadAdd);
    CHECK(visit.reads("3:00"));
    for (int i = 0; i < 5; ++i)
        visit.press(ImGuiKey_Minus);
    CHECK(visit.reads("1:00"));
}

TEST_CASE("a timer that runs asks for a frame a second, one that stands for one a minute") {
    DisplayVisit visit(questions, 1920, 1080);
    visit.host.time = {1000000020}; // 20 seconds before the minute's end and later
    visit.frame();
    CHECK(visit.program.seconds_to_next_frame() <= 60);
    CHECK(visit.program.seconds_to_next_frame() > 0.9);
    visit.press(ImGuiKey_T);
    const int frames = visit.frames_within(10);
    CHECK(frames >= 10);
    CHECK(frames <= 12);
}

TEST_CASE("the speaker's time by itself") {
    using State = ui::SpeakerTimer::State;
    ui::SpeakerTimer timer(1);
    CHECK(timer.state(5) == State::ready);
    CHECK(std::isinf(timer.seconds_to_change(5)));
    timer.toggle(10);
    CHECK(timer.seconds_left(10) == 60);
    CHECK(timer.seconds_left(10.5) == 60);
    CHECK(timer.seconds_left(11) == 59);
    CHECK(timer.state(11) == State::last_minute);
    CHECK(timer.seconds_to_change(10.5) > 0.5);
    CHECK(timer.seconds_to_change(10.5) < 0.51);
    timer.lengthen(1);
    CHECK(timer.state(11) == State::running);
    CHECK(timer.state(131) == State::over);
    CHECK(timer.seconds_left(131) == -1);
    timer.lengthen(-700);
    CHECK(timer.minutes() == 1);
    timer.lengthen(7000);
    CHECK(timer.minutes() == 600);
}

TEST_CASE("no question is cut, too small or on other text") {
    const Directory longer = with_long_question();
    for (const Directory* directory : {&shipped(), &longer})
        for (const WallSize size : wall_sizes) {
            DisplayVisit visit(questions, size.width, size.height, *directory);
            for (int i = 0; i < 3; ++i) {
                CAPTURE(size.width, size.height, i, directory == &longer);
                CHECK(wall_mistakes(visit, size) == std::vector<std::string>{});
                visit.press(ImGuiKey_PageDown);
            }
        }
}

TEST_CASE("the facilitator's window steers what stands on the wall") {
    DisplayVisit wall(questions, 1920, 1080);
    Visit window(960, 720);
    ui::Facilitator facilitator(wall.program.talk(), wall.program.strings());
    facilitator.prepare();
    window.draw = [&](const platform::Frame& frame) { facilitator.draw(frame); };
    window.frames(3);
    CHECK(layout_mistakes(window, facilitator.typeface()) == std::vector<std::string>{});

    REQUIRE(window.click("next"));
    CHECK(wall.program.talk().question == 1);
    REQUIRE(window.click("question-3"));
    wall.frames(2);
    CHECK(wall.says("Question 3 of 3"));
    CHECK(window.reads("This is the last question."));
    window.frame();
    REQUIRE(window.click("toggle"));
    CHECK(wall.program.talk().timer.running());
    CHECK(facilitator.seconds_to_next_frame() <= 1.01);
    window.frame();
    REQUIRE(window.click("black"));
    wall.frames(2);
    CHECK(wall.seen.texts.empty());
    window.frame();
    REQUIRE(window.click("reset"));
    CHECK_FALSE(wall.program.talk().timer.running());

    window.press(ImGuiKey_PageUp); // a remote's keys do not move the keyboard's focus
    CHECK(wall.program.talk().question == 1);
    window.press(ImGuiKey_T);
    CHECK(wall.program.talk().timer.running());
    window.press(ImGuiKey_Tab);
    window.press(ImGuiKey_Space); // presses what has the focus, and leads no further
    CHECK(wall.program.talk().question <= 1);

    window.resize(400, 700);
    CHECK(layout_mistakes(window, facilitator.typeface()) == std::vector<std::string>{});
}
