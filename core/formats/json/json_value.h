#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace citynet::json {

struct Member;

/// A JSON value as it was written: numbers keep their literal, members their order.
struct Value {
    enum class Type { null, boolean, number, string, array, object };

    Type type = Type::null;
    bool boolean = false;
    std::string text; ///< the content of a string, the literal of a number
    std::vector<Value> items;
    std::vector<Member> members;

    static Value of(bool boolean);
    static Value number(std::string literal);
    static Value string(std::string text);
    static Value array();
    static Value object();
};

struct Member {
    std::string name;
    Value value;
};

/// What the type is called in a message: "a string".
std::string_view describe(Value::Type type);

/// Appends `text` as a JSON string, in quotes; letters beyond ASCII stay as they are.
void append_quoted(std::string& out, std::string_view text);

/// The value on one line, without spaces.
std::string compact(const Value& value);

} // namespace citynet::json
