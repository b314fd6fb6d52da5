#include "tests/generator/generator.h"

#include "tests/generator/vocabulary.h"

#include "core/text/fold.h"

#include <algorithm>

namespace citynet::generator {

namespace {

enum Kind : std::uint64_t { of_city = 1, of_organization, of_event, of_relation, of_cooperation };

std::string numbered(std::string_view word, size_t number) {
    return std::string(word) + "-" + std::to_string(number + 1);
}

/// The Latin letters and digits of a name without accents, for an address on the net.
std::string plain(std::string_view name) {
    std::string result;
    for (const char c : fold(name).text)
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            result += c;
    return result;
}

std::string capitals(std::string_view name) {
    std::string result;
    bool at_start = true;
    for (const char c : name) {
        if (at_start && c >= 'A' && c <= 'Z')
            result += c;
        at_start = c == ' ' || c == '-';
    }
    return result;
}

/// "resilient harbours". One choice a statement: in which order the parts of an expression are evaluated is
/// up to the compiler.
std::string quality_and_thing(Chance& chance) {
    std::string words(chance.one_of(adjectives));
    words += " ";
    words += chance.one_of(nouns);
    return words;
}

class Generator {
  public:
    explicit Generator(const Size& size)
        : size_(size), city_count_(std::max<size_t>(lands().size(), size.organizations / 20)),
          series_count_(size.events / 8 + (size.events ? 1 : 0)) {}

    Records make() {
        add_vocabulary();
        for (size_t i = 0; i < city_count_; ++i)
            records_.cities.push_back(city(i));
        for (size_t i = 0; i < series_count_; ++i)
            records_.series.push_back(series(i));
        records_.organizations.reserve(size_.organizations);
        for (size_t i = 0; i < size_.organizations; ++i)
            records_.organizations.push_back(organization(i));
        for (size_t i = 0; i < size_.events; ++i)
            records_.events.push_back(event(i));
        for (size_t i = 0; i < size_.organizations / 2; ++i)
            records_.relations.push_back(relation(i));
        for (size_t i = 0; i < city_count_ / 4; ++i)
            records_.cooperations.push_back(cooperation(i));
        return std::move(records_);
    }

  private:
    Chance chance(Kind kind, std::uint64_t number) const { return Chance(size_.seed, kind, number); }

    void add_vocabulary() {
        records_.edition.title = "A made-up directory";
        records_.edition.version = std::to_string(size_.seed);
        records_.edition.date = PartialDate::parse("2026");
        Source source;
        source.id = source_;
        source.title = "Chance";
        records_.sources.push_back(source);
        for (size_t i = 0; i < themes.size(); ++i) {
            Theme theme;
            theme.id = Id<Theme>(std::string(themes[i]));
            theme.name = themes[i];
            theme.name[0] = static_cast<char>(theme.name[0] - 'a' + 'A');
            theme.sdgs = {static_cast<int>(i % 17) + 1};
            records_.themes.push_back(theme);
        }
        for (const Land& land : lands()) {
            const Id<Region> region{std::string(land.region)};
            if (std::none_of(records_.regions.begin(), records_.regions.end(),
                             [&](const Region& known) { return known.id == region; })) {
                Region added;
                added.id = region;
                added.name = land.region;
                records_.regions.push_back(added);
            }
            Country country;
            country.id = Id<Country>(std::string(land.id));
            country.name = land.name;
            country.code = land.code;
            country.region = region;
            records_.countries.push_back(country);
        }
    }

    static const Land& land_of_city(size_t number) { return lands()[number % lands().size()]; }
    static Id<City> city_id(size_t number) { return Id<City>(numbered("city", number)); }
    static std::string city_name(size_t number) {
        return place_name(land_of_city(number), number / lands().size());
    }

    City city(size_t number) const {
        Chance chance = this->chance(of_city, number);
        const Land& land = land_of_city(number);
        City made;
        made.id = city_id(number);
        made.name = city_name(number);
        made.country = Id<Country>(std::string(land.id));
        auto near = [&](double degrees) { // two decimals, without the library's floating-point output
            const long long hundredths =
                static_cast<long long>(degrees * 100) + static_cast<long long>(chance.below(500)) - 250;
            const std::string digits = std::to_string(hundredths < 0 ? -hundredths : hundredths);
            const std::string padded = std::string(digits.size() < 3 ? 3 - digits.size() : 0, '0') + digits;
            return *Number::parse((hundredths < 0 ? "-" : "") + padded.substr(0, padded.size() - 2) + "." +
                                  padded.substr(padded.size() - 2));
        };
        made.latitude = near(land.latitude);
        made.longitude = near(land.longitude);
        return made;
    }

