#include "core/search/search_index.h"

#include "core/overloaded.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace citynet {

namespace {

constexpr std::array<std::string_view, 12> field_words{"name",     "acronym", "other_name", "person",
                                                       "project",  "contact", "place",      "theme",
                                                       "question", "session", "summary",    "text"};

// What a word found in a field counts; a whole word counts half as much again.
constexpr std::array<int, 12> field_weights{100, 100, 80, 60, 40, 45, 40, 30, 25, 25, 20, 10};

constexpr int first_word_bonus = 30; ///< the name begins with the word
constexpr size_t snippet_length = 140;

bool begins_word(std::string_view folded, size_t at) {
    return at == 0 || folded[at - 1] == ' ';
}

size_t find_word_start(std::string_view folded, std::string_view word, size_t from = 0) {
    size_t at = folded.find(word, from);
    while (at != std::string_view::npos && !begins_word(folded, at))
        at = folded.find(word, at + 1);
    return at;
}

/// A part of `text` of about `snippet_length` bytes with `needed` in it, cut between words.
TextRange window(std::string_view text, TextRange needed) {
    if (text.size() <= snippet_length + snippet_length / 4)
        return {0, text.size()};
    constexpr size_t lead = snippet_length / 3;
    size_t begin = needed.begin > lead ? text.find(' ', needed.begin - lead) + 1 : 0;
    if (begin == 0 || begin > needed.begin) // no blank on the way
        begin = needed.begin > lead ? needed.begin : 0;
    size_t end = std::min(text.size(), std::max(begin + snippet_length, needed.end));
    if (end < text.size())
        if (const size_t blank = text.rfind(' ', end); blank != std::string_view::npos && blank >= needed.end)
            end = blank;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80)
        ++end; // never inside a letter
    return {begin, end};
}

} // namespace

std::string_view word(SearchField field) {
    return field_words[static_cast<size_t>(field)];
}

/// Gathers the searchable texts of one record.
class SearchIndex::Collector {
  public:
    Collector(const Directory& directory, Entry& entry) : directory_(directory), entry_(entry) {}

    void add(SearchField kind, const std::string& text) {
        if (!text.empty())
            entry_.fields.push_back({kind, text, fold(text)});
    }

    void add(const std::vector<Item>& items, SearchField kind) {
        for (const Item& item : items) {
            add(kind, item.text);
            add(item.items, kind);
        }
    }

    void add(const std::vector<Section>& sections) {
        for (const Section& section : sections)
            for (const Block& block : section.blocks)
                std::visit(overloaded{
                               [](std::monostate) {},
                               [&](const Paragraph& paragraph) { add(SearchField::text, paragraph.text); },
                               [&](const List& list) { add(list.items, SearchField::text); },
                               [&](const Milestones& list) {
                                   for (const Milestone& milestone : list.milestones)
                                       add(SearchField::text, milestone.text);
                               },
                               [&](const Quotation& quotation) {
                                   add(SearchField::person, quotation.speaker);
                                   add(SearchField::text, quotation.text);
                               },
                           },
                           block.content);
    }

    void add(const std::vector<Contact>& contacts) {
        for (const Contact& contact : contacts)
            add(SearchField::contact, contact.value);
    }

    void add(const std::vector<Person>& people) {
        for (const Person& person : people) {
            add(SearchField::person, person.role.empty() ? person.name : person.name + ", " + person.role);
            add(person.contacts);
        }
    }

    void add(const std::vector<Id<Theme>>& themes) {
        for (const auto& id : themes)
            if (const Theme* theme = directory_.find(id))
                add(SearchField::theme, theme->name);
    }

    void add(const Place& place) {
        add(SearchField::place, place.venue);
        add(SearchField::place, place.address);
        if (const City* city = directory_.find(place.city))
            add(SearchField::place, city->name);
        if (const Country* country = directory_.find(place.country))
            add(SearchField::place, country->name);
    }

    void add_parties(const std::vector<Party>& parties) {
        for (const Party& party : parties)
            add(SearchField::text, name_of(directory_, party));
    }

    void collect(const Organization& organization) {
        add(SearchField::name, organization.name);
        add(SearchField::acronym, organization.acronym);
        for (const std::string& name : organization.other_names)
            add(SearchField::other_name, name);
        add(organization.people);
        add(organization.contacts);
        add(organization.headquarters);
        add(organization.themes);
        add(SearchField::summary, organization.summary);
        for (const Project& project : organization.projects) {
            add(SearchField::project, project.name);
            add(SearchField::text, project.text);
            add(project.links);
        }
        add(organization.sections);
    }

    void collect(const Event& event) {
        add(SearchField::name, event.title);
        if (const Series* series = directory_.find(event.series))
            add(SearchField::other_name, series->name);
        add(event.people);
        add(event.contacts);
        add(event.place);
        add(event.themes);
        add(SearchField::summary, event.summary);
        add_parties(event.organizers);
        add_parties(event.co_organizers);
        for (const Participant& participant : event.participants)
            add(SearchField::text, name_of(directory_, participant.party));
        for (const GuidingQuestion& question : event.questions) {
            add(SearchField::question, question.text);
            add(question.prompts, SearchField::question);
        }
        for (const Session& session : event.sessions) {
            add(SearchField::session, session.title);
            add(SearchField::text, session.summary);
            add(session.people);
            add(session.sections);
        }
        add(event.objectives, SearchField::text);
        add(event.outcomes, SearchField::text);
        for (const Document& document : event.documents) {
            add(SearchField::text, document.title);
            add(SearchField::text, document.symbol);
        }
        add(event.sections);
    }

