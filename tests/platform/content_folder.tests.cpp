#include "app/platform/desktop_content_folder.h"
#include "tests/platform/support.h"

#include <catch2/catch_test_macros.hpp>

using namespace citynet::platform;
using citynet::test::Folder;

namespace {

/// A folder that is looked at each second of a clock that the test moves on.
class Watched {
  public:
    explicit Watched(const std::filesystem::path& path, std::uintmax_t largest = 1 << 20,
                     std::size_t piece = 1 << 20)
        : folder_(path, [this](const std::string& line) { complaints.push_back(line); },
                  {.between_looks = 1, .still = 4, .largest = largest, .piece = piece}) {}

    void pass(int seconds) {
        for (int i = 0; i < seconds; ++i)
            folder_.look(now_ += 1);
    }
    /// "name: text", or "" when nothing comes.
    std::string next() {
        const auto arrived = folder_.next();
        return arrived ? arrived->name + ": " + arrived->text : "";
    }
    void refuse() { folder_.refused(); }
    std::vector<std::string> troubles() const { return folder_.troubles(); }

    std::vector<std::string> complaints;

  private:
    ContentFolder folder_;
    double now_ = 100;
};

} // namespace

TEST_CASE("A file arrives once, when it has been still for some seconds") {
    const Folder folder;
    Watched watched(folder.path());
    folder.write("new.json", "{1}", 0);
    watched.pass(4);
    CHECK(watched.next().empty());
    watched.pass(1);
    CHECK(watched.next() == "new.json: {1}");
    watched.pass(60);
    CHECK(watched.next().empty());
    CHECK(watched.complaints.empty());
}

TEST_CASE("A file that is still being copied does not arrive") {
    const Folder folder;
    Watched watched(folder.path());
    for (int i = 0; i < 20; ++i) {
        folder.write("new.json", std::string(static_cast<size_t>(i + 1), 'x'), 0);
        watched.pass(3);
        REQUIRE(watched.next().empty());
    }
    watched.pass(2);
    CHECK(watched.next() == "new.json: " + std::string(20, 'x'));
}

TEST_CASE("A file that changes arrives again") {
    const Folder folder;
    Watched watched(folder.path());
    folder.write("new.json", "1", 0);
    watched.pass(5);
    CHECK(watched.next() == "new.json: 1");
    folder.write("new.json", "2", 1); // as long as before
    watched.pass(5);
    CHECK(watched.next() == "new.json: 2");
}

TEST_CASE("A file that goes and comes back arrives again") {
    const Folder folder;
    Watched watched(folder.path());
    folder.write("new.json", "1", 0);
    watched.pass(5);
    CHECK(watched.next() == "new.json: 1");
    std::filesystem::remove(folder / "new.json");
    watched.pass(1);
    folder.write("new.json", "1", 0);
    watched.pass(5);
    CHECK(watched.next() == "new.json: 1");
}

TEST_CASE("Only files of editions are looked at") {
    const Folder folder;
    Watched watched(folder.path());
    for (const char* name : {".hidden.json", "~new.json", "new.json~", "new.json.part", "new.json.tmp",
                             "new.html.crdownload", "notes.txt", "json", ".json", "NEW.JSON.bak"})
        folder.write(name, "x", 0);
    std::filesystem::create_directory(folder / "folder.json");
    folder.write("empty.json", "", 0);
    watched.pass(10);
    CHECK(watched.next().empty());
    folder.write("page.html", "x", 0);
    watched.pass(5);
    CHECK(watched.next() == "page.html: x");
    CHECK(watched.complaints.empty());
}

TEST_CASE("Of several files the newest arrives, and an older one only when that is refused") {
    const Folder folder;
    Watched watched(folder.path());
    folder.write("b.json", "oldest", 1);
    folder.write("a.json", "newest", 3);
    folder.write("c.json", "older", 2);
    watched.pass(5);
    CHECK(watched.next() == "a.json: newest");
    watched.pass(60);
    CHECK(watched.next().empty());
    watched.refuse();
    CHECK(watched.next() == "c.json: older");
    CHECK(watched.next().empty());
    watched.refuse();
    CHECK(watched.next() == "b.json: oldest");
    watched.refuse();
    CHECK(watched.next().empty());
}

TEST_CASE("A later file puts older ones that wait aside") {
    const Folder folder;
    Watched watched(folder.path());
    folder.write("a.json", "a", 1);
    folder.write("b.json", "b", 2);
    watched.pass(5);
    CHECK(watched.next() == "b.json: b");
    folder.write("c.json", "c", 0); // copied with the time of its origin
    watched.pass(5);
    CHECK(watched.next() == "c.json: c");
    watched.refuse();
    CHECK(watched.next().empty());
}

