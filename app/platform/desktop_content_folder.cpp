#include "app/platform/desktop_content_folder.h"

#include "app/platform/desktop_files.h"

#include <algorithm>
#include <system_error>
#include <tuple>

namespace citynet::platform {

namespace fs = std::filesystem;

namespace {

constexpr size_t most_files = 1000; // of a folder; one with more is another one than was meant

std::string utf8(const fs::path& path) {
    const std::u8string text = path.u8string();
    return {text.begin(), text.end()};
}

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
    if (folder_.empty() || now < next_look_)
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
            complain_once("the folder for new editions holds too many files");
            break;
        }
        Seen& seen = seen_[name];
        if (seen.look == 0 || seen.stamp != *stamp)
            seen = {*stamp, now, false, looks_};
        seen.look = looks_;
        if (seen.settled || stamp->size == 0 || now - seen.since < patience_.still)
            continue;
        seen.settled = true;
        settled.push_back({name, *stamp});
    }
    if (error)
        complain_once("the folder for new editions cannot be read: " + error.message());
    // Gone, or out of reach for a while: what comes back counts as it was, if it was noted at all.
    if (!error)
        for (auto it = seen_.begin(); it != seen_.end();)
            it = it->second.look == looks_ ? std::next(it) : seen_.erase(it);
    if (settled.empty())
        return;
    std::sort(settled.begin(), settled.end(), [](const Waiting& a, const Waiting& b) {
        return std::tie(a.stamp.changed, a.name) < std::tie(b.stamp.changed, b.name);
    });
    waiting_ = std::move(settled);
    handed_over_ = false;
}

std::optional<Station::Arrived> ContentFolder::next() {
    while (!waiting_.empty() && !handed_over_) {
        const Waiting file = std::move(waiting_.back());
        waiting_.pop_back();
        if (auto text = read(file)) {
            handed_over_ = true;
            return Station::Arrived{file.name, std::move(*text)};
        }
    }
    return std::nullopt;
}

void ContentFolder::refused() {
    handed_over_ = false;
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

std::optional<std::string> ContentFolder::read(const Waiting& file) {
    const fs::path path = folder_ / fs::u8path(file.name);
    if (file.stamp.size > patience_.largest) {
        complain_(file.name + " is larger than an edition may be");
        return std::nullopt;
    }
    auto text = read_small_file(path, patience_.largest);
    if (text && text->size() == file.stamp.size && stamp_of(path) == file.stamp)
        return text;
    // Changed since it was looked at, or not to be read just now: it has to settle again.
    if (!text)
        complain_(file.name + " cannot be read");
    else
        seen_.erase(file.name);
    return std::nullopt;
}

void ContentFolder::complain_once(const std::string& line) {
    if (line == complained_)
        return;
    complained_ = line;
    complain_(line);
}

} // namespace citynet::platform