    void collect(const City& city) {
        add(SearchField::name, city.name);
        for (const std::string& name : city.other_names)
            add(SearchField::other_name, name);
        if (const Country* country = directory_.find(city.country))
            add(SearchField::place, country->name);
    }

    void collect(const Country& country) { add(SearchField::name, country.name); }

  private:
    const Directory& directory_;
    Entry& entry_;
};

SearchIndex::SearchIndex(const Directory& directory) {
    const auto collect_all = [&]<class T>() {
        for (const T& record : directory.all<T>()) {
            Entry& entry = entries_.emplace_back(Entry{reference_to(record), {}});
            Collector(directory, entry).collect(record);
        }
    };
    collect_all.template operator()<Organization>();
    collect_all.template operator()<Event>();
    collect_all.template operator()<City>();
    collect_all.template operator()<Country>();
}

int SearchIndex::score(const Field& field, std::string_view word) {
    const std::string& text = field.folded.text;
    const size_t at = find_word_start(text, word);
    if (at == std::string::npos)
        return 0;
    int score = field_weights[static_cast<size_t>(field.kind)];
    const size_t end = at + word.size();
    if (end == text.size() || text[end] == ' ')
        score += score / 2;
    if (at == 0 && field.kind <= SearchField::acronym)
        score += first_word_bonus;
    return score;
}

namespace {

using Words = std::vector<std::string_view>;

Words query_words(const FoldedText& query) {
    Words words;
    for (const TextRange& range : words_of(query.text))
        words.push_back(std::string_view(query.text).substr(range.begin, range.end - range.begin));
    return words;
}

/// Where the words stand in the original text, in order; each byte is in one range at most.
std::vector<TextRange> marks_of(const FoldedText& text, const Words& words) {
    std::vector<TextRange> found;
    for (std::string_view word : words)
        for (size_t at = find_word_start(text.text, word); at != std::string::npos;
             at = find_word_start(text.text, word, at + word.size()))
            found.push_back(text.original({at, at + word.size()}));
    std::sort(found.begin(), found.end(), [](TextRange a, TextRange b) { return a.begin < b.begin; });
    std::vector<TextRange> marks;
    for (const TextRange& range : found) {
        if (!marks.empty() && range.begin <= marks.back().end) // "c" and "ci" are found at the same place
            marks.back().end = std::max(marks.back().end, range.end);
        else
            marks.push_back(range);
    }
    return marks;
}

/// Fills the hit's snippet with the part of `text` around the first mark, and its marks with those in that
/// part.
void excerpt(SearchHit& hit, const std::string& text, const std::vector<TextRange>& marks) {
    constexpr std::string_view cut = "… ";
    const TextRange part = window(text, marks.front());
    const size_t lead = part.begin > 0 ? cut.size() : 0;
    hit.snippet = std::string(part.begin > 0 ? cut : "") + text.substr(part.begin, part.end - part.begin);
    if (part.end < text.size())
        hit.snippet += " …";
    for (const TextRange& mark : marks)
        if (mark.begin >= part.begin && mark.end <= part.end)
            hit.marks.push_back({mark.begin - part.begin + lead, mark.end - part.begin + lead});
}

} // namespace

/// Each word counts where it matches best; nothing when one of them is nowhere. The field shown is the one
/// that has most of the words.
SearchIndex::Match SearchIndex::match(const Entry& entry, const std::vector<std::string_view>& words) {
    std::vector<int> best(words.size(), 0);
    Match whole;
    std::pair<int, int> shown; // words in the field, their score there
    for (const Field& field : entry.fields) {
        std::pair<int, int> here;
        for (size_t i = 0; i < words.size(); ++i) {
            const int one = score(field, words[i]);
            best[i] = std::max(best[i], one);
            here = {here.first + (one > 0), here.second + one};
        }
        if (here > shown) {
            shown = here;
            whole.field = &field;
        }
    }
    if (std::find(best.begin(), best.end(), 0) != best.end())
        return {};
    whole.score = std::accumulate(best.begin(), best.end(), 0);
    return whole;
}

std::vector<SearchHit> SearchIndex::find(std::string_view query, size_t limit) const {
    const FoldedText folded = fold(query);
    const Words words = query_words(folded);
    std::vector<std::pair<const Entry*, Match>> found;
    for (const Entry& entry : entries_)
        if (const Match whole = match(entry, words); whole.field)
            found.emplace_back(&entry, whole);
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.second.score > b.second.score; });
    found.resize(std::min(found.size(), limit));

    std::vector<SearchHit> hits;
    for (const auto& [entry, whole] : found) {
        SearchHit& hit = hits.emplace_back(SearchHit{entry->record, whole.field->kind, {}, {}, whole.score});
        excerpt(hit, whole.field->text, marks_of(whole.field->folded, words));
    }
    return hits;
}

} // namespace citynet
