#include "app/cli/cli.h"
#include "app/platform/platform.h"
#include "core/formats/kiosk/exit_code.h"

#include "desktop_assets.h"

#include <chrono>
#include <iostream>
#include <optional>
#include <random>
#include <string>

namespace {

citynet::PartialDate today() {
    const std::chrono::year_month_day now{
        std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now())};
    return {static_cast<int>(now.year()), static_cast<int>(static_cast<unsigned>(now.month())),
            static_cast<int>(static_cast<unsigned>(now.day())), std::nullopt};
}

/// From the machine's source of randomness.
std::string random_bytes(size_t count) {
    std::random_device source;
    std::string bytes;
    while (bytes.size() < count)
        bytes += static_cast<char>(source() & 0xff);
    return bytes;
}

} // namespace

int main(int argc, char** argv) {
    using namespace citynet;
    const cli::Environment environment{.out = std::cout,
                                       .err = std::cerr,
                                       .data = desktop_assets::file("data/directory.json"),
                                       .page_template = desktop_assets::file("directory.template.html"),
                                       .editions = desktop_assets::files_in("editions/"),
                                       .err_is_seen = platform::err_is_terminal(),
                                       .public_suffixes = desktop_assets::file("check/public_suffixes.txt"),
                                       .calling_codes = desktop_assets::file("check/calling_codes.txt"),
                                       .today = today(),
                                       .paper_style = std::string(desktop_assets::file("page.css")) +
                                                      std::string(desktop_assets::file("paper.css")),
                                       .in = &std::cin,
                                       .salt = random_bytes(exit_code_salt)};
    platform::WindowOptions options;
    if (const std::optional<int> status = cli::run(argc, argv, environment, options))
        return *status;
    return platform::run_window(options);
}
