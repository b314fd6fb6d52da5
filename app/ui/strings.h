#pragma once

#include "core/result.h"

#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace citynet::ui {

/// A value for a `{name}` in a text.
struct Place {
    std::string_view name = {};
    std::string_view value = {};
};

/// The interface's texts in one language, by key: assets/strings/<language>.json, one flat object.
/// A value is a text, or an object of plural forms by CLDR category ("one", "other", …; "other" must be
/// there). A missing key shows itself as ⟦key⟧.
class Strings {
  public:
    static Result<Strings, Errors> read(std::string_view json, std::string_view language = "en");
    /// The texts that are built in; a language that is not there gives English.
    static Strings built_in(std::string_view language = "en");

    const std::string& language() const { return language_; }
    bool has(std::string_view key) const;
    std::vector<std::string> keys() const;

    /// The text of a key. The view stays valid as long as the Strings.
    std::string_view get(std::string_view key) const;
    std::string_view operator[](std::string_view key) const { return get(key); }
    /// The text with each `{name}` replaced by its value. A place without a value stays as it is.
    std::string fill(std::string_view key, std::initializer_list<Place> places) const;
    /// The plural form for `count`; `{count}` stands for the number, written in groups of three.
    std::string plural(std::string_view key, long long count, std::initializer_list<Place> places = {}) const;
    /// 12345 -> "12,345", with the separator of the key "number.group".
    std::string number(long long value) const;

  private:
    struct Text {
        std::string plain;                                      ///< The form "other" of one that has forms.
        std::vector<std::pair<std::string, std::string>> forms; ///< Plural category and text.

        /// Null where there is none for the category.
        const std::string* form(std::string_view category) const;
    };
    struct Hash {
        using is_transparent = void;
        size_t operator()(std::string_view key) const { return std::hash<std::string_view>()(key); }
    };
    template <class T>
    using ByKey = std::unordered_map<std::string, T, Hash, std::equal_to<>>;

    std::string language_;
    std::string group_ = ","; ///< Between groups of three digits.
    ByKey<Text> texts_;
    mutable ByKey<std::string> missing_; ///< What stands in for missing keys.
};

} // namespace citynet::ui
