#include "core/formats/html/articles.h"
#include "core/formats/qr_code/qr_code.h"
#include "core/formats/vcard/vcard.h"
#include "core/text/safe_url.h"

#include <optional>

namespace citynet::html {

namespace {

/// A side of three centimetres with this many modules can be photographed from paper (version 14).
constexpr int most_modules = 73;

struct Printed {
    QrCode code;
    const std::string& what;
};

std::optional<QrCode> small_code(const std::string& text) {
    std::optional<QrCode> code = QrCode::of(text);
    if (code && code->modules() > most_modules)
        code.reset();
    return code;
}

std::optional<Printed> code_for(const Writing& to, const Organization& organization) {
    if (const auto card = save_vcard(to.directory, organization.id, Extent::brief))
        if (auto code = small_code(*card))
            return Printed{std::move(*code), to.texts.scan_card};
    for (const ContactKind kind : {ContactKind::website, ContactKind::email})
        for (const Contact& contact : organization.contacts)
            if (contact.kind == kind)
                if (const std::string url = contact_url(contact); !url.empty())
                    if (auto code = small_code(url))
                        return Printed{std::move(*code), kind == ContactKind::website ? to.texts.scan_website
                                                                                      : to.texts.scan_email};
    return std::nullopt;
}

} // namespace

void write_code(Writing& to, const Organization& organization) {
    const auto printed = code_for(to, organization);
    if (!printed)
        return;
    const Element figure(to.out, "figure");
    to.out.raw(qr_code_svg(printed->code, printed->what)).element("figcaption", printed->what);
}

} // namespace citynet::html
