#include "core/text/safe_url.h"

#include <algorithm>
#include <array>

namespace citynet {

namespace {

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_beyond_ascii(char c) {
    return static_cast<unsigned char>(c) >= 0x80;
}

/// Whether `text` begins with the ASCII words of `prefix`, in any case.
bool begins_with(std::string_view text, std::string_view prefix) {
    return text.size() >= prefix.size() &&
           std::equal(prefix.begin(), prefix.end(), text.begin(),
                      [](char p, char t) { return p == (t >= 'A' && t <= 'Z' ? t + ('a' - 'A') : t); });
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    return text;
}

bool is_label(std::string_view label) {
    return !label.empty() && label.front() != '-' && label.back() != '-' &&
           std::all_of(label.begin(), label.end(), [](char c) {
               return is_letter(c) || is_digit(c) || c == '-' || c == '_' || is_beyond_ascii(c);
           });
}

/// A host by name or IPv4 number. `labels` receives how many names it consists of.
bool is_host(std::string_view host, size_t& labels) {
    labels = 0;
    for (;;) {
        const size_t dot = host.find('.');
        if (!is_label(host.substr(0, dot)))
            return false;
        ++labels;
        if (dot == std::string_view::npos)
            return true;
        host.remove_prefix(dot + 1);
    }
}

/// A host that nobody could take for a number or an abbreviation: "example.org".
bool is_domain(std::string_view host) {
    size_t labels = 0;
    if (!is_host(host, labels) || labels < 2)
        return false;
    const std::string_view top = host.substr(host.rfind('.') + 1);
    return top.size() >= 2 && std::none_of(top.begin(), top.end(), is_digit);
}

bool is_port(std::string_view port) {
    return !port.empty() && port.size() <= 5 && std::all_of(port.begin(), port.end(), is_digit);
}

/// What follows the host, with everything that is no character of an address escaped. Empty result: `fine` is
/// false.
std::string escaped_path(std::string_view path, bool& fine) {
    static constexpr std::string_view allowed = "-._~:/?#[]@!$&'()*+,;=%";
    static constexpr std::string_view hex = "0123456789ABCDEF";
    std::string text;
    fine = true;
    for (char c : path) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte == 0x7F || c == '\\') {
            fine = false;
            return {};
        }
        if (is_letter(c) || is_digit(c) || allowed.find(c) != std::string_view::npos)
            text += c;
        else
            (text += '%').append({hex[byte >> 4], hex[byte & 15]});
    }
    return text;
}

/// Takes a separator that print uses inside telephone numbers off the front of `text`.
bool take_separator(std::string_view& text) {
    static constexpr std::array<std::string_view, 12> separators{
        " ", "-", ".", "/", "(", ")", "\u00A0", "\u202F", "\u2010", "\u2011", "\u2013", "\u2009"};
    for (std::string_view separator : separators)
        if (text.substr(0, separator.size()) == separator) {
            text.remove_prefix(separator.size());
            return true;
        }
    return false;
}

} // namespace

std::string web_url(std::string_view text) {
    text = trimmed(text);
    std::string scheme = "https://";
    bool bare = true;
    for (std::string_view known : {"http://", "https://"})
        if (begins_with(text, known)) {
            scheme = known;
            text.remove_prefix(known.size());
            bare = false;
            break;
        }
    const std::string_view authority = text.substr(0, text.find_first_of("/?#"));
    const std::string_view host = authority.substr(0, authority.find(':'));
    if (host.size() < authority.size() && !is_port(authority.substr(host.size() + 1)))
        return {};
    size_t labels = 0;
    if (bare ? !is_domain(host) : !is_host(host, labels))
        return {};
    bool fine = false;
    const std::string path = escaped_path(text.substr(authority.size()), fine);
    return fine ? scheme + std::string(authority) + path : std::string();
}

std::string mail_url(std::string_view text) {
    text = trimmed(text);
    if (begins_with(text, "mailto:"))
        text.remove_prefix(7);
    const size_t at = text.find('@');
    if (at == std::string_view::npos || at == 0)
        return {};
    const std::string_view local = text.substr(0, at);
    const bool plain = std::all_of(local.begin(), local.end(), [](char c) {
        return is_letter(c) || is_digit(c) || std::string_view(".!$'*+-_~").find(c) != std::string_view::npos;
    });
    return plain && is_domain(text.substr(at + 1)) ? "mailto:" + std::string(text) : std::string();
}

std::string phone_url(std::string_view text) {
    text = trimmed(text);
    if (begins_with(text, "tel:"))
        text.remove_prefix(4);
    std::string number;
    size_t digits = 0;
    while (!text.empty()) {
        if (is_digit(text.front())) {
            number += text.front();
            ++digits;
        } else if (text.front() == '+' && number.empty()) {
            number += '+';
        } else if (!number.empty() && number.front() == '+' && text.substr(0, 3) == "(0)") {
            text.remove_prefix(3); // dialled only inside the country
            continue;
        } else if (take_separator(text)) {
            continue;
        } else {
            return {};
        }
        text.remove_prefix(1);
    }
    return digits >= 3 && digits <= 20 ? "tel:" + number : std::string();
}

std::string contact_url(const Contact& contact) {
    switch (contact.kind) {
    case ContactKind::website:
    case ContactKind::social:
        return web_url(contact.value);
    case ContactKind::email:
        return mail_url(contact.value);
    case ContactKind::phone:
        return phone_url(contact.value);
    case ContactKind::fax:
    case ContactKind::address:
        return {};
    }
    return {};
}

bool is_safe_url(std::string_view url) {
    // Schemes have no case (RFC 3986, 3.1), and the functions above write them small.
    const auto is = [url](std::string_view scheme, const std::string& made) {
        return begins_with(url, scheme) && begins_with(made, scheme) &&
               url.substr(scheme.size()) == std::string_view(made).substr(scheme.size());
    };
    return is("https://", web_url(url)) || is("http://", web_url(url)) || is("mailto:", mail_url(url)) ||
           is("tel:", phone_url(url));
}

} // namespace citynet
