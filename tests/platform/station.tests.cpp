#include "app/platform/desktop_files.h"
#include "app/platform/desktop_service.h"
#include "app/platform/desktop_station.h"
#include "tests/platform/support.h"

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include <chrono>
#include <memory>

using namespace citynet::platform;
using citynet::test::Folder;
using nlohmann::json;
using Weight = Station::Weight;

namespace {

constexpr std::time_t morning = 1'700'000'000; // 2023-11-14T22:13:20Z

/// A station with a clock on the wall that the test sets.
struct Venue {
    explicit Venue(std::filesystem::path content = {})
        : station({folder / "state", std::move(content)}, [this] { return wall; }) {}

    json health() const { return json::parse(folder.read("state/health.json")); }

    Folder folder;
    std::time_t wall = morning;
    DesktopStation station;
};

} // namespace

TEST_CASE("The health file says when, how much memory, and what the program says of itself") {
    Venue venue;
    venue.station.drew();
    venue.wall += 7;
    venue.station.touched();
    venue.station.report(R"({"edition": "2021", "session": false})");
    venue.station.log(Weight::error, "something");
    venue.station.beat(50);
    const json health = venue.health();
    CHECK(health.at("started") == "2023-11-14T22:13:20Z");
    CHECK(health.at("last_frame") == "2023-11-14T22:13:20Z");
    CHECK(health.at("last_input") == "2023-11-14T22:13:27Z");
    CHECK(health.at("written") == "2023-11-14T22:13:27Z");
    CHECK(health.at("errors") == 1);
    CHECK(health.at("warnings") == 0);
    CHECK(health.at("program").at("edition") == "2021");
    CHECK(health.at("memory_bytes").is_number_unsigned());
}

TEST_CASE("The health file is written every five seconds, also when nothing is drawn") {
    Venue venue;
    venue.station.beat(50);
    CHECK(venue.health().at("last_frame").is_null());
    venue.wall += 4;
    venue.station.beat(54);
    CHECK(venue.health().at("written") == "2023-11-14T22:13:20Z");
    venue.wall += 1;
    venue.station.beat(55);
    CHECK(venue.health().at("written") == "2023-11-14T22:13:25Z");
}

TEST_CASE("What the program says that is no JSON does not damage the health file") {
    Venue venue;
    venue.station.report("{\"a\": \xff");
    venue.station.beat(50);
    CHECK(venue.health().at("program").is_string());
}

TEST_CASE("A file is replaced in one step: whoever has opened the old one reads it to its end") {
    const Folder folder;
    folder.write("health.json", "the old text");
    std::ifstream reader(folder / "health.json");
    REQUIRE(replace_file(folder / "health.json", "new"));
    std::string line;
    std::getline(reader, line);
    CHECK(line == "the old text");
    CHECK(folder.read("health.json") == "new");
    CHECK(folder.names() == std::vector<std::string>{"health.json"});
}

TEST_CASE("A station without a disk runs on") {
    const Folder folder;
    folder.write("file", "in the way");
    DesktopStation station({folder / "file" / "state", {}}, [] { return morning; });
    station.log(Weight::note, "a line");
    for (int i = 1; i < 20; ++i)
        station.beat(i);
    REQUIRE(station.latest_lines().size() == 3);
    CHECK(station.latest_lines()[0].find("cannot be made") != std::string::npos);
    CHECK(station.latest_lines()[2].find("error: log and health cannot be written") != std::string::npos);
    CHECK(station.troubles() == std::vector<std::string>{"log and health cannot be written"});
    CHECK(folder.names() == std::vector<std::string>{"file"});
}

TEST_CASE("Editions arrive while the station beats") {
    const Folder editions;
    Venue venue(editions.path());
    editions.write("new.json", "{}", 0);
    for (double now = 0; now < 10; now += 0.2)
        venue.station.beat(now);
    const auto arrived = venue.station.arrived();
    REQUIRE(arrived);
    CHECK(arrived->name == "new.json");
    CHECK_FALSE(venue.station.arrived());
}

TEST_CASE("A clock that jumps is noticed, in either direction, and one that runs is not") {
    ClockWatch watch;
    CHECK_FALSE(watch.look(10, 1000));
    for (int i = 1; i < 100; ++i)
        CHECK_FALSE(watch.look(10 + i, 1000 + i + 0.9 * (i % 2)));
    CHECK(watch.look(110, 5100) == 4000 - 0.9);
    CHECK_FALSE(watch.look(111, 5101));
    CHECK(watch.look(112, 1502) == -3600);
    CHECK_FALSE(watch.look(113, 1503));
}

TEST_CASE("A jump of the clock is logged and asks for a new picture") {
    Venue venue;
    CHECK_FALSE(venue.station.beat(10));
    venue.wall += 3600;
    CHECK(venue.station.beat(11));
    CHECK_FALSE(venue.station.beat(11.2));
    CHECK(venue.station.latest_lines().back().find("3599 seconds") != std::string::npos);
}

TEST_CASE("The program can end the kiosk") {
    Venue venue;
    CHECK_FALSE(venue.station.leaving());
    venue.station.leave();
    CHECK(venue.station.leaving());
}

