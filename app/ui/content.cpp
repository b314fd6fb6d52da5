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

} // namespace citynet::ui
