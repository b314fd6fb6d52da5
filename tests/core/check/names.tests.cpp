#include "core/check/names.h"

#include "core/check/acronyms.h"
#include "tests/core/support/records.h"

#include <catch2/catch_test_macros.hpp>

using namespace citynet;
using namespace citynet::test;

namespace {

std::vector<std::string> acronyms_in(std::string_view text) {
    std::vector<std::string> found;
    for_each_acronym(text, [&](std::string_view one) { found.emplace_back(one); });
    return found;
}

std::vector<std::string> spelt_out_in(std::string_view text) {
    std::vector<std::string> found;
    for_each_spelt_out(text, [&](const SpeltOut& one) {
        found.push_back(one.acronym + (one.term.empty() ? "" : "=" + std::string(one.term)));
    });
    return found;
}

} // namespace

TEST_CASE("A host name speaks of an organization by its name, acronym, initials or a word of its own") {
    Organization network = organization("ohn", "Open Harbour Network of Cities");
    network.acronym = "OHaNC";
    const NameForms forms(network);
    for (const char* label :
         {"openharbournetworkofcities", "harbour-cities", "ohanc", "ohanc-cities", "ohanccities", "ohnc"}) {
        INFO(label);
        CHECK(forms.fit(label));
    }
    for (const char* label : {"cities", "network", "example", "op", "citynetwork"}) {
        INFO(label);
        CHECK_FALSE(forms.fit(label));
    }
    CHECK(NameForms("World Health Organization").fit("who"));
    CHECK(NameForms("WHO European Network").fit("who"));
    CHECK_FALSE(NameForms("Network Who Cares").fit("care-free"));
}

TEST_CASE("Initials leave joining words out") {
    CHECK(initials("Union of the Harbour Cities") == "uhc");
    CHECK(initials_of_name("World Health Organization") == "who");
    CHECK(initials_of_name("Union of Harbour Cities") == "uhc");
    CHECK(initials_of_name("Cities meet in harbours") == "");
    CHECK(initials_of_name("Two Words") == "");
}

TEST_CASE("An acronym is a word of three to six capitals, without what is joined to others") {
    CHECK(acronyms_in("The ITU and NCDs of COP26, UN, USAGES1 and WHO.") ==
          std::vector<std::string>{"ITU", "NCD", "COP26", "WHO"});
    CHECK(acronyms_in("ECE/EX/2023 COVID-19 XIV Ham ABc A1B").empty());
}

TEST_CASE("The words before an acronym in brackets are its term when their initials are the acronym") {
    CHECK(spelt_out_in("the Union of Harbour Cities (UHC), since") ==
          std::vector<std::string>{"uhc=Union of Harbour Cities"});
    CHECK(spelt_out_in("noncommunicable diseases (NCDs)") == std::vector<std::string>{"ncd"});
    CHECK(spelt_out_in("said. Harbour Cities (UHC)") == std::vector<std::string>{"uhc"});
    CHECK(spelt_out_in("a place (Geneva) and more (see below) (").empty());
    const std::string many(100000, '(');
    CHECK(spelt_out_in(many).empty());
}
