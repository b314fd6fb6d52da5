#pragma once

#include "core/model/reference.h"

#include <string>
#include <string_view>
#include <vector>

namespace citynet::ui {

/// The records that a person marked, in the order of marking. What a later edition no longer has stays
/// marked.
class Favourites {
  public:
    /// As text() writes them; what cannot be read is passed over.
    static Favourites read(std::string_view text);
    /// One reference a line.
    std::string text() const;

    const std::vector<Reference>& records() const { return records_; }
    bool has(RecordKind kind, std::string_view id) const;
    void toggle(const Reference& record);

  private:
    std::vector<Reference> records_;
};

} // namespace citynet::ui
