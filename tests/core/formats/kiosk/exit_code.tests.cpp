#include "core/formats/kiosk/exit_code.h"
#include "core/formats/kiosk/exit_lock.h"

#include <catch2/catch_test_macros.hpp>

using namespace citynet;

namespace {

const std::string salt = "0123456789abcdef";

} // namespace

TEST_CASE("The right code matches its hash, and no other does", "[kiosk]") {
    const auto hash = exit_code_hash("2468", salt);
    REQUIRE(hash);
    CHECK(is_exit_code_hash(*hash));
    CHECK(hash->find("2468") == std::string::npos);
    CHECK(matches_exit_code("2468", *hash));
    for (const std::string_view wrong : {"2469", "24680", "246", "", "8642", "02468", "2468 ", "abcd"}) {
        CAPTURE(wrong);
        CHECK_FALSE(matches_exit_code(wrong, *hash));
    }
}

TEST_CASE("A hash is Argon2id's as other programs write it", "[kiosk]") {
    // What Debian's tool argon2 prints for this code and salt (-id -t 5 -k 7168 -p 1 -l 32 -e).
    const std::string foreign = "$argon2id$v=19$m=7168,t=5,p=1$MDEyMzQ1Njc4OWFiY2RlZg$"
                                "cVOBdXOlD4nDyUANmrTlUeQ3hXB5ZB4sKJLat0dq3SQ";
    CHECK(exit_code_hash("135790", salt) == foreign);
    CHECK(matches_exit_code("135790", foreign));
}

TEST_CASE("Another salt gives another hash", "[kiosk]") {
    CHECK(exit_code_hash("2468", salt) != exit_code_hash("2468", "fedcba9876543210"));
}

TEST_CASE("Codes are of four to twelve digits", "[kiosk]") {
    CHECK(exit_code_hash("0000", salt));
    CHECK(exit_code_hash("123456789012", salt));
    for (const std::string_view bad : {"", "123", "1234567890123", "12a4", "12 4", "-123", "１２３４"}) {
        CAPTURE(bad);
        CHECK_FALSE(exit_code_hash(bad, salt));
    }
    CHECK_FALSE(exit_code_hash("2468", "short"));
}

TEST_CASE("A hash that costs too much is none", "[kiosk]") {
    const auto with = [](std::string_view cost) {
        return "$argon2id$v=19$" + std::string(cost) + "$c2FsdHNhbHRzYWx0c2FsdA$" + std::string(43, 'A');
    };
    CHECK(is_exit_code_hash(with("m=7168,t=5,p=1")));
    CHECK(is_exit_code_hash(with("m=65536,t=16,p=4")));
    for (const std::string_view cost :
         {"m=65537,t=1,p=1", "m=7168,t=17,p=1", "m=7168,t=1,p=5", "m=7168,t=0,p=1", "m=4,t=1,p=1",
          "m=99999999999,t=1,p=1", "m=-1,t=1,p=1", "m=7168,t=5", "t=5,m=7168,p=1",
          "m=7168,t=5,p=1,data=AA"}) {
        CAPTURE(cost);
        CHECK_FALSE(is_exit_code_hash(with(cost)));
        CHECK_FALSE(matches_exit_code("2468", with(cost)));
    }
    CHECK_FALSE(is_exit_code_hash(""));
    CHECK_FALSE(is_exit_code_hash(with("m=7168,t=5,p=1") + "A"));
    CHECK_FALSE(is_exit_code_hash(with("m=7168,t=5,p=1") + std::string(1, '\0')));
}

TEST_CASE("Three wrong codes are free, then each costs more time", "[kiosk]") {
    ExitLock lock;
    double now = 1000;
    CHECK(lock.wait(now) == 0);
    for (int i = 0; i < 3; ++i) {
        lock.wrong_try(now);
        CHECK(lock.wait(now) == 0);
    }
    for (const double delay : {5, 15, 60, 300, 900, 900, 900}) {
        lock.wrong_try(now);
        CHECK(lock.wait(now) == delay);
        CHECK(lock.wait(now + delay - 1) == 1);
        now += delay;
        CHECK(lock.wait(now) == 0);
    }
    lock.opened();
    CHECK(lock.wait(now) == 0);
    lock.wrong_try(now);
    CHECK(lock.wait(now) == 0);
}
