#pragma once

#include "core/search/index_part.h"

#include <memory>
#include <span>

namespace citynet::search {

/// Makes one part of several that stay in use meanwhile: documents may be dropped from them, and are then
/// dropped from the result too.
class PartMerge {
  public:
    /// `steps`: into how many the work is divided, about.
    PartMerge(std::span<const std::unique_ptr<IndexPart>> parts, std::size_t steps);

    /// Works on; false when all is done.
    bool step() { return merger_.step(work_per_step_); }
    std::size_t part_count() const { return parts_.size(); }
    /// Only after step() returned false.
    std::unique_ptr<IndexPart> take();

  private:
    struct Source {
        const IndexPart* part;
        DocBits gone; ///< when the work began
    };
    std::vector<Source> parts_;
    SegmentMerger merger_;
    std::size_t work_per_step_;
};

/// The whole work at once.
std::unique_ptr<IndexPart> merged(std::span<const std::unique_ptr<IndexPart>> parts);

} // namespace citynet::search
