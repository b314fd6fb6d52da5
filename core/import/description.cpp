#include "core/import/description.h"

#include "core/formats/json/reader.h"
#include "core/formats/json/whole.h"
#include "core/text/fold.h"

#include <array>

namespace citynet::importer {

namespace {

using json::Need;

constexpr std::string_view format_name = "city-directory-edition";
constexpr int format_version = 1;
constexpr std::array<std::string_view, 6> holds_words{"text",      "projects", "objectives",
                                                      "questions", "outcomes", "session"};

} // namespace

// The members of each piece, found by json::Reader through the type's namespace.

template <class F>
void members(F& f, HeadingRule& rule) {
    f("heading", rule.heading);
    f("starts", rule.starts);
    f("kind", rule.kind);
    f("show", rule.show);
    f("holds", rule.holds_word);
    f("id", rule.id);
}

template <class F>
void members(F& f, FrontRule& rule) {
    f("heading", rule.heading, Need::required);
    f("record", rule.record, Need::required);
    f("kind", rule.kind);
    f("show", rule.show);
}

template <class F>
void members(F& f, ProfileRule& rule) {
    f("heading", rule.heading, Need::required);
    f("id", rule.id, Need::required);
    f("name", rule.name);
    f("acronym", rule.acronym);
}

template <class F>
void members(F& f, PartRule& rule) {
    f("heading", rule.heading, Need::required);
    f("kind", rule.kind);
    f("profiles", rule.profiles, Need::required);
}

template <class F>
void members(F& f, FurnitureRule& rule) {
    f("lines", rule.lines, Need::required);
    f("what", rule.what, Need::required);
}

template <class F>
void members(F& f, FactRule& rule) {
    f("lines", rule.lines, Need::required);
    f("record", rule.record, Need::required);
}

template <class F>
void members(F& f, MovedRule& rule) {
    f("starts", rule.starts, Need::required);
    f("to", rule.to, Need::required);
    f("section", rule.section, Need::required);
}

template <class F>
void members(F& f, EventRule& rule) {
    f("id", rule.id, Need::required);
    f("title", rule.title, Need::required);
    f("kind", rule.kind, Need::required);
}

template <class F>
void members(F& f, Description& description) {
    f("format", description.format, Need::required);
    f("version", description.version, Need::required);
    f("name", description.name, Need::required);
    f("source", description.source, Need::required);
    f("recognize", description.recognize, Need::required);
    f("furniture", description.furniture);
    f("facts", description.facts);
    f("headings", description.headings);
    f("front", description.front);
    f("parts", description.parts);
    f("moved", description.moved);
    f("event", description.event);
}

namespace {

/// The rules that the types do not express.
class Check {
  public:
    explicit Check(Errors& errors) : errors_(errors) {}

    void description(Description& it) {
        const Path root;
        unknown(it, root);
        printed(it.recognize, root / "recognize");
        id(it.source.id.text(), root / "source" / "id");
        each(it.furniture, root / "furniture",
             [&](FurnitureRule& rule, const Path& place) { printed(rule.lines, place / "lines"); });
        each(it.facts, root / "facts",
             [&](FactRule& rule, const Path& place) { printed(rule.lines, place / "lines"); });
        each(it.headings, root / "headings",
             [&](HeadingRule& rule, const Path& place) { heading(rule, place); });
        each(it.front, root / "front", [&](FrontRule& rule, const Path& place) {
            printed(rule.heading, place / "heading");
            if (rule.record.kind != RecordKind::organization && rule.record.kind != RecordKind::event)
                fail(place / "record", "text can only go to an organization or an event");
        });
        each(it.parts, root / "parts", [&](PartRule& rule, const Path& place) {
            printed(rule.heading, place / "heading");
            each(rule.profiles, place / "profiles", [&](ProfileRule& profile, const Path& where) {
                printed(profile.heading, where / "heading");
                id(profile.id.text(), where / "id");
            });
        });
        each(it.moved, root / "moved", [&](MovedRule& rule, const Path& place) {
            words(rule.starts, place / "starts");
            printed(rule.section, place / "section");
            id(rule.to.text(), place / "to");
        });
        if (it.event) {
            unknown(*it.event, root / "event");
            id(it.event->id.text(), root / "event" / "id");
        }
        if (it.event.has_value() == !it.parts.empty())
            fail(root, "a document either has \"parts\" with profiles or tells of one \"event\"");
    }

  private:
    template <class Rule, class Visit>
    void each(std::vector<Rule>& rules, const Path& place, const Visit& visit) {
        for (size_t i = 0; i < rules.size(); ++i) {
            unknown(rules[i], place / i);
            visit(rules[i], place / i);
        }
    }

    void heading(HeadingRule& rule, const Path& place) {
        if (rule.heading.empty() == rule.starts.empty())
            fail(place, "either \"heading\" or \"starts\" tells where the part begins");
        if (!rule.heading.empty())
            printed(rule.heading, place / "heading");
        else if (!rule.starts.empty())
            words(rule.starts, place / "starts");
        if (!rule.holds_word.empty()) {
            size_t word = 0;
            while (word < holds_words.size() && holds_words[word] != rule.holds_word)
                ++word;
            if (word < holds_words.size())
                rule.holds = static_cast<Holds>(word);
            else
                fail(place / "holds", "\"" + rule.holds_word +
                                          "\" is none of text, projects, objectives, questions, outcomes, "
                                          "session");
        }
        if (rule.holds == Holds::session)
            id(rule.id, place / "id");
    }

    void printed(const Printed& lines, const Path& place) {
        if (lines.empty())
            fail(place, "at least one printed line must stand here");
        for (size_t i = 0; i < lines.size(); ++i)
            words(lines[i], place / i);
    }

    void words(const std::string& text, const Path& place) {
        if (words_of(fold(text).text).empty())
            fail(place, "there is no word in this");
    }

    void id(const std::string& text, const Path& place) {
        if (!is_id(text))
            fail(place,
                 "\"" + text + "\" is no id: lower-case letters, digits and single hyphens are allowed");
    }

    template <class Rule>
    void unknown(const Rule& rule, const Path& place) {
        for (const auto& [name, value] : rule.extras)
            if (name != "$schema")
                fail(place / name, "no such member is known here");
    }

    void fail(const Path& place, std::string message) {
        errors_.push_back({ErrorCode::bad_value, place.pointer(), std::move(message)});
    }

    Errors& errors_;
};

} // namespace

Result<Description, Errors> read_description(std::string_view text) {
    json::Whole whole;
    Errors errors = json::parse(in_one_piece(text), whole);
    if (!errors.empty())
        return errors;
    Description description;
    json::Reader(errors).read(std::move(whole.root), Path(), description);
    if (description.format != format_name || description.version != format_version)
        return Errors{{ErrorCode::not_ours, "/format",
                       "this is no description of an edition: \"format\" must be \"" +
                           std::string(format_name) + "\" and \"version\" " +
                           std::to_string(format_version)}};
    if (errors.empty())
        Check(errors).description(description);
    if (!errors.empty())
        return errors;
    return description;
}

} // namespace citynet::importer
