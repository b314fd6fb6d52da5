#pragma once

#include "core/formats/json/json_value.h"
#include "core/formats/json/schema.h"
#include "core/model/words.h"

namespace citynet::json {

/// How the text is laid out: for people and for comparing (one value a line, two spaces a level), or small.
enum class Layout { indented, compact };

/// Writes pieces of the model as JSON. What is not known is left out.
class Writer {
  public:
    explicit Writer(Layout layout) : layout_(layout) {}

    void open(char bracket);
    void close(char bracket);
    void key(std::string_view name);
    /// Begins an item of an array.
    void item();

    template <class T>
    void write(const std::vector<T>& list) {
        open('[');
        for (const T& element : list) {
            item();
            write(element);
        }
        close(']');
    }

    template <class T>
    void write(const std::optional<T>& value) {
        write(*value);
    }
    template <class T>
    void write(const Id<T>& id) {
        write(id.text());
    }

    template <class T>
    requires std::is_enum_v<T>
    void write(T value) { write(word(value)); }

    template <class T>
    requires std::is_class_v<T>
    void write(const T& piece) {
        open('{');
        write_members(piece);
        close('}');
    }

    void write(std::string_view text) { append_quoted(out_, text); }
    void write(const std::string& text) { append_quoted(out_, text); }
    void write(int number) { out_ += std::to_string(number); }
    void write(const Number& number) { out_ += number.literal(); }
    void write(const PartialDate& date) { write(date.text()); }
    void write(const Reference& reference) { write(reference.text()); }
    void write(const Item& item);
    void write(const Block& block);

    void member(std::string_view name, const auto& value) {
        key(name);
        write(value);
    }
    void extras(const Extras& extras);

    std::string take() { return std::move(out_); }

  private:
    template <class T>
    void write_members(const T& piece) {
        auto one = [&](std::string_view name, const auto& field, Need need = Need::optional) {
            if (need == Need::required || is_known(field))
                member(name, field);
        };
        members(one, piece);
        if constexpr (requires { piece.extras; })
            extras(piece.extras);
    }

    template <class T>
    static bool is_known(const T& field) {
        if constexpr (requires { field.has_value(); })
            return field.has_value();
        else if constexpr (requires { field.empty(); })
            return !field.empty();
        else
            return true;
    }

    void new_line();
    /// A value kept as compact text, in this writer's layout.
    void raw(std::string_view json);

    Layout layout_;
    std::string out_;
    int depth_ = 0;
    bool first_ = true; ///< nothing stands yet in the innermost bracket
};

} // namespace citynet::json
