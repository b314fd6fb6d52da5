#pragma once

#include <filesystem>

namespace citynet::platform {

/// One program alone writes into a folder: others that begin in the same one learn of it. It ends with the
/// program, however that ends. Where the system or the disk knows no locks, everybody has the folder.
class FolderLock {
  public:
    FolderLock() = default;
    ~FolderLock();
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;

    /// False while somebody else has the folder.
    bool take(const std::filesystem::path& folder);

  private:
    int file_ = -1;
};

} // namespace citynet::platform
