#include "app/ui/frame_text.h"

#include <algorithm>

namespace citynet::ui {

void FrameText::begin_frame() {
    constexpr std::size_t most_remembered = 20'000; // a directory of 10,000 is scrolled through as well
    block_ = used_ = 0;
    if (remembered_.size() > most_remembered)
        remembered_.clear();
}

void FrameText::follow(std::uint64_t revision) {
    if (revision != revision_)
        remembered_.clear();
    revision_ = revision;
}

std::string_view FrameText::joined(std::initializer_list<std::string_view> parts) {
    std::size_t length = 0;
    for (const std::string_view part : parts)
        length += part.size();
    while (block_ < blocks_.size() && used_ + length > blocks_[block_].size) {
        ++block_;
        used_ = 0;
    }
    if (block_ == blocks_.size()) {
        const std::size_t size = std::max(block_size, length);
        blocks_.push_back({std::make_unique<char[]>(size), size});
    }
    char* const begin = blocks_[block_].bytes.get() + used_;
    char* end = begin;
    for (const std::string_view part : parts)
        end = std::copy(part.begin(), part.end(), end);
    used_ += length;
    return {begin, length};
}

// FNV-1a, 64 bits: among some ten thousand texts no two will meet.
std::uint64_t FrameText::hash(std::string_view purpose, std::string_view of) {
    std::uint64_t hash = 14695981039346656037u;
    const auto add = [&hash](std::string_view text) {
        for (const char c : text)
            hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211u;
        hash = (hash ^ 0xffu) * 1099511628211u; // a byte that no UTF-8 text has
    };
    add(purpose);
    add(of);
    return hash;
}

} // namespace citynet::ui
