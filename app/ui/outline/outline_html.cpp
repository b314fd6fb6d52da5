#include "app/ui/outline/outline_html.h"

#include "app/ui/records/routes.h"
#include "core/formats/html/markup.h"
#include "core/text/safe_url.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <vector>

namespace citynet::ui {

namespace {

using Part = Outline::Part;
using Node = Outline::Node;

/// Of what kind the list is that an element stands in.
enum class List { none, actions, bullets, chips, rows, checks, cards, facts, compared };

struct ListTags {
    std::string_view open, close, open_item, close_item;
};

ListTags tags_of(List list) {
    switch (list) {
    case List::actions:
        return {"<div class=\"actions\">", "</div>", "", ""};
    case List::bullets:
        return {"<ul>", "</ul>", "<li>", "</li>"};
    case List::chips:
        return {"<ul class=\"chips\">", "</ul>", "<li>", "</li>"};
    case List::rows:
        return {"<ul class=\"rows\">", "</ul>", "<li>", "</li>"};
    case List::checks:
        return {"<ul class=\"checks\">", "</ul>", "<li>", "</li>"};
    case List::cards:
        return {"<ul class=\"cards\">", "</ul>", "<li class=\"card\">", "</li>"};
    case List::facts:
        return {"<dl>", "</dl>", "", "</dd>"};
    case List::compared:
        return {"<div class=\"wide\"><table>", "</table></div>", "<tr>", "</tr>"};
    case List::none:
        break;
    }
    return {};
}

struct GroupTags {
    std::string_view open, close;
    bool named = false;  ///< Carries the group's name.
    bool behind = false; ///< Lies behind a dialog while there is one.
};

/// Of the groups in the order of `Part`. One without tags of its own is an item of the list that it stands
/// in.
constexpr GroupTags group_tags[] = {
    {"<header", "</header>", false, true},
    {"<nav", "</nav>", true, true},
    {"<main id=\"content\" tabindex=\"-1\"", "</article></main>", false, true},
    {"<nav class=\"beside\"", "</nav>", true},
    {"<section id=\"dialog\" role=\"dialog\" aria-modal=\"true\" tabindex=\"-1\"", "</section>", true},
    {}, // card
    {"<details", "</details>"},
    {"<details class=\"annotation\"", "</details>"},
    {"<blockquote", "</blockquote>"},
    {}, // fact
    {}, // compared
    {"<td", "</td>"},
    {}, // entry
    {"<div class=\"choices\" role=\"group\"", "</div>", true},
};
static_assert(std::size(group_tags) == static_cast<std::size_t>(Part::choices) + 1);

class Writer {
  public:
    Writer(const Outline& outline, const Strings& strings, const OutlinePage& page)
        : strings_(strings), page_(page), nodes_(outline.nodes()), more_rows_(outline.has_more_rows()) {
        has_dialog_ = std::any_of(nodes_.begin(), nodes_.end(),
                                  [](const Node& node) { return node.part == Part::dialog; });
        levels_.push_back({});
    }

    std::string write() {
        out_.raw("<p class=\"skip\"").attribute("data-scheme", page_.scheme);
        out_.attribute("data-text-size", std::to_string(page_.text_percent))
            .raw(inert())
            .raw(page_.has_rest ? " data-rest>" : ">")
            .raw("<a id=\"skip\" href=\"#content\">")
            .text(strings_.get("outline.skip"))
            .raw("</a> <button type=\"button\" id=\"view-switch\">")
            .text(strings_.get(page_.shown ? "outline.as_picture" : "outline.as_text"))
            .raw("</button></p>");
        for (const Node& node : nodes_)
            write(node);
        end_list();
        return out_.take();
    }

  private:
    struct Level {
        Part part = Part::words;
        List list = List::none; ///< That is open in it,
        int depth = -1;         ///< of bullets: of the one that is open.
        List item_of = List::none;
        std::string_view about = {}; ///< What the buttons in it do something with, where there are many such.
    };

    List list_of(const Node& node) const {
        switch (node.part) {
        case Part::bullet:
            return List::bullets;
        case Part::badge:
        case Part::chip:
            return List::chips;
        case Part::button:
            return levels_.back().part == Part::navigation ? List::chips
                   : levels_.back().part == Part::entry    ? List::none
                                                           : List::actions;
        case Part::row:
            return levels_.back().part == Part::entry ? List::none : List::rows;
        case Part::entry:
            return List::rows;
        case Part::check:
            return List::checks;
        case Part::card:
            return node.command ? List::cards : List::none;
        case Part::fact:
            return List::facts;
        case Part::compared:
            return List::compared;
        default:
            return List::none;
        }
    }

    void end_list() {
        Level& level = levels_.back();
        if (level.list == List::bullets)
            for (; level.depth > 0; --level.depth)
                out_.raw("</li></ul>");
        if (level.list == List::bullets)
            out_.raw("</li>");
        out_.raw(tags_of(level.list).close);
        level.list = List::none;
        level.depth = -1;
    }

