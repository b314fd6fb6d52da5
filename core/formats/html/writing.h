#pragma once

#include "core/formats/html/markup.h"
#include "core/formats/html/phrases.h"
#include "core/model/links.h"

#include <set>

// The pieces that several kinds of records are made of.
namespace citynet::html {

/// Whether the records that a text names stand in the same document: only then can it link to them. `chosen`:
/// those of them that Paper names.
enum class Scope { whole, single, chosen };

/// What is written otherwise where it is printed: a profile has a code for a telephone's camera, and ids do
/// not collide with those of a page's own document.
struct Paper {
    std::set<Reference> chosen; ///< the records with an article; of Scope::chosen
    bool codes = true;
};

/// What a document is written from, and where to.
struct Writing {
    const Directory& directory;
    const Links& links;
    const HtmlTexts& texts;
    Scope scope;
    Markup& out;
    const Paper* paper = nullptr; ///< none: for the screen

    /// The same with another place to write to.
    Writing on(Markup& other) const { return {directory, links, texts, scope, other, paper}; }
};

/// The route of a record, which is the id of its element in the document: "/networks/uclg". Empty for kinds
/// that have none.
std::string route_of(const Reference& record);

/// The id of a record's element, or of a section's heading by its route.
std::string anchor_of(const Writing& to, const Reference& record);
std::string anchor_of(const Writing& to, std::string_view route);

/// A record by its name or by `text`, linked where there is something to link to.
void write_link(Writing& to, const Reference& record);
void write_link(Writing& to, const Reference& record, std::string_view text);

void write_date(Writing& to, const PartialDate& date);
void write_period(Writing& to, const Period& period);
void write_party(Writing& to, const Party& party);
/// Parties in one line, separated by commas.
void write_parties(Writing& to, const std::vector<Party>& parties);
void write_place(Writing& to, const Place& place);
void write_items(Writing& to, const std::vector<Item>& items);
void write_annotations(Writing& to, const std::vector<Annotation>& annotations);
/// The line that names where a record's facts are printed.
void write_citations(Writing& to, const std::vector<Citation>& citations);
/// The same inside a line of text, in brackets and without links.
void write_citations_inline(Writing& to, const std::vector<Citation>& citations);

/// Sections with a heading of the given tag ("h4").
void write_sections(Writing& to, const std::vector<Section>& sections, std::string_view heading);
void write_figures(Writing& to, const std::vector<Figure>& figures);
void write_people(Writing& to, const std::vector<Person>& people);
void write_contacts(Writing& to, const std::vector<Contact>& contacts);

/// Rows of a list of facts, for what there is of each.
void write_fact(Writing& to, const std::string& name, const std::string& value);
void write_party_facts(Writing& to, const std::string& name, const std::vector<Party>& parties);
void write_classification(Writing& to, const std::vector<Id<Theme>>& themes, const std::vector<int>& sdgs,
                          const std::vector<Id<Region>>& regions);
/// "11 Sustainable cities and communities"; the number does not part from its words at the end of a line.
std::string goal_words(const HtmlTexts& texts, int goal);

/// The heading of a section of the main part. It carries the route, not the section: a browser that lays out
/// only what is near the screen corrects its scroll position by a small element better than by one of many
/// pages.
void write_section_heading(Writing& to, std::string_view route, const std::string& heading);

/// A section of an article: its heading and what `write` puts below; nothing when `list` is empty.
template <class List, class Write>
void write_part(Writing& to, const std::string& heading, const List& list, const Write& write) {
    if (list.empty())
        return;
    const Element section(to.out, "section");
    to.out.element("h4", heading);
    write(to, list);
}

} // namespace citynet::html
