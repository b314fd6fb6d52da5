#include "app/ui/kiosk/keyboard_layout.h"

#include <algorithm>

namespace citynet::ui::kiosk {

namespace {

constexpr LetterKey digits[] = {{"1"}, {"2"}, {"3"}, {"4"}, {"5"}, {"6"}, {"7"}, {"8"}, {"9"}, {"0"}};

constexpr LetterKey latin_1[] = {
    {"q"},       {"w"},           {"e", "éèêëęēė"}, {"r", "ř"},        {"t", "ţťþ"},
    {"y", "ýÿ"}, {"u", "úùûüůū"}, {"i", "íìîïıī"},  {"o", "óòôöõøōœ"}, {"p"}};
constexpr LetterKey latin_2[] = {{"a", "áàâäãåāæą"}, {"s", "śšşß"}, {"d", "ďđð"}, {"f"},
                                 {"g", "ğģ"},        {"h"},         {"j"},        {"k", "ķ"},
                                 {"l", "łľļ"},       {"'", "’-"}};
constexpr LetterKey latin_3[] = {{"z", "źžż"},  {"x"}, {"c", "çćč"}, {"v"},       {"b"},
                                 {"n", "ñńňņ"}, {"m"}, {"@"},        {".", ",:/"}};
constexpr KeyboardLayout latin{"ABC", {digits, latin_1, latin_2, latin_3}};

constexpr LetterKey cyrillic_1[] = {{"й"},       {"ц"}, {"у", "ўұү"}, {"к", "қќ"}, {"е", "ёє"}, {"н", "ңњ"},
                                    {"г", "ғґ"}, {"ш"}, {"щ"},        {"з"},       {"х", "ҳһ"}};
constexpr LetterKey cyrillic_2[] = {{"ф"},      {"ы"},      {"в"}, {"а", "ә"}, {"п"}, {"р"},
                                    {"о", "ө"}, {"л", "љ"}, {"д"}, {"ж"},      {"э"}};
constexpr LetterKey cyrillic_3[] = {{"я"}, {"ч", "ћџ"}, {"с"}, {"м"}, {"и", "іїј"},
                                    {"т"}, {"ь", "ъ"},  {"б"}, {"ю"}};
constexpr KeyboardLayout cyrillic{"АБВ", {digits, cyrillic_1, cyrillic_2, cyrillic_3}};

constexpr std::string_view in_cyrillic[] = {"ru", "uk", "bg", "be", "sr", "mk", "kk", "ky", "tg", "mn"};

bool writes_cyrillic(std::string_view language) {
    const std::string_view first = language.substr(0, language.find('-'));
    return std::find(std::begin(in_cyrillic), std::end(in_cyrillic), first) != std::end(in_cyrillic);
}

} // namespace

std::vector<const KeyboardLayout*> layouts_for(std::span<const std::string> languages) {
    std::vector<const KeyboardLayout*> layouts{&latin}; // names of networks are written in it everywhere
    if (std::any_of(languages.begin(), languages.end(), writes_cyrillic))
        layouts.push_back(&cyrillic);
    return layouts;
}

} // namespace citynet::ui::kiosk
