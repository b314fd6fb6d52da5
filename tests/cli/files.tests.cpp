#include "app/cli/files.h"

#include "tests/cli/support/command_line.h"

#include <catch2/catch_test_macros.hpp>

#include <fstream>
#include <sstream>

#if __has_include(<sys/resource.h>)
#include <csignal>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace citynet;
using namespace citynet::test;

namespace fs = std::filesystem;

TEST_CASE("what is written is read again, every byte of it") {
    const TemporaryFolder folder;
    std::string content;
    for (int i = 0; i < 300'000; ++i)
        content += static_cast<char>(i % 256);
    CHECK_FALSE(cli::write_file(folder / "a", content));
    const auto read = cli::read_file(folder / "a");
    REQUIRE(read);
    CHECK(*read == content);
    CHECK_FALSE(cli::write_file(folder / "a", ""));
    CHECK(cli::read_file(folder / "a").value().empty());
    CHECK(folder.files().size() == 1);
}

TEST_CASE("a longer file is replaced as a whole") {
    const TemporaryFolder folder;
    const std::string file = folder.write("a", "a long content");
    CHECK_FALSE(cli::write_file(file, "short"));
    CHECK(folder.files() == std::map<std::string, std::string>{{"a", "short"}});
}

TEST_CASE("a file in a folder that is not there cannot be written") {
    const TemporaryFolder folder;
    const Outcome outcome = city_directory({"export", "--format", "json", "-o", folder / "missing/a.json"});
    CHECK(outcome.status == 1);
    CHECK(contains(outcome.err, "a.json: cannot be written: "));
    CHECK(folder.files().empty());
}

TEST_CASE("a folder is no file to write") {
    const TemporaryFolder folder;
    fs::create_directory(folder / "sub");
    const Outcome outcome = city_directory({"publish", "-o", folder / "sub"});
    CHECK(outcome.status == 1);
    CHECK(contains(outcome.err, "sub: is a folder"));
    CHECK(fs::is_empty(folder / "sub"));
}

TEST_CASE("a file with an empty name cannot be written") {
    const Outcome outcome = city_directory({"export", "--format", "json", "-o", ""});
    CHECK(outcome.status == 1);
    CHECK_FALSE(outcome.err.empty());
}

TEST_CASE("a write-protected file is left alone") {
    const TemporaryFolder folder;
    const std::string file = folder.write("a.json", "kept");
    fs::permissions(file, fs::perms::owner_read);
    const Outcome outcome = city_directory({"export", "--format", "json", "-o", file});
    fs::permissions(file, fs::perms::owner_all);
    CHECK(outcome.status == 1);
    CHECK(contains(outcome.err, "a.json: is write-protected"));
    CHECK(folder.files() == std::map<std::string, std::string>{{"a.json", "kept"}});
}

TEST_CASE("a file keeps its permissions when it is replaced") {
    const TemporaryFolder folder;
    const std::string file = folder.write("a.json", "old");
    fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write | fs::perms::others_read);
    CHECK_FALSE(cli::write_file(file, "new"));
    CHECK(fs::status(file).permissions() ==
          (fs::perms::owner_read | fs::perms::owner_write | fs::perms::others_read));
}

TEST_CASE("a link stays a link to the file that is replaced") {
    const TemporaryFolder folder;
    const std::string file = folder.write("a.json", "old");
    fs::create_symlink(file, folder / "link.json");
    CHECK_FALSE(cli::write_file(folder / "link.json", "new"));
    CHECK(fs::is_symlink(folder / "link.json"));
    CHECK(folder.files().at("a.json") == "new");
}

TEST_CASE("a file with the longest name that a folder takes is written") {
    const TemporaryFolder folder;
    CHECK_FALSE(cli::write_file(folder / std::string(255, 'n'), "content"));
    CHECK(folder.files().size() == 1);
}

#if __has_include(<sys/resource.h>)
TEST_CASE("when the disk is full, an existing file keeps its content and nothing else is left") {
    const TemporaryFolder folder;
    const std::string file = folder.write("page.html", "the page of last year");
    rlimit before{};
    REQUIRE(getrlimit(RLIMIT_FSIZE, &before) == 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit small = before;
    small.rlim_cur = 1000; // bytes: the page is longer
    REQUIRE(setrlimit(RLIMIT_FSIZE, &small) == 0);
    const Outcome outcome = city_directory({"publish", "-o", file});
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    CHECK(outcome.status == 1);
    CHECK(contains(outcome.err, "page.html: cannot be written: "));
    CHECK(folder.files() == std::map<std::string, std::string>{{"page.html", "the page of last year"}});
}

TEST_CASE("a pipe is written to, not replaced") {
    const TemporaryFolder folder;
    const std::string pipe = folder / "pipe";
    REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
    const int reader =
        open(pipe.c_str(), O_RDWR | O_NONBLOCK); // holds what is written; nobody waits for anybody
    REQUIRE(reader >= 0);
    const Outcome outcome = city_directory({"export", "--format", "json", "-o", pipe});
    std::string received(100'000, '\0');
    const auto length = read(reader, received.data(), received.size());
    close(reader);
    CHECK(outcome.status == 0);
    CHECK(fs::is_fifo(pipe));
    REQUIRE(length > 0);
    CHECK(received.substr(0, static_cast<size_t>(length)) == small_data);
}
#endif

TEST_CASE("standard output that takes nothing is a failure") {
    std::ostringstream out;
    std::ostringstream err;
    out.setstate(std::ios::badbit);
    const char* const arguments[] = {"city-directory", "export", "--format", "json"};
    platform::WindowOptions window;
    CHECK(cli::run(4, arguments, {out, err, small_data, small_template}, window) == 1);
    CHECK(err.str() == "standard output: cannot be written\n");
}

TEST_CASE("a byte that is no letter does not break a line") {
    CHECK(cli::one_line("a\nb\tc\x1b[0m\x7f\x01z") == "a b c [0m  z");
    CHECK(cli::one_line("Genève") == "Genève");
}

TEST_CASE("a large file is read piece by piece, and on a watched terminal how far") {
    const TemporaryFolder folder;
    const std::string padded = small_data + std::string(20 << 20, ' ');
    const std::string file = folder.write("large.json", padded);
    std::ostringstream out;
    std::ostringstream err;
    cli::Environment environment{out, err, "", ""};
    CHECK(cli::read_directory(file, environment).has_value());
    CHECK(err.str().empty());
    environment.err_is_seen = true;
    CHECK(cli::read_directory(file, environment).has_value());
    CHECK(contains(err.str(), "large.json: 50 %"));
    CHECK(err.str().back() == '\r'); // the line is wiped
    const size_t said = err.str().size();
    CHECK(cli::read_directory(folder.write("small.json", small_data), environment).has_value());
    CHECK(err.str().size() == said);
}

TEST_CASE("white space before the data may be long") {
    const TemporaryFolder folder;
    const std::string blank(1 << 20, '\n');
    for (const std::string& content : {blank + small_data, blank})
        CHECK(city_directory({"validate", folder.write("a", content)}).status == (content == blank ? 1 : 0));
}
