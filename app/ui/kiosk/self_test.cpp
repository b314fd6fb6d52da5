#include "app/ui/kiosk/self_test.h"

#include "app/ui/application.h"
#include "app/ui/kiosk/log_lines.h"
#include "core/formats/qr_code/qr_code.h"

namespace citynet::ui::kiosk {

std::vector<std::string> self_test(const std::shared_ptr<Content>& content,
                                   const std::shared_ptr<Typeface>& type, platform::Host& host) {
    constexpr float width = 1080, height = 1920; // logical pixels
    constexpr std::size_t least = 200;           // bytes of a document that says something
    std::vector<std::string> failed;
    for (const Organization& one : content->directory().all<Organization>())
        if (!type->missing_glyphs(one.name).empty())
            failed.push_back(log_lines::no_letters(one.id.text()));
    if (!QrCode::of("https://example.org/"))
        failed.push_back(log_lines::no_codes());
    for (const char* route : {"/", "/networks", "/events", "/map", "/people", "/search?q=a"}) {
        Application trial(content, {}, host);
        trial.prepare(type);
        trial.open_route(route);
        if (trial.document(width, height, false).size() < least)
            failed.push_back(log_lines::shows_nothing(route));
    }
    return failed;
}

} // namespace citynet::ui::kiosk
