#include "core/import/record_reader.h"

#include "core/import/contact_forms.h"
#include "core/import/lists.h"
#include "core/import/typography.h"

#include <algorithm>

namespace citynet::importer {

namespace {

constexpr size_t shortest_prose = 100; ///< bytes; a shorter text may be a name, a heading or a caption

std::string* end_of(Block& block) {
    if (auto* paragraph = std::get_if<Paragraph>(&block.content))
        return &paragraph->text;
    if (auto* quotation = std::get_if<Quotation>(&block.content))
        return &quotation->text;
    if (auto* list = std::get_if<List>(&block.content)) {
        Item* item = &list->items.back();
        while (!item->items.empty())
            item = &item->items.back();
        return &item->text;
    }
    return nullptr;
}

bool is_prose(std::string_view text) {
    return text.size() >= shortest_prose && ends_sentence(text);
}

bool is_signature(std::string_view text) {
    return text.substr(0, 3) == "—" || text.substr(0, 3) == "–";
}

} // namespace

RecordReader::RecordReader(std::string record, std::string_view name, Log& log)
    : record_(std::move(record)), name_key_(" " + key_of(name) + " "), log_(log) {}

void RecordReader::begin_section(Section section, Holds holds, std::string session) {
    quote_open_ = quote_sign_ = may_be_signed_ = adjacent_ = in_contacts_ = false;
    text_.sections.push_back({std::move(section), holds, std::move(session)});
    current_ = text_.sections.size() - 1;
}

bool RecordReader::resume_section(const Printed& heading) {
    std::string key;
    for (const std::string& line : heading)
        key.append(key.empty() ? "" : " ").append(key_of(line));
    for (size_t i = 0; i < text_.sections.size(); ++i) {
        if (key_of(text_.sections[i].section.heading) != key)
            continue;
        quote_open_ = quote_sign_ = may_be_signed_ = adjacent_ = in_contacts_ = false;
        current_ = i;
        return true;
    }
    return false;
}

void RecordReader::read(const Group& group, const Group* next) {
    switch (group.role) {
    case Role::list:
        return read_list(group);
    case Role::footnote:
        return read_footnote(group);
    default:
        return read_text(group, next);
    }
}

void RecordReader::read_list(const Group& group) {
    leave_contacts(group.lines.front());
    log_.understood(group.lines);
    std::vector<Item> items = items_of(group.lines);
    for (Item& item : items)
        split_lettered(item);
    Block* last = last_block();
    if (auto* list = last && adjacent_ ? std::get_if<List>(&last->content) : nullptr) {
        list->items.insert(list->items.end(), items.begin(), items.end());
    } else if (auto milestones = milestones_of(items)) {
        add_block({.content = std::move(*milestones), .notes = {}, .extras = {}});
    } else {
        add_block({.content = List{std::move(items)}, .notes = {}, .extras = {}});
    }
    for (const Line& line : group.lines)
        call_marks(line.text);
    quote_open_ = quote_sign_ = may_be_signed_ = false;
}

void RecordReader::read_footnote(const Group& group) {
    log_.understood(group.lines);
    const auto first = footnote_of(group.lines.front().text);
    Note note{first->mark, std::string(first->rest), {}};
    for (size_t i = 1; i < group.lines.size(); ++i)
        note.text.append(" ").append(group.lines[i].text);
    attach(std::move(note), group.lines.front());
}

void RecordReader::read_text(const Group& group, const Group* next) {
    const std::string text = joined(group.lines);
    if (is_lone_quote(text)) {
        log_.understood(group.lines);
        leave_contacts(group.lines.front());
        quote_sign_ = true;
        quote_open_ = may_be_signed_ = false;
        return;
    }
    if (read_attribution(group, text) || read_contacts(group, text, next))
        return;
    const std::string key = " " + key_of(text) + " ";
    if (!ends_sentence(text) && text.size() < shortest_prose && name_key_.find(key) != std::string::npos) {
        log_.left_out(group.lines, "name or emblem");
        return;
    }
    leave_contacts(group.lines.front());
    if (read_quotation(group, text))
        return;
    if (goes_on(text))
        go_on(group, text);
    else
        read_paragraph(group, text, next);
}

/// The speaker below a quotation, in capitals or behind a dash.
bool RecordReader::read_attribution(const Group& group, const std::string& text) {
    if (!may_be_signed_)
        return false;
    may_be_signed_ = false;
    const std::string plain = plain_text(text);
    const bool dash = is_signature(plain);
    if (!dash && !is_capitals(plain))
        return false;
    auto& quotation = std::get<Quotation>(last_block()->content);
    const std::string words(trimmed(dash ? std::string_view(plain).substr(3) : std::string_view(plain)));
    const size_t comma = words.find(',');
    constexpr size_t longest_name = 5; // words
    if (comma != std::string::npos) {
        quotation.speaker = words.substr(0, comma);
        quotation.role = std::string(trimmed(std::string_view(words).substr(comma + 1)));
    } else {
        (split_words(words).size() <= longest_name ? quotation.speaker : quotation.role) = words;
    }
    log_.understood(group.lines);
    call_marks(text);
    quote_open_ = quote_sign_ = false;
    return true;
}

bool RecordReader::read_contacts(const Group& group, const std::string& text, const Group* next) {
    const bool contact_follows =
        next && next->role == Role::text && !pure_contacts(next->lines.front().text).empty();
    const bool contact_here = !pure_contacts(group.lines.front().text).empty();
    const bool begins = contact_here || (contact_follows && is_address(group.lines));
    if (!begins && !(in_contacts_ && !is_prose(text) && !opens_quotation(text)))
        return false;
    const std::string key = " " + key_of(text) + " ";
    if (!contact_here && !is_address(group.lines) && name_key_.find(key) != std::string::npos)
        return false; // the name, which is left out
    in_contacts_ = true;
    quote_open_ = quote_sign_ = adjacent_ = false;
    const std::vector<Line> not_read = contacts_.read(group.lines, contact_follows);
    log_.not_understood(not_read, record_, "among the contacts");
    std::vector<Line> read;
    for (const Line& line : group.lines)
        if (std::find(not_read.begin(), not_read.end(), line) == not_read.end())
            read.push_back(line);
    log_.understood(read);
    return true;
}

bool RecordReader::read_quotation(const Group& group, const std::string& text) {
    if (quote_open_) {
        go_on(group, text);
        quote_open_ = !closes_quotation(text);
        return true;
    }
    const bool whole = opens_quotation(text) && !closes_inside(text);
    const bool only_closes = !quote_sign_ && !opens_quotation(text) && closes_quotation(text) &&
                             text.find("“") == std::string::npos && text.find('"') == text.rfind('"');
    if (!quote_sign_ && !whole && !only_closes)
        return false;
    if (only_closes)
        log_.anomaly(group.lines.front(), record_, "a quotation closes here that was not opened");
    log_.understood(group.lines);
    add_block({.content = Quotation{.speaker = "", .role = "", .text = text, .extras = {}},
               .notes = {},
               .extras = {}});
    call_marks(text);
    quote_open_ = !closes_quotation(text);
    quote_sign_ = false;
    may_be_signed_ = true;
    return true;
}

/// Whether the text goes on with the last block, which a page broke off.
bool RecordReader::goes_on(const std::string& text) {
    Block* last = adjacent_ ? last_block() : nullptr;
    const std::string* end = last ? end_of(*last) : nullptr;
    return end && !ends_sentence(*end) && begins_small(text);
}

void RecordReader::go_on(const Group& group, const std::string& text) {
    Block& last = *last_block();
    std::string& end = *end_of(last);
    const bool broken = !ends_sentence(end) && begins_small(text);
    if (broken)
        log_.anomaly(group.lines.front(), record_, "a paragraph that a page broke is joined again");
    end.append(broken ? " " : "\n").append(text);
    log_.understood(group.lines);
    call_marks(text);
    may_be_signed_ = std::holds_alternative<Quotation>(last.content);
}

void RecordReader::read_paragraph(const Group& group, const std::string& text, const Group* next) {
    const bool introduces = next && next->role == Role::list;
    const bool broken = next && next->role == Role::text && begins_small(next->lines.front().text);
    if (ends_sentence(text) || introduces || broken || text.size() >= shortest_prose) {
        log_.understood(group.lines);
        add_block({.content = Paragraph{text}, .notes = {}, .extras = {}});
        call_marks(text);
        return;
    }
    if (is_capitals(text) || text[0] == '#') {
        log_.understood(group.lines);
        log_.anomaly(group.lines.front(), record_, "taken for a heading by its form");
        begin_section({.kind = SectionKind::other, .heading = text, .blocks = {}, .extras = {}}, Holds::text,
                      section().session);
        return;
    }
    log_.not_understood(group.lines, record_, "neither a sentence nor a known heading");
}

/// Text after the contacts belongs to what was printed before them.
void RecordReader::leave_contacts(const Line& line) {
    if (!in_contacts_)
        return;
    in_contacts_ = adjacent_ = false;
    log_.anomaly(line, record_,
                 "printed after the contacts, put back to the section \"" + section().section.heading + "\"");
}

SectionText& RecordReader::section() {
    if (text_.sections.empty())
        text_.sections.push_back(
            {{.kind = SectionKind::about, .heading = "", .blocks = {}, .extras = {}}, {}, {}});
    return text_.sections[current_];
}

Block* RecordReader::last_block() {
    auto& blocks = section().section.blocks;
    return blocks.empty() ? nullptr : &blocks.back();
}

Block& RecordReader::add_block(Block block) {
    adjacent_ = true;
    may_be_signed_ = false;
    return section().section.blocks.emplace_back(std::move(block));
}

void RecordReader::call_marks(std::string_view text) {
    for (const std::string_view mark : marks_in(text))
        calls_[std::string(mark)] = {current_, section().section.blocks.size() - 1};
}

void RecordReader::attach(Note note, const Line& line) {
    const auto called = calls_.find(note.mark);
    if (called == calls_.end()) {
        uncalled_.emplace_back(std::move(note), line);
        return;
    }
    auto& [at_section, at_block] = called->second;
    text_.sections[at_section].section.blocks[at_block].notes.push_back(std::move(note));
}

RecordText RecordReader::finish() {
    for (auto& [note, line] : uncalled_) {
        if (calls_.count(note.mark)) {
            attach(std::move(note), line);
            continue;
        }
        log_.anomaly(line, record_, "no mark calls this footnote; it is put to the last paragraph");
        if (!last_block())
            add_block({.content = {}, .notes = {}, .extras = {}});
        last_block()->notes.push_back(std::move(note));
    }
    text_.contacts = std::move(contacts_.contacts);
    text_.people = std::move(contacts_.people);
    return std::move(text_);
}

} // namespace citynet::importer