    static Citation citation() {
        Citation made;
        made.source = source_;
        made.section = "made up";
        return made;
    }

    static Party party(std::string_view kind, size_t number) {
        Party made;
        made.record = Reference::parse(std::string(kind) + "/" + numbered(kind, number));
        return made;
    }

    Series series(size_t number) const {
        Chance chance = this->chance(of_event, ~std::uint64_t{number});
        Series made;
        made.id = Id<Series>(numbered("series", number));
        made.name = "Forum on " + quality_and_thing(chance);
        made.description = prose(chance, 12);
        return made;
    }

    template <class T>
    static void classify(T& record, Chance& chance, const Land& land) {
        for (size_t i = chance.between(1, 3); i > 0; --i) {
            const size_t theme = chance.skewed(themes.size());
            const Id<Theme> id{std::string(themes[theme])};
            if (std::find(record.themes.begin(), record.themes.end(), id) != record.themes.end())
                continue;
            record.themes.push_back(id);
            record.sdgs.push_back(static_cast<int>(theme) + 1);
        }
        std::sort(record.sdgs.begin(), record.sdgs.end());
        record.regions.push_back(Id<Region>(std::string(land.region)));
    }

    static Contact contact(ContactKind kind, std::string value) {
        Contact made;
        made.kind = kind;
        made.value = std::move(value);
        return made;
    }

    static std::string phone(const Land& land, Chance& chance) {
        std::string number = "+" + std::string(land.calling);
        for (int group = 0; group < 4; ++group)
            number += " " + std::to_string(10 + chance.below(90));
        number += std::to_string(chance.below(10));
        return number;
    }

    static Person person(size_t number, const Land& land, Chance& chance, const std::string& domain) {
        Person made;
        made.id = numbered("person", number);
        const std::string given(chance.one_of(land.given));
        const std::string family(chance.one_of(land.family));
        made.name =
            given + " " + family + (chance.happens(30) ? "-" + std::string(chance.one_of(land.family)) : "");
        made.role = chance.one_of(roles);
        const std::string before = plain(given), after = plain(family);
        if (chance.happens(60) && !before.empty() && !after.empty())
            made.contacts.push_back(contact(ContactKind::email, before + "." + after + "@" + domain));
        return made;
    }

    static Section section(SectionKind kind, std::string heading, Chance& chance, size_t words,
                           size_t items) {
        Section made;
        made.kind = kind;
        made.heading = std::move(heading);
        Block text;
        text.content = Paragraph{prose(chance, words)};
        made.blocks.push_back(text);
        if (items > 0) {
            List list;
            for (size_t i = 0; i < items; ++i) {
                Item item;
                item.text = prose(chance, 8);
                list.items.push_back(item);
            }
            Block block;
            block.content = list;
            made.blocks.push_back(block);
        }
        return made;
    }

