#include "app/platform/web_station.h"

#include <emscripten.h>
#include <emscripten/heap.h>

#include <utility>

// What the page offers a kiosk (web/kiosk.js), called by name.
// clang-format off
EM_JS(void, page_log, (int weight, const char* line), {
    window.cityDirectory.host.log(weight, UTF8ToString(line));
});
EM_JS(void, page_health, (const char* health, int warnings, int errors), {
    window.cityDirectory.health = Object.assign(JSON.parse(UTF8ToString(health)),
        { written: new Date().toISOString(), warnings: warnings, errors: errors });
});
EM_JS(void, page_choose_edition, (), { window.cityDirectory.host.chooseFile(); });
EM_JS(void, page_leave_kiosk, (), { window.cityDirectory.host.leaveKiosk(); });
// clang-format on

namespace citynet::platform {

namespace {

constexpr std::size_t most_lines = 200;

} // namespace

void PageStation::log(Weight weight, const std::string& line) {
    page_log(static_cast<int>(weight), line.c_str());
    warnings_ += weight == Weight::warning;
    errors_ += weight == Weight::error;
    lines_.push_back(line);
    if (lines_.size() > most_lines)
        lines_.pop_front();
}

void PageStation::report(const std::string& health) {
    page_health(health.c_str(), warnings_, errors_);
}

std::optional<Station::Arrived> PageStation::arrived() {
    return std::exchange(chosen_, std::nullopt);
}

void PageStation::choose_edition() {
    page_choose_edition();
}

std::size_t PageStation::memory() const {
    return emscripten_get_heap_size();
}

void PageStation::leave() {
    page_leave_kiosk();
}

} // namespace citynet::platform
