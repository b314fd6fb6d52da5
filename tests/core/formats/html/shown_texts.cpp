#include "tests/core/formats/html/shown_texts.h"

#include <functional>
#include <nlohmann/json.hpp>
#include <set>

namespace citynet::test {

namespace {

using nlohmann::json;

bool is_shown(const std::string& member) {
    static const std::set<std::string> shown{
        "title",       "version", "publisher", "changes",    "subtitle", "symbol",    "place",
        "copyright",   "text",    "ask",       "name",       "section",  "heading",   "speaker",
        "role",        "acronym", "summary",   "legal_form", "measure",  "unit",      "qualifier",
        "note",        "value",   "label",     "evidence",   "subject",  "time_zone", "number",
        "intro",       "link",    "venue",     "address",    "code",     "paragraph", "description",
        "other_names", "list",    "items",     "objectives", "prompts",  "outcomes",  "mark"};
    return shown.count(member) > 0;
}

/// Calls `visit` for each shown text; a text in a list goes by the name of the list.
void for_each_text(json& value, const std::string& member, const std::function<void(std::string&)>& visit) {
    if (value.is_string()) {
        if (is_shown(member))
            visit(value.get_ref<std::string&>());
    } else if (value.is_array()) {
        for (json& element : value)
            for_each_text(element, member, visit);
    } else if (value.is_object()) {
        for (auto& [name, inner] : value.items())
            if (name.substr(0, 2) != "x_" && name != "acknowledged") // a matter between editors
                for_each_text(inner, name, visit);
    }
}

} // namespace

std::vector<std::string> shown_texts(const std::string& text) {
    std::vector<std::string> texts;
    json file = json::parse(text);
    for_each_text(file, "", [&](std::string& shown) { texts.push_back(shown); });
    return texts;
}

std::string with_texts_numbered(const std::string& text) {
    json file = json::parse(text);
    int count = 1000;
    for_each_text(file, "", [&](std::string& shown) { shown += std::to_string(++count); });
    return file.dump();
}

} // namespace citynet::test
