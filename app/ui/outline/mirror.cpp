#include "app/ui/outline/mirror.h"

#include "app/ui/shell.h"

#include <algorithm>
#include <cmath>

namespace citynet::ui {

namespace {

// Elements that are no widget's.
constexpr std::string_view more_element = "more";
constexpr std::string_view field_element = "search";
constexpr std::string_view best_element = "best";
constexpr std::string_view keys_element = "keys";

constexpr float read_width = 720;
constexpr int frames_to_scroll = 3; // a page that is long for the first time knows its end one frame later

/// The name of the innermost fold that holds the node; 0: none does.
ImGuiID opener_of(const std::vector<Outline::Node>& nodes, std::vector<Outline::Node>::const_iterator node) {
    int ended = 0; // groups that lie wholly before the node
    while (node != nodes.begin()) {
        --node;
        if (node->part == Outline::Part::end)
            ++ended;
        else if (Outline::is_group(node->part) && ended > 0)
            --ended;
        else if (node->part == Outline::Part::fold)
            return node->id;
    }
    return 0;
}

} // namespace

void Mirror::entered(const Route& before, const Route& now) {
    const bool is_another = before.view != now.view || before.id != now.id;
    if (is_another)
        most_rows_ = Outline::rows_at_once;
    if (is_another || !pointed_) // else what has the focus may stand in the rest
        whole_ = false;
    changed();
}

const Outline& Mirror::read(const Theme& theme, const Strings& strings, Typeface& type, ImVec2 size,
                            std::size_t most_rows, const Outliner::Draw& draw) {
    if (!outliner_)
        outliner_ = std::make_unique<Outliner>();
    return outliner_->read(theme, strings, type, size, most_rows, draw);
}

std::string Mirror::document(const Of& of, ImVec2 size, bool shown) {
    // Who reads from top to bottom wants what a narrow window has: the contact first, the choices folded.
    if (shown)
        size.x = std::min(size.x, read_width);
    const bool whole = whole_ || shown;
    const Outline& outline =
        read(of.theme, of.strings, of.type, size, whole ? most_rows_ : Outline::rows_at_first,
             [&](const Kit& kit, CommandQueue& commands) {
                 draw_program({kit, of.directory, of.derived, of.state, commands});
             });
    const Route& route = of.state.route;
    // Not the route itself: a browser that comes back to an address looks for what is named so, and takes the
    // focus there.
    const std::string article =
        "view:" + Route{.view = route.view, .id = route.id, .asked = route.asked}.text();
    const auto& scheme = of.state.appearance.scheme;
    return outline_html(outline, of.strings,
                        {article, shown, scheme ? word(*scheme) : std::string_view(),
                         std::lround(of.type.text_scale() * 100), !whole && outline.is_cut()});
}

std::string Mirror::document(const Theme& theme, const Strings& strings, Typeface& type, ImVec2 size,
                             const OutlinePage& page, const Outliner::Draw& draw) {
    return outline_html(read(theme, strings, type, size, most_rows_, draw), strings, page);
}

void Mirror::complete() {
    whole_ = true;
    changed();
}

std::optional<Command> Mirror::command_of(std::string_view element) {
    if (element == best_element)
        return OpenBestResult{};
    if (element == keys_element)
        return ShowKeys{};
    if (element == more_element) {
        most_rows_ += Outline::rows_at_once;
        complete();
        return std::nullopt;
    }
    const Outline::Node* node = outliner_ ? outliner_->outline().find(widget_of(element)) : nullptr;
    return node ? node->command : std::nullopt;
}

void Mirror::point_at(std::string_view element, Memory& picture) {
    pointed_ = !element.empty();
    picture.pointed = {};
    if (!outliner_ || element.empty())
        return;
    const auto& nodes = outliner_->outline().nodes();
    const auto found = std::find_if(nodes.begin(), nodes.end(), [&](const Outline::Node& node) {
        return element == field_element
                   ? node.part == Outline::Part::field || node.part == Outline::Part::secret
                   : node.id != 0 && node.id == widget_of(element);
    });
    if (found == nodes.end())
        return;
    picture.pointed.id = found->id;
    picture.pointed.opener = opener_of(nodes, found);
    picture.pointed.row = found->row;
    picture.pointed.frames_left = frames_to_scroll;
}

} // namespace citynet::ui
