#pragma once

#include "core/formats/content_lines/carried_texts.h"
#include "core/model/directory.h"
#include "core/result.h"

#include <string>
#include <string_view>

/// Contacts as vCard 4.0 (RFC 6350), the form that address books take. Values are as printed; what has no
/// property of its own (a telephone number that is none, a remark on a doubtful value) stands in the note.
/// A name is never taken apart into given and family name: print does not say which is which.
namespace citynet {

/// The card of an organization. ErrorCode::not_found when there is no such record. The brief form has the
/// name and the first contact of each kind, and its lines are not folded.
Result<std::string> save_vcard(const Directory& directory, const Id<Organization>& organization,
                               Extent extent = Extent::complete, const CarriedTexts& texts = {});

/// The card of somebody named in an organization's record, by the person's id.
Result<std::string> save_vcard(const Directory& directory, const Id<Organization>& organization,
                               std::string_view person, Extent extent = Extent::complete,
                               const CarriedTexts& texts = {});

/// The cards of all organizations, each followed by those of its people.
std::string save_vcards(const Directory& directory, const CarriedTexts& texts = {});

} // namespace citynet
