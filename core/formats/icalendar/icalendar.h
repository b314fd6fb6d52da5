#pragma once

#include "core/formats/content_lines/carried_texts.h"
#include "core/model/directory.h"
#include "core/result.h"

#include <string>

/// Events as iCalendar (RFC 5545, with the calendar's name of RFC 7986), the form that calendars take. Only
/// what is known to the day becomes an entry: a calendar has no "October 2020", and no day is ever invented.
/// A clock time is written in UTC where the printed zone is one without doubt (core/text/time_zone.h), else
/// as the local time that is printed, with the zone's name in the description.
namespace citynet {

/// Whether a calendar can hold the period: its start is known to the day, its end too or is not printed, and
/// does not come before the start.
bool fits_calendar(const Period& period);

/// The event, and an entry for each session that has dates of its own. ErrorCode::not_found when there is no
/// such record, ErrorCode::missing when neither it nor a session is known to the day; the message says what
/// is known. The brief form is the event alone without its description, its lines not folded. DTSTAMP, the
/// moment at which the facts were last changed, is the beginning of the edition's date.
Result<std::string> save_icalendar(const Directory& directory, const Id<Event>& event,
                                   Extent extent = Extent::complete, const CarriedTexts& texts = {});

/// All events that a calendar can hold in one. `left_out` receives the others, each with its reason.
std::string save_icalendars(const Directory& directory, Errors& left_out, const CarriedTexts& texts = {});

} // namespace citynet
