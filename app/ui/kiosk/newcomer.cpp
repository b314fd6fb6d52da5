#include "app/ui/kiosk/newcomer.h"

#include "app/ui/kiosk/log_lines.h"
#include "core/publish/publish.h"
#include "core/search/searcher.h"

#include <utility>

namespace citynet::ui::kiosk {

namespace {

constexpr std::size_t slice = 160 << 10; ///< bytes of text a step: some milliseconds

/// Whether each organization is found by its own name, which takes the whole way from text to answer.
bool finds_its_own(const Content& content) {
    Searcher searcher;
    const auto& all = content.directory().all<Organization>();
    constexpr std::size_t most = 20;
    const std::size_t stride = all.size() / most + 1;
    for (std::size_t i = 0; i < all.size(); i += stride) {
        SearchOptions options;
        options.limit = 50;
        bool found = false;
        for (const SearchHit& hit :
             searcher.find(content.index(), content.directory(), all[i].name, options).hits)
            found = found || hit.record.id == all[i].id.text();
        if (!found)
            return false;
    }
    return true;
}

} // namespace

void Newcomer::arrive(platform::Station::Arrived file) {
    content_.reset();
    name_ = file.name.empty() ? "edition" : std::move(file.name);
    text_ = std::move(file.text);
}

Newcomer::Outcome Newcomer::refuse(std::string why) {
    why_ = std::move(why);
    name_.clear();
    text_ = {};
    content_.reset();
    return Outcome::refused;
}

Newcomer::Outcome Newcomer::step() {
    if (!waits())
        return Outcome::none;
    if (!content_) {
        auto directory = open_directory(text_);
        if (!directory) {
            return refuse(log_lines::cannot_be_read(directory.error()));
        }
        if (directory->all<Organization>().empty())
            return refuse(log_lines::is_empty());
        content_ = std::make_shared<Content>(std::move(*directory));
        return Outcome::working;
    }
    if (!content_->index().complete()) {
        content_->index_more(slice);
        return Outcome::working;
    }
    if (!finds_its_own(*content_))
        return refuse(log_lines::finds_nothing());
    return Outcome::ready;
}

std::shared_ptr<Content> Newcomer::take() {
    name_.clear();
    text_ = {};
    return std::exchange(content_, nullptr);
}

} // namespace citynet::ui::kiosk
