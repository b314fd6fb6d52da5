#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace citynet::html {

/// HTML as it is written. Everything that comes from data goes through text(), link() or an attribute of
/// Element, which escape it.
class Markup {
  public:
    /// Markup of our own, as it stands.
    Markup& raw(std::string_view html);
    Markup& text(std::string_view text);
    Markup& attribute(std::string_view name, std::string_view value);
    /// A whole element: element("b", "name").
    Markup& element(std::string_view tag, std::string_view text);
    /// A link; only text where `href` is empty. An address outside the page opens beside it.
    Markup& link(std::string_view href, std::string_view text);

    const std::string& html() const { return html_; }
    std::string take() { return std::exchange(html_, {}); }

  private:
    std::string html_;
};

/// An element that is open as long as this object lives. Entries of lists (li, dt, dd) have no end tag.
class Element {
  public:
    Element(Markup& out, std::string_view tag, std::string_view css_class = {}, std::string_view id = {});
    ~Element();
    Element(const Element&) = delete;
    Element& operator=(const Element&) = delete;

  private:
    Markup& out_;
    std::string_view tag_;
};

} // namespace citynet::html
