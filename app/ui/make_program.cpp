#include "app/platform/platform.h"
#include "app/ui/application.h"
#include "app/ui/display/display.h"
#include "app/ui/kiosk/kiosk.h"
#include "core/publish/publish.h"

#include <utility>

namespace citynet::platform {

namespace {

std::unique_ptr<Program> make_kiosk(const Start& start, std::shared_ptr<ui::Content> content, Host& host) {
    std::vector<std::string> mistakes;
    for (const Error& error : start.kiosk_errors)
        mistakes.push_back(error.place + ": " + error.message);
    return std::make_unique<ui::kiosk::Kiosk>(std::move(content),
                                              start.kiosk_settings.value_or(KioskSettings{}),
                                              std::move(mistakes), host, *start.station);
}

} // namespace

Result<std::unique_ptr<Program>, Errors> make_program(Start start, Host& host) {
    auto directory = open_directory(start.data_json);
    if (!directory)
        return directory.error();
    if (start.display) {
        auto display = std::make_unique<ui::Display>(std::move(*directory), start.language, host,
                                                     *start.display, start.route);
        if (!display->errors().empty() && !start.display->errors_on_screen)
            return display->errors();
        return std::unique_ptr<Program>(std::move(display));
    }
    auto content = std::make_shared<ui::Content>(std::move(*directory));
    if (start.index)
        content->take_index(std::move(*start.index));
    if (start.kiosk && start.station)
        return make_kiosk(start, std::move(content), host);
    std::unique_ptr<Program> program =
        std::make_unique<ui::Application>(std::move(content), start.language, host);
    if (!start.route.empty())
        program->open_route(start.route);
    return program;
}

} // namespace citynet::platform
