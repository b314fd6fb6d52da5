#pragma once

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>

namespace citynet::platform {

/// The edition that was good last, in a file for a later run. A large one is written piece by piece, so that
/// no frame waits for a disk; the file is replaced in one step, and only by another text than it has.
class KeptEdition {
  public:
    /// An empty path keeps nothing.
    explicit KeptEdition(std::filesystem::path file) : file_(std::move(file)) {}
    ~KeptEdition() { finish(); }
    KeptEdition(const KeptEdition&) = delete;
    KeptEdition& operator=(const KeptEdition&) = delete;

    void keep(std::string text);
    /// Goes on with a piece. False when the disk does not want it; then it is given up, and the old file is
    /// still there.
    bool step();
    bool finish();
    /// The text of the file, or the one that is to come into it; nothing when it has none, or one larger than
    /// this.
    std::optional<std::string> read(std::uintmax_t largest) const;

  private:
    enum class Work { none, comparing, writing };

    void compare();
    bool write();
    void done();
    std::filesystem::path fresh() const;

    std::filesystem::path file_;
    Work work_ = Work::none;
    std::string text_;
    std::size_t at_ = 0; ///< bytes of it that are done
    std::ifstream in_;
    std::ofstream out_;
};

} // namespace citynet::platform
