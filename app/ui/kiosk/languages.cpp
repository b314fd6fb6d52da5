#include "app/ui/kiosk/languages.h"

#include "app/ui/strings.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace citynet::ui::kiosk {

namespace {

std::string_view primary(std::string_view language) {
    return language.substr(0, language.find('-'));
}

} // namespace

bool has_texts(const std::string& language) {
    return primary(Strings::built_in(language).language()) == primary(language);
}

std::vector<std::string> with_texts(const std::vector<std::string>& languages) {
    std::vector<std::string> found;
    std::copy_if(languages.begin(), languages.end(), std::back_inserter(found), has_texts);
    if (found.empty())
        found.emplace_back("en");
    return found;
}

std::vector<std::string> begin_words(const std::vector<std::string>& languages) {
    std::vector<std::string> words;
    for (const std::string& language : languages)
        words.emplace_back(Strings::built_in(language).get("kiosk.touch"));
    return words;
}

} // namespace citynet::ui::kiosk