#ifdef __linux__
TEST_CASE("The memory of the program is known") {
    CHECK(resident_memory() > 1'000'000);
    CHECK(resident_memory() < 4'000'000'000);
}
#endif

TEST_CASE("The edition that was kept last is there for a later run") {
    Venue venue;
    CHECK_FALSE(venue.station.kept());
    venue.station.keep("one");
    venue.station.keep("two");
    REQUIRE(venue.station.kept());
    CHECK(venue.station.kept()->text == "two");
    venue.station.beat(1);
    DesktopStation later({venue.folder / "state", {}}, [] { return morning; });
    REQUIRE(later.kept());
    CHECK(later.kept()->text == "two");
    DesktopStation without({{}, {}}, [] { return morning; });
    without.keep("three");
    CHECK_FALSE(without.kept());
}

TEST_CASE("An edition is kept piece by piece, and its file replaced at the end") {
    const std::string one(3'500'000, '1');
    const std::string two(2'500'000, '2');
    Venue venue;
    const auto on_disk = [&] { return venue.folder.read("state/edition.kept"); };
    venue.station.keep(one);
    int beats = 0;
    while (on_disk().empty() && beats < 100)
        venue.station.beat(++beats);
    CHECK(beats == 4);
    CHECK(on_disk() == one);
    venue.station.keep(two);
    for (int i = 0; i < 2; ++i)
        venue.station.beat(++beats);
    CHECK(on_disk() == one);
    CHECK(venue.station.kept()->text == two);
    venue.station.stopping();
    CHECK(on_disk() == two);
}

TEST_CASE("An edition that is kept already is not written again") {
    Venue venue;
    const auto file = venue.folder / "state/edition.kept";
    const auto before = std::filesystem::file_time_type() + std::chrono::seconds(1'000'000);
    const auto keep = [&](const std::string& text) {
        std::filesystem::last_write_time(file, before);
        venue.station.keep(text);
        for (int i = 0; i < 10; ++i)
            venue.station.beat(i);
        return std::filesystem::last_write_time(file) != before;
    };
    const std::string text(2'500'000, 'x');
    venue.folder.write("state/edition.kept", text);
    CHECK_FALSE(keep(text));
    std::string other = text;
    other.back() = 'y'; // as long, and differs in the last piece
    CHECK(keep(other));
    CHECK(venue.folder.read("state/edition.kept") == other);
    CHECK_FALSE(keep(other));
    CHECK(keep("short"));
    CHECK(venue.folder.read("state/edition.kept") == "short");
}

TEST_CASE("An edition that cannot be kept is a line of the log, and the old one stays") {
    Venue venue;
    venue.folder.write("state/edition.kept", "old");
    std::filesystem::create_directory(venue.folder / "state/edition.kept.new"); // in the way
    venue.station.keep("new");
    for (int i = 0; i < 5; ++i)
        venue.station.beat(i);
    REQUIRE(venue.station.latest_lines().size() == 1);
    CHECK(venue.station.latest_lines()[0].find("cannot be kept") != std::string::npos);
    CHECK(venue.station.kept()->text == "old");
}

TEST_CASE("A folder of new editions that cannot be read is an error until it can be") {
    const Folder folder;
    Venue venue(folder / "later");
    for (double now = 0; now < 10; now += 0.2)
        venue.station.beat(now);
    CHECK(venue.health().at("errors") == 1);
    REQUIRE(venue.station.troubles().size() == 1);
    CHECK(venue.station.troubles()[0].find("the folder for new editions cannot be read") == 0);
    CHECK(venue.health().at("troubles") == venue.station.troubles());
    std::filesystem::create_directory(folder / "later");
    for (double now = 10; now < 20; now += 0.2)
        venue.station.beat(now);
    CHECK(venue.station.troubles().empty());
    CHECK(venue.health().at("troubles").empty());
    CHECK(venue.health().at("errors") == 1);
}

#ifdef __unix__
TEST_CASE("Of two kiosks with one folder the second writes nothing there but that it is so") {
    const Folder folder;
    const DesktopStation::Places places{folder / "state", {}};
    const std::string of_another = "another kiosk writes log and health into this folder";
    const auto read = [&](const char* name) { return folder.read(std::string("state/") + name); };
    auto first = std::make_unique<DesktopStation>(places, [] { return morning; });
    first->report("1");
    first->beat(1);
    const std::string health = read("health.json");
    REQUIRE(json::parse(health).at("program") == 1);

    DesktopStation second(places, [] { return morning + 1; });
    second.report("2");
    second.log(Weight::note, "of the second");
    second.keep("an edition");
    for (int i = 1; i < 30; ++i)
        second.beat(i);
    second.stopping();
    REQUIRE(second.troubles().size() == 1);
    CHECK(second.troubles()[0].find(of_another) == 0);
    CHECK(read("health.json") == health);
    CHECK(read("edition.kept").empty());
    CHECK(read("kiosk.log").find("error: " + of_another) != std::string::npos);
    CHECK(read("kiosk.log").find("of the second") == std::string::npos);
    CHECK(first->troubles().empty());

    first.reset();
    second.beat(40);
    CHECK(second.troubles().empty());
    CHECK(json::parse(read("health.json")).at("program") == 2);
    CHECK(read("kiosk.log").find("note: the other kiosk has left the folder") != std::string::npos);
}
#endif
