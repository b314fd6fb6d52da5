#include "app/ui/kiosk/editions.h"

#include "app/ui/kiosk/log_lines.h"

#include <utility>

namespace citynet::ui::kiosk {

std::string edition_words(const Edition& edition) {
    return edition.version.empty() ? edition.title : edition.title + " " + edition.version;
}

std::shared_ptr<Content> Editions::look(bool idle) {
    using Weight = platform::Station::Weight;
    working_ = false;
    if (auto arrived = station_.arrived())
        newcomer_.arrive(std::move(*arrived));
    if (!idle || !newcomer_.waits())
        return nullptr;
    const std::string name = newcomer_.name();
    switch (newcomer_.step()) {
    case Newcomer::Outcome::ready: {
        auto content = newcomer_.take();
        station_.log(Weight::note, log_lines::took_over(name, edition_words(content->directory().edition())));
        return content;
    }
    case Newcomer::Outcome::refused:
        ++refused_;
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
