#include "app/ui/records/carried.h"

#include "core/formats/vcard/vcard.h"
#include "program_visit.h"

#include <catch2/catch_test_macros.hpp>
#include <imgui_internal.h>

using namespace citynet;
using namespace citynet::ui;
using citynet::test::ProgramVisit;
using citynet::test::shipped;

namespace {

const Carried& opened(const ProgramVisit& visit) {
    const Carried* carried = std::get_if<Carried>(&visit.program.state().sheet);
    REQUIRE(carried);
    return *carried;
}

bool is_open(const ProgramVisit& visit) {
    return !std::holds_alternative<std::monostate>(visit.program.state().sheet);
}

/// Opens the sheet of the first contact row of a network.
void open_code(ProgramVisit& visit) {
    visit.go("/networks/icorn");
    REQUIRE(visit.click("code"));
    visit.settle();
    REQUIRE(is_open(visit));
}

} // namespace

TEST_CASE("every organization, person and contact that is shipped fits into a code") {
    const Strings strings = Strings::built_in();
    const auto fits = [&](const ToGo& what) {
        const auto made = make_ready(shipped(), strings, what);
        REQUIRE(made);
        CAPTURE(made->title);
        CHECK(made->code);
        CHECK(made->code->modules() <= 97); // smaller modules are not photographed from a screen
    };
    for (const Organization& organization : shipped().all<Organization>()) {
        fits(OrganizationToGo{organization.id});
        for (const Contact& contact : organization.contacts)
            fits(ContactToGo{contact});
        for (const Person& person : organization.people)
            fits(PersonToGo{organization.id, person.id});
    }
    size_t events = 0;
    for (const Event& event : shipped().all<Event>())
        if (make_ready(shipped(), strings, EventToGo{event.id})) {
            fits(EventToGo{event.id});
            ++events;
        }
    CHECK(events > 5);
}

TEST_CASE("what is not there, or has no day, cannot be carried away") {
    const Strings strings = Strings::built_in();
    CHECK_FALSE(make_ready(shipped(), strings, OrganizationToGo{Id<Organization>("nobody")}));
    CHECK_FALSE(make_ready(shipped(), strings, PersonToGo{Id<Organization>("uclg"), "nobody"}));
    CHECK_FALSE(make_ready(shipped(), strings, EventToGo{Id<Event>("forum-of-mayors-2023")}));
}

TEST_CASE("a contact's code leads where the contact leads, and says what it is for") {
    const Strings strings = Strings::built_in();
    const auto made = [&](ContactKind kind, const char* value) {
        return *make_ready(shipped(), strings, ContactToGo{{kind, value}});
    };
    CHECK(made(ContactKind::website, "www.example.org").code_text == "https://www.example.org");
    CHECK(made(ContactKind::email, "a@example.org").code_text == "mailto:a@example.org");
    CHECK(made(ContactKind::phone, "+41 22 555 01 00").code_text == "tel:+41225550100");
    CHECK(made(ContactKind::address, "1 Quay, Testburg").code_text == "1 Quay, Testburg");
    CHECK(made(ContactKind::address, "1 Quay, Testburg").url.empty());
    CHECK(made(ContactKind::phone, "ask the porter").explanation == strings.get("carry.scan_text"));
}

TEST_CASE("a network's card is saved from its sheet, and the place is told") {
    ProgramVisit visit;
    visit.go("/networks/icorn");
    REQUIRE(visit.find("save"));
    REQUIRE(visit.click("save"));
    visit.settle();
    CHECK(opened(visit).file_name == "icorn.vcf");
    REQUIRE(visit.click("sheet-save"));
    visit.settle();
    REQUIRE(visit.host.files.count("icorn.vcf") == 1);
    CHECK(visit.host.files.at("icorn.vcf") == *save_vcard(shipped(), Id<Organization>("icorn")));
    CHECK(visit.reads("Downloads/icorn.vcf"));
}

