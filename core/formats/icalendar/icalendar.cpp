#include "core/formats/icalendar/icalendar.h"

#include "core/formats/content_lines/content_lines.h"
#include "core/text/safe_url.h"
#include "core/text/time_zone.h"

namespace citynet {

namespace {

std::string digits(int number, size_t width) {
    const std::string text = std::to_string(number);
    return text.size() < width ? std::string(width - text.size(), '0') + text : text;
}

std::string date_value(const PartialDate& date) {
    return digits(*date.year, 4) + digits(*date.month, 2) + digits(*date.day, 2);
}

std::string time_value(const PartialDate& date) {
    return date_value(date) + "T" + digits(*date.minute_of_day / 60, 2) +
           digits(*date.minute_of_day % 60, 2) + "00";
}

/// As a day, however much more is known.
PartialDate day_of(const PartialDate& date) {
    return {date.year, date.month, date.day, {}};
}

/// Whether both ends carry a clock time; a time without its other end says no more than the day.
bool is_timed(const Period& period) {
    return period.start->minute_of_day && (!period.end || period.end->minute_of_day);
}

/// The last second of an edition's date is not known; its first is.
std::string stamp_of(const Edition& edition) {
    PartialDate date = edition.date.value_or(PartialDate());
    const PartialDate first{date.year.value_or(1970), date.year ? date.month.value_or(1) : 1,
                            date.year && date.month ? date.day.value_or(1) : 1, 0};
    return time_value(first) + "Z";
}

/// A calendar while it is written.
class Calendar {
  public:
    Calendar(const Directory& directory, Extent extent, const CarriedTexts& texts)
        : directory_(directory), texts_(texts), brief_(extent == Extent::brief),
          lines_(extent, "VCALENDAR", "2.0"), stamp_(stamp_of(directory.edition())) {
        lines_.raw("PRODID", product_id);
    }

    void name(std::string_view title) { lines_.text("NAME", title); }

    /// The event and its sessions. False when none of them is known to the day.
    bool add(const Event& event) {
        const std::string uid = lasting_id(reference_to(event).text());
        bool any = fits_calendar(event.period);
        if (any)
            write_event(event, uid);
        if (brief_)
            return any;
        for (const Session& session : event.sessions)
            if (fits_calendar(session.period)) {
                write_session(event, session, uid, any);
                any = true;
            }
        return any;
    }

    std::string end() { return lines_.take(); }

  private:
    void begin_entry(const std::string& uid, std::string_view title, const Period& period,
                     const std::string& zone) {
        lines_.raw("BEGIN", "VEVENT");
        lines_.text("UID", uid);
        lines_.raw("DTSTAMP", stamp_);
        write_period(period, zone);
        lines_.text("SUMMARY", title);
    }

    void write_period(const Period& period, const std::string& zone) {
        const PartialDate& start = *period.start;
        if (is_timed(period)) {
            lines_.raw("DTSTART", moment(start, zone));
            if (period.end && *period.end != start)
                lines_.raw("DTEND", moment(*period.end, zone));
            return;
        }
        lines_.raw("DTSTART;VALUE=DATE", date_value(start));
        if (period.end) // the first day that is no longer part of it
            lines_.raw("DTEND;VALUE=DATE", date_value(date_of_days(days_since_1970(*period.end) + 1)));
    }

    static std::string moment(const PartialDate& date, const std::string& zone) {
        if (const auto offset = utc_offset_minutes(zone))
            return time_value(moved_by(date, -*offset)) + "Z";
        return time_value(date);
    }

    void write_event(const Event& event, const std::string& uid) {
        begin_entry(uid, event.title, event.period, event.time_zone);
        lines_.text("LOCATION", location(event.place));
        if (!brief_) {
            write_links(event);
            write_themes(event);
            lines_.text("DESCRIPTION", description(event));
        }
        lines_.raw("END", "VEVENT");
    }

