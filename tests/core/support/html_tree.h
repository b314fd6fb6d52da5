#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace citynet::test {

/// An element of a document, as a browser would see it.
struct HtmlElement {
    std::string tag;
    std::map<std::string, std::string> attributes;
    std::string text; ///< all text inside, character references resolved
    HtmlElement* parent = nullptr;
    std::vector<std::unique_ptr<HtmlElement>> children;

    std::string attribute(const std::string& name) const;
};

/// Reads the strict kind of HTML that the program writes: every element closed but entries of lists, which
/// need not be, every value in double quotes.
struct HtmlTree {
    HtmlElement root;
    std::vector<const HtmlElement*> all; ///< in the order of the document
    std::string fault;                   ///< what is wrong with the markup, if anything

    /// The element with this id, or null.
    const HtmlElement* find(std::string_view id) const;
    std::vector<const HtmlElement*> with_tag(std::string_view tag) const;
};

HtmlTree read_html(std::string_view html);

/// Whether `element` lies inside `ancestor`.
bool lies_in(const HtmlElement* element, const HtmlElement* ancestor);

} // namespace citynet::test
