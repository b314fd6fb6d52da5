#include "core/formats/html/writing.h"

namespace citynet::html {

namespace {

/// What HTML accepts as a machine's reading of a date; a month without a year is none.
bool has_machine_form(const PartialDate& date) {
    return date.year || date.day;
}

void write_time(Writing& to, const PartialDate& date, const std::string& words) {
    if (!has_machine_form(date)) {
        to.out.text(words);
        return;
    }
    to.out.raw("<time").attribute("datetime", date.text()).raw(">").text(words).raw("</time>");
}

const Country* country_of(const Directory& directory, const Place& place) {
    if (!place.country.empty())
        return directory.find(place.country);
    const City* city = directory.find(place.city);
    return city ? directory.find(city->country) : nullptr;
}

} // namespace

std::string route_of(const Reference& record) {
    switch (record.kind) {
    case RecordKind::organization:
        return "/networks/" + record.id;
    case RecordKind::event:
        return "/events/" + record.id;
    case RecordKind::city:
    case RecordKind::country:
        return "/places/" + record.id;
    case RecordKind::series:
        return "/events?series=" + record.id;
    case RecordKind::theme:
        return "/networks?theme=" + record.id;
    case RecordKind::source:
        return "/about?source=" + record.id;
    case RecordKind::region:
    case RecordKind::relation:
    case RecordKind::cooperation:
        return {};
    }
    return {};
}

std::string anchor_of(const Writing& to, std::string_view route) {
    return (to.paper && !route.empty() ? "paper" : "") + std::string(route);
}

std::string anchor_of(const Writing& to, const Reference& record) {
    return anchor_of(to, route_of(record));
}

void write_link(Writing& to, const Reference& record) {
    write_link(to, record, title_of(to.directory, record));
}

void write_link(Writing& to, const Reference& record, std::string_view text) {
    const bool here =
        to.scope == Scope::whole || (to.scope == Scope::chosen && to.paper->chosen.count(record) > 0);
    const std::string anchor = here ? anchor_of(to, record) : std::string();
    to.out.link(anchor.empty() ? anchor : "#" + anchor, text);
}

void write_section_heading(Writing& to, std::string_view route, const std::string& heading) {
    const Element element(to.out, "h2", {}, anchor_of(to, route));
    to.out.text(heading);
}

void write_date(Writing& to, const PartialDate& date) {
    write_time(to, date, date_words(date, to.texts.dates));
}

void write_period(Writing& to, const Period& period) {
    const PeriodWords words = period_parts(period, to.texts.dates);
    if (period.start)
        write_time(to, *period.start, words.start);
    to.out.text(words.between);
    if (period.end && !words.end.empty())
        write_time(to, *period.end, words.end);
}

void write_party(Writing& to, const Party& party) {
    if (party.record)
        write_link(to, *party.record, name_of(to.directory, party));
    else
        to.out.text(party.name);
}

void write_parties(Writing& to, const std::vector<Party>& parties) {
    for (size_t i = 0; i < parties.size(); ++i) {
        to.out.text(i > 0 ? to.texts.comma : "");
        write_party(to, parties[i]);
    }
}

void write_place(Writing& to, const Place& place) {
    bool first = true;
    const auto next = [&] {
        to.out.text(first ? "" : to.texts.comma);
        first = false;
    };
    for (const std::string* part : {&place.venue, &place.address})
        if (!part->empty()) {
            next();
            to.out.text(*part);
        }
    if (!place.city.empty()) {
        next();
        write_link(to, reference_to(place.city));
    }
    if (const Country* country = country_of(to.directory, place)) {
        next();
        write_link(to, reference_to(*country));
    }
    if (!place.note.empty())
        to.out.text(first ? "" : " (").text(place.note).text(first ? "" : ")");
}

void write_items(Writing& to, const std::vector<Item>& items) {
    if (items.empty())
        return;
    const Element list(to.out, "ul");
    for (const Item& item : items) {
        const Element entry(to.out, "li");
        to.out.text(item.text);
        write_items(to, item.items);
    }
}

void write_annotations(Writing& to, const std::vector<Annotation>& annotations) {
    const HtmlTexts& texts = to.texts;
    for (const Annotation& annotation : annotations) {
        to.out.raw("<aside class=\"annotation\" role=\"note\">");
        to.out.element("b", annotation.certainty
                                ? texts.certainties[static_cast<size_t>(*annotation.certainty)]
                                : texts.odd);
        to.out.text(texts.colon + annotation.text);
        if (!annotation.ask.empty())
            to.out.raw(" ").element("small", texts.ask + texts.colon + annotation.ask + ".");
        to.out.raw("</aside>");
    }
}

void write_citations(Writing& to, const std::vector<Citation>& citations) {
    if (citations.empty())
        return;
    const Element line(to.out, "p", "source");
    to.out.text(to.texts.source + to.texts.colon);
    for (size_t i = 0; i < citations.size(); ++i) {
        to.out.text(i > 0 ? "; " : "");
        write_link(to, reference_to(citations[i].source));
        if (!citations[i].section.empty())
            to.out.text(to.texts.comma + citations[i].section);
    }
}

void write_citations_inline(Writing& to, const std::vector<Citation>& citations) {
    for (const Citation& citation : citations) {
        std::string words = title_of(to.directory, reference_to(citation.source));
        if (!citation.section.empty())
            words += to.texts.comma + citation.section;
        to.out.raw(" ").element("small", "(" + words + ")");
    }
}

} // namespace citynet::html