    void write_session(const Event& event, const Session& session, const std::string& event_uid,
                       bool event_is_there) {
        const std::string title =
            session.number.empty() ? session.title : session.number + ". " + session.title;
        begin_entry(event_uid + "/" + session.id, event.title + texts_.colon + title, session.period,
                    event.time_zone);
        if (event_is_there)
            lines_.text("RELATED-TO", event_uid);
        lines_.text("LOCATION", location(event.place));
        std::string description = session.summary;
        add_line(description, dates(session.period, event.time_zone));
        add_line(description, source_line(directory_, event.citations, texts_));
        lines_.text("DESCRIPTION", description);
        lines_.raw("END", "VEVENT");
    }

    std::string location(const Place& place) const {
        std::string words;
        for (const std::string& part :
             {place.venue, place.address, title_of(directory_, reference_to(place.city)),
              title_of(directory_, reference_to(place.country)), place.note})
            if (!part.empty() &&
                words.find(part) == std::string::npos) // an address often names town and country
                words += (words.empty() ? "" : texts_.comma) + part;
        return words;
    }

    void write_links(const Event& event) {
        for (const Contact& contact : event.contacts) {
            const std::string url = contact.kind == ContactKind::website ? contact_url(contact) : "";
            if (!url.empty()) {
                lines_.raw("URL", url); // there may be one only
                return;
            }
        }
    }

    void write_themes(const Event& event) {
        std::string names;
        for (const Id<Theme>& theme : event.themes)
            names += (names.empty() ? "" : ",") + escaped_text(title_of(directory_, reference_to(theme)));
        if (!names.empty())
            lines_.raw("CATEGORIES", names);
    }

    std::string dates(const Period& period, const std::string& zone) const {
        const bool timed = period.start->minute_of_day.has_value();
        return texts_.date + texts_.colon + period_words(period, texts_.dates) +
               (timed && !zone.empty() ? " " + zone : "");
    }

    std::string description(const Event& event) const {
        std::string text = event.summary;
        add_line(text, dates(event.period, event.time_zone));
        std::string organizers;
        for (const Party& party : event.organizers)
            organizers += (organizers.empty() ? "" : texts_.comma) + name_of(directory_, party);
        if (!organizers.empty())
            add_line(text, texts_.organizers + texts_.colon + organizers);
        for (const Annotation& annotation : event.annotations)
            add_line(text, annotation.text);
        add_line(text, source_line(directory_, event.citations, texts_));
        return text;
    }

    const Directory& directory_;
    const CarriedTexts& texts_;
    bool brief_;
    ContentLines lines_;
    std::string stamp_;
};

/// Why a calendar cannot hold the event.
Error reason(const Event& event, const CarriedTexts& texts) {
    const std::string place = reference_to(event).text();
    if (event.period.empty())
        return {ErrorCode::missing, place, "no date is printed, and a calendar needs a day"};
    if (event.period.start && event.period.end && has_day(*event.period.start) && has_day(*event.period.end))
        return {ErrorCode::bad_value, place, "its end comes before its start"};
    return {ErrorCode::missing, place,
            "what is printed of its date is \"" + period_words(event.period, texts.dates) +
                "\", and a calendar needs days"};
}

} // namespace

bool fits_calendar(const Period& period) {
    if (!period.start || !has_day(*period.start))
        return false;
    if (!period.end)
        return true;
    return has_day(*period.end) && (is_timed(period) ? !earlier(*period.end, *period.start)
                                                     : !earlier(day_of(*period.end), day_of(*period.start)));
}

Result<std::string> save_icalendar(const Directory& directory, const Id<Event>& id, Extent extent,
                                   const CarriedTexts& texts) {
    const Event* event = directory.find(id);
    if (!event)
        return Error{ErrorCode::not_found, reference_to(id).text(), "there is no such record"};
    Calendar calendar(directory, extent, texts);
    if (!calendar.add(*event))
        return reason(*event, texts);
    return calendar.end();
}

std::string save_icalendars(const Directory& directory, Errors& left_out, const CarriedTexts& texts) {
    Calendar calendar(directory, Extent::complete, texts);
    calendar.name(directory.edition().title);
    for (const Event& event : directory.all<Event>())
        if (!calendar.add(event))
            left_out.push_back(reason(event, texts));
    return calendar.end();
}

} // namespace citynet
