#pragma once

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace citynet::ui {

/// Texts that are put together while a frame is drawn, without asking the heap for room in each frame.
class FrameText {
  public:
    /// Ends the life of what `joined` gave in the frame before.
    void begin_frame();

    /// The directory that texts are made of is at this revision: with a new one `once` makes them anew.
    void follow(std::uint64_t revision);

    /// The parts one behind the other. Lives as long as the frame.
    std::string_view joined(std::initializer_list<std::string_view> parts);

    /// What `make` gives for this purpose and this record or value; made once and then remembered. For what
    /// depends on nothing but the directory and the language. Lives as long as the frame, at least.
    template <class Make>
    std::string_view once(std::string_view purpose, std::string_view of, Make&& make) {
        const std::uint64_t key = hash(purpose, of);
        const auto found = remembered_.find(key);
        return found != remembered_.end() ? found->second : remembered_.emplace(key, make()).first->second;
    }

  private:
    static std::uint64_t hash(std::string_view purpose, std::string_view of);

    static constexpr std::size_t block_size = 16384;
    struct Block {
        std::unique_ptr<char[]> bytes;
        std::size_t size = 0;
    };
    std::vector<Block> blocks_;
    std::size_t block_ = 0, used_ = 0;
    std::uint64_t revision_ = 0;
    std::unordered_map<std::uint64_t, std::string> remembered_;
};

} // namespace citynet::ui
