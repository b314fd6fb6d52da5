#include "core/text/text_order.h"

#include <algorithm>
#include <cstddef>

namespace citynet {

namespace {

/// The first eight bytes as a number that is ordered as they are: it decides most comparisons without a look
/// at the texts, which lie all over the memory.
std::uint64_t head_of(const std::string& text) {
    std::uint64_t head = 0;
    for (std::size_t i = 0; i < sizeof head; ++i)
        head = head << 8 | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0u);
    return head;
}

struct Entry {
    std::uint64_t head;
    std::uint32_t position;
};

} // namespace

std::vector<std::uint32_t> text_order(const std::vector<std::string>& texts) {
    std::vector<Entry> entries;
    entries.reserve(texts.size());
    for (std::uint32_t position = 0; position < texts.size(); ++position)
        entries.push_back({head_of(texts[position]), position});
    std::sort(entries.begin(), entries.end(), [&](const Entry& a, const Entry& b) {
        if (a.head != b.head)
            return a.head < b.head;
        const int compared = texts[a.position].compare(texts[b.position]);
        return compared != 0 ? compared < 0 : a.position < b.position;
    });
    std::vector<std::uint32_t> order;
    order.reserve(entries.size());
    for (const Entry& entry : entries)
        order.push_back(entry.position);
    return order;
}

} // namespace citynet
