#include "kiosk_visit.h"

#include "core/formats/kiosk/exit_code.h"

#include <catch2/catch_test_macros.hpp>

using namespace citynet;
using namespace citynet::test;
using ui::kiosk::Kiosk;

namespace {

/// A kiosk whose staff are asked for their code, 2718.
class StaffVisit : public KioskVisit {
  public:
    StaffVisit() : KioskVisit(settings()) {
        begin();
        for (int i = 0; i < 5; ++i) {
            tap(20, 20);
            frames(2);
        }
        REQUIRE(kiosk.screen() == Kiosk::Screen::code);
    }

    std::string document() { return kiosk.document(1280, 800, false); }

    /// The element of the document that is a button with this label; empty where there is none, or where it
    /// cannot be pressed.
    std::string button(const std::string& label) {
        const std::string html = document();
        const auto end = html.find(">" + label + "</button>");
        if (end == std::string::npos)
            return {};
        const std::string tag = html.substr(html.rfind('<', end), end - html.rfind('<', end));
        const auto id = tag.find("id=\"") + 4;
        return tag.find("disabled") == std::string::npos ? tag.substr(id, tag.find('"', id) - id) : "";
    }
    void press_element(const std::string& label) {
        const std::string element = button(label);
        INFO(label);
        REQUIRE(!element.empty());
        kiosk.activate(element);
        frames(2);
    }
    /// As the page does it.
    void write_code(const char* code) {
        kiosk.search_for(code);
        kiosk.activate("best");
        frames(2);
    }

  private:
    static KioskSettings settings() {
        KioskSettings settings = quick_settings();
        settings.exit_code = *exit_code_hash("2718", "0123456789abcdef");
        return settings;
    }
};

} // namespace

TEST_CASE("the question for the exit code stands in the document, and what is typed does not") {
    StaffVisit visit;
    const std::string asked = visit.document();
    CHECK(asked.find("<h1 tabindex=\"-1\">Exit code</h1>") != std::string::npos);
    CHECK(asked.find("For the staff of this venue.") != std::string::npos);
    CHECK(asked.find("type=\"password\"") != std::string::npos);
    CHECK(asked.find("value=") == std::string::npos);
    visit.type_text("27");
    visit.kiosk.search_for("271");
    visit.frames(2);
    CHECK(visit.document() == asked);
}

TEST_CASE("the document's buttons type the exit code and lead back") {
    StaffVisit visit;
    for (const char* digit : {"2", "7", "0"})
        visit.press_element(digit);
    visit.press_element("Erase");
    for (const char* digit : {"1", "8"})
        visit.press_element(digit);
    visit.press_element("Enter");
    CHECK(visit.kiosk.screen() == Kiosk::Screen::admin);

    StaffVisit other;
    other.press_element("Back to the directory");
    CHECK(other.kiosk.screen() == Kiosk::Screen::visitor);
    CHECK(other.document().find("<nav") != std::string::npos);
}

TEST_CASE("a code that is written into the document's field counts, and a wrong one is said") {
    StaffVisit visit;
    const unsigned before = visit.kiosk.document_revision();
    visit.write_code("1111");
    CHECK(visit.kiosk.screen() == Kiosk::Screen::code);
    CHECK(visit.host.announced.back() == "That is not the code.");
    CHECK(visit.kiosk.document_revision() != before);
    CHECK(visit.document().find("That is not the code.") != std::string::npos);
    visit.write_code("2718");
    CHECK(visit.kiosk.screen() == Kiosk::Screen::admin);
}

TEST_CASE("no way of typing the code goes around the wait after wrong ones") {
    StaffVisit visit;
    for (int i = 0; i < 4; ++i)
        visit.write_code("1111");
    CHECK(visit.host.announced.back().find("Not the code. The next try counts in") == 0);
    CHECK(visit.document().find("The next try counts in") != std::string::npos);
    CHECK(visit.button("Enter").empty());
    visit.write_code("2718");
    CHECK(visit.kiosk.screen() == Kiosk::Screen::code);
    const unsigned counting = visit.kiosk.document_revision();
    visit.pass(2);
    CHECK(visit.kiosk.document_revision() != counting);
    visit.pass(5);
    CHECK_FALSE(visit.button("Enter").empty());
    visit.write_code("2718");
    CHECK(visit.kiosk.screen() == Kiosk::Screen::admin);
}

TEST_CASE("the operator's screen says the same in the document, and does the same") {
    StaffVisit visit;
    visit.write_code("2718");
    visit.settle();
    const std::string html = visit.document();
    CHECK(html.find("<h1 tabindex=\"-1\">This kiosk</h1>") != std::string::npos);
    CHECK(html.find("/countdown: too short") != std::string::npos);
    for (const ui::Recorder::Text& line : visit.seen.texts) {
        INFO(line.words);
        CHECK((html.find(line.words) != std::string::npos || line.words.find('&') != std::string::npos));
    }
    visit.press_element("Run the self-test");
    CHECK(visit.station.lines.back() == "self-test: all well");
    CHECK(visit.document().find("self-test: all well") != std::string::npos);
    visit.press_element("Choose another edition");
    CHECK(visit.station.chosen == 1);
    visit.press_element("Leave the kiosk");
    CHECK(visit.station.left == 1);
    visit.press_element("Back to the visitors");
    visit.settle();
    CHECK(visit.kiosk.screen() == Kiosk::Screen::attract);
    CHECK(visit.document().find("Touch to begin") != std::string::npos);
}

TEST_CASE("where contrast is preferred, the kiosk's own screens have it too") {
    const auto is_contrast = [] {
        const ui::Theme theme = ui::built_in_theme(ui::Scheme::contrast);
        const ImVec4 ground = ImGui::GetStyle().Colors[ImGuiCol_WindowBg];
        return ImGui::ColorConvertFloat4ToU32(ground) == theme.background.packed;
    };
    StaffVisit visit;
    CHECK_FALSE(is_contrast());
    visit.kiosk.prefer_contrast(true);
    visit.frames(2);
    CHECK(is_contrast());
    visit.write_code("2718");
    visit.press_element("Back to the visitors");
    visit.settle();
    REQUIRE(visit.kiosk.screen() == Kiosk::Screen::attract);
    CHECK(is_contrast());
}
