#include "app/ui/search_session.h"

#include "core/search/suggest.h"

#include <algorithm>

namespace citynet::ui {

namespace {

constexpr size_t hits_at_first = 30;
constexpr size_t slice = 160 << 10; ///< bytes of text a frame: about 5 ms in a page
constexpr unsigned slices_an_answer = 16;
constexpr size_t most_recent = 8;
constexpr size_t most_suggested = 6;

std::vector<FacetFilter> filters_of(const std::vector<Choice>& choices) {
    std::vector<FacetFilter> filters;
    for (const Choice& choice : choices)
        for (size_t number = 0; number < facet_count; ++number)
            if (choice.facet == word(static_cast<Facet>(number)))
                filters.push_back({static_cast<Facet>(number), choice.value});
    return filters;
}

/// The most frequent value of each facet first, as the answer has them.
std::vector<RecordList::Facet> by_facet(const std::vector<FacetCount>& counts) {
    std::vector<RecordList::Facet> facets;
    for (size_t number = 0; number < facet_count; ++number) {
        RecordList::Facet facet{std::string(word(static_cast<Facet>(number))), {}};
        for (const FacetCount& count : counts)
            if (count.facet == static_cast<Facet>(number))
                facet.values.push_back({count.value, count.count, count.chosen});
        if (!facet.values.empty())
            facets.push_back(std::move(facet));
    }
    return facets;
}

} // namespace

void SearchSession::ask(const std::string& text, const std::vector<Choice>& choices) {
    std::vector<FacetFilter> filters = filters_of(choices);
    if (text == state_.text && filters == state_.filters)
        return;
    state_.text = text;
    state_.filters = std::move(filters);
    state_.chosen.reset();
    limit_ = hits_at_first;
    slices_ = 0;
    if (working())
        work();
    else
        answer();
}

void SearchSession::show_more() {
    limit_ += hits_at_first;
    answer();
}

void SearchSession::choose(int step) {
    const size_t count = state_.answer.hits.size();
    if (count == 0)
        return;
    const long long at = state_.chosen ? static_cast<long long>(*state_.chosen) + step : step > 0 ? 0 : -1;
    if (at < 0)
        state_.chosen.reset();
    else
        state_.chosen = std::min(static_cast<size_t>(at), count - 1);
    state_.chosen_moved = true;
}

std::vector<Reference> SearchSession::found() {
    SearchOptions options;
    options.limit = std::max(state_.answer.total, state_.answer.hits.size());
    options.filters = state_.filters;
    std::vector<Reference> records;
    for (const SearchHit& hit :
         searcher_.find(content_.index(), content_.directory(), state_.text, options).hits)
        records.push_back(hit.record);
    return records;
}

void SearchSession::remember() {
    if (state_.text.empty())
        return;
    auto& recent = state_.recent;
    recent.erase(std::remove(recent.begin(), recent.end(), state_.text), recent.end());
    recent.insert(recent.begin(), state_.text);
    recent.resize(std::min(recent.size(), most_recent));
}

void SearchSession::take_index(SearchIndex index) {
    const bool asked = working();
    content_.take_index(std::move(index));
    if (asked && !working())
        answer();
}

bool SearchSession::working() const {
    return !content_.index().complete() && (!state_.text.empty() || !state_.filters.empty());
}

void SearchSession::work() {
    content_.index_more(slice);
    state_.per_mille = content_.index().per_mille();
    // What is new is shown a few times a second, not in each frame.
    if (content_.index().complete() || slices_++ % slices_an_answer == 0)
        answer();
}

void SearchSession::answer() {
    state_.per_mille = content_.index().complete() ? 1000 : content_.index().per_mille();
    state_.suggested = suggest(content_.directory(), content_.index(), state_.text, most_suggested);
    if (state_.text.empty() && state_.filters.empty()) {
        state_.answer = {};
        state_.facets.clear();
        return;
    }
    SearchOptions options;
    options.limit = limit_;
    options.filters = state_.filters;
    options.count_facets = true;
    searcher_.find(content_.index(), content_.directory(), state_.text, options, state_.answer);
    state_.facets = by_facet(state_.answer.facets);
    if (state_.chosen && *state_.chosen >= state_.answer.hits.size())
        state_.chosen.reset();
}

} // namespace citynet::ui
