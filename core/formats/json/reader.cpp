#include "core/formats/json/reader.h"

#include <charconv>

namespace citynet::json {

bool Reader::is(const Value& value, Value::Type type, const Path& place) {
    if (value.type == type)
        return true;
    std::string message =
        "expected " + std::string(describe(type)) + ", found " + std::string(describe(value.type));
    if (value.type == Value::Type::null)
        message += " (leave out what is not known)";
    errors_.push_back({ErrorCode::wrong_type, place.pointer(), std::move(message)});
    return false;
}

void Reader::read(Value value, const Path& place, std::string& out) {
    if (is(value, Value::Type::string, place))
        out = std::move(value.text);
}

void Reader::read(Value value, const Path& place, int& out) {
    if (!is(value, Value::Type::number, place))
        return;
    const char* end = value.text.data() + value.text.size();
    const auto [rest, problem] = std::from_chars(value.text.data(), end, out);
    if (problem != std::errc() || rest != end)
        fail(place, value.text + " is not a whole number in range");
}

void Reader::read(Value value, const Path& place, Number& out) {
    if (!is(value, Value::Type::number, place))
        return;
    if (const auto number = Number::parse(value.text))
        out = *number;
}

void Reader::read(Value value, const Path& place, PartialDate& out) {
    if (!is(value, Value::Type::string, place))
        return;
    if (const auto date = PartialDate::parse(value.text))
        out = *date;
    else
        fail(place, quoted(value.text) +
                        " is no date: write 2020, 2020-10, 2020-10-31, 2020-10-31T14:00, --10 or --10-31");
}

void Reader::read(Value value, const Path& place, Reference& out) {
    if (!is(value, Value::Type::string, place))
        return;
    if (const auto reference = Reference::parse(value.text))
        out = *reference;
    else
        fail(place,
             quoted(value.text) + " is no reference: write a kind and an id, as in \"organization/uclg\"");
}

void Reader::read(Value value, const Path& place, Item& out) {
    if (value.type == Value::Type::string)
        out.text = std::move(value.text); // an item without sub-items is written as its text alone
    else if (is(value, Value::Type::object, place))
        read_members(value, place, out);
}

void Reader::read(Value value, const Path& place, Block& out) {
    if (!is(value, Value::Type::object, place))
        return;
    Value content;
    if (take(value, "paragraph", content))
        read(std::move(content), place / "paragraph", out.content.emplace<Paragraph>().text);
    else if (take(value, "list", content))
        read(std::move(content), place / "list", out.content.emplace<List>().items);
    else if (take(value, "milestones", content))
        read(std::move(content), place / "milestones", out.content.emplace<Milestones>().milestones);
    else if (take(value, "quotation", content))
        read(std::move(content), place / "quotation", out.content.emplace<Quotation>());
    for (const std::string_view other : {"list", "milestones", "quotation"})
        if (take(value, other, content))
            fail(place / other,
                 "a block is one paragraph, list, milestones or quotation; begin another block");
    if (take(value, "notes", content))
        read(std::move(content), place / "notes", out.notes);
    keep_unknown(value, out.extras);
}

bool Reader::take(Value& object, std::string_view name, Value& taken) {
    const auto found = std::find_if(object.members.begin(), object.members.end(),
                                    [&](const Member& member) { return member.name == name; });
    if (found == object.members.end())
        return false;
    taken = std::move(found->value);
    object.members.erase(found);
    return true;
}

void Reader::keep_unknown(const Value& object, Extras& extras) {
    for (const Member& member : object.members)
        extras.emplace_back(member.name, compact(member.value));
}

std::string Reader::quoted(std::string_view text) {
    constexpr size_t enough = 60;
    if (text.size() <= enough)
        return "\"" + std::string(text) + "\"";
    size_t end = enough;
    while (end > 0 &&
           (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) // inside a letter of several bytes
        --end;
    return "\"" + std::string(text.substr(0, end)) + "…\"";
}

void Reader::fail(const Path& place, std::string message) {
    errors_.push_back({ErrorCode::bad_value, place.pointer(), std::move(message)});
}

} // namespace citynet::json
