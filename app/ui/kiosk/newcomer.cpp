#include "app/ui/kiosk/newcomer.h"

#include "app/ui/kiosk/log_lines.h"
#include "core/publish/publish.h"
#include "core/search/searcher.h"

#include <algorithm>
#include <utility>

namespace citynet::ui::kiosk {

namespace {

constexpr std::size_t slice = 160 << 10;  ///< bytes of text a step: some milliseconds
constexpr std::size_t most_searched = 20; ///< names

/// Whether the organization is found by its own name, which takes the whole way from text to answer.
bool finds(const Content& content, const Organization& one) {
    SearchOptions options;
    options.limit = 50;
    Searcher searcher;
    const SearchAnswer answer = searcher.find(content.index(), content.directory(), one.name, options);
    return std::any_of(answer.hits.begin(), answer.hits.end(),
                       [&](const SearchHit& hit) { return hit.record.id == one.id.text(); });
}

} // namespace

void Newcomer::arrive(platform::Station::Arrived file) {
    loading_.reset();
    content_.reset();
    name_ = file.name.empty() ? "edition" : std::move(file.name);
    text_ = std::move(file.text);
    searched_ = 0;
}

Newcomer::Outcome Newcomer::refuse(std::string why) {
    why_ = std::move(why);
    name_.clear();
    loading_.reset();
    text_ = {};
    content_.reset();
    return Outcome::refused;
}

Newcomer::Outcome Newcomer::step() {
    if (!waits())
        return Outcome::none;
    if (!content_)
        return loading_ ? read() : begin();
    if (!content_->index().complete()) {
        content_->index_more(slice);
        return Outcome::working;
    }
    if (content_->derived().prepare())
        return Outcome::working;
    return search();
}

Newcomer::Outcome Newcomer::begin() {
    std::string_view json = text_;
    if (is_page(text_)) {
        const auto data = extract_data(text_);
        if (!data)
            return refuse(log_lines::cannot_be_read({data.error()}));
        json = *data;
    }
    loading_ = std::make_unique<JsonLoading>(in_pieces(json, slice));
    return Outcome::working;
}

Newcomer::Outcome Newcomer::read() {
    if (loading_->step(slice))
        return Outcome::working;
    auto directory = loading_->take();
    if (!directory)
        return refuse(log_lines::cannot_be_read(directory.error()));
    if (directory->all<Organization>().empty())
        return refuse(log_lines::is_empty());
    loading_.reset();
    content_ = std::make_shared<Content>(std::move(*directory));
    return Outcome::working;
}

Newcomer::Outcome Newcomer::search() {
    const auto& all = content_->directory().all<Organization>();
    const std::size_t stride = all.size() / most_searched + 1;
    const std::size_t place = searched_++ * stride;
    if (place >= all.size())
        return Outcome::ready;
    return finds(*content_, all[place]) ? Outcome::working : refuse(log_lines::finds_nothing());
}

std::shared_ptr<Content> Newcomer::take() {
    name_.clear();
    text_ = {};
    return std::exchange(content_, nullptr);
}

} // namespace citynet::ui::kiosk
