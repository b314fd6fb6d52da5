#include "app/ui/records/parts.h"
#include "app/ui/widgets/card.h"

#include <algorithm>

namespace citynet::ui {

BesideAvatar::BesideAvatar(const Scene& scene, const Organization& organization, float size, float gap)
    : start_(ImGui::GetCursorScreenPos()), size_(size) {
    draw_avatar(scene.kit, start_, organization.id.text(), monogram(organization.name, organization.acronym),
                size);
    column_.emplace(size + gap, available_width() - size - gap);
}

BesideAvatar::~BesideAvatar() {
    column_.reset();
    ImGui::SetCursorScreenPos({start_.x, std::max(ImGui::GetCursorScreenPos().y, start_.y + size_)});
    gap(0);
}

} // namespace citynet::ui
