#include "app/platform/desktop_content_folder.h"

#include "app/platform/desktop_files.h"

#include <algorithm>
#include <system_error>
#include <tuple>
#include <utility>

namespace citynet::platform {

namespace fs = std::filesystem;

namespace {

constexpr size_t most_files = 1000; // of a folder; one with more is another one than was meant

/// Whether the name is one of an edition, not of a copy on its way. Those who copy in steps use names that
/// end otherwise (.part, .tmp, .crdownload) or begin with a sign.
bool is_of_an_edition(std::string_view name) {
    const auto ends_with = [name](std::string_view end) {
        return name.size() > end.size() && name.substr(name.size() - end.size()) == end;
    };
    return name.front() != '.' && name.front() != '~' && (ends_with(".json") || ends_with(".html"));
}

} // namespace

ContentFolder::ContentFolder(fs::path folder, Complain complain, Patience patience)
    : folder_(std::move(folder)), complain_(std::move(complain)), patience_(patience) {}

void ContentFolder::look(double now) {
    if (folder_.empty())
        return;
    read_on();
    if (now < next_look_)
        return;
    next_look_ = now + patience_.between_looks;
    ++looks_;

    std::vector<Waiting> settled;
    std::error_code error;
    size_t count = 0;
    for (fs::directory_iterator entry(folder_, error), end; !error && entry != end; entry.increment(error)) {
        const std::string name = utf8(entry->path().filename());
        const auto stamp = is_of_an_edition(name) ? stamp_of(entry->path()) : std::nullopt;
        if (!stamp)
            continue;
        if (++count > most_files) {
            complain({}, "the folder for new editions holds too many files");
            break;
        }
        Seen& seen = seen_[name];
        if (seen.look == 0 || seen.stamp != *stamp) {
            seen = {*stamp, now, false, looks_};
            troubles_.erase(name);
        }
        seen.look = looks_;
        if (seen.settled || stamp->size == 0 || now - seen.since < patience_.still)
            continue;
        if (!std::ifstream(entry->path(), std::ios::binary)) { // may become readable without any change
            complain(name, name + " cannot be read");
            seen.since = now;
            continue;
        }
        seen.settled = true;
        settled.push_back({name, *stamp});
    }
    if (error) {
        complain({}, "the folder for new editions cannot be read: " + error.message());
    } else { // gone, or out of reach for a while: what comes back counts as it was, if it was noted at all
        if (count <= most_files)
            troubles_.erase(std::string());
        for (auto it = seen_.begin(); it != seen_.end();) {
            if (it->second.look == looks_) {
                ++it;
                continue;
            }
            troubles_.erase(it->first);
            it = seen_.erase(it);
        }
    }
    if (settled.empty())
        return;
    std::sort(settled.begin(), settled.end(), [](const Waiting& a, const Waiting& b) {
        return std::tie(a.stamp.changed, a.name) < std::tie(b.stamp.changed, b.name);
    });
    waiting_ = std::move(settled);
    reading_.reset();
    handed_over_ = false;
    read_on();
}

std::optional<Station::Arrived> ContentFolder::next() {
    read_on();
    while (reading_ && reading_->text.size() == reading_->file.stamp.size) {
        Reading whole = std::move(*reading_);
        reading_.reset();
        if (stamp_of(folder_ / fs::u8path(whole.file.name)) == whole.file.stamp) {
            handed_over_ = true;
            troubles_.erase(whole.file.name);
            return Station::Arrived{whole.file.name, std::move(whole.text)};
        }
        seen_.erase(whole.file.name); // changed since it was looked at: it has to settle again
        read_on();
    }
    return std::nullopt;
}

void ContentFolder::refused() {
    handed_over_ = false;
}

std::vector<std::string> ContentFolder::troubles() const {
    std::vector<std::string> lines;
    for (const auto& [name, line] : troubles_)
        lines.push_back(line);
    return lines;
}

std::optional<ContentFolder::Stamp> ContentFolder::stamp_of(const fs::path& path) const {
    std::error_code error;
    if (!fs::is_regular_file(path, error) || error)
        return std::nullopt;
    Stamp stamp;
    stamp.size = fs::file_size(path, error);
    if (error)
        return std::nullopt;
    stamp.changed = fs::last_write_time(path, error);
    return error ? std::nullopt : std::optional(stamp);
}

void ContentFolder::read_on() {
    while (!reading_ && !handed_over_ && !waiting_.empty()) {
        Waiting file = std::move(waiting_.back());
        waiting_.pop_back();
        begin(std::move(file));
    }
    if (!reading_)
        return;
    std::string& text = reading_->text;
    const std::size_t read = text.size();
    text.resize(std::min<std::uintmax_t>(reading_->file.stamp.size, read + patience_.piece));
    reading_->in.read(text.data() + read, static_cast<std::streamsize>(text.size() - read));
    if (reading_->in)
        return;
    // It has become shorter, or the disk does not give it: then it has to settle again.
    const std::string name = reading_->file.name;
    if (stamp_of(folder_ / fs::u8path(name)) == reading_->file.stamp)
        complain(name, name + " cannot be read");
    seen_.erase(name);
    reading_.reset();
}

void ContentFolder::begin(Waiting file) {
    if (file.stamp.size > patience_.largest)
        return complain(file.name, file.name + " is larger than an edition may be");
    reading_.emplace(std::move(file));
    reading_->in.open(folder_ / fs::u8path(reading_->file.name), std::ios::binary);
    reading_->text.reserve(reading_->file.stamp.size);
}

void ContentFolder::complain(const std::string& name, const std::string& line) {
    if (std::exchange(troubles_[name], line) != line)
        complain_(line);
}

} // namespace citynet::platform
