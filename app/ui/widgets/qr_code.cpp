#include "app/ui/widgets/qr_code.h"

#include "app/ui/outline/outline.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace citynet::ui {

namespace {

/// Device pixels per logical pixel.
float pixels() {
    return std::max(ImGui::GetIO().DisplayFramebufferScale.x, 0.1f);
}

/// A module's side in device pixels.
float module_pixels(const QrCode& code, float size) {
    return std::max(1.0f,
                    std::floor(size * pixels() / static_cast<float>(code.modules() + 2 * qr_quiet_zone)));
}

} // namespace

float qr_code_side(const QrCode& code, float size) {
    return module_pixels(code, size) * static_cast<float>(code.modules() + 2 * qr_quiet_zone) / pixels();
}

void qr_code(const Kit& kit, const QrCode& code, float size) {
    if (kit.outline) {
        kit.outline->add({.part = Outline::Part::code, .name = std::string(kit.text("carry.code"))});
        return;
    }
    const float side = qr_code_side(code, size);
    const ImVec2 cursor = ImGui::GetCursorScreenPos();
    const float pixel = pixels();
    const ImVec2 at{std::round(cursor.x * pixel) / pixel, std::round(cursor.y * pixel) / pixel};
    ImGui::ItemSize(ImVec2(side, side));
    if (!ImGui::ItemAdd(ImRect(cursor, {cursor.x + side, cursor.y + side}), 0))
        return;
    ImDrawList* list = ImGui::GetWindowDrawList();
    constexpr ImU32 white = IM_COL32(255, 255, 255, 255);
    constexpr ImU32 black = IM_COL32(0, 0, 0, 255);
    list->AddRectFilled(at, {at.x + side, at.y + side}, white, std::min(kit.theme.radius.small, side / 16));
    const float module = module_pixels(code, size) / pixel;
    const int count = code.modules();
    for (int row = 0; row < count; ++row)
        for (int column = 0; column < count; ++column) {
            if (!code.dark(column, row))
                continue;
            const int first = column;
            while (column + 1 < count && code.dark(column + 1, row))
                ++column;
            const float top = at.y + static_cast<float>(row + qr_quiet_zone) * module;
            list->AddRectFilled(
                {at.x + static_cast<float>(first + qr_quiet_zone) * module, top},
                {at.x + static_cast<float>(column + 1 + qr_quiet_zone) * module, top + module}, black);
        }
}

} // namespace citynet::ui
