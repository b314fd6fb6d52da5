#include "app/platform/desktop_service.h"

#ifdef __linux__

#include <charconv>
#include <cstdlib>
#include <cstring>
#include <fstream>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace citynet::platform {

bool tell_service_manager(std::string_view state) {
    const char* place = std::getenv("NOTIFY_SOCKET");
    if (!place || (place[0] != '/' && place[0] != '@'))
        return false;
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const std::size_t length = std::strlen(place);
    if (length >= sizeof address.sun_path)
        return false;
    std::memcpy(address.sun_path, place, length);
    if (place[0] == '@') // a name that stands in no file system begins with a zero
        address.sun_path[0] = '\0';
    const int channel = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (channel < 0)
        return false;
    const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + length);
    const auto sent = sendto(channel, state.data(), state.size(), MSG_NOSIGNAL | MSG_DONTWAIT,
                             reinterpret_cast<const sockaddr*>(&address), size);
    close(channel);
    return sent == static_cast<ssize_t>(state.size());
}

double watchdog_seconds() {
    // WATCHDOG_PID is not asked for: the program may stand behind one that starts its screen.
    const char* text = std::getenv("WATCHDOG_USEC");
    long long microseconds = 0;
    if (!text || std::from_chars(text, text + std::strlen(text), microseconds).ec != std::errc())
        return 0;
    return microseconds > 0 ? static_cast<double>(microseconds) / 1e6 : 0;
}

std::size_t resident_memory() {
    std::ifstream in("/proc/self/statm");
    std::size_t all = 0, resident = 0; // in pages
    if (!(in >> all >> resident))
        return 0;
    return resident * static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
}

} // namespace citynet::platform

#else

namespace citynet::platform {

bool tell_service_manager(std::string_view) {
    return false;
}

double watchdog_seconds() {
    return 0;
}

std::size_t resident_memory() {
    return 0;
}

} // namespace citynet::platform

#endif
