#include "core/import/event_text.h"

#include "core/import/plain_record.h"
#include "core/import/typography.h"

#include <algorithm>
#include <utility>

namespace citynet::importer {

namespace {

/// "Question 1: What …", "1. What …", "Q1: …": its number as printed, and the question.
std::optional<GuidingQuestion> question_of(std::string_view text) {
    constexpr size_t longest_number = 20; // bytes
    const size_t colon = text.substr(0, longest_number).find(':');
    GuidingQuestion question;
    if (colon != std::string_view::npos &&
        text.substr(0, colon).find_first_of("0123456789") != std::string_view::npos) {
        question.number = std::string(trimmed(text.substr(0, colon)));
        question.text = std::string(trimmed(text.substr(colon + 1)));
    } else if (const auto bullet = bullet_of(text); bullet && bullet->counted) {
        question.number = std::string(bullet->sign);
        question.text = std::string(bullet->rest);
    } else {
        return std::nullopt;
    }
    return question;
}

/// The questions of a section; what is printed before the first one, and footnotes, stay in it.
std::vector<GuidingQuestion> take_questions(Section& section, const std::string& record, Log& log) {
    std::vector<GuidingQuestion> questions;
    std::vector<Block> kept;
    for (Block& block : section.blocks) {
        const auto* paragraph = std::get_if<Paragraph>(&block.content);
        const auto* list = std::get_if<List>(&block.content);
        bool taken = false;
        if (auto question = paragraph ? question_of(paragraph->text) : std::nullopt) {
            questions.push_back(std::move(*question));
            taken = true;
        } else if (list && !questions.empty()) {
            auto& prompts = questions.back().prompts;
            prompts.insert(prompts.end(), list->items.begin(), list->items.end());
            taken = true;
        } else if (paragraph && !questions.empty() && questions.back().prompts.empty()) {
            std::string& intro = questions.back().intro;
            intro.append(intro.empty() ? "" : " ").append(paragraph->text);
            taken = true;
        } else if (paragraph && !questions.empty()) {
            questions.back().prompts.push_back({paragraph->text, {}, {}});
            log.anomaly({0, 0, paragraph->text, false}, record,
                        "a sentence without bullet after the prompts; taken for the last prompt");
            taken = true;
        }
        if (taken && block.notes.empty())
            continue;
        if (taken)
            block.content = {};
        kept.push_back(std::move(block));
    }
    section.blocks = std::move(kept);
    return questions;
}

/// The entries of a section's lists; its other blocks stay.
void take_entries(Section& section, std::vector<Item>& entries) {
    std::vector<Block> kept;
    for (Block& block : section.blocks) {
        if (const auto* list = std::get_if<List>(&block.content)) {
            entries.insert(entries.end(), list->items.begin(), list->items.end());
            if (block.notes.empty())
                continue;
            block.content = {};
        }
        kept.push_back(std::move(block));
    }
    section.blocks = std::move(kept);
}

Session& session_of(Event& event, const std::string& id) {
    const auto found = std::find_if(event.sessions.begin(), event.sessions.end(),
                                    [&](const Session& session) { return session.id == id; });
    if (found != event.sessions.end())
        return *found;
    event.sessions.emplace_back().id = id;
    return event.sessions.back();
}

} // namespace

void fill(Event& event, RecordText text, Log& log) {
    const std::string record = "event/" + event.id.text();
    for (SectionText& part : text.sections) {
        Section& section = part.section;
        if (part.holds == Holds::questions) {
            for (GuidingQuestion& question : take_questions(section, record, log))
                event.questions.push_back(std::move(question));
        } else if (part.holds == Holds::objectives) {
            take_entries(section, event.objectives);
        } else if (part.holds == Holds::outcomes) {
            take_entries(section, event.outcomes);
        }
        if (!part.session.empty()) {
            Session& session = session_of(event, part.session);
            if (session.title.empty())
                session.title = std::exchange(section.heading, {});
            session.sections.push_back(std::move(section));
        } else if (!section.blocks.empty()) {
            event.sections.push_back(std::move(section));
        }
    }
    event.contacts = std::move(text.contacts);
    event.people = std::move(text.people);
    make_plain(event.sections);
    make_plain(event.questions);
    make_plain(event.objectives);
    make_plain(event.outcomes);
    for (Session& session : event.sessions) {
        session.title = plain_text(session.title);
        make_plain(session.sections);
    }
}

} // namespace citynet::importer
