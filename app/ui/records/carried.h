#pragma once

#include "app/ui/strings.h"
#include "app/ui/widgets/qr_code.h"
#include "core/formats/content_lines/carried_texts.h"
#include "core/model/directory.h"
#include "core/model/reference.h"

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace citynet::ui {

// What somebody may want to carry away from the directory, on a telephone or in a file.

struct OrganizationToGo {
    Id<Organization> organization;
};
struct PersonToGo {
    Id<Organization> organization;
    std::string person; ///< id within the organization
};
struct EventToGo {
    Id<Event> event;
};
/// A single address, number or site.
struct ContactToGo {
    Contact contact;
};
/// Where a link leads.
struct AddressToGo {
    std::string url;
};

/// One of the notes (core/formats/notes) that these records make, counted from 0.
struct RecordsToGo {
    std::vector<Reference> records;
    std::size_t part = 0;
};

using ToGo = std::variant<OrganizationToGo, PersonToGo, EventToGo, ContactToGo, AddressToGo, RecordsToGo>;

/// The same, made ready: what stands in the sheet, and what its buttons hand over.
struct Carried {
    std::string title;          ///< of whom or what
    std::string detail;         ///< a line below it; may be empty
    std::string explanation;    ///< what the code is for
    std::string code_text;      ///< what the code says
    std::optional<QrCode> code; ///< nothing when there is too much for one
    std::string copy;           ///< for the clipboard
    std::string url;            ///< where it leads; empty for what can only be read
    std::string save_label;     ///< empty where there is no file
    std::string file_name;      ///< "uclg.vcf"
    std::string media_type;
    std::string file;
    std::size_t part = 0;  ///< which one of several codes this is
    std::size_t parts = 1; ///< of the favourites' codes
};

/// Nothing when the directory has no such thing, or an event no day.
std::optional<Carried> make_ready(const Directory& directory, const Strings& strings, const ToGo& what);

/// The words of cards and calendars in the interface's language.
CarriedTexts carried_texts(const Strings& strings);

} // namespace citynet::ui
