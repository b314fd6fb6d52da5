#include "app/platform/desktop_host.h"

#include "app/platform/desktop_browser.h"
#include "app/platform/desktop_downloads.h"
#include "app/platform/desktop_files.h"
#include "core/formats/html/paper.h"
#include "core/publish/publish.h"
#include "core/text/safe_url.h"
#include "core/text/time_zone.h"

#include "desktop_assets.h"

#include <ctime>

namespace citynet::platform {

namespace {

constexpr std::string_view page_template = "directory.template.html";

/// Where the file is; nothing when it cannot be written or opened.
std::optional<std::string> open_in_browser(const std::string& name, const std::string& page) {
    const auto file = put_for_browser(name, page);
    if (!file || SDL_OpenURL(file_url(*file).c_str()) != 0)
        return std::nullopt;
    return utf8(*file);
}

} // namespace

void DesktopHost::open_link(const std::string& url) {
    if (is_safe_url(url))
        SDL_OpenURL(url.c_str());
}

std::optional<std::string> DesktopHost::save_file(const std::string& name, const std::string&,
                                                  const std::string& bytes) {
    const auto folder = download_folder();
    const auto place = folder ? save_beside(*folder, name, bytes) : std::nullopt;
    return place ? std::optional(utf8(*place)) : std::nullopt;
}

std::optional<std::string> DesktopHost::print(const std::string& title, const std::string& paper) {
    if (kiosk_)
        return std::nullopt;
    const std::string style =
        std::string(desktop_assets::file("page.css")) + std::string(desktop_assets::file("paper.css"));
    return open_in_browser("print.html", paper_page(title, paper, style, OnOpening::print));
}

AsPage DesktopHost::as_page() const {
    return kiosk_ || desktop_assets::file(page_template).empty() ? AsPage::never : AsPage::in_browser;
}

std::optional<std::string> DesktopHost::show_as_page(const Directory& directory, const std::string& route) {
    const auto page = publish(desktop_assets::file(page_template), directory);
    const auto file = page ? put_for_browser("directory.html", *page) : std::nullopt;
    if (!file || !open_in_browser("open.html", page_that_leads_to(file_url(*file) + "#" + route)))
        return std::nullopt;
    return utf8(*file);
}

void DesktopHost::show_route(const std::string&, History, const std::string& title) {
    title_ = title;
    if (window_)
        SDL_SetWindowTitle(window_, title.c_str());
}

Moment DesktopHost::now() const {
    return {static_cast<std::int64_t>(std::time(nullptr))};
}

std::optional<int> DesktopHost::utc_offset_minutes(const PartialDate& utc) const {
    const auto moment = static_cast<std::time_t>((days_since_1970(utc) * 24 * 60 + *utc.minute_of_day) * 60);
    const std::tm* here = std::localtime(&moment);
    if (!here)
        return std::nullopt;
    const PartialDate local{here->tm_year + 1900, here->tm_mon + 1, here->tm_mday, {}};
    return static_cast<int>((days_since_1970(local) - days_since_1970(utc)) * 24 * 60 + here->tm_hour * 60 +
                            here->tm_min - *utc.minute_of_day);
}

void DesktopHost::attach(SDL_Window* window) {
    window_ = window;
    if (!title_.empty())
        SDL_SetWindowTitle(window_, title_.c_str());
}

} // namespace citynet::platform
