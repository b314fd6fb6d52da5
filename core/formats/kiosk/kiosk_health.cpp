#include "core/formats/kiosk/kiosk_health.h"

#include "core/formats/json/writer.h"

namespace citynet {

std::string save_kiosk_health(const KioskHealth& health) {
    json::Writer out(json::Layout::indented);
    const auto member = [&](std::string_view name, const auto& value) {
        out.key(name);
        out.write(value);
    };
    out.open('{');
    member("state", health.state);
    member("edition", health.edition);
    member("edition_date", health.edition_date);
    member("running", health.running);
    member("since_input", health.since_input);
    member("frames", health.frames);
    member("memory_kilobytes", health.memory_kilobytes);
    member("visitors", health.visitors);
    member("refused", health.refused);
    member("trouble", health.trouble);
    member("mistakes", health.mistakes);
    out.close('}');
    return out.take() + "\n";
}

} // namespace citynet
