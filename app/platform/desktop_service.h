#pragma once

#include <cstddef>
#include <string_view>

// What a program asks of the system that runs it as a service. On other systems than Linux there is nothing.
namespace citynet::platform {

/// Tells the service manager how the program is: "READY=1", "WATCHDOG=1", "STOPPING=1", by the protocol of
/// sd_notify(3): a datagram to the socket that $NOTIFY_SOCKET names. False when nobody listens.
bool tell_service_manager(std::string_view state);

/// Within how many seconds the service manager wants to hear of the program again; 0 when it does not.
double watchdog_seconds();

/// Bytes of memory that the program has of the machine at the moment; 0 where that is not known.
std::size_t resident_memory();

} // namespace citynet::platform
