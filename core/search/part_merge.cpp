#include "core/search/part_merge.h"

#include <bit>
#include <limits>

namespace citynet::search {

namespace {

std::vector<SegmentMerger::Input> inputs_of(std::span<const std::unique_ptr<IndexPart>> parts) {
    std::vector<SegmentMerger::Input> inputs;
    for (const auto& part : parts)
        inputs.push_back({&part->segment, part->gone});
    return inputs;
}

/// Postings, and the words that they are of, which take about as long as eight of them.
std::size_t work_for(std::span<const std::unique_ptr<IndexPart>> parts) {
    std::size_t work = 0;
    for (const auto& part : parts) {
        const std::uint32_t terms = part->segment.term_count();
        work += part->segment.postings_in({0, terms}) + std::size_t{8} * terms;
    }
    return work;
}

} // namespace

PartMerge::PartMerge(std::span<const std::unique_ptr<IndexPart>> parts, std::size_t steps)
    : merger_(inputs_of(parts)), work_per_step_(work_for(parts) / steps + 1) {
    for (const auto& part : parts)
        parts_.push_back({part.get(), part->gone});
}

std::unique_ptr<IndexPart> PartMerge::take() {
    auto result = std::make_unique<IndexPart>(Segment(merger_.take()));
    for (const auto& [part, gone_before] : parts_)
        for (std::size_t i = 0; i < part->gone.size(); ++i) {
            std::uint64_t since = part->gone[i] & ~(gone_before.empty() ? 0 : gone_before[i]);
            for (; since != 0; since &= since - 1) {
                const Doc doc = static_cast<Doc>(i * 64) + static_cast<Doc>(std::countr_zero(since));
                if (const auto moved = result->find(part->segment.kind(doc), part->segment.id(doc)))
                    result->drop(*moved);
            }
        }
    return result;
}

std::unique_ptr<IndexPart> merged(std::span<const std::unique_ptr<IndexPart>> parts) {
    SegmentMerger merger(inputs_of(parts));
    while (merger.step(std::numeric_limits<std::size_t>::max() / 2)) {
    }
    return std::make_unique<IndexPart>(Segment(merger.take()));
}

} // namespace citynet::search
