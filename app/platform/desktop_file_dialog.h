#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace citynet::platform {

/// The dialog of a Linux desktop in which one chooses a file: that of GNOME (zenity) or KDE (kdialog), as a
/// process of its own, since SDL has none. Nothing waits for it. On other systems there is none yet.
class FileDialog {
  public:
    FileDialog() = default;
    /// Closes it.
    ~FileDialog();
    FileDialog(const FileDialog&) = delete;
    FileDialog& operator=(const FileDialog&) = delete;

    /// Whether one of them is installed; looked at once.
    bool there();
    /// Opens it for a directory's file. Does nothing while it is open.
    void open(const std::string& title);
    /// Then `poll` should be called some times a second.
    bool is_open() const { return child_ > 0; }
    /// What was chosen, once; nothing as long as nothing was.
    std::optional<std::filesystem::path> poll();

  private:
    std::optional<std::string> program_; ///< by which it is opened; empty: there is none
    int child_ = 0;                      ///< the process
    int output_ = -1;                    ///< of the process: what it says
};

} // namespace citynet::platform
