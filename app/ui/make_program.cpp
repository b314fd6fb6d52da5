#include "app/platform/platform.h"
#include "app/ui/desk.h"
#include "app/ui/display/display.h"
#include "app/ui/kiosk/kiosk.h"
#include "app/ui/kiosk/log_lines.h"
#include "core/publish/publish.h"

#include <utility>

namespace citynet::platform {

namespace {

std::unique_ptr<Program> make_kiosk(const Start& start, std::shared_ptr<ui::Content> content, Host& host,
                                    std::string trouble) {
    std::vector<std::string> mistakes;
    for (const Error& error : start.kiosk_errors)
        mistakes.push_back(error.place + ": " + error.message);
    return std::make_unique<ui::kiosk::Kiosk>(std::move(content),
                                              start.kiosk_settings.value_or(KioskSettings{}),
                                              std::move(mistakes), host, *start.station, std::move(trouble));
}

/// A kiosk shows something in any case: what it was told to, else what it showed before, else what is built
/// in. `trouble`: why it is not the first of these.
Result<Directory, Errors> open_for(Start& start, std::string& trouble) {
    auto directory = open_directory(start.data_json);
    if (!start.kiosk || !start.station)
        return directory;
    Station& station = *start.station;
    if (directory) {
        if (!start.data_name.empty() &&
            (!start.kiosk_settings || start.kiosk_settings->content_folder.empty()))
            station.keep(std::move(start.data_json));
        return directory;
    }
    namespace log_lines = ui::kiosk::log_lines;
    trouble = log_lines::cannot_be_shown(start.data_name, log_lines::cannot_be_read(directory.error()));
    station.log(Station::Weight::error, trouble);
    start.index.reset();
    const auto before = station.kept().value_or(Station::Arrived{});
    for (const Station::Arrived& one : {before, Station::Arrived{{}, std::string(start.built_in)}})
        if (auto instead = open_directory(one.text)) {
            station.log(Station::Weight::warning, log_lines::shows_instead(one.name));
            return instead;
        }
    return directory;
}

} // namespace

Result<std::unique_ptr<Program>, Errors> make_program(Start start, Host& host) {
    std::string trouble;
    auto directory = open_for(start, trouble);
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
        return make_kiosk(start, std::move(content), host, std::move(trouble));
    std::unique_ptr<Program> program = std::make_unique<ui::Desk>(std::move(content), start.language, host);
    if (!start.route.empty())
        program->open_route(start.route);
    return program;
}

} // namespace citynet::platform
