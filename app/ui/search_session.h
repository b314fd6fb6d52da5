#pragma once

#include "app/ui/content.h"
#include "core/catalogue/record_list.h"
#include "core/search/searcher.h"

#include <optional>
#include <string>
#include <vector>

namespace citynet::ui {

/// What is searched for, and what was found.
struct SearchState {
    std::string text; ///< in the search field
    std::vector<FacetFilter> filters;
    SearchAnswer answer;
    std::vector<RecordList::Facet> facets; ///< of the answer, with what each value would leave
    std::optional<size_t> chosen;          ///< the hit that the arrow keys stand on
    bool chosen_moved = false;             ///< in this frame: bring it into view
    unsigned per_mille = 1000;             ///< of the index that is there; below 1000 the answer may grow
    std::vector<std::string> suggested;    ///< what the end of the text may become: tags and their values
    std::vector<std::string> recent;       ///< what was searched for and led somewhere, the latest first
};

/// Searching as one types: has the index built in slices so that no frame is late, and answers from what is
/// there already.
class SearchSession {
  public:
    SearchSession(Content& content, SearchState& state) : content_(content), state_(state) {}

    /// Asks something, narrowed by the choices that are facets of a search; nothing for an empty text without
    /// any.
    void ask(const std::string& text, const std::vector<Choice>& choices);
    /// Some more hits of the same.
    void show_more();
    /// Moves the choice of a hit on by so many.
    void choose(int step);
    /// All that answers what is asked, not only the hits shown, as far as the index is built.
    std::vector<Reference> found();
    /// Keeps what was asked among the recent searches.
    void remember();

    /// Goes on with an index that was made before, of the directory as it was read.
    void take_index(SearchIndex index);
    /// Whether the index is not complete though something is asked.
    bool working() const;
    /// Builds some milliseconds more of the index, and now and then answers again.
    void work();

  private:
    void answer();

    Content& content_;
    SearchState& state_;
    unsigned slices_ = 0; ///< since something was asked
    Searcher searcher_;
    size_t limit_ = 0;
};

} // namespace citynet::ui
