#include "app/ui/application.h"
#include "app/ui/display/display.h"
#include "core/publish/publish.h"

#include <utility>

namespace citynet::platform {

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
    std::unique_ptr<Program> program =
        std::make_unique<ui::Application>(std::move(*directory), start.language, host);
    if (!start.route.empty())
        program->open_route(start.route);
    return program;
}

} // namespace citynet::platform
