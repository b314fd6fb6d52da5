#include "core/search/suggest.h"

#include "core/model/words.h"
#include "core/search/document.h"
#include "core/text/fold.h"

#include <algorithm>
#include <functional>

namespace citynet {

namespace {

/// Collects what fits what was typed, without repeating it.
class Suggestions {
  public:
    Suggestions(std::string_view before, std::string_view typed, std::size_t limit)
        : before_(before), typed_(fold(typed).text), limit_(limit) {}

    /// False when there are enough that begin with what was typed.
    bool offer(std::string_view tag, std::string_view value) {
        if (value.empty())
            return true;
        const std::string folded = fold(value).text;
        const bool begins = folded.compare(0, typed_.size(), typed_) == 0;
        if (!begins && folded.find(" " + typed_) == std::string::npos)
            return true;
        const bool quoted = value.find_first_of(" \t") != std::string_view::npos;
        std::string whole = before_;
        whole.append(tag).append(":").append(quoted ? "\"" : "").append(value).append(quoted ? "\"" : "");
        auto& list = begins ? beginning_ : later_;
        if (list.size() < limit_ && std::find(list.begin(), list.end(), whole) == list.end())
            list.push_back(std::move(whole));
        return beginning_.size() < limit_;
    }

    std::vector<std::string> take() {
        for (std::string& one : later_)
            if (beginning_.size() < limit_)
                beginning_.push_back(std::move(one));
        return std::move(beginning_);
    }

  private:
    std::string before_;
    std::string typed_;
    std::size_t limit_;
    std::vector<std::string> beginning_;
    std::vector<std::string> later_;
};

template <class T>
void offer_people(const std::vector<T>& records, std::string_view tag, Suggestions& suggestions) {
    for (const T& record : records)
        for (const Person& person : record.people)
            if (!suggestions.offer(tag, person.name))
                return;
}

template <class T>
void offer_titles(const std::vector<T>& records, std::string_view tag, Suggestions& suggestions) {
    for (const T& record : records)
        if (!suggestions.offer(tag, title_of(record)))
            return;
}

void offer_values(const Directory& directory, SearchTag tag, Suggestions& suggestions) {
    const std::string_view name = word(tag);
    switch (tag) {
    case SearchTag::country:
        return offer_titles(directory.all<Country>(), name, suggestions);
    case SearchTag::city:
        return offer_titles(directory.all<City>(), name, suggestions);
    case SearchTag::theme:
        return offer_titles(directory.all<Theme>(), name, suggestions);
    case SearchTag::sdg:
        for (int goal = 1; goal <= 17; ++goal)
            suggestions.offer(name, std::to_string(goal));
        return;
    case SearchTag::person:
        offer_people(directory.all<Organization>(), name, suggestions);
        return offer_people(directory.all<Event>(), name, suggestions);
    case SearchTag::year: {
        std::vector<int> years;
        for (const Event& event : directory.all<Event>())
            if (event.period.start && event.period.start->year)
                years.push_back(*event.period.start->year);
        std::sort(years.begin(), years.end(), std::greater<>());
        for (const int year : years)
            suggestions.offer(name, std::to_string(year));
        return;
    }
    case SearchTag::kind:
        for (const RecordKind kind : searched_kinds)
            suggestions.offer(name, word(kind));
        return;
    }
}

} // namespace

std::vector<std::string> suggest(const Directory& directory, std::string_view query, std::size_t limit) {
    // The last word, with the quotation mark that a value may be in.
    std::size_t begin = query.size();
    bool in_quotes = std::count(query.begin(), query.end(), '"') % 2 != 0;
    while (begin > 0 && (in_quotes || query[begin - 1] != ' ')) {
        --begin;
        if (query[begin] == '"')
            in_quotes = !in_quotes;
    }
    std::string_view last = query.substr(begin);
    if (last.substr(0, 1) == "-") {
        last.remove_prefix(1);
        ++begin;
    }
    const std::size_t colon = last.find(':');
    std::vector<std::string> found;
    for (std::size_t i = 1; i <= search_tag_count && !last.empty(); ++i) {
        const auto tag = static_cast<SearchTag>(i);
        const std::string typed = fold(last.substr(0, std::min(colon, last.size()))).text;
        if (colon == std::string_view::npos) {
            if (!typed.empty() && word(tag).substr(0, typed.size()) == typed && found.size() < limit)
                found.push_back(std::string(query.substr(0, begin)).append(word(tag)).append(":"));
        } else if (typed == word(tag)) {
            std::string_view value = last.substr(colon + 1);
            if (value.substr(0, 1) == "\"")
                value.remove_prefix(1);
            if (value.size() <= 64) {
                Suggestions suggestions(query.substr(0, begin), value, limit);
                offer_values(directory, tag, suggestions);
                return suggestions.take();
            }
        }
    }
    return found;
}

} // namespace citynet
