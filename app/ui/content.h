#pragma once

#include "app/ui/derived.h"
#include "core/model/directory.h"
#include "core/search/search_index.h"

#include <cstddef>
#include <optional>

namespace citynet::ui {

/// An edition as the program uses it: its records, what views need of them as a whole, and the index that is
/// searched. Nothing of a person who uses it is in here, so it may outlive the session of one.
class Content {
  public:
    explicit Content(Directory edition);
    Content(const Content&) = delete;
    Content& operator=(const Content&) = delete;

    const Directory& directory() const { return directory_; }
    const Derived& derived() const { return derived_; }
    const SearchIndex& index() const { return index_; }

    /// Goes on with an index that was made before, of the directory as it was read; in vain where that was
    /// edited since, or the own index is complete.
    void take_index(SearchIndex index);
    /// Puts about `work` bytes of text more into the index.
    void index_more(std::size_t work);

    /// Gives back the memory of a part, of an edition that nobody uses any more: so many records, or a piece
    /// of what was made of them. False when little is left.
    bool give_back(std::size_t records);

  private:
    Directory directory_;
    Derived derived_;
    SearchIndex index_;
    bool indexing_ = false;
    std::optional<Records> given_up_; ///< what is left of the directory's
};

} // namespace citynet::ui
