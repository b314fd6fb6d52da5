#include "app/ui/outline/outline.h"

#include "app/ui/kit.h"

#include <algorithm>
#include <utility>

namespace citynet::ui {

void Outline::begin(std::size_t most_rows) {
    nodes_.clear();
    commands_.take();
    pressed_ = none;
    most_rows_ = most_rows;
    more_rows_ = false;
    cut_ = false;
    beside_ = false;
    row_ = -1;
}

Outline::Node& Outline::add(Node node) {
    settle();
    if (node.part == Part::beside)
        beside_ = true;
    else if (node.part == Part::heading && node.level == 1)
        beside_ = false; // the record itself begins
    node.row = row_;
    nodes_.push_back(std::move(node));
    return nodes_.back();
}

bool Outline::press(Node node) {
    const bool enabled = add(std::move(node)).enabled;
    pressed_ = nodes_.size() - 1;
    return enabled;
}

bool Outline::press_group(std::size_t position) {
    settle();
    pressed_ = position;
    return true;
}

void Outline::open_last() {
    settle();
    if (!nodes_.empty() && !nodes_.back().command)
        nodes_.back().part = Part::fold;
    else
        nodes_.push_back({.part = Part::fold});
}

const Outline::Node* Outline::find(ImGuiID id) const {
    const auto found =
        std::find_if(nodes_.begin(), nodes_.end(), [id](const Node& node) { return node.id == id; });
    return id == 0 || found == nodes_.end() ? nullptr : &*found;
}

std::size_t Outline::rows_of(std::size_t count) {
    cut_ = cut_ || count > most_rows_;
    more_rows_ = more_rows_ || (count > most_rows_ && !beside_);
    return std::min(count, most_rows_);
}

void Outline::settle() {
    std::vector<Command> left = commands_.take();
    if (pressed_ != none && !left.empty())
        nodes_[pressed_].command = std::move(left.front());
    pressed_ = none;
}

OutlineGroup::OutlineGroup(const Kit& kit, Outline::Part part, std::string_view name, bool open, ImGuiID id)
    : outline_(kit.outline) {
    if (outline_)
        outline_->add({.part = part, .chosen = open, .id = id, .name = std::string(name)});
}

OutlineGroup::~OutlineGroup() {
    if (outline_)
        outline_->add({.part = Outline::Part::end});
}

ImGuiID widget_id(std::string_view id) {
    return ImGui::GetID(id.data(), id.data() + id.size());
}

std::string_view look_of(Style style) {
    switch (style) {
    case Style::lead:
        return "lead";
    case Style::label:
        return "label";
    case Style::caption:
        return "caption";
    case Style::strong:
        return "strong";
    case Style::heading:
        return "figure"; // a heading is none where it is a number
    default:
        return {};
    }
}

} // namespace citynet::ui
