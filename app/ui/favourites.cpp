#include "app/ui/favourites.h"

#include <algorithm>

namespace citynet::ui {

namespace {

constexpr size_t most = 1000; // a damaged store can hold anything

} // namespace

Favourites Favourites::read(std::string_view text) {
    Favourites favourites;
    while (!text.empty() && favourites.records_.size() < most) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        if (const auto record = Reference::parse(line); record && !favourites.has(record->kind, record->id))
            favourites.records_.push_back(*record);
    }
    return favourites;
}

std::string Favourites::text() const {
    std::string text;
    for (const Reference& record : records_)
        text += record.text() + "\n";
    return text;
}

bool Favourites::has(RecordKind kind, std::string_view id) const {
    return std::any_of(records_.begin(), records_.end(),
                       [&](const Reference& one) { return one.kind == kind && one.id == id; });
}

void Favourites::toggle(const Reference& record) {
    const auto found = std::find(records_.begin(), records_.end(), record);
    if (found != records_.end())
        records_.erase(found);
    else if (records_.size() < most)
        records_.push_back(record);
}

} // namespace citynet::ui
