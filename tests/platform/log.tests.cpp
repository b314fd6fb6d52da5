#include "app/platform/desktop_log.h"
#include "tests/platform/support.h"

#include <catch2/catch_test_macros.hpp>

using namespace citynet::platform;
using citynet::test::Folder;
using Weight = Station::Weight;

namespace {

constexpr std::time_t morning = 1'700'000'000; // 2023-11-14T22:13:20Z

UtcClock stopped() {
    return [] { return morning; };
}

} // namespace

TEST_CASE("A line of the log has its time in UTC, its weight and its text") {
    const Folder folder;
    RotatingLog log(folder / "kiosk.log", stopped(), {});
    log.write(Weight::note, "begun");
    log.write(Weight::warning, "odd");
    log.write(Weight::error, "wrong\nin two\tlines\x1b[31m");
    CHECK(folder.read("kiosk.log") == "2023-11-14T22:13:20Z note: begun\n"
                                      "2023-11-14T22:13:20Z warning: odd\n"
                                      "2023-11-14T22:13:20Z error: wrong in two lines [31m\n");
    CHECK(log.warnings() == 1);
    CHECK(log.errors() == 1);
}

TEST_CASE("The log goes on where the last run ended") {
    const Folder folder;
    RotatingLog(folder / "kiosk.log", stopped(), {}).write(Weight::note, "first run");
    RotatingLog(folder / "kiosk.log", stopped(), {}).write(Weight::note, "second run");
    const std::string text = folder.read("kiosk.log");
    CHECK(text.find("first run") < text.find("second run"));
    CHECK(text.find("second run") != std::string::npos);
}

TEST_CASE("The log never takes more than its files and their size, and loses no line before its time") {
    const Folder folder;
    RotatingLog::Limits limits;
    limits.bytes = 400;
    limits.files = 3;
    RotatingLog log(folder / "kiosk.log", stopped(), limits);
    const int lines = 100;
    for (int i = 0; i < lines; ++i) {
        log.write(Weight::note, "line " + std::to_string(1000 + i));
        for (const std::string& name : folder.names())
            REQUIRE(folder.read(name).size() <= 400);
    }
    CHECK(folder.names() == std::vector<std::string>{"kiosk.log", "kiosk.log.1", "kiosk.log.2"});
    // The three files, the oldest first, are the end of all that was written.
    const std::string kept =
        folder.read("kiosk.log.2") + folder.read("kiosk.log.1") + folder.read("kiosk.log");
    size_t at = 0;
    int number = lines - static_cast<int>(std::count(kept.begin(), kept.end(), '\n'));
    CHECK(number < lines - 18);
    for (; number < lines; ++number) {
        const size_t found = kept.find("line " + std::to_string(1000 + number), at);
        REQUIRE(found != std::string::npos);
        at = found;
    }
}

TEST_CASE("A line longer than a file may be is written all the same, alone") {
    const Folder folder;
    RotatingLog::Limits limits;
    limits.bytes = 100;
    RotatingLog log(folder / "kiosk.log", stopped(), limits);
    log.write(Weight::note, "short");
    log.write(Weight::note, std::string(500, 'x'));
    CHECK(folder.read("kiosk.log").find("short") == std::string::npos);
    CHECK(folder.read("kiosk.log").find(std::string(500, 'x')) != std::string::npos);
    CHECK(folder.read("kiosk.log.1").find("short") != std::string::npos);
}

TEST_CASE("The latest lines are at hand where no disk takes them") {
    const Folder folder;
    RotatingLog::Limits limits;
    limits.latest = 3;
    for (const auto& file : {std::filesystem::path(), folder / "no/such/folder/kiosk.log"}) {
        RotatingLog log(file, stopped(), limits);
        for (const char* line : {"a", "b", "c", "d"})
            log.write(Weight::note, line);
        CHECK(log.latest() == std::vector<std::string>{"2023-11-14T22:13:20Z note: b",
                                                       "2023-11-14T22:13:20Z note: c",
                                                       "2023-11-14T22:13:20Z note: d"});
    }
    CHECK(folder.names().empty());
}
