// What the importer makes of the published documents themselves. They are not part of the source: these tests
// are skipped where the documents do not lie beside it.
#include "tests/core/import/support.h"

#include "core/formats/html/html.h"
#include "core/formats/json/json_format.h"
#include "core/import/typography.h"
#include "tests/core/support/shipped.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <map>
#include <set>

using namespace citynet;
using namespace citynet::importer;
using namespace citynet::test;

namespace {

struct Import {
    Records shipped;
    Records records;
    std::vector<ReadDocument> documents; ///< as merged, in the order of the files
    std::vector<ReadDocument> before;    ///< as read
};

/// All documents put into the shipped data; the test is skipped without documents.
const Import& imported() {
    if (published_documents().empty())
        SKIP("the published documents are not here");
    static const Import result = [] {
        Import it;
        const auto data = load_json(shipped_data());
        REQUIRE(data.ok());
        it.shipped = it.records = data->records();
        const auto editions = shipped_editions();
        for (const PublishedDocument& document : published_documents()) {
            INFO(document.name);
            auto read = read_document(document.text, editions);
            REQUIRE(read.ok());
            it.before.push_back(*read);
            merge(it.records, it.shipped, *read);
            it.documents.push_back(std::move(*read));
        }
        const auto directory = Directory::create(it.records);
        REQUIRE(directory.ok());
        for (ReadDocument& document : it.documents)
            check_facts(*directory, document);
        return it;
    }();
    return result;
}

template <class T>
const T& record(const std::vector<T>& list, std::string_view id) {
    const auto found =
        std::find_if(list.begin(), list.end(), [&](const T& one) { return one.id.text() == id; });
    INFO(id);
    REQUIRE(found != list.end());
    return *found;
}

const Organization& network(std::string_view id) {
    return record(imported().records.organizations, id);
}
const Event& event_of(std::string_view id) {
    return record(imported().records.events, id);
}

const Section& section(const std::vector<Section>& sections, std::string_view heading) {
    const auto found = std::find_if(sections.begin(), sections.end(),
                                    [&](const Section& one) { return one.heading == heading; });
    INFO(heading);
    REQUIRE(found != sections.end());
    return *found;
}

using Words = std::map<std::string, int>;

void count(Words& words, const std::string& text) {
    const std::string key = key_of(text);
    for (const std::string_view word : split_words(key))
        ++words[std::string(word)];
}

void count(Words& words, const std::vector<Item>& items) {
    for (const Item& item : items) {
        count(words, item.text);
        count(words, item.items);
    }
}

void count(Words& words, const std::vector<Section>& sections) {
    for (const Section& one : sections) {
        count(words, one.heading);
        for (const Block& block : one.blocks) {
            if (const auto* paragraph = std::get_if<Paragraph>(&block.content))
                count(words, paragraph->text);
            else if (const auto* list = std::get_if<List>(&block.content))
                count(words, list->items);
            else if (const auto* milestones = std::get_if<Milestones>(&block.content))
                for (const Milestone& milestone : milestones->milestones)
                    count(words, (milestone.date ? milestone.date->text() : "") + " " + milestone.text);
            else if (const auto* quotation = std::get_if<Quotation>(&block.content))
                count(words, quotation->speaker + " " + quotation->role + " " + quotation->text);
            for (const Note& note : block.notes)
                count(words, note.mark + " " + note.text);
        }
    }
}

void count(Words& words, const std::vector<Contact>& contacts) {
    for (const Contact& contact : contacts)
        count(words, contact.value + " " + contact.label);
}

void count(Words& words, const std::vector<Person>& people) {
    for (const Person& person : people) {
        count(words, person.name + " " + person.role);
        count(words, person.contacts);
    }
}

/// Every word that a document, as read, puts into records or names in its report, with how often it does.
Words words_of_result(const ReadDocument& document, const DocumentReport& report) {
    Words words;
    for (const ReadOrganization& read : document.organizations) {
        count(words, read.record.name + " " + read.record.acronym);
        count(words, read.record.sections);
        for (const Project& project : read.record.projects)
            count(words, project.name == project.text.substr(0, project.text.size() - 1)
                             ? project.text // a name alone stands in both
                             : project.name + " " + project.text);
        count(words, read.record.contacts);
        count(words, read.record.people);
    }
    for (const Event& event : document.events) {
        count(words, event.sections);
        for (const Session& session : event.sessions) {
            count(words, session.title);
            count(words, session.sections);
        }
        count(words, event.objectives);
        count(words, event.outcomes);
        for (const GuidingQuestion& question : event.questions) {
            count(words, question.number + " " + question.text + " " + question.intro);
            count(words, question.prompts);
        }
        count(words, event.contacts);
        count(words, event.people);
    }
    for (const ReportEntry& entry : report.entries)
        if (entry.remark == Remark::left_out || entry.remark == Remark::fact ||
            entry.remark == Remark::not_understood)
            count(words, entry.text);
    return words;
}

/// Headings that many records share are put into records in other words ("Key projects"); labels of contacts
/// become their kind.
bool is_structure(const std::string& word) {
    static const std::set<std::string> structure{"phone", "tel", "fax", "or", "and", "at"};
    return structure.count(word) > 0;
}

std::vector<Contact> all_contacts(const Organization& organization) {
    std::vector<Contact> contacts = organization.contacts;
    for (const Person& person : organization.people)
        contacts.insert(contacts.end(), person.contacts.begin(), person.contacts.end());
    return contacts;
}

} // namespace

