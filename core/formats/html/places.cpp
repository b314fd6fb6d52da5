#include "core/formats/html/articles.h"
#include "core/formats/html/connections.h"

namespace citynet::html {

namespace {

/// "5.36° N, 4.01° W": the printed digits, with a compass point instead of a sign.
std::string degrees(const Number& number, const char* positive, const char* negative) {
    const std::string& literal = number.literal();
    return literal[0] == '-' ? literal.substr(1) + "° " + negative : literal + "° " + positive;
}

std::string coordinates(const City& city) {
    if (!city.latitude || !city.longitude)
        return {};
    return degrees(*city.latitude, "N", "S") + ", " + degrees(*city.longitude, "E", "W");
}

std::string joined(const std::vector<std::string>& words, const std::string& between) {
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : between) + word;
    return text;
}

/// A city and a country may have one name (Singapore), but one route leads to one article: the city's.
bool has_route_of_its_own(const Writing& to, const Country& country) {
    return !to.directory.contains({RecordKind::city, country.id.text()});
}

/// Wraps rows that may turn out to be none: an empty list is not allowed.
template <class F>
void write_list_of_facts(Writing& to, const F& write) {
    Markup out;
    Writing rows = to.on(out);
    write(rows);
    if (!out.html().empty())
        to.out.raw("<dl>").raw(out.html()).raw("</dl>");
}

} // namespace

void write_city(Writing& to, const City& city, std::string_view heading) {
    const Reference self = reference_to(city);
    const Element part(to.out, "section", {}, anchor_of(to, self));
    to.out.element(heading, city.name);
    write_annotations(to, city.annotations);
    write_list_of_facts(to, [&](Writing& rows) {
        write_fact(rows, rows.texts.other_names, joined(city.other_names, rows.texts.comma));
        write_fact(rows, rows.texts.coordinates, coordinates(city));
        write_connection_rows(rows, self, city.citations);
    });
    write_citations(to, city.citations);
}

void write_country(Writing& to, const Country& country) {
    const Reference self = reference_to(country);
    const Element article(to.out, "article", {},
                          has_route_of_its_own(to, country) ? anchor_of(to, self) : "");
    {
        const Element heading(to.out, "h3");
        to.out.text(country.name);
        if (!country.code.empty())
            to.out.raw(" ").element("small", country.code);
    }
    write_list_of_facts(to, [&](Writing& rows) {
        write_fact(rows, rows.texts.region, title_of(rows.directory, reference_to(country.region)));
        write_connection_rows(rows, self, {});
    });
    for (const City& city : to.directory.all<City>())
        if (city.country == country.id)
            write_city(to, city, "h4");
}

void write_places(Writing& to) {
    if (to.directory.all<Country>().empty() && to.directory.all<City>().empty())
        return;
    const Element section(to.out, "section");
    write_section_heading(to, "/map", to.texts.places);
    for (const Country& country : to.directory.all<Country>())
        write_country(to, country);
    bool heading = false;
    for (const City& city : to.directory.all<City>())
        if (city.country.empty()) {
            if (!heading)
                to.out.element("h3", to.texts.no_country);
            heading = true;
            write_city(to, city, "h4");
        }
}

} // namespace citynet::html
