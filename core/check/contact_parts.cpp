#include "core/check/contact_parts.h"

#include "core/check/names.h"
#include "core/model/words.h"
#include "core/text/safe_url.h"

#include <algorithm>

namespace citynet {

namespace {

std::string small(std::string_view text) {
    std::string letters(text);
    for (char& c : letters)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return letters;
}

/// An address without its scheme: "www.example.org/path".
std::string_view without_scheme(std::string_view url) {
    const size_t at = url.find("://");
    return at == std::string_view::npos ? url : url.substr(at + 3);
}

} // namespace

std::string host_of(const Contact& contact) {
    if (contact.kind == ContactKind::email) {
        const std::string url = mail_url(contact.value);
        return url.empty() ? std::string() : small(std::string_view(url).substr(url.find('@') + 1));
    }
    if (contact.kind != ContactKind::website && contact.kind != ContactKind::social)
        return {};
    const std::string url = web_url(contact.value);
    const std::string_view address = without_scheme(url);
    return small(address.substr(0, address.find_first_of("/?#:")));
}

std::string mailbox_of(const Contact& contact) {
    const std::string url = contact.kind == ContactKind::email ? mail_url(contact.value) : std::string();
    return url.empty() ? std::string() : small(std::string_view(url).substr(7, url.find('@') - 7));
}

std::string international_digits(const Contact& contact) {
    if (contact.kind != ContactKind::phone && contact.kind != ContactKind::fax)
        return {};
    const std::string url = phone_url(contact.value);
    return url.substr(0, 5) == "tel:+" ? url.substr(5) : std::string();
}

std::string contact_key(const Contact& contact) {
    const std::string kind(word(contact.kind));
    switch (contact.kind) {
    case ContactKind::email:
        return kind + " " + small(contact.value);
    case ContactKind::phone:
    case ContactKind::fax: {
        const std::string digits = international_digits(contact);
        return kind + " " + (digits.empty() ? contact.value : digits);
    }
    case ContactKind::address:
        return kind + " " + plain(contact.value);
    case ContactKind::website:
    case ContactKind::social:
        break;
    }
    const std::string url = web_url(contact.value);
    if (url.empty())
        return kind + " " + plain(contact.network) + " " + small(contact.value);
    std::string host = host_of(contact);
    std::string_view rest = without_scheme(url);
    rest.remove_prefix(std::min(rest.size(), rest.find_first_of("/?#:")));
    if (host.substr(0, 4) == "www.")
        host.erase(0, 4);
    while (!rest.empty() && rest.back() == '/')
        rest.remove_suffix(1);
    return kind + " " + host + std::string(rest);
}

} // namespace citynet