TEST_CASE("Every word of the published documents is in a record or in the report") {
    const Import& it = imported();
    for (size_t i = 0; i < it.before.size(); ++i) {
        INFO(published_documents()[i].name);
        const Words result = words_of_result(it.before[i], it.documents[i].report);
        Words printed;
        const auto lines = lines_of(published_documents()[i].text);
        REQUIRE(lines.ok());
        for (const Line& line : *lines)
            count(printed, plain_text(line.text));
        std::vector<std::string> lost;
        for (const auto& [word, times] : printed) {
            const auto found = result.find(word);
            if (!is_structure(word) && (found == result.end() || found->second < times))
                lost.push_back(word);
        }
        CHECK(lost == std::vector<std::string>());
    }
}

TEST_CASE("Nearly every line of the published documents is understood, and each is counted once") {
    const Import& it = imported();
    REQUIRE(it.documents.size() == 5);
    for (const ReadDocument& document : it.documents) {
        const DocumentReport& report = document.report;
        INFO(report.edition);
        CHECK(report.understood + report.left_out + report.not_understood == report.lines);
        CHECK(share(report.not_understood, report.lines) <= 100);
        CHECK(report.count(Remark::left_out) == report.left_out);
        CHECK(report.count(Remark::not_understood) == report.not_understood);
        CHECK(report.count(Remark::conflict) == 0);
    }
}

