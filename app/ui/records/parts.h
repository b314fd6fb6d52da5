#pragma once

#include "app/ui/scene.h"

#include <optional>
#include <string_view>
#include <vector>

// The pieces that pages of records are made of. Ids are given by the caller and belong to the current id
// scope.
namespace citynet::ui {

/// While it lives, what is drawn stands beside a monogram of `size`, or below it in a narrow column;
/// afterwards the cursor is below both.
class BesideAvatar {
  public:
    BesideAvatar(const Scene& scene, const Organization& organization, float size, float gap);
    ~BesideAvatar();
    BesideAvatar(const BesideAvatar&) = delete;
    BesideAvatar& operator=(const BesideAvatar&) = delete;

  private:
    ImVec2 start_;
    float size_;
    bool stacked_ = false;
    std::optional<Column> column_;
};

/// Headings and their blocks.
void sections(const Scene& scene, const std::vector<Section>& sections);

/// A bulleted list, nested as the items are.
void item_list(const Scene& scene, const std::vector<Item>& items);

/// One row for each contact: open, copy, show as a code, and the remarks on it.
void contact_list(const Scene& scene, std::string_view id, const std::vector<Contact>& contacts);

/// Where the people belong to an organization, each has a card to carry away.
void people_list(const Scene& scene, std::string_view id, const std::vector<Person>& people,
                 const Organization* organization = nullptr);

/// Remarks on what looks wrong in print.
void annotation_list(const Scene& scene, std::string_view id, const std::vector<Annotation>& annotations);

/// A name: a link where the party has a view of its own.
void party_line(const Scene& scene, std::string_view id, const Party& party);
void party_list(const Scene& scene, std::string_view id, const std::vector<Party>& parties);

/// Our classification: themes that lead to what shares them, SDGs, regions.
void classification(const Scene& scene, const std::vector<Id<citynet::Theme>>& themes,
                    const std::vector<int>& sdgs, const std::vector<Id<Region>>& regions);

void figure_list(const Scene& scene, std::string_view id, const std::vector<Figure>& figures);

/// Where the facts are printed.
void source_lines(const Scene& scene, const std::vector<Citation>& citations);

/// What else speaks of the record, each kind under its heading: events (`events_key` says what these are to
/// it), cooperation between cities, and relations with others, both ways.
void connections(const Scene& scene, const Reference& record, std::string_view events_key);

/// The remarks on a record as a whole, under their heading.
void remarks(const Scene& scene, const std::vector<Annotation>& annotations);

/// Cards of a page's side; nothing where there is nothing to show. `people_key`: what the people are to the
/// record. With an `organization`, its card and its people's can be carried away.
void contact_card(const Scene& scene, const std::vector<Contact>& contacts,
                  const Organization* organization = nullptr);
void people_card(const Scene& scene, const std::vector<Person>& people, std::string_view people_key,
                 const Organization* organization = nullptr);

/// Which key does what.
void list_of_keys(const Scene& scene);

/// A heading of a page's part, with the space above it.
void part_heading(const Scene& scene, std::string_view key, std::string_view icon = {});

} // namespace citynet::ui
