#pragma once

#include "app/ui/scene.h"

#include <optional>
#include <string_view>
#include <vector>

// The pieces that pages of records are made of. Ids are given by the caller and belong to the current id
// scope.
namespace citynet::ui {

/// While it lives, what is drawn stands beside a monogram of `size`; afterwards the cursor is below both.
class BesideAvatar {
  public:
    BesideAvatar(const Scene& scene, const Organization& organization, float size, float gap);
    ~BesideAvatar();
    BesideAvatar(const BesideAvatar&) = delete;
    BesideAvatar& operator=(const BesideAvatar&) = delete;

  private:
    ImVec2 start_;
    float size_;
    std::optional<Column> column_;
};

/// Headings and their blocks.
void sections(const Scene& scene, const std::vector<Section>& sections);

/// A bulleted list, nested as the items are.
void item_list(const Scene& scene, const std::vector<Item>& items);

/// One row for each contact: open, copy, and the remarks on it.
void contact_list(const Scene& scene, std::string_view id, const std::vector<Contact>& contacts);

void people_list(const Scene& scene, std::string_view id, const std::vector<Person>& people);

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

/// Relations of a record with others, both ways, in words.
void relation_list(const Scene& scene, const Reference& record);

/// Cooperation between cities that the record takes part in, or that an event brought.
void cooperation_list(const Scene& scene, const Reference& record);

/// Events that speak of the record: organized by it, or held there.
void event_list(const Scene& scene, const Reference& record);

/// True when there is something to list under a heading.
bool has_relations(const Scene& scene, const Reference& record);
bool has_cooperations(const Scene& scene, const Reference& record);
bool has_events(const Scene& scene, const Reference& record);

/// A heading of a page's part, with the space above it.
void part_heading(const Scene& scene, std::string_view key, std::string_view icon = {});

} // namespace citynet::ui
