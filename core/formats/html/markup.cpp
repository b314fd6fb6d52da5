#include "core/formats/html/markup.h"

namespace citynet::html {

namespace {

/// Escapes what would end text or a value in double quotes. Control characters, which HTML does not allow,
/// become blanks.
void escape(std::string& html, std::string_view text, std::string_view quote) {
    std::size_t written = 0; // what stands as it is, is written in one piece
    const auto instead = [&](std::size_t at, std::string_view words) {
        html.append(text.substr(written, at - written)).append(words);
        written = at + 1;
    };
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte == '&')
            instead(at, "&amp;");
        else if (byte == '<')
            instead(at, "&lt;");
        else if (byte == '>')
            instead(at, "&gt;");
        else if (byte == '"')
            instead(at, quote);
        else if ((byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7F)
            instead(at, " ");
    }
    html.append(text.substr(written));
}

} // namespace

Markup& Markup::raw(std::string_view html) {
    html_ += html;
    return *this;
}

Markup& Markup::text(std::string_view text) {
    escape(html_, text, "\"");
    return *this;
}

Markup& Markup::attribute(std::string_view name, std::string_view value) {
    html_.append(" ").append(name).append("=\"");
    escape(html_, value, "&quot;");
    html_ += '"';
    return *this;
}

Markup& Markup::element(std::string_view tag, std::string_view text) {
    const Element element(*this, tag);
    return this->text(text);
}

Markup& Markup::link(std::string_view href, std::string_view text) {
    if (href.empty())
        return this->text(text);
    raw("<a").attribute("href", href);
    if (href.substr(0, 4) == "http")
        raw(" target=\"_blank\" rel=\"noopener\"");
    return raw(">").text(text).raw("</a>");
}

Element::Element(Markup& out, std::string_view tag, std::string_view css_class, std::string_view id)
    : out_(out), tag_(tag) {
    out_.raw("<").raw(tag);
    if (!css_class.empty())
        out_.attribute("class", css_class);
    if (!id.empty())
        out_.attribute("id", id);
    out_.raw(">");
}

Element::~Element() {
    // What follows these ends them: HTML lets the tag be left out, and a page has thousands of them.
    if (tag_ != "li" && tag_ != "dt" && tag_ != "dd")
        out_.raw("</").raw(tag_).raw(">");
}

} // namespace citynet::html
