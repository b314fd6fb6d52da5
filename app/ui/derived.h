#pragma once

#include "core/catalogue/lists.h"
#include "core/model/directory.h"
#include "core/model/links.h"

#include <optional>

namespace citynet::ui {

/// What views need of the directory as a whole. Made when the directory changes, not in each frame.
struct Derived {
    explicit Derived(const Directory& directory);
    /// Made when they are first asked for: the start page needs neither.
    const RecordList& organizations();
    const RecordList& events();

    Links links;
    // How many there are, for the start page.
    size_t networks = 0;
    size_t projects = 0;
    size_t people = 0;

  private:
    const Directory& directory_;
    std::optional<RecordList> organizations_;
    std::optional<RecordList> events_;
};

} // namespace citynet::ui
