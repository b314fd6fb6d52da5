#include "app/ui/content.h"

#include <utility>

namespace citynet::ui {

Content::Content(Directory edition) : directory_(std::move(edition)), derived_(directory_) {}

void Content::take_index(SearchIndex index) {
    if (directory_.revision() != 0 || index_.complete())
        return;
    index_ = std::move(index);
    indexing_ = true;
}

void Content::index_more(std::size_t work) {
    if (!indexing_) {
        index_.begin();
        indexing_ = true;
    }
    index_.step(directory_, work);
}

bool Content::give_back(std::size_t records) {
    if (derived_.forget())
        return true;
    if (!given_up_)
        given_up_ = std::move(directory_).release();
    for_each_record_type([&]<class T>() {
        for (auto& list = list_of<T>(*given_up_); records > 0 && !list.empty(); --records)
            list.pop_back();
    });
    return records == 0;
}

} // namespace citynet::ui
