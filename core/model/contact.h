#pragma once

#include "core/model/evidence.h"
#include "core/model/extras.h"

#include <string>
#include <vector>

namespace citynet {

enum class ContactKind { website, email, phone, fax, address, social };

/// A way to reach somebody, exactly as printed.
struct Contact {
    ContactKind kind = ContactKind::website;
    std::string value;
    std::string network; ///< of a social account: "Twitter"
    std::string label;   ///< what it is for
    std::vector<Annotation> annotations;
    Extras extras;

    bool operator==(const Contact&) const = default;
};

/// Somebody who is named, with the role as printed.
struct Person {
    std::string id; ///< unique within its record
    std::string name;
    std::string role;
    std::vector<Contact> contacts;
    std::string note;
    std::vector<Annotation> annotations;
    Extras extras;

    bool operator==(const Person&) const = default;
};

} // namespace citynet
