#include "core/formats/json/json_value.h"

#include <utility>

namespace citynet::json {

Value Value::of(bool boolean) {
    Value value;
    value.type = Type::boolean;
    value.boolean = boolean;
    return value;
}

Value Value::number(std::string literal) {
    Value value;
    value.type = Type::number;
    value.text = std::move(literal);
    return value;
}

Value Value::string(std::string text) {
    Value value;
    value.type = Type::string;
    value.text = std::move(text);
    return value;
}

Value Value::array() {
    Value value;
    value.type = Type::array;
    return value;
}

Value Value::object() {
    Value value;
    value.type = Type::object;
    return value;
}

std::string_view describe(Value::Type type) {
    switch (type) {
    case Value::Type::null:
        return "null";
    case Value::Type::boolean:
        return "true or false";
    case Value::Type::number:
        return "a number";
    case Value::Type::string:
        return "a string";
    case Value::Type::array:
        return "an array";
    case Value::Type::object:
        return "an object";
    }
    return "";
}

namespace {

void append_escaped(std::string& out, char c) {
    static constexpr char hex[] = "0123456789abcdef";
    switch (c) {
    case '"':
        out += "\\\"";
        return;
    case '\\':
        out += "\\\\";
        return;
    case '\b':
        out += "\\b";
        return;
    case '\f':
        out += "\\f";
        return;
    case '\n':
        out += "\\n";
        return;
    case '\r':
        out += "\\r";
        return;
    case '\t':
        out += "\\t";
        return;
    default:
        out += "\\u00";
        out += hex[(c >> 4) & 0xf];
        out += hex[c & 0xf];
    }
}

void append_compact(std::string& out, const Value& value) {
    switch (value.type) {
    case Value::Type::null:
        out += "null";
        return;
    case Value::Type::boolean:
        out += value.boolean ? "true" : "false";
        return;
    case Value::Type::number:
        out += value.text;
        return;
    case Value::Type::string:
        append_quoted(out, value.text);
        return;
    case Value::Type::array: {
        out += '[';
        for (size_t i = 0; i < value.items.size(); ++i) {
            if (i > 0)
                out += ',';
            append_compact(out, value.items[i]);
        }
        out += ']';
        return;
    }
    case Value::Type::object: {
        out += '{';
        for (size_t i = 0; i < value.members.size(); ++i) {
            if (i > 0)
                out += ',';
            append_quoted(out, value.members[i].name);
            out += ':';
            append_compact(out, value.members[i].value);
        }
        out += '}';
    }
    }
}

} // namespace

void append_quoted(std::string& out, std::string_view text) {
    out += '"';
    for (char c : text) {
        if (c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20)
            append_escaped(out, c);
        else
            out += c;
    }
    out += '"';
}

std::string compact(const Value& value) {
    std::string text;
    append_compact(text, value);
    return text;
}

} // namespace citynet::json
