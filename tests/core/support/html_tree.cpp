#include "tests/core/support/html_tree.h"

#include <set>

namespace citynet::test {

namespace {

std::string resolved(std::string_view text) {
    static const std::pair<std::string_view, char> references[] = {
        {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}};
    std::string plain;
    for (size_t i = 0; i < text.size();) {
        bool found = false;
        for (const auto& [reference, c] : references)
            if (text.substr(i, reference.size()) == reference) {
                plain += c;
                i += reference.size();
                found = true;
                break;
            }
        if (!found)
            plain += text[i++];
    }
    return plain;
}

/// Takes ` name="value"` and ` name` off the front of the inside of a tag.
std::map<std::string, std::string> read_attributes(std::string_view inside, std::string& fault) {
    std::map<std::string, std::string> attributes;
    while (!inside.empty()) {
        if (inside.front() != ' ') {
            fault = "no blank before an attribute: " + std::string(inside);
            return attributes;
        }
        inside.remove_prefix(1);
        const std::string name(inside.substr(0, inside.find_first_of(" =")));
        inside.remove_prefix(name.size());
        std::string value;
        if (!inside.empty() && inside.front() == '=') {
            const size_t end =
                inside.size() < 2 || inside[1] != '"' ? std::string_view::npos : inside.find('"', 2);
            if (end == std::string_view::npos) {
                fault = "a value without its quotes: " + std::string(inside);
                return attributes;
            }
            value = resolved(inside.substr(2, end - 2));
            inside.remove_prefix(end + 1);
        }
        if (!attributes.emplace(name, value).second)
            fault = "an attribute twice: " + name;
    }
    return attributes;
}

class Reader {
  public:
    explicit Reader(HtmlTree& tree) : tree_(tree), open_(&tree.root) {}

    void read(std::string_view html) {
        while (!html.empty() && tree_.fault.empty()) {
            const size_t tag = html.find('<');
            add_text(resolved(html.substr(0, tag)));
            if (tag == std::string_view::npos)
                break;
            const size_t end = html.find('>', tag);
            if (end == std::string_view::npos) {
                tree_.fault = "a tag that does not end";
                return;
            }
            take_tag(html.substr(tag + 1, end - tag - 1));
            html.remove_prefix(end + 1);
        }
        if (tree_.fault.empty() && open_ != &tree_.root)
            tree_.fault = "never closed: " + open_->tag;
    }

  private:
    static bool is_entry(std::string_view tag) { return tag == "li" || tag == "dt" || tag == "dd"; }

    void add_text(const std::string& text) {
        for (HtmlElement* element = open_; element; element = element->parent)
            element->text += text;
    }

    void take_tag(std::string_view inside) {
        static const std::set<std::string, std::less<>> empty_elements{"meta", "link", "br"};
        if (inside.substr(0, 1) == "!")
            return;
        if (inside.substr(0, 1) == "/") {
            if (is_entry(open_->tag) && open_->tag != inside.substr(1))
                open_ = open_->parent; // its list ends it
            if (open_->tag != inside.substr(1))
                tree_.fault = std::string(inside) + " closes " + open_->tag;
            else
                open_ = open_->parent;
            return;
        }
        auto element = std::make_unique<HtmlElement>();
        element->tag = inside.substr(0, inside.find(' '));
        if (is_entry(element->tag) && is_entry(open_->tag)) // the next one ends it
            open_ = open_->parent;
        element->attributes = read_attributes(inside.substr(element->tag.size()), tree_.fault);
        element->parent = open_;
        HtmlElement* added = element.get();
        open_->children.push_back(std::move(element));
        tree_.all.push_back(added);
        if (!empty_elements.count(added->tag))
            open_ = added;
    }

    HtmlTree& tree_;
    HtmlElement* open_;
};

} // namespace

std::string HtmlElement::attribute(const std::string& name) const {
    const auto found = attributes.find(name);
    return found == attributes.end() ? std::string() : found->second;
}

const HtmlElement* HtmlTree::find(std::string_view id) const {
    for (const HtmlElement* element : all)
        if (element->attribute("id") == id)
            return element;
    return nullptr;
}

std::vector<const HtmlElement*> HtmlTree::with_tag(std::string_view tag) const {
    std::vector<const HtmlElement*> found;
    for (const HtmlElement* element : all)
        if (element->tag == tag)
            found.push_back(element);
    return found;
}

HtmlTree read_html(std::string_view html) {
    HtmlTree tree;
    Reader(tree).read(html);
    // The tree moves out of this function, and its root with it.
    for (const auto& child : tree.root.children)
        child->parent = nullptr;
    return tree;
}

bool lies_in(const HtmlElement* element, const HtmlElement* ancestor) {
    for (; element; element = element->parent)
        if (element == ancestor)
            return true;
    return false;
}

} // namespace citynet::test
