#include "app/platform/desktop_preferences.h"

#include <SDL.h>

#include <string_view>

namespace citynet::platform {
namespace {

/// GSettings through the library of the desktop, where there is one: nothing here needs GLib's headers, and a
/// machine without it nothing at all. The library is kept: GLib cannot be unloaded.
class DesktopSettings {
  public:
    DesktopSettings() {
        void* gio = SDL_LoadObject("libgio-2.0.so.0");
        if (!gio)
            return;
        load(gio, default_source_, "g_settings_schema_source_get_default");
        load(gio, lookup_, "g_settings_schema_source_lookup");
        load(gio, has_key_, "g_settings_schema_has_key");
        load(gio, forget_schema_, "g_settings_schema_unref");
        load(gio, open_, "g_settings_new");
        load(gio, get_enum_, "g_settings_get_enum");
        load(gio, get_boolean_, "g_settings_get_boolean");
        void* object = SDL_LoadObject("libgobject-2.0.so.0");
        if (object)
            load(object, close_, "g_object_unref");
    }

    int enumeration(const char* schema, const char* key) const { return read(schema, key, get_enum_, 0); }
    bool boolean(const char* schema, const char* key, bool otherwise) const {
        return read(schema, key, get_boolean_, otherwise ? 1 : 0) != 0;
    }

  private:
    template <class Function>
    static void load(void* library, Function& function, const char* name) {
        function = reinterpret_cast<Function>(SDL_LoadFunction(library, name));
    }

    /// GLib ends a program that asks for a schema or a key that is not installed: looked up before.
    template <class Get>
    int read(const char* schema, const char* key, Get get, int otherwise) const {
        if (!default_source_ || !lookup_ || !has_key_ || !forget_schema_ || !open_ || !get || !close_)
            return otherwise;
        void* source = default_source_();
        void* found = source ? lookup_(source, schema, 1) : nullptr;
        if (!found)
            return otherwise;
        const bool known = has_key_(found, key) != 0;
        forget_schema_(found);
        if (!known)
            return otherwise;
        void* settings = open_(schema);
        const int value = get(settings, key);
        close_(settings);
        return value;
    }

    void* (*default_source_)() = nullptr;
    void* (*lookup_)(void*, const char*, int) = nullptr;
    int (*has_key_)(void*, const char*) = nullptr;
    void (*forget_schema_)(void*) = nullptr;
    void* (*open_)(const char*) = nullptr;
    int (*get_enum_)(void*, const char*) = nullptr;
    int (*get_boolean_)(void*, const char*) = nullptr;
    void (*close_)(void*) = nullptr;
};

} // namespace

Preferences session_preferences() {
    Preferences preferences;
    if (const char* theme = SDL_getenv("GTK_THEME")) {
        const std::string_view name = theme;
        preferences.dark = name.find("dark") != name.npos;
        preferences.contrast = name.find("HighContrast") != name.npos;
        return preferences;
    }
    constexpr const char* look = "org.gnome.desktop.interface";
    constexpr int prefer_dark = 1; // of the setting's values
    const DesktopSettings settings;
    preferences.dark = settings.enumeration(look, "color-scheme") == prefer_dark;
    preferences.contrast = settings.boolean("org.gnome.desktop.a11y.interface", "high-contrast", false);
    preferences.reduced_motion = !settings.boolean(look, "enable-animations", true);
    return preferences;
}

} // namespace citynet::platform
