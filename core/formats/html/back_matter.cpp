#include "core/formats/html/articles.h"

namespace citynet::html {

namespace {

/// Links to the records of type T that refer to `theme`, in one line.
template <class T>
void write_theme_records(Writing& to, const Theme& theme, const std::string& name) {
    bool first = true;
    for (const Reference& reference : to.links.to(reference_to(theme)))
        if (reference.kind == RecordTraits<T>::kind) {
            to.out.raw(first ? "<p>" : "").text(first ? name + to.texts.colon : to.texts.comma);
            write_link(to, reference);
            first = false;
        }
    to.out.raw(first ? "" : "</p>");
}

void write_theme(Writing& to, const Theme& theme) {
    const Element article(to.out, "article", {}, anchor_of(to, reference_to(theme)));
    to.out.element("h3", theme.name);
    if (!theme.description.empty())
        to.out.element("p", theme.description);
    if (!theme.sdgs.empty()) {
        const Element list(to.out, "ul", "chips");
        for (int goal : theme.sdgs)
            to.out.element("li", goal_words(to.texts, goal));
    }
    write_theme_records<Organization>(to, theme, to.texts.networks);
    write_theme_records<Event>(to, theme, to.texts.events);
}

void write_source(Writing& to, const Source& source) {
    const HtmlTexts& texts = to.texts;
    const Element article(to.out, "article", {}, anchor_of(to, reference_to(source)));
    to.out.element("h3", source.title);
    if (!source.subtitle.empty())
        to.out.element("p", source.subtitle);
    write_annotations(to, source.annotations);
    if (source.publisher.empty() && source.symbol.empty() && !source.date && source.place.empty() &&
        source.copyright.empty())
        return;
    const Element list(to.out, "dl", "facts");
    write_fact(to, texts.publisher, source.publisher);
    write_fact(to, texts.symbol, source.symbol);
    if (source.date) {
        to.out.element("dt", texts.date);
        const Element value(to.out, "dd");
        write_date(to, *source.date);
    }
    write_fact(to, texts.place, source.place);
    write_fact(to, texts.rights, source.copyright);
}

} // namespace

void write_themes(Writing& to) {
    if (to.directory.all<Theme>().empty())
        return;
    const Element section(to.out, "section");
    write_section_heading(to, "/networks?themes", to.texts.themes);
    for (const Theme& theme : to.directory.all<Theme>())
        write_theme(to, theme);
}

void write_sources(Writing& to) {
    if (to.directory.all<Source>().empty())
        return;
    const Element section(to.out, "section");
    write_section_heading(to, "/about?sources", to.texts.sources);
    for (const Source& source : to.directory.all<Source>())
        write_source(to, source);
}

void write_about(Writing& to) {
    const Edition& edition = to.directory.edition();
    const Element section(to.out, "section");
    write_section_heading(to, "/about", to.texts.about);
    to.out.element("p", to.texts.about_annotations).element("p", to.texts.about_classification);
    if (edition.changes.empty())
        return;
    to.out.element("h3", to.texts.changes);
    const Element list(to.out, "ul");
    for (const std::string& change : edition.changes)
        to.out.element("li", change);
}

} // namespace citynet::html
