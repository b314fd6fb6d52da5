#include "core/formats/html/html.h"

#include "core/formats/html/articles.h"

#include <algorithm>

namespace citynet {

namespace html {

namespace {

void write_contents(Writing& to) {
    const auto entry = [&](bool present, const char* href, const std::string& name) {
        if (!present)
            return;
        const Element item(to.out, "li");
        to.out.link(href, name);
    };
    const Records& records = to.directory.records();
    to.out.raw("<nav").attribute("aria-label", to.texts.contents).raw("><ul>");
    entry(!records.organizations.empty(), "#/networks", to.texts.networks);
    entry(!records.events.empty() || !records.series.empty(), "#/events", to.texts.events);
    entry(!records.countries.empty() || !records.cities.empty(), "#/map", to.texts.places);
    entry(!records.themes.empty(), "#/networks?themes", to.texts.themes);
    entry(!records.sources.empty(), "#/about?sources", to.texts.sources);
    entry(true, "#/about", to.texts.about);
    to.out.raw("</ul></nav>");
}

void write_masthead(Writing& to) {
    to.out.raw("<header class=\"masthead\" id=\"/\"").attribute("lang", to.texts.language).raw(">");
    to.out.element("h1", title_text(to.directory, to.texts));
    write_edition(to);
    to.out.element("p", description_text(to.directory, to.texts));
    write_contents(to);
    to.out.raw("</header>");
}

void write_document(Writing& to) {
    write_masthead(to);
    to.out.raw("<main").attribute("lang", to.texts.language).raw(">");
    write_networks(to);
    write_events(to);
    write_places(to);
    write_themes(to);
    write_sources(to);
    write_about(to);
    to.out.raw("</main>");
}

/// Readable on its own: system fonts, a column of text, the colours of the reader's system.
constexpr std::string_view style =
    "<style>:root{color-scheme:light dark}"
    "body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:1rem/1.55 system-ui,sans-serif}"
    "article{border-top:1px solid;margin-top:2rem}"
    ".annotation{border:1px solid;padding:.4rem .8rem;margin:.4rem 0}"
    "dt{font-weight:600}"
    "nav ul,.chips{display:flex;flex-wrap:wrap;gap:.2rem 1rem;padding:0;list-style:none}"
    "@media print{nav{display:none}h2,h3,h4{break-after:avoid}}</style>";

std::string page(const HtmlTexts& texts, const std::string& head, const std::string& body) {
    Markup out;
    out.raw("<!doctype html><html").attribute("lang", texts.language).raw("><head><meta charset=\"utf-8\">");
    out.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">").raw(head).raw(style);
    out.raw("</head><body>").raw(body).raw("</body></html>\n");
    return out.take();
}

} // namespace

} // namespace html

std::string html_document(const Directory& directory, const HtmlTexts& texts) {
    const Links links(directory);
    html::Markup out;
    html::Writing to{directory, links, texts, html::Scope::whole, out};
    html::write_document(to);
    return out.take();
}

namespace {

std::string article(const Directory& directory, const Reference& record, const HtmlTexts& texts,
                    html::Scope scope) {
    const Links links(directory);
    html::Markup out;
    html::Writing to{directory, links, texts, scope, out};
    html::write_article(to, record);
    return out.take();
}

} // namespace

std::string html_article(const Directory& directory, const Reference& record, const HtmlTexts& texts) {
    return article(directory, record, texts, html::Scope::whole);
}

std::string html_head(const Directory& directory, const HtmlTexts& texts) {
    html::Markup out;
    out.element("title", html::title_text(directory, texts));
    out.raw("<meta name=\"description\"")
        .attribute("content", html::description_text(directory, texts))
        .raw(">");
    return out.take();
}

std::string standalone_html(const Directory& directory, const HtmlTexts& texts) {
    return html::page(texts, html_head(directory, texts), html_document(directory, texts));
}

std::string standalone_html(const Directory& directory, const Reference& record, const HtmlTexts& texts) {
    const std::string content = article(directory, record, texts, html::Scope::single);
    if (content.empty())
        return {};
    html::Markup head;
    head.element("title", title_of(directory, record));
    return html::page(texts, head.html(), "<main>" + content + "</main>");
}

} // namespace citynet
