#include "app/ui/strings.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace citynet::ui {
namespace {

using nlohmann::json;

bool is_plural_category(std::string_view name) {
    for (const std::string_view category : {"zero", "one", "two", "few", "many", "other"})
        if (name == category)
            return true;
    return false;
}

/// The CLDR plural category of a whole number. Languages are added here as their texts come.
std::string_view plural_category(std::string_view language, long long count) {
    if (language == "fr")
        return count == 0 || count == 1 ? "one" : "other";
    if (language == "zh")
        return "other";
    return count == 1 ? "one" : "other";
}

std::string filled(std::string_view text, const std::vector<Place>& places) {
    std::string out;
    out.reserve(text.size() + 32);
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t open = text.find('{', at);
        const std::size_t close = open == text.npos ? text.npos : text.find('}', open);
        if (close == text.npos)
            break;
        out += text.substr(at, open - at);
        const std::string_view name = text.substr(open + 1, close - open - 1);
        const Place* found = nullptr;
        for (const Place& place : places)
            if (place.name == name)
                found = &place;
        out += found ? found->value : text.substr(open, close - open + 1);
        at = close + 1;
    }
    out += text.substr(at);
    return out;
}

} // namespace

Result<Strings, Errors> Strings::read(std::string_view text, std::string_view language) {
    const json file = json::parse(text, nullptr, false);
    if (!file.is_object())
        return Errors{{ErrorCode::not_json, "", "The texts are no JSON object."}};
    Strings strings;
    strings.language_ = language;
    Errors errors;
    for (const auto& [key, value] : file.items()) {
        Text& read = strings.texts_[key];
        if (value.is_string()) {
            read.plain = value.get<std::string>();
            continue;
        }
        if (!value.is_object() || !value.contains("other")) {
            errors.push_back(
                {ErrorCode::wrong_type, "/" + key, "is neither a text nor plural forms with \"other\""});
            continue;
        }
        for (const auto& [category, form] : value.items()) {
            if (is_plural_category(category) && form.is_string())
                read.forms.emplace_back(category, form.get<std::string>());
            else
                errors.push_back({ErrorCode::bad_value, "/" + key + "/" + category, "is no plural form"});
        }
        if (const std::string* other = read.form("other"))
            read.plain = *other;
    }
    if (const auto group = strings.texts_.find("number.group"); group != strings.texts_.end())
        strings.group_ = group->second.plain;
    if (!errors.empty())
        return errors;
    return strings;
}

const std::string* Strings::Text::form(std::string_view category) const {
    for (const auto& [name, text] : forms)
        if (name == category)
            return &text;
    return nullptr;
}

bool Strings::has(std::string_view key) const {
    return texts_.find(key) != texts_.end();
}

std::vector<std::string> Strings::keys() const {
    std::vector<std::string> keys;
    for (const auto& [key, forms] : texts_)
        keys.push_back(key);
    std::sort(keys.begin(), keys.end());
    return keys;
}

std::string_view Strings::get(std::string_view key) const {
    const auto found = texts_.find(key);
    if (found == texts_.end()) {
        const auto standing_in = missing_.find(key);
        if (standing_in != missing_.end())
            return standing_in->second;
        return missing_.emplace(key, "⟦" + std::string(key) + "⟧").first->second;
    }
    return found->second.plain;
}

std::string Strings::fill(std::string_view key, std::initializer_list<Place> places) const {
    return filled(get(key), places);
}

std::string Strings::plural(std::string_view key, long long count,
                            std::initializer_list<Place> places) const {
    std::string_view text = get(key);
    if (const auto found = texts_.find(key); found != texts_.end())
        if (const std::string* form = found->second.form(plural_category(language_, count)))
            text = *form;
    const std::string written = number(count);
    std::vector<Place> all(places);
    all.push_back({"count", written});
    return filled(text, all);
}

std::string Strings::number(long long value) const {
    const bool negative = value < 0;
    // The magnitude of the least number does not fit a long long.
    unsigned long long rest =
        negative ? 0ULL - static_cast<unsigned long long>(value) : static_cast<unsigned long long>(value);
    std::string digits = std::to_string(rest);
    for (std::size_t at = digits.size(); at > 3;) {
        at -= 3;
        digits.insert(at, group_);
    }
    return negative ? "−" + digits : digits;
}

} // namespace citynet::ui