    Organization organization(size_t number) const {
        Chance chance = this->chance(of_organization, number);
        const size_t home = number < city_count_ ? number : chance.below(city_count_);
        const Land& land = land_of_city(home);
        Organization made;
        made.id = Id<Organization>(numbered("organization", number));
        const std::string rare = rare_word(chance);
        const std::string brand = static_cast<char>(rare[0] - 'a' + 'A') + rare.substr(1);
        made.name = filled(land.network, chance.one_of(land.subjects)) + " " + city_name(home);
        if (chance.happens(50))
            made.name += " " + brand;
        if (chance.happens(70))
            made.acronym = capitals("Network " + made.name + " " + brand);
        if (chance.happens(20))
            made.other_names.push_back(brand + " Cities Alliance");
        made.kind = chance.happens(3) ? OrganizationKind::organizer : OrganizationKind::network;
        made.founded = PartialDate::parse(std::to_string(chance.between(1913, 2025)));
        made.headquarters.city = city_id(home);
        made.headquarters.country = Id<Country>(std::string(land.id));
        made.headquarters.address =
            filled(land.street, std::to_string(chance.between(1, 240))) + ", " + city_name(home);
        made.summary = prose(chance, 20);
        made.sections.push_back(section(SectionKind::mission, "Mission", chance, 25, 0));
        made.sections.push_back(
            section(SectionKind::objectives, "Objectives", chance, 8, chance.between(2, 4)));
        for (size_t i = chance.between(1, 3); i > 0; --i) {
            Project project;
            if (chance.happens(70)) {
                project.name = rare_word(chance);
                project.name[0] = static_cast<char>(project.name[0] - 'a' + 'A');
            }
            project.text = prose(chance, 18);
            made.projects.push_back(project);
        }
        Figure figure;
        figure.measure = chance.one_of(measures);
        figure.value = Number(static_cast<long long>(chance.between(10, 2500)));
        figure.as_of = PartialDate::parse(std::to_string(chance.between(2015, 2025)));
        made.figures.push_back(figure);
        const std::string domain = rare + std::to_string(number) + "." + plain(land.code);
        for (size_t i = 0, count = chance.between(1, 3); i < count; ++i)
            made.people.push_back(person(i, land, chance, domain));
        made.contacts.push_back(contact(ContactKind::website, "https://www." + domain));
        if (chance.happens(80))
            made.contacts.push_back(contact(ContactKind::email, "info@" + domain));
        if (chance.happens(70))
            made.contacts.push_back(contact(ContactKind::phone, phone(land, chance)));
        classify(made, chance, land);
        made.citations.push_back(citation());
        return made;
    }

    Event event(size_t number) const {
        Chance chance = this->chance(of_event, number);
        const size_t home = chance.below(city_count_);
        const Land& land = land_of_city(home);
        Event made;
        made.id = Id<Event>(numbered("event", number));
        const std::string year = std::to_string(chance.between(2001, 2027));
        made.title = "Forum of " + city_name(home) + " on " + quality_and_thing(chance) + " " + year;
        made.kind = static_cast<EventKind>(chance.below(static_cast<size_t>(EventKind::other) + 1));
        made.series = Id<Series>(numbered("series", number % series_count_));
        const std::string month = std::to_string(chance.between(10, 12));
        const std::string day = year + "-" + month + "-" + std::to_string(chance.between(10, 27));
        made.period.start = PartialDate::parse(day);
        made.place.city = city_id(home);
        made.place.country = Id<Country>(std::string(land.id));
        if (size_.organizations > 0)
            made.organizers.push_back(party("organization", chance.below(size_.organizations)));
        made.summary = prose(chance, 25);
        for (size_t i = 0, count = chance.between(1, 3); i < count; ++i) {
            Session session;
            session.id = numbered("session", i);
            session.title = "On " + quality_and_thing(chance);
            session.summary = prose(chance, 12);
            made.sessions.push_back(session);
        }
        GuidingQuestion question;
        question.number = "1";
        question.text = "Who " + std::string(chance.one_of(verbs));
        question.text += " " + std::string(chance.one_of(nouns)) + "?";
        made.questions.push_back(question);
        classify(made, chance, land);
        made.citations.push_back(citation());
        return made;
    }

    Relation relation(size_t number) const {
        Chance chance = this->chance(of_relation, number);
        Relation made;
        made.id = Id<Relation>(numbered("relation", number));
        made.from = party("organization", chance.below(size_.organizations));
        made.type =
            static_cast<RelationType>(chance.below(static_cast<size_t>(RelationType::secretariat_of) + 1));
        made.to = party("organization", chance.below(size_.organizations));
        made.evidence = prose(chance, 6);
        made.citations.push_back(citation());
        return made;
    }

    Cooperation cooperation(size_t number) const {
        Chance chance = this->chance(of_cooperation, number);
        Cooperation made;
        made.id = Id<Cooperation>(numbered("cooperation", number));
        made.parties = {party("city", chance.below(city_count_)), party("city", chance.below(city_count_))};
        made.status =
            static_cast<CooperationStatus>(chance.below(static_cast<size_t>(CooperationStatus::support) + 1));
        made.subject = prose(chance, 6);
        made.citations.push_back(citation());
        return made;
    }

    inline static const Id<Source> source_{"chance"};

    Size size_;
    size_t city_count_;
    size_t series_count_;
    Records records_;
};

} // namespace

Records generate(const Size& size) {
    return Generator(size).make();
}

} // namespace citynet::generator
