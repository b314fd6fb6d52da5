#pragma once

#include "core/model/contact.h"

#include <string>
#include <string_view>

// What contacts consist of.
namespace citynet {

/// The host of a website or social account's address, or of an e-mail, in small letters; empty when there is
/// none.
std::string host_of(const Contact& contact);

/// The part of an e-mail before the @, in small letters.
std::string mailbox_of(const Contact& contact);

/// The digits of an international number as it is dialled, "41225594600" of "+41 (0) 22 559 46 00"; empty for
/// one without a country's code and for what is none.
std::string international_digits(const Contact& contact);

/// Two contacts with the same key reach the same place, however they are written.
std::string contact_key(const Contact& contact);

} // namespace citynet
