#include "app/platform/desktop_folder_lock.h"

#ifdef __unix__

#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace citynet::platform {

FolderLock::~FolderLock() {
    if (file_ >= 0)
        close(file_);
}

bool FolderLock::take(const std::filesystem::path& folder) {
    if (file_ < 0) // not for the programs that this one starts
        file_ = open((folder / "lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    return file_ < 0 || flock(file_, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK;
}

} // namespace citynet::platform

#else

namespace citynet::platform {

FolderLock::~FolderLock() = default;

bool FolderLock::take(const std::filesystem::path&) {
    return true;
}

} // namespace citynet::platform

#endif
