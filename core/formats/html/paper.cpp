#include "core/formats/html/paper.h"

#include "core/formats/html/articles.h"

#include <algorithm>

namespace citynet {

namespace html {

namespace {

/// A part of the document: a heading and the records below it, none where the contents do not name them.
struct Part {
    std::string heading;
    std::string anchor;
    std::vector<Reference> records;
};

std::string edition_line(Writing& to) {
    Markup out;
    Writing line = to.on(out);
    write_edition(line);
    return out.take();
}

/// What tells two records of one name apart, and helps to find one: an acronym, a date.
std::string entry_detail(const Writing& to, const Reference& record) {
    if (record.kind == RecordKind::organization)
        if (const auto* organization = to.directory.find(Id<Organization>(record.id)))
            return organization->acronym;
    if (record.kind == RecordKind::event)
        if (const auto* event = to.directory.find(Id<Event>(record.id)))
            return period_words(event->period, to.texts.dates);
    return {};
}

void write_entry(Writing& to, const Reference& record) {
    const Element entry(to.out, "li");
    write_link(to, record);
    if (const std::string detail = entry_detail(to, record); !detail.empty())
        to.out.raw(" <span class=\"detail\">").text(detail).raw("</span>");
}

void write_contents(Writing& to, const std::vector<Part>& parts) {
    to.out.raw("<nav class=\"contents\"").attribute("aria-label", to.texts.contents).raw(">");
    to.out.element("h2", to.texts.contents);
    for (const Part& part : parts) {
        {
            const Element heading(to.out, "p");
            to.out.link("#" + part.anchor, part.heading);
        }
        if (part.records.empty())
            continue;
        const Element list(to.out, "ul");
        for (const Reference& record : part.records)
            write_entry(to, record);
    }
    to.out.raw("</nav>");
}

/// The line below each sheet: what it is from.
void write_foot(Writing& to) {
    const Element foot(to.out, "footer");
    to.out.element("p", title_text(to.directory, to.texts)).raw(edition_line(to));
}

/// The document with what `write` puts into its middle.
template <class Write>
std::string document(Writing& to, const Write& write) {
    to.out.raw("<div class=\"paper\"").attribute("lang", to.texts.language).raw("><div class=\"sheets\">");
    write();
    to.out.raw("</div>");
    write_foot(to);
    to.out.raw("</div>");
    return to.out.take();
}

const std::string& heading_of(const HtmlTexts& texts, RecordKind kind) {
    switch (kind) {
    case RecordKind::organization:
        return texts.networks;
    case RecordKind::event:
        return texts.events;
    case RecordKind::series:
        return texts.series;
    default:
        return texts.places;
    }
}

/// By kind; countries and cities, which have one heading, together.
std::vector<Part> parts_of(const Directory& directory, const std::vector<Reference>& records,
                           const HtmlTexts& texts) {
    std::vector<Part> parts;
    for (const Reference& record : records) {
        if (!has_article(directory, record))
            continue;
        const std::string& heading = heading_of(texts, record.kind);
        auto part =
            std::find_if(parts.begin(), parts.end(), [&](const Part& one) { return one.heading == heading; });
        if (part == parts.end())
            part = parts.insert(parts.end(), {heading, "paper-part-" + std::to_string(parts.size() + 1), {}});
        if (std::find(part->records.begin(), part->records.end(), record) == part->records.end())
            part->records.push_back(record);
    }
    return parts;
}

/// More codes than these would make the document too large for a browser to lay out in a bearable time.
constexpr size_t most_codes = 500;

Paper paper_for(const Directory& directory, const std::vector<Part>& parts) {
    Paper paper;
    for (const Part& part : parts)
        paper.chosen.insert(part.records.begin(), part.records.end());
    for (const City& city : directory.all<City>()) // stands in the article of its country
        if (!city.country.empty() && paper.chosen.count(reference_to(city.country)) > 0)
            paper.chosen.insert(reference_to(city));
    paper.codes = paper.chosen.size() <= most_codes;
    return paper;
}

void write_single(Writing& to, const Part& part) {
    {
        const Element header(to.out, "header", "single");
        to.out.element("h1", title_text(to.directory, to.texts));
        to.out.element("h2", part.heading);
    }
    write_article(to, part.records[0]);
}

void write_selection(Writing& to, const Selection& selection, const std::vector<Part>& parts) {
    {
        const Element header(to.out, "header", "front");
        to.out.element("p", title_text(to.directory, to.texts));
        to.out.element("h1", selection.title);
        if (!selection.what.empty())
            to.out.element("p", selection.what);
        to.out.raw(edition_line(to));
    }
    write_contents(to, parts);
    for (const Part& part : parts) {
        const Element section(to.out, "section");
        {
            const Element heading(to.out, "h2", {}, part.anchor);
            to.out.text(part.heading);
        }
        for (const Reference& record : part.records)
            write_article(to, record);
    }
}

std::vector<Part> parts_of_all(const Writing& to) {
    const Records& records = to.directory.records();
    std::vector<Part> parts;
    const auto add = [&](bool present, const std::string& heading, std::string_view route) {
        if (present)
            parts.push_back({heading, anchor_of(to, route), {}});
        return present;
    };
    if (add(!records.organizations.empty(), to.texts.networks, "/networks"))
        for (const Organization* organization : networks_in_order(to.directory))
            parts.back().records.push_back(reference_to(*organization));
    if (add(!records.events.empty() || !records.series.empty(), to.texts.events, "/events")) {
        for (const Event* event : events_in_order(to.directory))
            parts.back().records.push_back(reference_to(*event));
        for (const Series& series : records.series)
            parts.back().records.push_back(reference_to(series));
    }
    add(!records.countries.empty() || !records.cities.empty(), to.texts.places, "/map");
    add(!records.themes.empty(), to.texts.themes, "/networks?themes");
    add(!records.sources.empty(), to.texts.sources, "/about?sources");
    add(true, to.texts.about, "/about");
    return parts;
}

} // namespace

} // namespace html

std::string paper_selection(const Directory& directory, const Selection& selection, const HtmlTexts& texts) {
    const std::vector<html::Part> parts = html::parts_of(directory, selection.records, texts);
    if (parts.empty())
        return {};
    const Links links(directory);
    const html::Paper paper = html::paper_for(directory, parts);
    html::Markup out;
    html::Writing to{directory, links, texts, html::Scope::chosen, out, &paper};
    return html::document(to, [&] {
        if (parts.size() == 1 && parts[0].records.size() == 1)
            html::write_single(to, parts[0]);
        else
            html::write_selection(to, selection, parts);
    });
}

std::string paper_booklet(const Directory& directory, const HtmlTexts& texts) {
    const Links links(directory);
    html::Paper paper;
    paper.codes = directory.all<Organization>().size() <= html::most_codes;
    html::Markup out;
    html::Writing to{directory, links, texts, html::Scope::whole, out, &paper};
    return html::document(to, [&] {
        {
            const html::Element header(out, "header", "front");
            out.element("h1", html::title_text(directory, texts));
            out.raw(html::edition_line(to));
            out.element("p", html::description_text(directory, texts));
        }
        html::write_contents(to, html::parts_of_all(to));
        html::write_networks(to);
        html::write_events(to);
        html::write_places(to);
        html::write_themes(to);
        html::write_sources(to);
        html::write_about(to);
    });
}

std::string paper_page(std::string_view title, std::string_view paper, std::string_view style,
                       OnOpening on_opening, const HtmlTexts& texts) {
    html::Markup out;
    out.raw("<!doctype html><html").attribute("lang", texts.language).raw("><head><meta charset=\"utf-8\">");
    out.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    out.element("title", title).raw("<style>").raw(style).raw("</style></head><body>").raw(paper);
    if (on_opening == OnOpening::print)
        out.raw("<script>addEventListener('load',()=>print())</script>");
    out.raw("</body></html>\n");
    return out.take();
}

} // namespace citynet