    void begin_list(List list) {
        if (levels_.back().list == list)
            return;
        end_list();
        levels_.back().list = list;
        out_.raw(tags_of(list).open);
    }

    void write(const Node& node) {
        if (node.part == Part::end)
            return end();
        const List list = list_of(node);
        begin_list(list);
        if (Outline::is_group(node.part)) {
            begin(node, list);
            levels_.push_back({node.part, List::none, -1, list, {}});
            return;
        }
        if (list == List::bullets)
            return bullet(node);
        out_.raw(tags_of(list).open_item);
        leaf(node);
        out_.raw(tags_of(list).close_item);
        if (levels_.back().part == Part::entry && levels_.back().about.empty())
            levels_.back().about = node.name;
    }

    std::string_view inert() const { return has_dialog_ ? " inert" : ""; }

    void begin(const Node& node, List list) {
        const GroupTags& tags = group_tags[static_cast<std::size_t>(node.part)];
        if (tags.open.empty())
            return begin_item(node, list);
        out_.raw(tags.open);
        if (tags.named)
            out_.attribute("aria-label", node.name);
        if (tags.behind)
            out_.raw(inert());
        const bool folds = node.part == Part::fold || node.part == Part::remark;
        out_.raw(folds && node.chosen ? " open>" : ">");
        if (node.part == Part::content)
            out_.raw("<article").attribute("id", page_.article).raw(">");
        if (!folds)
            return;
        out_.raw("<summary");
        if (node.id != 0)
            id(node);
        out_.raw(">").text(node.name).raw("</summary>");
    }

    void begin_item(const Node& node, List list) {
        if (node.part == Part::fact) {
            out_.element("dt", node.name).raw("<dd>");
            return;
        }
        if (node.part == Part::card && list == List::none) {
            out_.raw("<div class=\"card\">");
            return;
        }
        out_.raw(tags_of(list).open_item);
        if (node.part == Part::card)
            link_ = &node; // its first words
        if (node.part != Part::compared)
            return;
        if (node.name.empty())
            out_.raw("<td></td>");
        else
            out_.raw("<th scope=\"row\">").text(node.name).raw("</th>");
    }

    void end() {
        end_list();
        const Level level = levels_.back();
        if (levels_.size() > 1)
            levels_.pop_back();
        if (!Outline::is_group(level.part))
            return;
        if (level.part == Part::content && more_rows_)
            out_.raw("<button type=\"button\" id=\"more\">")
                .text(strings_.get("outline.more"))
                .raw("</button>");
        if (level.part == Part::card)
            link_ = nullptr;
        const GroupTags& tags = group_tags[static_cast<std::size_t>(level.part)];
        if (!tags.open.empty())
            out_.raw(tags.close);
        else if (level.part == Part::card && level.item_of == List::none)
            out_.raw("</div>");
        else
            out_.raw(tags_of(level.item_of).close_item);
    }

    void bullet(const Node& node) {
        Level& level = levels_.back();
        const int depth = std::clamp(node.level, 0, level.depth + 1);
        if (depth > level.depth && level.depth >= 0) {
            out_.raw("<ul>");
        } else if (level.depth >= 0) {
            for (; level.depth > depth; --level.depth)
                out_.raw("</li></ul>");
            out_.raw("</li>");
        }
        level.depth = depth;
        out_.raw("<li>");
        marked(node.name, node.name_marks);
    }

    void leaf(const Node& node) {
        switch (node.part) {
        case Part::heading:
            heading(node);
            break;
        case Part::words:
        case Part::status:
            words(node);
            break;
        case Part::field:
            field(node);
            break;
        case Part::secret:
            secret(node);
            break;
        case Part::check:
            check(node);
            break;
        case Part::code:
            out_.raw("<p class=\"code\" role=\"img\"").attribute("aria-label", node.name).raw("></p>");
            break;
        case Part::badge:
            out_.raw("<span>").text(node.name).raw("</span>");
            break;
        default:
            pressable(node);
            after(node);
        }
    }

    void heading(const Node& node) {
        // A document has one title, and headings leave out no level: what the last one of a higher level had
        // below it counts.
        const int wanted = node.level == 1 && !headings_.empty() ? 2 : node.level;
        while (!headings_.empty() && headings_.back() >= wanted)
            headings_.pop_back();
        headings_.push_back(wanted);
        const int level = std::max(static_cast<int>(headings_.size()), std::min(wanted, 2));
        const char digit = static_cast<char>('0' + std::min(level, 6));
        const std::string tag = std::string("h") + digit;
        out_.raw("<").raw(tag).raw(level == 1 ? " tabindex=\"-1\">" : ">");
        linked(node);
        if (wanted > 2)
            levels_.back().about = node.name;
        if (!node.more.empty())
            out_.raw(" <span class=\"count\">").text(node.more).raw("</span>");
        out_.raw("</").raw(tag).raw(">");
    }

