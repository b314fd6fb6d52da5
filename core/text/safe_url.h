#pragma once

#include "core/model/contact.h"

#include <string>
#include <string_view>

// Data comes from files that anybody may have written, and its contacts become links. Only what is written
// here is ever opened: http, https, mailto and tel, each in a form that can carry nothing hidden.
namespace citynet {

/// The address that `text` leads to: an http(s) address as it stands, a bare domain with "https://" before
/// it. Empty when it is neither, or names a user before the host ("https://bank.example@other.example").
std::string web_url(std::string_view text);

/// "mailto:" with the address; empty when `text` is not one plain e-mail address.
std::string mail_url(std::string_view text);

/// "tel:" with the digits, a printed "(0)" after a country code left out; empty when `text` is no telephone
/// number.
std::string phone_url(std::string_view text);

/// Where a contact leads when it is followed; empty for what can only be read: fax, postal address, a bare
/// handle, and every value that is not safe or not of its kind.
std::string contact_url(const Contact& contact);

/// Whether `url` is one that these functions could have made, but for the case of its scheme: the last check
/// before a browser is asked to open it.
bool is_safe_url(std::string_view url);

} // namespace citynet
