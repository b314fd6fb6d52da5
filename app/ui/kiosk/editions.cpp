#include "app/ui/kiosk/editions.h"

#include "app/ui/kiosk/log_lines.h"

#include <utility>

namespace citynet::ui::kiosk {

namespace {

std::size_t record_count(const Directory& directory) {
    std::size_t count = 0;
    for_each_record_type([&]<class T>() { count += directory.all<T>().size(); });
    return count;
}

} // namespace

std::string edition_words(const Edition& edition) {
    return edition.version.empty() ? edition.title : edition.title + " " + edition.version;
}

std::shared_ptr<Content> Editions::look(bool idle, double now) {
    using Weight = platform::Station::Weight;
    if (std::exchange(working_, false))
        spent_ += now - looked_;
    looked_ = now;
    if (auto arrived = station_.arrived()) {
        newcomer_.arrive(std::move(*arrived));
        tries_kept_ = false;
        spent_ = 0;
    } else if (wants_kept_ && !newcomer_.waits()) {
        // Older ones that came together with what was no good would have come by now.
        wants_kept_ = false;
        if (auto kept = station_.kept()) {
            newcomer_.arrive(std::move(*kept));
            tries_kept_ = true;
            spent_ = 0;
        }
    }
    if (!idle || !newcomer_.waits())
        return nullptr;
    const std::string name = newcomer_.name();
    switch (newcomer_.step()) {
    case Newcomer::Outcome::ready: {
        if (!tries_kept_) {
            station_.keep(newcomer_.take_text());
            trouble_.clear();
        }
        fresh_ = wants_kept_ = false;
        auto content = newcomer_.take();
        const Directory& directory = content->directory();
        station_.log(Weight::note, log_lines::took_over(name, edition_words(directory.edition()),
                                                        record_count(directory), spent_));
        return content;
    }
    case Newcomer::Outcome::refused:
        ++refused_;
        if (!tries_kept_) {
            trouble_ = log_lines::cannot_be_shown(name, newcomer_.why());
            wants_kept_ = fresh_;
        }
        station_.log(Weight::error, log_lines::refused(name, newcomer_.why()));
        station_.refused();
        break;
    case Newcomer::Outcome::working:
        working_ = true;
        break;
    case Newcomer::Outcome::none:
        break;
    }
    return nullptr;
}

} // namespace citynet::ui::kiosk
