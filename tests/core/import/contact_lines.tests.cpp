#include "core/import/contact_lines.h"

#include "core/import/contact_forms.h"
#include "core/model/words.h"

#include <catch2/catch_test_macros.hpp>

using namespace citynet;
using namespace citynet::importer;

namespace {

using Texts = std::vector<std::string>;

Texts in_words(const std::vector<Contact>& contacts) {
    Texts words;
    for (const Contact& contact : contacts)
        words.push_back(std::string(word(contact.kind)) + " " + contact.value +
                        (contact.label.empty() ? "" : " (" + contact.label + ")"));
    return words;
}

Texts in_words(const std::vector<Person>& people) {
    Texts words;
    for (const Person& person : people) {
        words.push_back(person.name + ", " + person.role);
        for (const std::string& contact : in_words(person.contacts))
            words.back() += ", " + contact;
    }
    return words;
}

/// Reads groups of lines as they stand one below another.
ContactReader read(const std::vector<Texts>& groups, Texts* not_read = nullptr) {
    ContactReader reader;
    for (size_t i = 0; i < groups.size(); ++i) {
        std::vector<Line> lines;
        for (const std::string& text : groups[i])
            lines.push_back({lines.size() + 1, 0, text, lines.empty()});
        const bool contact_follows = i + 1 < groups.size() && !pure_contacts(groups[i + 1].front()).empty();
        for (const Line& line : reader.read(lines, contact_follows))
            if (not_read)
                not_read->push_back(std::string(line.text));
    }
    return reader;
}

} // namespace

TEST_CASE("Contacts are recognized by their form") {
    const auto contacts = [](std::string_view line) { return in_words(pure_contacts(line)); };
    CHECK(contacts("www.example.org") == Texts{"website www.example.org"});
    CHECK(contacts("example.org") == Texts{"website example.org"});
    CHECK(contacts("<https://example.org/a/>") == Texts{"website https://example.org/a/"});
    CHECK(contacts("[www.example.org](https://example.org)") ==
          Texts{"website www.example.org", "website https://example.org"});
    CHECK(contacts("a@example.org; b@example.org") == Texts{"email a@example.org", "email b@example.org"});
    CHECK(contacts("@harbours") == Texts{"social @harbours"});
    CHECK(contacts("+41 (0) 22 555 01 02") == Texts{"phone +41 (0) 22 555 01 02"});
    CHECK(contacts("+41 22 555 01 02 or +41 22 555 01 03") ==
          Texts{"phone +41 22 555 01 02", "phone +41 22 555 01 03"});
    CHECK(contacts("Tel: +41 22 555 01 02 Fax: +41 22 555 01 03") ==
          Texts{"phone +41 22 555 01 02", "fax +41 22 555 01 03"});
    CHECK(contacts("Mobile: +41 22 555 01 02, E-mail: a@example.org") ==
          Texts{"phone +41 22 555 01 02 (Mobile)", "email a@example.org"});
    CHECK(pure_contacts("Twitter: @harbours").front().network == "Twitter");
    CHECK(contacts("and <https://example.org>") == Texts{"website https://example.org"});
    for (const char* line :
         {"We sail.", "See www.example.org for more", "12", "1 Quay Street", "Ann Boat", "", "1990"}) {
        INFO(line);
        CHECK(contacts(line).empty());
    }
}

TEST_CASE("A very long line is no contact") {
    CHECK(pure_contacts(std::string(100'000, 'a') + ".org").empty());
}

TEST_CASE("People are read with role and contacts, in each way they are printed") {
    const auto people = [](const std::vector<Texts>& groups) { return in_words(read(groups).people); };
    CHECK(people({{"Director: Ms Ann Boat"}}) == Texts{"Ms Ann Boat, Director"});
    CHECK(people({{"Pilot: Ms Ann Boat at", "ann@example.org"}}) ==
          Texts{"Ms Ann Boat, Pilot, email ann@example.org"});
    CHECK(people({{"Director & Founder: Ann Boat,", "ann@example.org"}}) ==
          Texts{"Ann Boat, Director & Founder, email ann@example.org"});
    CHECK(people({{"Ann Boat at ann@example.org"}}) == Texts{"Ann Boat, , email ann@example.org"});
    CHECK(people({{"Ann Boat, Pilots' Guild", "ann@example.org"}}) ==
          Texts{"Ann Boat, Pilots' Guild, email ann@example.org"});
    CHECK(people({{"Ann Boat"}, {"ann@example.org"}}) == Texts{"Ann Boat, , email ann@example.org"});
    CHECK(people({{"Ann Boat (Head of Ropes)"}, {"www.example.org/people/ann-boat"}}) ==
          Texts{"Ann Boat, Head of Ropes, website www.example.org/people/ann-boat"});
    CHECK(people({{"CEO Ann Boat: +41225550102"}}) == Texts{"Ann Boat, CEO, phone +41225550102"});
    CHECK(people({{"Chief – Ropes & Sails", "Harbour Office", "Ms Ann Boat", "ann@example.org"}}) ==
          Texts{"Ms Ann Boat, Chief – Ropes & Sails, Harbour Office, email ann@example.org"});
    CHECK(people({{"Chairs: Ann Boat and Dr Bo van der Sail"}}) ==
          Texts{"Ann Boat, Chairs", "Dr Bo van der Sail, Chairs"});
    CHECK(people({{"Office: Ann Boat, Bo Sail."}}) == Texts{"Ann Boat, Office", "Bo Sail, Office"});
    CHECK(people({{"Contact point: Dr Ann Boat, Director, Ropes and Sails Division."}}) ==
          Texts{"Dr Ann Boat, Contact point; Director, Ropes and Sails Division"});
    CHECK(people({{"President: Ann Boat", "Secretary: Bo Sail"}}) ==
          Texts{"Ann Boat, President", "Bo Sail, Secretary"});
}

TEST_CASE("What a contact is for is its label when it is nobody's name") {
    CHECK(in_words(read({{"Rope Desk: ropes@example.org"}}).contacts) ==
          Texts{"email ropes@example.org (Rope Desk)"});
    CHECK(in_words(read({{"Director", "director@example.org"}}).contacts) ==
          Texts{"email director@example.org (Director)"});
}

TEST_CASE("An address is one, over all its lines") {
    CHECK(in_words(read({{"Harbour House, 9 Quay,", "1202 Port, Sealand"}}).contacts) ==
          Texts{"address Harbour House, 9 Quay, 1202 Port, Sealand"});
    CHECK(in_words(read({{"Harbour House", "9 Quay", "1202 Port"}}).contacts) ==
          Texts{"address Harbour House, 9 Quay, 1202 Port"});
}

TEST_CASE("What is neither is left to the report") {
    Texts not_read;
    const auto reader =
        read({{"http://example.org", "GUIDE brief"}, {"Making Waves"}, {"Somewhere in Sealand"}}, &not_read);
    CHECK(not_read == Texts{"GUIDE brief", "Making Waves", "Somewhere in Sealand"});
    CHECK(reader.people.empty());
    CHECK(reader.contacts.size() == 1);
}

TEST_CASE("A person's website is told from the organization's") {
    const auto reader = read({{"Director: Ann Boat"}, {"www.example.org"}});
    CHECK(in_words(reader.contacts) == Texts{"website www.example.org"});
    CHECK(reader.people.front().contacts.empty());
}
