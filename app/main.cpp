#include "app/cli/cli.h"
#include "app/platform/platform.h"

#include <optional>

int main(int argc, char** argv) {
    citynet::platform::WindowOptions options;
    if (const std::optional<int> status = citynet::cli::run(argc, argv, options))
        return *status;
    return citynet::platform::run_window(options);
}