TEST_CASE("A file that changes between look and reading waits until it is still again") {
    const Folder folder;
    Watched watched(folder.path());
    folder.write("new.json", "12", 0);
    watched.pass(5);
    folder.write("new.json", "1", 1);
    CHECK(watched.next().empty());
    watched.pass(1);
    CHECK(watched.next().empty());
    watched.pass(4);
    CHECK(watched.next() == "new.json: 1");
}

TEST_CASE("A file that is too large is named once and never read") {
    const Folder folder;
    Watched watched(folder.path(), 10);
    folder.write("a.json", std::string(10, 'x'), 0);
    folder.write("b.json", std::string(11, 'x'), 1);
    watched.pass(5);
    CHECK(watched.next() == "a.json: " + std::string(10, 'x'));
    watched.pass(60);
    CHECK(watched.next().empty());
    const std::vector<std::string> too_large{"b.json is larger than an edition may be"};
    CHECK(watched.complaints == too_large);
    CHECK(watched.troubles() == too_large);
    std::filesystem::remove(folder / "b.json");
    watched.pass(1);
    CHECK(watched.troubles().empty());
    CHECK(watched.complaints == too_large);
}

TEST_CASE("A folder that is not there is complained of once and looked for again") {
    const Folder folder;
    Watched watched(folder / "later");
    watched.pass(10);
    CHECK(watched.complaints.size() == 1);
    CHECK(watched.troubles() == watched.complaints);
    std::filesystem::create_directory(folder / "later");
    watched.pass(1);
    CHECK(watched.troubles().empty());
    folder.write("later/new.json", "x", 0);
    watched.pass(5);
    CHECK(watched.next() == "new.json: x");
}

TEST_CASE("Without a folder nothing comes and nothing is complained of") {
    Watched watched({});
    watched.pass(10);
    CHECK(watched.next().empty());
    CHECK(watched.complaints.empty());
}

TEST_CASE("A large file is read piece by piece, and is whole when it arrives") {
    const Folder folder;
    std::string text;
    for (int i = 0; text.size() < 1000; ++i)
        text += std::to_string(i) + ' ';
    Watched watched(folder.path(), 1 << 20, 100);
    folder.write("new.json", text, 0);
    watched.pass(5); // and the first piece is read
    size_t pieces = 1;
    std::string arrived;
    for (; arrived.empty() && pieces < 100; ++pieces)
        arrived = watched.next();
    CHECK(arrived == "new.json: " + text);
    CHECK(pieces == text.size() / 100 + 1);
}

TEST_CASE("A file that changes while it is read does not arrive before it is still again") {
    const Folder folder;
    Watched watched(folder.path(), 1 << 20, 100);
    folder.write("new.json", std::string(500, '1'), 0);
    watched.pass(5);
    CHECK(watched.next().empty());
    folder.write("new.json", std::string(500, '2'), 1); // as long
    for (int i = 0; i < 20; ++i)
        REQUIRE(watched.next().empty());
    watched.pass(4);
    for (int i = 0; i < 20; ++i)
        REQUIRE(watched.next().empty());
    watched.pass(20);
    CHECK(watched.next() == "new.json: " + std::string(500, '2'));

    folder.write("new.json", std::string(500, '3'), 2);
    watched.pass(5);
    folder.write("new.json", std::string(150, '4'), 3); // shorter
    for (int i = 0; i < 20; ++i)
        REQUIRE(watched.next().empty());
    watched.pass(20);
    CHECK(watched.next() == "new.json: " + std::string(150, '4'));
    CHECK(watched.complaints.empty());
}

TEST_CASE("A file that may not be read is complained of once, and arrives when it may be") {
    const Folder folder;
    Watched watched(folder.path());
    folder.write("other.json", "other", 0);
    folder.write("new.json", "x", 1);
    using std::filesystem::perms;
    std::filesystem::permissions(folder / "new.json", perms::none);
    if (std::ifstream(folder / "new.json"))
        SKIP("everything may be read here: the tests run as root");
    watched.pass(5);
    CHECK(watched.next() == "other.json: other");
    watched.pass(60);
    CHECK(watched.next().empty());
    const std::vector<std::string> unreadable{"new.json cannot be read"};
    CHECK(watched.complaints == unreadable);
    CHECK(watched.troubles() == unreadable);
    std::filesystem::permissions(folder / "new.json", perms::owner_read | perms::owner_write);
    watched.pass(10);
    CHECK(watched.next() == "new.json: x");
    CHECK(watched.troubles().empty());
}
