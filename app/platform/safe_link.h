#pragma once

#include <string_view>

namespace citynet::platform {

/// Whether an address may be handed to the machine: http, https, mailto and tel, with something after it and
/// without control characters or blanks. The data come from anyone; an address in them must not start a
/// program.
inline bool is_safe_link(std::string_view url) {
    for (const char c : url)
        if (static_cast<unsigned char>(c) <= 0x20 || c == 0x7f || c == '"' || c == '\\')
            return false;
    for (const std::string_view scheme : {"https://", "http://", "mailto:", "tel:"}) {
        if (url.size() <= scheme.size())
            continue;
        bool same = true;
        for (std::size_t i = 0; i < scheme.size(); ++i) {
            const char c = url[i] >= 'A' && url[i] <= 'Z' ? static_cast<char>(url[i] - 'A' + 'a') : url[i];
            same = same && c == scheme[i];
        }
        if (same)
            return true;
    }
    return false;
}

} // namespace citynet::platform
