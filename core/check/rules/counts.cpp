#include "core/check/names.h"
#include "core/check/rules/families.h"

#include <algorithm>
#include <array>
#include <optional>

// A count is only compared where the words leave no doubt which list is meant: a false alarm costs more here
// than a miss.
namespace citynet::rules {

namespace {

constexpr std::array<std::string_view, 19> number_words{
    "two",     "three",     "four",     "five",     "six",      "seven",    "eight",
    "nine",    "ten",       "eleven",   "twelve",   "thirteen", "fourteen", "fifteen",
    "sixteen", "seventeen", "eighteen", "nineteen", "twenty"};

/// 2 to 99; nothing for other words. Larger numbers are years and statistics, not lists.
std::optional<size_t> number_of(std::string_view word) {
    const auto found = std::find(number_words.begin(), number_words.end(), word);
    if (found != number_words.end())
        return static_cast<size_t>(found - number_words.begin()) + 2;
    if (word.empty() || word.size() > 2 || word.find_first_not_of("0123456789") != std::string_view::npos)
        return std::nullopt;
    const size_t value = static_cast<size_t>(word[0] - '0') * (word.size() == 2 ? 10 : 1) +
                         (word.size() == 2 ? static_cast<size_t>(word[1] - '0') : 0);
    return value >= 2 ? std::optional(value) : std::nullopt;
}

/// The last sentence of a text.
std::string_view last_sentence(std::string_view text) {
    while (!text.empty() && (text.back() == ' ' || text.back() == ':' || text.back() == '.'))
        text.remove_suffix(1);
    const size_t end = text.rfind(". ");
    return end == std::string_view::npos ? text : text.substr(end + 2);
}

/// The number of what a text announces: "Four aims:", "The approach has three prongs:".
std::optional<size_t> announced(std::string_view text) {
    if (text.empty() || text.back() != ':')
        return std::nullopt;
    const std::vector<std::string> words = plain_words(last_sentence(text));
    std::optional<size_t> number;
    size_t at = 0;
    for (size_t i = 0; i < words.size(); ++i)
        if (const auto one = number_of(words[i])) {
            if (number)
                return std::nullopt; // which of the two is meant?
            number = one;
            at = i;
        }
    constexpr size_t near = 4; // words between the number and the list
    const bool first = at == 0 || (at == 1 && is_joining_word(words[0]));
    return number && (first || words.size() - at <= near) ? number : std::nullopt;
}

/// The number in a heading: "Three phases". Its words without the number go to `what`.
std::optional<size_t> number_in_heading(std::string_view heading, std::vector<std::string>& what) {
    what = plain_words(heading);
    if (what.empty())
        return std::nullopt;
    const auto number = number_of(what.front());
    if (number)
        what.erase(what.begin());
    return number;
}

/// Whether one is the end of the other: "project phases" and "phases".
bool same_things(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    const size_t common = std::min(a.size(), b.size());
    return common > 0 && std::equal(a.end() - static_cast<std::ptrdiff_t>(common), a.end(),
                                    b.end() - static_cast<std::ptrdiff_t>(common));
}

/// A figure that is a plain count of a few things.
std::optional<size_t> count_of(const Figure& figure) {
    if (!figure.qualifier.empty() || !figure.unit.empty())
        return std::nullopt;
    return number_of(figure.value.literal());
}

class Counts {
  public:
    explicit Counts(const Scope& scope) : scope_(scope) {}

    void compare(std::optional<size_t> said, size_t there, const Path& place,
                 const std::string& subject) const {
        if (said && there > 0 && *said != there)
            scope_.raise(Rule::count_mismatch, place, subject,
                         quoted(subject) + " says " + std::to_string(*said) + ", the list has " +
                             std::to_string(there));
    }

    void items(const std::vector<Item>& list, const Path& place) const {
        for (size_t i = 0; i < list.size(); ++i)
            if (!list[i].items.empty())
                compare(announced(list[i].text), list[i].items.size(), place / i / "text", list[i].text);
    }

    void sections(const std::vector<Section>& sections, const std::vector<Figure>& figures,
                  const Path& place) const {
        for (size_t s = 0; s < sections.size(); ++s) {
            const std::vector<Block>& blocks = sections[s].blocks;
            const List* only = nullptr;
            size_t lists = 0;
            for (size_t b = 0; b < blocks.size(); ++b) {
                const auto* list = std::get_if<List>(&blocks[b].content);
                if (!list)
                    continue;
                only = list;
                ++lists;
                items(list->items, place / "sections" / s / "blocks" / b / "list");
                if (b == 0)
                    continue;
                if (const auto* lead = std::get_if<Paragraph>(&blocks[b - 1].content))
                    compare(announced(lead->text), list->items.size(),
                            place / "sections" / s / "blocks" / (b - 1) / "paragraph", lead->text);
            }
            if (lists != 1)
                continue;
            std::vector<std::string> what;
            const auto said = number_in_heading(sections[s].heading, what);
            compare(said, only->items.size(), place / "sections" / s / "heading", sections[s].heading);
            for (size_t f = 0; f < figures.size(); ++f)
                if (same_things(plain_words(figures[f].measure), what))
                    compare(count_of(figures[f]), only->items.size(), place / "figures" / f,
                            figures[f].measure);
        }
    }

    /// Figures and the summary against a list of pieces that have a name of their own: "sessions".
    void pieces(const Event& event, size_t there, std::string_view name, const Path& place) const {
        for (size_t f = 0; f < event.figures.size(); ++f)
            if (plain(event.figures[f].measure) == name)
                compare(count_of(event.figures[f]), there, place / "figures" / f, event.figures[f].measure);
        const std::vector<std::string> words = plain_words(event.summary);
        for (size_t i = 0; i + 1 < words.size(); ++i)
            if (words[i + 1] == name)
                compare(number_of(words[i]), there, place / "summary", words[i] + " " + words[i + 1]);
    }

  private:
    const Scope& scope_;
};

} // namespace

void counts(const Organization& organization, const Path& place, const Scope& scope) {
    Counts(scope).sections(organization.sections, organization.figures, place);
}

void counts(const Event& event, const Path& place, const Scope& scope) {
    const Counts counts(scope);
    counts.sections(event.sections, event.figures, place);
    for (size_t i = 0; i < event.sessions.size(); ++i)
        counts.sections(event.sessions[i].sections, {}, place / "sessions" / i);
    counts.items(event.objectives, place / "objectives");
    counts.items(event.outcomes, place / "outcomes");
    for (size_t i = 0; i < event.questions.size(); ++i) {
        const GuidingQuestion& question = event.questions[i];
        const Path at_questions = place / "questions";
        const Path at = at_questions / i;
        counts.compare(announced(question.intro), question.prompts.size(), at / "intro", question.intro);
        counts.items(question.prompts, at / "prompts");
    }
    counts.pieces(event, event.sessions.size(), "sessions", place);
    counts.pieces(event, event.questions.size(), "questions", place);
}

} // namespace citynet::rules