TEST_CASE("What was read of the documents stands in the directory, which loads and can be shown") {
    const Import& it = imported();
    const auto directory = Directory::create(it.records);
    REQUIRE(directory.ok());
    const auto again = load_json(save_json(*directory));
    REQUIRE(again.ok());
    CHECK(again->records() == it.records);
    CHECK(html_document(*directory).size() > html_document(*load_json(shipped_data())).size() + 50'000);
    // Each printed paragraph, in its record.
    for (const ReadDocument& document : it.before)
        for (const ReadOrganization& read : document.organizations) {
            Words merged;
            const Organization& now = network(read.record.id.text());
            count(merged, now.sections);
            for (const Project& project : now.projects)
                count(merged, project.name + " " + project.text);
            Words printed;
            for (Section one : read.record.sections) {
                one.heading.clear(); // a section whose paragraphs became projects is not needed
                count(printed, std::vector<Section>{std::move(one)});
            }
            for (const Project& project : read.record.projects)
                count(printed, project.text);
            for (const auto& [word, times] : printed) {
                INFO(read.record.id.text() + ": " + word);
                CHECK(merged[word] >= times);
            }
        }
}

TEST_CASE("The 29 profiles have their sections") {
    const Import& it = imported();
    const auto directory = std::find_if(it.before.begin(), it.before.end(), [](const ReadDocument& document) {
        return document.organizations.size() > 1;
    });
    REQUIRE(directory != it.before.end());
    REQUIRE(directory->organizations.size() == 29);
    std::map<std::string, int> headings;
    for (const ReadOrganization& read : directory->organizations) {
        INFO(read.record.id.text());
        CHECK_FALSE(read.record.sections.empty());
        for (const Section& one : network(read.record.id.text()).sections) {
            CHECK_FALSE(one.blocks.empty());
            for (const Block& block : one.blocks)
                CHECK_FALSE(in_words(block) == "nothing");
        }
        for (const Section& one : read.record.sections)
            ++headings[one.heading];
    }
    CHECK(headings["Vision"] == 20);
    CHECK(headings["Mission"] == 3);
    CHECK(headings["Principal objectives"] == 23);
    CHECK(headings["Key projects"] == 27);
}

TEST_CASE("Printed contacts are those that were entered by hand") {
    const Import& it = imported();
    for (const ReadDocument& document : it.before)
        for (const ReadOrganization& read : document.organizations) {
            const Organization& by_hand = record(it.shipped.organizations, read.record.id.text());
            INFO(read.record.id.text());
            for (const Contact& contact : all_contacts(read.record)) {
                INFO(contact.value);
                const auto known = all_contacts(by_hand);
                CHECK(std::any_of(known.begin(), known.end(), [&](const Contact& other) {
                    return other.kind == contact.kind && other.value == contact.value;
                }));
            }
            // The others were taken from running text by hand.
            Words running;
            count(running, read.record.sections);
            for (const Contact& contact : all_contacts(by_hand)) {
                INFO(contact.value);
                const auto found = all_contacts(read.record);
                const bool read_too = std::any_of(found.begin(), found.end(), [&](const Contact& other) {
                    return other.kind == contact.kind && other.value == contact.value;
                });
                Words words;
                count(words, contact.value);
                CHECK((read_too || std::all_of(words.begin(), words.end(),
                                               [&](const auto& word) { return running[word.first] > 0; })));
            }
            for (const Person& person : read.record.people) {
                INFO(person.name);
                CHECK(std::any_of(by_hand.people.begin(), by_hand.people.end(), [&](const Person& other) {
                    return other.name == person.name && other.id == person.id;
                }));
            }
        }
}

TEST_CASE("Quotations have the speakers that were entered by hand") {
    const Import& it = imported();
    size_t quotations = 0;
    size_t signed_ones = 0;
    for (const Organization& organization : it.records.organizations)
        for (const Section& one : organization.sections)
            for (const Block& block : one.blocks)
                if (const auto* quotation = std::get_if<Quotation>(&block.content)) {
                    ++quotations;
                    signed_ones += !quotation->speaker.empty();
                    CHECK(quotation->text.size() > 40);
                    CHECK(quotation->text.find("“") != 0);
                }
    CHECK(quotations == 37);
    CHECK(signed_ones == 16);
    const auto has_speaker = [](std::string_view id, std::string_view name) {
        for (const Section& one : network(id).sections)
            for (const Block& block : one.blocks)
                if (const auto* quotation = std::get_if<Quotation>(&block.content);
                    quotation && quotation->speaker == name)
                    return true;
        return false;
    };
    CHECK(has_speaker("geneva-cities-hub", "Mayor Sami Kanaan"));
    CHECK(has_speaker("covenant-of-mayors-europe", "Katarina Luhr"));
    CHECK(has_speaker("covenant-of-mayors-europe", "Martin Horn"));
    CHECK(has_speaker("energy-cities", "Claire Roumet"));
    CHECK(has_speaker("fmdv", "Mr Robert Beugré Mambé"));
    CHECK(has_speaker("resilient-cities-network", "Lauren N. Sorkin"));
    CHECK(has_speaker("oasc", "MEERSMAN")); // spelt otherwise in the contacts: left as printed
}

TEST_CASE("Footnotes stand with what calls them, and with the last paragraph when nothing does") {
    std::map<std::string, std::string> notes;
    for (const Organization& organization : imported().records.organizations)
        for (const Section& one : organization.sections)
            for (const Block& block : one.blocks)
                for (const Note& note : block.notes)
                    notes[note.mark] += organization.id.text() + "/" + one.heading;
    CHECK(notes ==
          std::map<std::string, std::string>{{"¹", "unece/"},
                                             {"²", "global-city-network/Vision"},
                                             {"³", "mayors-migration-council/Key projects"},
                                             {"⁴", "metropolis/Key projects"},
                                             {"⁵", "women-transforming-cities/Principal objectives"},
                                             {"⁶", "women-transforming-cities/Principal objectives"}});
    const Event& roundtable = event_of("interregional-roundtable-2023");
    CHECK(section(roundtable.sections, "Background").blocks.front().notes.size() == 1);
}

TEST_CASE("Displaced and broken text is back in its place") {
    const auto in = [](const std::vector<Block>& blocks, std::string_view words) {
        return std::any_of(blocks.begin(), blocks.end(), [&](const Block& block) {
            return in_words(block).find(words) != std::string::npos;
        });
    };
    CHECK(in(section(network("human-rights-cities-network").sections, "Key projects").blocks,
             "quotation: , : Becoming part of our network"));
    const auto& projects = network("mayors-migration-council").projects;
    const auto fund = std::find_if(projects.begin(), projects.end(), [](const Project& project) {
        return project.name == "Global Cities Fund";
    });
    REQUIRE(fund != projects.end());
    CHECK(fund->text.find("The MMC created") == 0);
    CHECK_FALSE(fund->related.empty()); // ours, kept
    CHECK(in(section(network("geneva-cities-hub").sections, "Key projects").blocks, "Geneva represents"));
    CHECK(in(section(network("un-habitat").sections, "").blocks, "outcome- and impact-oriented"));
    CHECK(in(event_of("meeting-of-mayors-2001").sections.at(1).blocks, "any future action"));
}

TEST_CASE("What is ours stays: classification, annotations, summaries, relations") {
    const Import& it = imported();
    CHECK(it.records.relations == it.shipped.relations);
    CHECK(it.records.cities == it.shipped.cities);
    for (size_t i = 0; i < it.records.organizations.size(); ++i) {
        const Organization& now = it.records.organizations[i];
        const Organization& then = it.shipped.organizations[i];
        INFO(now.id.text());
        CHECK(now.id == then.id);
        CHECK(now.name == then.name);
        CHECK(now.summary == then.summary);
        CHECK(now.themes == then.themes);
        CHECK(now.sdgs == then.sdgs);
        CHECK(now.regions == then.regions);
        CHECK(now.annotations == then.annotations);
        CHECK(now.figures == then.figures);
        CHECK(now.contacts == then.contacts);
        CHECK(now.people == then.people);
        CHECK(now.projects.size() == then.projects.size());
    }
}

TEST_CASE("The roundtable has its three guiding questions with nested prompts") {
    const auto& questions = event_of("interregional-roundtable-2023").questions;
    REQUIRE(questions.size() == 3);
    CHECK(questions[0].number == "Question 1");
    CHECK(questions[0].prompts.size() == 2);
    CHECK_FALSE(questions[0].intro.empty());
    CHECK(questions[1].prompts.size() == 3);
    REQUIRE(questions[2].prompts.size() == 2);
    CHECK(questions[2].prompts[0].items.size() == 1);
}

TEST_CASE("The Meeting of Mayors has three sessions, 16 numbered paragraphs and its deliverables") {
    const Event& meeting = event_of("meeting-of-mayors-2001");
    REQUIRE(meeting.sessions.size() == 3);
    std::vector<std::string> numbers;
    const auto collect = [&](const std::vector<Section>& sections) {
        for (const Section& one : sections)
            for (const Block& block : one.blocks) {
                const auto* paragraph = std::get_if<Paragraph>(&block.content);
                REQUIRE(paragraph);
                numbers.push_back(paragraph->text.substr(0, paragraph->text.find('.')));
            }
        numbers.push_back("|");
    };
    collect(meeting.sections);
    for (const Session& session : meeting.sessions)
        collect(session.sections);
    CHECK(numbers == std::vector<std::string>{"1", "2", "3", "14", "15", "16", "|",  "4",  "5",  "6",
                                              "7", "|", "8", "9",  "10", "|",  "11", "12", "13", "|"});
    REQUIRE(meeting.outcomes.size() == 11);
    CHECK(meeting.outcomes.back().items.size() == 2);
}

TEST_CASE("The workshop has its objectives, the concept note its two sections") {
    CHECK(event_of("workshop-capacity").objectives.size() == 5);
    CHECK(section(event_of("workshop-capacity").sections, "Description").blocks.size() == 1);
    const auto& sections = event_of("roundtable-nakuru-2020").sections;
    REQUIRE(sections.size() == 2);
    CHECK(sections[0].blocks.size() == 3);
    CHECK(sections[1].blocks.size() == 3);
}

TEST_CASE("Importing the documents again changes nothing") {
    const Import& it = imported();
    Records records = it.records;
    for (ReadDocument document : it.before) {
        merge(records, it.shipped, document);
        CHECK(document.report.count(Remark::conflict) == 0);
        CHECK(document.report.count(Remark::added) == 0);
    }
    CHECK(records == it.records);
}

TEST_CASE("The documents are read in other encodings and line ends") {
    imported();
    const auto editions = shipped_editions();
    for (const PublishedDocument& document : published_documents()) {
        INFO(document.name);
        const auto plain = read_document(document.text, editions);
        std::string windows = "\xEF\xBB\xBF";
        for (const char c : document.text)
            windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
        const auto with_mark = read_document(windows, editions);
        REQUIRE(plain.ok());
        REQUIRE(with_mark.ok());
        CHECK(with_mark->events == plain->events);
        CHECK(with_mark->report.entries == plain->report.entries);
        REQUIRE(with_mark->organizations.size() == plain->organizations.size());
        for (size_t i = 0; i < plain->organizations.size(); ++i)
            CHECK(with_mark->organizations[i].record == plain->organizations[i].record);
    }
}
