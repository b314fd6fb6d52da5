#include "app/ui/strings.h"
#include "app/ui/theme.h"

#include "assets.h"

#include <algorithm>
#include <string>

// What the program brings along: the only place of the interface that knows where the embedded files are.
namespace citynet::ui {

Theme built_in_theme(Scheme scheme) {
    constexpr const char* files[scheme_count] = {"themes/light.json", "themes/dark.json",
                                                 "themes/contrast.json"};
    const std::string_view colours = assets::file(files[static_cast<int>(scheme)]);
    Result<Theme, Errors> theme = read_theme(scheme, colours, assets::file("themes/measures.json"));
    // A test reads the same files; with a mistake in them the program would still run, in black on black.
    if (theme)
        return *theme;
    Theme plain;
    plain.avatars = {Ink{}};
    plain.sdgs.resize(sdg_count);
    return plain;
}

Theme finger_theme(Scheme scheme) {
    constexpr float for_any_finger = 48; // logical pixels
    Theme theme = built_in_theme(scheme);
    theme.target = std::max(theme.target, for_any_finger);
    return theme;
}

Strings Strings::built_in(std::string_view language) {
    const std::string_view own = assets::file("strings/" + std::string(language) + ".json");
    if (!own.empty())
        if (Result<Strings, Errors> strings = read(own, language))
            return *strings;
    Result<Strings, Errors> english = read(assets::file("strings/en.json"));
    return english ? *english : Strings{};
}

} // namespace citynet::ui
