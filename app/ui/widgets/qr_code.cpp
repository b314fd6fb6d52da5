#include "app/ui/widgets/qr_code.h"

#include "app/ui/outline/outline.h"

#include <imgui_internal.h>

extern "C" {
#include <qrcodegen.h>
}

#include <algorithm>
#include <array>
#include <cmath>

namespace citynet::ui {

namespace {

constexpr int quiet_zone = 4; ///< modules on each side (ISO/IEC 18004)

struct Strength {
    qrcodegen_Ecc correction;
    int largest; ///< the version up to which it is worth its modules
};
constexpr std::array<Strength, 3> strengths{
    {{qrcodegen_Ecc_QUARTILE, 6}, {qrcodegen_Ecc_MEDIUM, 14}, {qrcodegen_Ecc_LOW, qrcodegen_VERSION_MAX}}};

/// Device pixels per logical pixel.
float pixels() {
    return std::max(ImGui::GetIO().DisplayFramebufferScale.x, 0.1f);
}

/// A module's side in device pixels.
float module_pixels(const QrCode& code, float size) {
    return std::max(1.0f, std::floor(size * pixels() / static_cast<float>(code.modules() + 2 * quiet_zone)));
}

} // namespace

std::optional<QrCode> QrCode::of(const std::string& text) {
    std::vector<std::uint8_t> scratch(qrcodegen_BUFFER_LEN_MAX);
    QrCode made;
    made.code_.resize(qrcodegen_BUFFER_LEN_MAX);
    for (const Strength& strength : strengths)
        if (qrcodegen_encodeText(text.c_str(), scratch.data(), made.code_.data(), strength.correction,
                                 qrcodegen_VERSION_MIN, strength.largest, qrcodegen_Mask_AUTO, true))
            return made;
    return std::nullopt;
}

int QrCode::modules() const {
    return qrcodegen_getSize(code_.data());
}

bool QrCode::dark(int column, int row) const {
    return qrcodegen_getModule(code_.data(), column, row);
}

float qr_code_side(const QrCode& code, float size) {
    return module_pixels(code, size) * static_cast<float>(code.modules() + 2 * quiet_zone) / pixels();
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
            const float top = at.y + static_cast<float>(row + quiet_zone) * module;
            list->AddRectFilled({at.x + static_cast<float>(first + quiet_zone) * module, top},
                                {at.x + static_cast<float>(column + 1 + quiet_zone) * module, top + module},
                                black);
        }
}

} // namespace citynet::ui
