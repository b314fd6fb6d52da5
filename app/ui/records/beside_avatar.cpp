#include "app/ui/records/parts.h"
#include "app/ui/widgets/card.h"

#include <algorithm>

namespace citynet::ui {

BesideAvatar::BesideAvatar(const Scene& scene, const Organization& organization, float size, float gap)
    : start_(ImGui::GetCursorScreenPos()), size_(size) {
    draw_avatar(scene.kit, start_, organization.id.text(), monogram(organization.name, organization.acronym),
                size);
    const float room = available_width() - size - gap;
    stacked_ = room < scene.kit.type.em(Style::body) * 11; // no room for a long word
    if (stacked_)
        ImGui::SetCursorScreenPos({start_.x, start_.y + size + gap / 2});
    column_.emplace(stacked_ ? 0.0f : size + gap, stacked_ ? available_width() : room);
}

BesideAvatar::~BesideAvatar() {
    column_.reset();
    ImGui::SetCursorScreenPos({start_.x, std::max(ImGui::GetCursorScreenPos().y, start_.y + size_)});
    gap(0);
}

} // namespace citynet::ui
