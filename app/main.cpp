#include "app/cli/cli.h"
#include "app/platform/platform.h"

#include "desktop_assets.h"

#include <iostream>
#include <optional>

int main(int argc, char** argv) {
    using namespace citynet;
    const cli::Environment environment{.out = std::cout,
                                       .err = std::cerr,
                                       .data = desktop_assets::file("data/directory.json"),
                                       .page_template = desktop_assets::file("directory.template.html"),
                                       .editions = desktop_assets::files_in("editions/"),
                                       .err_is_seen = platform::err_is_terminal()};
    platform::WindowOptions options;
    if (const std::optional<int> status = cli::run(argc, argv, environment, options))
        return *status;
    return platform::run_window(options);
}
