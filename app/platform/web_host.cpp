#include "app/platform/web_host.h"

#include "core/text/safe_url.h"

#include <emscripten.h>

#include <cstdlib>

// clang-format off
EM_JS(void, page_open_link, (const char* url), { window.cityDirectory.host.openLink(UTF8ToString(url)); });
EM_JS(void, page_copy_text, (const char* text), { window.cityDirectory.host.copyText(UTF8ToString(text)); });
EM_JS(void, page_copy_address, (const char* route), {
    window.cityDirectory.host.copyText(location.href.split('#')[0] + '#' + UTF8ToString(route));
});
EM_JS(int, page_save_file, (const char* name, const char* type, const char* bytes, size_t size), {
    return window.cityDirectory.host.saveFile(UTF8ToString(name), UTF8ToString(type), HEAPU8.slice(bytes, bytes + size));
});
EM_JS(void, page_print, (const char* title, const char* paper), {
    window.cityDirectory.host.print(UTF8ToString(title), UTF8ToString(paper));
});
EM_JS(int, page_has_voice, (), { return window.cityDirectory.host.hasVoice(); });
EM_JS(void, page_say, (unsigned utterance, const char* text, float rate), {
    window.cityDirectory.host.say(utterance, UTF8ToString(text), rate);
});
EM_JS(void, page_hush, (), { window.cityDirectory.host.hush(); });
EM_JS(void, page_announce, (const char* words), { window.cityDirectory.host.announce(UTF8ToString(words), true); });
EM_JS(void, page_show_route, (const char* route, int push, const char* title), {
    window.cityDirectory.host.showRoute(UTF8ToString(route), push !== 0, UTF8ToString(title));
});
EM_JS(void, page_back, (), { window.cityDirectory.host.back(); });
EM_JS(void, page_forward, (), { window.cityDirectory.host.forward(); });
EM_JS(double, page_seconds_since_1970, (), { return Math.floor(Date.now() / 1000); });
EM_JS(int, page_utc_offset, (int year, int month, int day, int minute), {
    const moment = new Date(0);
    moment.setUTCFullYear(year, month - 1, day);
    moment.setUTCMinutes(minute);
    return -moment.getTimezoneOffset();
});
// What the page's address says of a name; null where it does not have that.
EM_JS(char*, page_asked, (const char* name), {
    const text = new URLSearchParams(location.search).get(UTF8ToString(name));
    if (text === null) return 0;
    const size = lengthBytesUTF8(text) + 1;
    const copy = _malloc(size);
    if (copy) stringToUTF8(text, copy, size);
    return copy;
});
EM_JS(void, page_store, (const char* name, const char* text), {
    window.cityDirectory.host.store(UTF8ToString(name), UTF8ToString(text));
});
EM_JS(char*, page_stored, (const char* name), {
    const text = window.cityDirectory.host.stored(UTF8ToString(name));
    const size = lengthBytesUTF8(text) + 1;
    const copy = _malloc(size);
    if (copy) stringToUTF8(text, copy, size);
    return copy;
});
EM_JS(void, page_show_text, (), { window.cityDirectory.host.showText(true); });
EM_JS(void, page_choose_file, (), { window.cityDirectory.host.chooseFile(); });
EM_JS(int, page_is_kiosk, (), { return window.cityDirectory.host.isKiosk(); });
EM_JS(char*, page_kiosk_settings, (), {
    const text = window.cityDirectory.host.kioskSettings();
    const size = lengthBytesUTF8(text) + 1;
    const copy = _malloc(size);
    if (copy) stringToUTF8(text, copy, size);
    return copy;
});
// clang-format on

namespace citynet::platform {

namespace {

/// A text that the page has put into the program's memory.
std::string taken(char* copy) {
    std::string text = copy ? copy : "";
    std::free(copy);
    return text;
}

/// What the page's address says of a name; nothing where it does not have that.
std::optional<std::string> asked(const char* name) {
    char* copy = page_asked(name);
    std::optional<std::string> text = copy ? std::optional<std::string>(copy) : std::nullopt;
    std::free(copy);
    return text;
}

} // namespace

void PageHost::open_link(const std::string& url) {
    if (is_safe_url(url))
        page_open_link(url.c_str());
}

void PageHost::copy_text(const std::string& text) {
    page_copy_text(text.c_str());
}

void PageHost::copy_address(const std::string& route) {
    page_copy_address(route.c_str());
}

void PageHost::announce(const std::string& words) {
    page_announce(words.c_str());
}

std::optional<std::string> PageHost::save_file(const std::string& name, const std::string& media_type,
                                               const std::string& bytes) {
    if (page_save_file(name.c_str(), media_type.c_str(), bytes.data(), bytes.size()) == 0)
        return std::nullopt;
    return ""; // the browser says where
}

std::optional<std::string> PageHost::print(const std::string& title, const std::string& paper) {
    page_print(title.c_str(), paper.c_str());
    return "";
}

bool PageHost::has_voice() {
    return page_has_voice() != 0;
}

void PageHost::say(unsigned utterance, const std::string& text, float rate) {
    page_say(utterance, text.c_str(), rate);
}

void PageHost::hush() {
    page_hush();
}

std::optional<std::string> PageHost::show_as_page(const Directory&, const std::string&) {
    page_show_text();
    return ""; // one sees it
}

void PageHost::choose_file(const std::string&) {
    page_choose_file();
}

void PageHost::show_route(const std::string& route, History history, const std::string& title) {
    page_show_route(route.c_str(), history == History::push, title.c_str());
}

void PageHost::go_back() {
    page_back();
}

void PageHost::go_forward() {
    page_forward();
}

Moment PageHost::now() const {
    return {static_cast<std::int64_t>(page_seconds_since_1970())};
}

std::optional<int> PageHost::utc_offset_minutes(const PartialDate& utc) const {
    return page_utc_offset(*utc.year, *utc.month, *utc.day, *utc.minute_of_day);
}

void PageHost::store(std::string_view name, const std::string& text) {
    page_store(std::string(name).c_str(), text.c_str());
}

std::string PageHost::stored(std::string_view name) {
    return taken(page_stored(std::string(name).c_str()));
}

bool PageHost::is_kiosk() const {
    return page_is_kiosk() != 0;
}

std::string PageHost::kiosk_settings() const {
    return taken(page_kiosk_settings());
}

std::optional<DisplayWish> display_asked() {
    const std::optional<std::string> face = asked("display");
    if (!face)
        return std::nullopt;
    const auto said = [](const char* name) { return asked(name).value_or(""); };
    return DisplayWish{.face = *face,
                       .event = said("event"),
                       .room = said("room"),
                       .clock = said("clock"),
                       .seconds = said("seconds"),
                       .timer = said("timer"),
                       .errors_on_screen = true};
}

} // namespace citynet::platform