    void words(const Node& node) {
        out_.raw("<p");
        if (!node.look.empty())
            out_.attribute("class", node.look);
        out_.raw(node.part == Part::status ? " data-status>" : ">");
        linked(node);
        out_.raw("</p>");
    }

    /// The first words of a card that can be pressed are what it does.
    void linked(const Node& node) {
        if (!link_) {
            marked(node.name, node.name_marks);
            return;
        }
        Node link = *std::exchange(link_, nullptr);
        link.name = node.name;
        levels_.back().about = node.name;
        pressable(link);
    }

    void field(const Node& node) {
        out_.raw("<form role=\"search\"><label for=\"search\">").text(node.name);
        out_.raw("</label> <input id=\"search\" type=\"search\" autocomplete=\"off\" spellcheck=\"false\"");
        out_.attribute("value", node.after).raw("></form>");
    }

    /// What is written in it stands nowhere else.
    void secret(const Node& node) {
        out_.raw("<form><label for=\"search\">").text(node.name);
        out_.raw("</label> <input id=\"search\" type=\"password\" inputmode=\"numeric\""
                 " autocomplete=\"one-time-code\"></form>");
    }

    void check(const Node& node) {
        out_.raw("<label><input type=\"checkbox\"");
        id(node);
        out_.raw(node.chosen ? " checked> " : "> ").text(node.name).raw("</label>");
        if (!node.after.empty())
            out_.raw(" <span class=\"count\">").text(node.after).raw("</span>");
    }

    void pressable(const Node& node) {
        const std::string address = address_of(node);
        if (!node.command && node.enabled) {
            marked(node.name, node.name_marks);
            return;
        }
        if (address.empty()) {
            out_.raw("<button type=\"button\"");
            id(node);
            if (node.part == Part::button && !levels_.back().about.empty())
                out_.attribute("aria-label",
                               strings_.fill("outline.button_about",
                                             {{"button", node.name}, {"what", levels_.back().about}}));
            if (node.can_be_chosen)
                out_.attribute("aria-pressed", node.chosen ? "true" : "false");
            out_.raw(node.enabled ? ">" : " disabled>");
            marked(node.name, node.name_marks);
            out_.raw("</button>");
            return;
        }
        out_.raw("<a");
        id(node);
        out_.attribute("href", address);
        if (address[0] != '#')
            out_.raw(" target=\"_blank\" rel=\"noopener\"");
        if (node.chosen)
            out_.raw(" aria-current=\"page\"");
        out_.raw(">");
        marked(node.name, node.name_marks);
        out_.raw("</a>");
    }

    void after(const Node& node) {
        if (!node.after.empty()) {
            out_.raw(" <span class=\"after\">");
            marked(node.after, node.after_marks);
            out_.raw("</span>");
        }
        if (!node.more.empty())
            out_.raw(" <span class=\"more\">").text(node.more).raw("</span>");
    }

    void id(const Node& node) {
        char digits[16];
        const auto end = std::to_chars(digits, digits + sizeof digits, node.id, 16);
        out_.raw(" id=\"w").raw({digits, static_cast<std::size_t>(end.ptr - digits)}).raw("\"");
    }

    void marked(std::string_view words, const std::vector<TextRange>& marks) {
        std::size_t at = 0;
        for (const TextRange& mark : marks) {
            if (mark.begin < at || mark.end > words.size() || mark.begin >= mark.end)
                continue;
            out_.text(words.substr(at, mark.begin - at));
            out_.element("mark", words.substr(mark.begin, mark.end - mark.begin));
            at = mark.end;
        }
        out_.text(words.substr(at));
    }

    /// Where a link leads; empty for what only does something here.
    static std::string address_of(const Node& node) {
        if (!node.command)
            return {};
        if (const auto* open = std::get_if<OpenRoute>(&*node.command))
            return "#" + open->route.text();
        if (const auto* result = std::get_if<OpenResult>(&*node.command))
            if (const auto route = route_to(result->record))
                return "#" + route->text();
        if (const auto* link = std::get_if<OpenLink>(&*node.command))
            return is_safe_url(link->url) ? link->url : std::string();
        return {};
    }

    const Strings& strings_;
    const OutlinePage& page_;
    const std::vector<Node>& nodes_;
    bool more_rows_;
    bool has_dialog_ = false;
    html::Markup out_;
    std::vector<Level> levels_;
    const Node* link_ = nullptr;
    std::vector<int> headings_; ///< The wanted levels of those that the next one may belong to.
};

} // namespace

std::string outline_html(const Outline& outline, const Strings& strings, const OutlinePage& page) {
    return Writer(outline, strings, page).write();
}

ImGuiID widget_of(std::string_view element) {
    ImGuiID id = 0;
    if (element.size() < 2 || element[0] != 'w')
        return 0;
    const char* const end = element.data() + element.size();
    const auto [last, error] = std::from_chars(element.data() + 1, end, id, 16);
    return error == std::errc() && last == end ? id : 0;
}

} // namespace citynet::ui