TEST_CASE("a machine that takes no file is told of") {
    ProgramVisit visit;
    visit.host.full = true;
    visit.go("/events/roundtable-nakuru-2020");
    REQUIRE(visit.click("calendar"));
    visit.settle();
    CHECK(opened(visit).media_type == "text/calendar");
    REQUIRE(visit.click("sheet-save"));
    visit.settle();
    CHECK(visit.host.files.empty());
    CHECK(visit.reads("could not be saved"));
}

TEST_CASE("an event without a day offers no calendar") {
    ProgramVisit visit;
    visit.go("/events/forum-of-mayors-2023");
    CHECK_FALSE(visit.find("calendar"));
}

TEST_CASE("a sheet is closed by Escape, by its button, by a press beside it and by going elsewhere") {
    ProgramVisit visit;
    open_code(visit);
    visit.press(ImGuiKey_Escape);
    visit.settle();
    CHECK_FALSE(is_open(visit));

    open_code(visit);
    REQUIRE(visit.click("close"));
    visit.settle();
    CHECK_FALSE(is_open(visit));

    open_code(visit);
    visit.click(5, 5);
    visit.settle();
    CHECK_FALSE(is_open(visit));
    CHECK(visit.host.route == "/networks/icorn"); // what lay below the press was not pressed

    open_code(visit);
    visit.go("/events");
    CHECK_FALSE(is_open(visit));
    REQUIRE(visit.click("navigation.networks")); // nothing is covered any more
    visit.settle();
    CHECK(visit.host.route == "/networks");
}

TEST_CASE("the keyboard stays in a sheet, and returns to where it was") {
    ProgramVisit visit;
    visit.go("/networks/icorn");
    const std::string before = visit.host.route;
    open_code(visit);
    for (int i = 0; i < 30; ++i) {
        visit.press(ImGuiKey_Tab);
        REQUIRE(ImGui::GetCurrentContext()->NavWindow);
        const ImGuiWindow* window = ImGui::GetCurrentContext()->NavWindow->RootWindowForNav;
        CAPTURE(i, window->Name);
        CHECK((window->Flags & ImGuiWindowFlags_Popup));
    }
    visit.press(ImGuiKey_Slash); // would go to the search field
    visit.press(ImGuiKey_LeftArrow, ImGuiMod_Alt);
    CHECK(visit.host.route == before);
    CHECK(is_open(visit));
}

TEST_CASE("a sheet comes to rest, and under reduced motion it is there at once") {
    ProgramVisit visit(390, 844);
    open_code(visit);
    CHECK(std::isinf(visit.program.seconds_to_next_frame()));
    const float resting = visit.find("sheet-copy")->min.y;
    visit.press(ImGuiKey_Escape);
    visit.settle();
    visit.program.prefer_reduced_motion(true);
    REQUIRE(visit.click("code"));
    visit.frames(3); // one that opens it, one that measures it
    CHECK(visit.find("sheet-copy")->min.y == resting);
}

TEST_CASE("contact rows and sheets fit a narrow telephone with large text") {
    for (const float width : {320.0f, 390.0f})
        for (const float scale : {1.0f, 2.0f}) {
            CAPTURE(width, scale);
            ProgramVisit visit(width, 844);
            for (float at = 1; at < scale; at += 0.5f) // 125, 150, 200 %
                visit.click("text-size");
            visit.settle();
            visit.go("/networks/rainbow-cities-network");
            for (int round = 0; round < 2; ++round) {
                for (const Recorder::Target& target : visit.seen.targets) {
                    if (target.id != "code" && target.id != "copy" && target.id != "close" &&
                        target.id != "sheet-copy")
                        continue;
                    CAPTURE(target.id, target.min.x, target.max.x);
                    CHECK(target.min.x >= 0);
                    CHECK(target.max.x <= width);
                    CHECK(target.max.x - target.min.x >= 44);
                    CHECK(target.max.y - target.min.y >= 44);
                }
                for (const Recorder::Text& text : visit.seen.texts) {
                    CAPTURE(text.words);
                    CHECK(text.max.x <= width);
                }
                if (round == 0) {
                    REQUIRE(visit.click("code"));
                    visit.settle();
                }
            }
        }
}
