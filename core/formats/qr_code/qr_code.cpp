#include "core/formats/qr_code/qr_code.h"

#include "core/formats/html/markup.h"

extern "C" {
#include <qrcodegen.h>
}

#include <array>

namespace citynet {

namespace {

struct Strength {
    qrcodegen_Ecc correction;
    int largest; ///< the version up to which it is worth its modules
};
constexpr std::array<Strength, 3> strengths{
    {{qrcodegen_Ecc_QUARTILE, 6}, {qrcodegen_Ecc_MEDIUM, 14}, {qrcodegen_Ecc_LOW, qrcodegen_VERSION_MAX}}};

/// A row's dark modules as strokes one module wide, each from where the one before ended: half as long as
/// rectangles would be.
void add_row(std::string& path, const QrCode& code, int row) {
    int pen = -1; // where it stands in the row; nowhere yet
    for (int column = 0; column < code.modules(); ++column) {
        if (!code.dark(column, row))
            continue;
        const int first = column;
        while (column + 1 < code.modules() && code.dark(column + 1, row))
            ++column;
        if (pen < 0)
            path += "M" + std::to_string(first + qr_quiet_zone) + " " + std::to_string(row + qr_quiet_zone) +
                    ".5";
        else
            path += "m" + std::to_string(first - pen) + " 0";
        pen = column + 1;
        path += "h" + std::to_string(pen - first);
    }
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

std::string qr_code_svg(const QrCode& code, std::string_view label) {
    std::string path;
    for (int row = 0; row < code.modules(); ++row)
        add_row(path, code, row);
    const std::string side = std::to_string(code.modules() + 2 * qr_quiet_zone);
    html::Markup out;
    out.raw("<svg class=\"code\" role=\"img\"").attribute("aria-label", label);
    out.attribute("viewBox", "0 0 " + side + " " + side).raw(" shape-rendering=\"crispEdges\">");
    out.raw("<path stroke=\"#000\"").attribute("d", path).raw("></path></svg>");
    return out.take();
}

} // namespace citynet
