#pragma once

#include "core/text/date_words.h"
#include "core/text/number_words.h"

#include <array>
#include <string>

namespace citynet {

/// Every word of a document that does not come from the data. The defaults are English; a caller who has
/// another language replaces them. Lists follow the order of the enumerators that they name (core/model).
struct HtmlTexts {
    std::string language = "en";
    DateWords dates;
    NumberWords numbers;
    std::string colon = ": ";
    std::string comma = ", ";

    // The masthead and the sections of the document
    std::string title = "City Networks Directory"; ///< where the edition has none
    std::string description =
        "City networks with their contacts, the events where they meet, and what links them. "
        "Networks: {networks}, events: {events}."; ///< numbers where they need no plural
    std::string version = "Version";
    std::string contents = "Contents";
    std::string networks = "Organizers and networks";
    std::string events = "Events";
    std::string places = "Places";
    std::string themes = "Themes";
    std::string sources = "Sources";
    std::string about = "About this directory";
    std::string series = "Series of events";
    std::string more_connections = "Further connections";
    std::string other_bodies = "Other bodies";
    std::string no_country = "Elsewhere";
    std::string every_year = "Every year";
    std::string no_date = "No date printed";

    // What a code on paper holds
    std::string scan_card = "Contact card";
    std::string scan_website = "Website";
    std::string scan_email = "E-mail";

    // What stands for the signs of an address that is read aloud
    std::string spoken_at = " at ";
    std::string spoken_dot = " dot ";
    std::string spoken_slash = " slash ";

    // Facts
    std::string kind = "Kind";
    std::string acronym = "Acronym";
    std::string other_names = "Other names";
    std::string legal_form = "Legal form";
    std::string founded = "Founded";
    std::string headquarters = "Headquarters";
    std::string sdgs = "SDGs";
    std::string regions = "Regions";
    std::string region = "Region";
    std::string coordinates = "Coordinates";
    std::string contacts = "Contacts";
    std::string people = "People";
    std::string projects = "Projects";
    std::string related = "Related";
    std::string figures = "Figures";
    std::string connections = "Connections";
    std::string remarks = "Remarks on the print";
    std::string date = "Date";
    std::string time_zone = "Time zone";
    std::string place = "Place";
    std::string in_series = "Series";
    std::string part_of = "Part of";
    std::string organizers = "Organized by";
    std::string co_organizers = "Co-organized by";
    std::string participants = "Participants";
    std::string objectives = "Objectives";
    std::string questions = "Guiding questions";
    std::string sessions = "Sessions";
    std::string chair = "Chair";
    std::string outcomes = "Outcomes";
    std::string documents = "Documents";
    std::string publisher = "Publisher";
    std::string symbol = "Symbol";
    std::string rights = "Copyright";
    std::string changes = "Changes";
    std::string source = "Source";
    std::string odd = "Looks odd in print"; ///< before a remark of no said certainty
    std::string ask = "To be asked";
    std::string as_printed = "as";

    // What leads to a record from elsewhere; each stands before the records it comes from
    std::string organizer_of = "Organizer of";
    std::string co_organizer_of = "Co-organizer of";
    std::string takes_part_in = "Takes part in";
    std::string chairs_session_of = "Chairs a session of";
    std::string organizer_of_series = "Organizer of the series";
    std::string headquarters_of = "Headquarters of";
    std::string events_here = "Events here";
    std::string events_of_series = "Events of the series";
    std::string in_projects_of = "In projects of";
    std::string parts = "Includes";

    std::string about_classification =
        "Themes, Sustainable Development Goals and regions are the directory's own "
        "classification; descriptions are its own words.";
    std::string about_annotations =
        "Facts are copied exactly as they are printed. A remark beside a fact says that it "
        "looks wrong; the fact itself is never corrected.";

    std::array<std::string, 2> organization_kinds{"Organizer", "Network"};
    std::array<std::string, 16> event_kinds{
        "Forum", "Meeting",  "Conference", "Summit", "Assembly", "Roundtable", "Workshop", "Session",
        "Fair",  "Campaign", "Day",        "Call",   "Award",    "Launch",     "Adoption", ""};
    std::array<std::string, 14> section_kinds{
        "Vision",  "Mission",    "Objectives",   "About",  "Governance", "Membership", "Activities",
        "History", "Background", "Expectations", "Phases", "Pathways",   "Outcomes",   "Further"};
    std::array<std::string, 6> contact_kinds{"Website", "E-mail",  "Telephone",
                                             "Fax",     "Address", "Social media"};
    std::array<std::string, 3> certainties{"Looks wrong in print", "Probably wrong in print",
                                           "Perhaps wrong in print"};
    std::array<std::string, 5> cooperation_kinds{"Existing cooperation", "Possible cooperation",
                                                 "Contact made", "Fund", "Support"};
    std::array<std::string, 12> relations{"Organizes",      "Coordinates",    "Is part of",
                                          "Is a member of", "Partners",       "Is funded by",
                                          "Is hosted by",   "Was founded by", "Is successor of",
                                          "Supports",       "Takes part in",  "Is the secretariat of"};
    /// The same relations seen from the other end.
    std::array<std::string, 12> relations_back{"Is organized by", "Is coordinated by", "Includes",
                                               "Members",         "Partners",          "Funds",
                                               "Hosts",           "Founded",           "Was succeeded by",
                                               "Is supported by", "Participants",      "Secretariat"};
    std::array<std::string, 17> goals{"No poverty",
                                      "Zero hunger",
                                      "Good health and well-being",
                                      "Quality education",
                                      "Gender equality",
                                      "Clean water and sanitation",
                                      "Affordable and clean energy",
                                      "Decent work and economic growth",
                                      "Industry, innovation and infrastructure",
                                      "Reduced inequalities",
                                      "Sustainable cities and communities",
                                      "Responsible consumption and production",
                                      "Climate action",
                                      "Life below water",
                                      "Life on land",
                                      "Peace, justice and strong institutions",
                                      "Partnerships for the Goals"};
};

} // namespace citynet
