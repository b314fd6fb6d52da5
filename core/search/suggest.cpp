#include "core/search/suggest.h"

#include "core/model/words.h"
#include "core/search/document.h"
#include "core/text/fold.h"
#include "core/text/tokens.h"

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

constexpr std::size_t most_records = 512; ///< that are looked at

/// The terms of a tag that begin with the last word that was typed.
search::TermRange terms_of(const search::Segment& segment, SearchTag tag, std::string_view typed) {
    std::string term(1, static_cast<char>(tag));
    CompoundReader reader(typed);
    for (Compound compound; reader.next(compound);)
        term.assign(1, static_cast<char>(tag)).append(compound.part(compound.count - 1u));
    return segment.beginning_with(term);
}

/// The first records, in the order of the directory, that have such a value.
std::vector<Reference> records_with(const SearchIndex& index, SearchTag tag, std::string_view typed) {
    using Found = std::pair<std::uint32_t, Reference>;
    std::vector<Found> found;
    std::vector<std::pair<std::uint32_t, search::Doc>> docs; // by their place in the directory
    for (const auto& part : index.parts()) {
        const search::Segment& segment = part->segment;
        const search::TermRange range = terms_of(segment, tag, typed);
        docs.clear();
        const auto shorten = [&] {
            std::sort(docs.begin(), docs.end());
            docs.erase(std::unique(docs.begin(), docs.end()), docs.end());
            docs.resize(std::min(docs.size(), most_records));
        };
        const auto add = [&](search::Doc doc, std::uint8_t) {
            const RecordKind kind = segment.kind(doc);
            const bool wanted = tag == SearchTag::city
                                    ? kind == RecordKind::city
                                    : kind == RecordKind::organization || kind == RecordKind::event;
            if (!wanted || search::has_bit(part->gone, doc))
                return;
            docs.emplace_back(segment.ordinal(doc), doc);
            if (docs.size() >= 8 * most_records)
                shorten();
        };
        for (std::uint32_t term = range.begin; term < range.end; ++term)
            segment.for_each_document(term, add);
        shorten();
        for (const auto& [ordinal, doc] : docs)
            found.emplace_back(ordinal, Reference{segment.kind(doc), std::string(segment.id(doc))});
    }
    std::sort(found.begin(), found.end(), [](const Found& a, const Found& b) { return a.first < b.first; });
    std::vector<Reference> records;
    for (Found& one : found)
        if (records.size() < most_records)
            records.push_back(std::move(one.second));
    return records;
}

template <class T>
bool offer_people(const T* record, std::string_view tag, Suggestions& suggestions) {
    return !record || std::all_of(record->people.begin(), record->people.end(),
                                  [&](const Person& person) { return suggestions.offer(tag, person.name); });
}

template <class T>
void offer_titles(const std::vector<T>& records, std::string_view tag, Suggestions& suggestions) {
    for (const T& record : records)
        if (!suggestions.offer(tag, title_of(record)))
            return;
}

void offer_years(const SearchIndex& index, std::string_view typed, Suggestions& suggestions) {
    std::vector<std::string> years;
    for (const auto& part : index.parts()) {
        const search::TermRange range = terms_of(part->segment, SearchTag::year, typed);
        for (std::uint32_t term = range.begin; term < range.end; ++term)
            years.emplace_back(part->segment.term(term).substr(1));
    }
    std::sort(years.begin(), years.end(), std::greater<>()); // the latest first
    for (const std::string& year : years)
        if (!suggestions.offer(word(SearchTag::year), year))
            return;
}

void offer_values(const Directory& directory, const SearchIndex& index, SearchTag tag, std::string_view typed,
                  Suggestions& suggestions) {
    const std::string_view name = word(tag);
    switch (tag) {
    case SearchTag::country:
        return offer_titles(directory.all<Country>(), name, suggestions);
    case SearchTag::city:
        for (const Reference& record : records_with(index, tag, typed))
            if (const City* city = directory.find(Id<City>(record.id)))
                if (!suggestions.offer(name, city->name))
                    return;
        return;
    case SearchTag::theme:
        return offer_titles(directory.all<Theme>(), name, suggestions);
    case SearchTag::sdg:
        for (int goal = 1; goal <= 17; ++goal)
            suggestions.offer(name, std::to_string(goal));
        return;
    case SearchTag::person:
        for (const Reference& record : records_with(index, tag, typed)) {
            const bool more =
                record.kind == RecordKind::event
                    ? offer_people(directory.find(Id<Event>(record.id)), name, suggestions)
                    : offer_people(directory.find(Id<Organization>(record.id)), name, suggestions);
            if (!more)
                return;
        }
        return;
    case SearchTag::year:
        return offer_years(index, typed, suggestions);
    case SearchTag::kind:
        for (const RecordKind kind : searched_kinds)
            suggestions.offer(name, word(kind));
        return;
    }
}

} // namespace

std::vector<std::string> suggest(const Directory& directory, const SearchIndex& index, std::string_view query,
                                 std::size_t limit) {
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
                offer_values(directory, index, tag, value, suggestions);
                return suggestions.take();
            }
        }
    }
    return found;
}

} // namespace citynet
