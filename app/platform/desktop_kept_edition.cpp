#include "app/platform/desktop_kept_edition.h"

#include "app/platform/desktop_files.h"

#include <algorithm>
#include <string_view>
#include <system_error>

namespace citynet::platform {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t piece = 1 << 20; // bytes: a millisecond where the system takes them into its memory

} // namespace

void KeptEdition::keep(std::string text) {
    if (file_.empty())
        return;
    done();
    text_ = std::move(text);
    work_ = Work::writing;
    std::error_code error;
    if (fs::file_size(file_, error) == text_.size() && !error) {
        in_.open(file_, std::ios::binary);
        work_ = Work::comparing;
    }
}

bool KeptEdition::step() {
    if (work_ == Work::comparing)
        compare();
    else if (work_ == Work::writing && !write()) {
        std::error_code ignored;
        fs::remove(fresh(), ignored);
        done();
        return false;
    }
    return true;
}

bool KeptEdition::finish() {
    while (work_ != Work::none)
        if (!step())
            return false;
    return true;
}

std::optional<std::string> KeptEdition::read(std::uintmax_t largest) const {
    return work_ == Work::none ? read_small_file(file_, largest) : text_;
}

void KeptEdition::compare() {
    const std::string_view next = std::string_view(text_).substr(at_, piece);
    std::string there(next.size(), '\0');
    in_.read(there.data(), static_cast<std::streamsize>(there.size()));
    if (!in_ || there != next) {
        at_ = 0;
        work_ = Work::writing;
        return;
    }
    at_ += next.size();
    if (at_ == text_.size())
        done();
}

bool KeptEdition::write() {
    if (!out_.is_open())
        out_.open(fresh(), std::ios::binary | std::ios::trunc);
    const std::string_view next = std::string_view(text_).substr(at_, piece);
    out_ << next;
    at_ += next.size();
    if (at_ < text_.size())
        return out_.good();
    out_.close();
    std::error_code error;
    if (out_.good())
        fs::rename(fresh(), file_, error);
    else
        return false;
    done();
    return !error;
}

void KeptEdition::done() {
    work_ = Work::none;
    text_ = {};
    at_ = 0;
    in_ = {};
    out_ = {};
}

fs::path KeptEdition::fresh() const {
    fs::path path = file_;
    path += ".new";
    return path;
}

} // namespace citynet::platform
