#include "app/platform/platform.h"

#ifdef _WIN32
#include <io.h>
#else
#include <unistd.h>
#endif

namespace citynet::platform {

bool err_is_terminal() {
    constexpr int standard_error = 2;
#ifdef _WIN32
    return _isatty(standard_error) != 0;
#else
    return isatty(standard_error) != 0;
#endif
}

} // namespace citynet::platform
