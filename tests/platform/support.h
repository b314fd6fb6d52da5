#pragma once

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace citynet::test {

/// A folder that is gone after the test.
class Folder {
  public:
    Folder() {
        std::random_device chance;
        path_ = std::filesystem::temp_directory_path() / ("city-directory-" + std::to_string(chance()));
        std::filesystem::create_directory(path_);
    }
    ~Folder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    const std::filesystem::path& path() const { return path_; }
    std::filesystem::path operator/(const std::string& name) const { return path_ / name; }

    void write(const std::string& name, std::string_view text) const {
        std::ofstream(path_ / name, std::ios::binary | std::ios::trunc) << text;
    }
    /// The same, as if it had been written so many seconds after a fixed moment.
    void write(const std::string& name, std::string_view text, int seconds) const {
        write(name, text);
        std::filesystem::last_write_time(path_ / name, std::filesystem::file_time_type() +
                                                           std::chrono::seconds(1'000'000 + seconds));
    }
    std::string read(const std::string& name) const {
        std::ifstream in(path_ / name, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    }
    /// Names of all files, in order.
    std::vector<std::string> names() const {
        std::vector<std::string> found;
        for (const auto& entry : std::filesystem::directory_iterator(path_))
            found.push_back(entry.path().filename().string());
        std::sort(found.begin(), found.end());
        return found;
    }

  private:
    std::filesystem::path path_;
};

} // namespace citynet::test
