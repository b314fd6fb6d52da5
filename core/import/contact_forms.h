#pragma once

#include "core/model/contact.h"

#include <string_view>
#include <vector>

namespace citynet::importer {

/// The contacts that a line consists of and nothing else: "Phone: +1 2 Fax: +1 3", "a@b.org; c@b.org",
/// "<https://b.org>". Empty when the line says anything besides.
std::vector<Contact> pure_contacts(std::string_view line);

} // namespace citynet::importer
