#pragma once

#include "core/formats/json/json_value.h"
#include "core/formats/json/schema.h"
#include "core/model/path.h"
#include "core/model/words.h"
#include "core/result.h"

#include <algorithm>

namespace citynet::json {

/// Turns a value into a piece of the model; every mistake goes to the list with its place, and reading goes
/// on.
class Reader {
  public:
    explicit Reader(Errors& errors) : errors_(errors) {}

    template <class T>
    void read(Value value, const Path& place, std::vector<T>& out) {
        if (!is(value, Value::Type::array, place))
            return;
        out.reserve(value.items.size());
        for (size_t i = 0; i < value.items.size(); ++i)
            read(std::move(value.items[i]), place / i, out.emplace_back());
    }

    template <class T>
    void read(Value value, const Path& place, std::optional<T>& out) {
        read(std::move(value), place, out.emplace());
    }

    template <class T>
    void read(Value value, const Path& place, Id<T>& out) {
        if (is(value, Value::Type::string, place))
            out = Id<T>(std::move(value.text));
    }

    template <class T>
    requires std::is_enum_v<T>
    void read(Value value, const Path& place, T& out) {
        if (!is(value, Value::Type::string, place))
            return;
        if (const auto chosen = choice<T>(value.text))
            out = *chosen;
        else
            fail(place, quoted(value.text) + " is none of " + std::string(choices<T>()));
    }

    /// A piece with named members. What is not in the format goes to its extras.
    template <class T>
    requires std::is_class_v<T>
    void read(Value value, const Path& place, T& out) {
        if (is(value, Value::Type::object, place))
            read_members(value, place, out);
    }

    void read(Value value, const Path& place, std::string& out);
    void read(Value value, const Path& place, int& out);
    void read(Value value, const Path& place, Number& out);
    void read(Value value, const Path& place, PartialDate& out);
    void read(Value value, const Path& place, Reference& out);
    void read(Value value, const Path& place, Item& out);
    void read(Value value, const Path& place, Block& out);

    /// Whether the value has the type that the format asks for; a mistake if not.
    bool is(const Value& value, Value::Type type, const Path& place);

  private:
    template <class T>
    void read_members(Value& value, const Path& place, T& out) {
        auto member = [&](std::string_view name, auto& field, Need need = Need::optional) {
            if (Value found; take(value, name, found))
                read(std::move(found), place / name, field);
            else if (need == Need::required)
                errors_.push_back(
                    {ErrorCode::missing, (place / name).pointer(), quoted(name) + " is missing"});
        };
        members(member, out);
        if constexpr (requires { out.extras; })
            keep_unknown(value, out.extras);
    }

    /// Takes the member of that name out of the object; what is left at the end is unknown.
    static bool take(Value& object, std::string_view name, Value& taken);
    static void keep_unknown(const Value& object, Extras& extras);
    static std::string quoted(std::string_view text);
    void fail(const Path& place, std::string message);

    Errors& errors_;
};

} // namespace citynet::json
