#include "app/ui/map/labels.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>

namespace citynet::ui {

namespace {

constexpr float cell_side = 96;

/// What is taken, by cells, so that a place is compared with its surroundings only.
class Taken {
  public:
    void add(const LabelBox& box) {
        for_each_cell(box, [&](std::vector<LabelBox>& cell) { cell.push_back(box); });
    }
    bool overlaps(const LabelBox& box) {
        bool found = false;
        for_each_cell(box, [&](std::vector<LabelBox>& cell) {
            found = found || std::any_of(cell.begin(), cell.end(),
                                         [&](const LabelBox& one) { return one.overlaps(box); });
        });
        return found;
    }

  private:
    template <class F>
    void for_each_cell(const LabelBox& box, F&& f) {
        const auto cell = [](float value) { return std::lround(std::floor(value / cell_side)); };
        for (long y = cell(box.top); y <= cell(box.bottom); ++y)
            for (long x = cell(box.left); x <= cell(box.right); ++x)
                f(cells_[y * 65536 + x]);
    }
    std::unordered_map<long, std::vector<LabelBox>> cells_;
};

} // namespace

std::vector<Label> place_labels(std::span<const LabelWish> wishes, const LabelBox& bounds,
                                std::span<const LabelBox> already_taken) {
    constexpr float away = 3; // between a mark and its name
    Taken taken;
    for (const LabelBox& box : already_taken)
        taken.add(box);
    for (const LabelWish& wish : wishes)
        taken.add({wish.x - wish.radius, wish.y - wish.radius, wish.x + wish.radius, wish.y + wish.radius});
    const bool bounded = bounds.right > bounds.left;
    std::vector<Label> labels;
    for (size_t i = 0; i < wishes.size(); ++i) {
        const LabelWish& wish = wishes[i];
        if (wish.width <= 0)
            continue;
        const float out = wish.radius + away;
        const std::array<std::pair<float, float>, 4> places{
            {{wish.x + out, wish.y - wish.height / 2},
             {wish.x - out - wish.width, wish.y - wish.height / 2},
             {wish.x - wish.width / 2, wish.y + out},
             {wish.x - wish.width / 2, wish.y - out - wish.height}}};
        for (const auto& [left, top] : places) {
            const LabelBox box{left, top, left + wish.width, top + wish.height};
            const bool outside = bounded && (box.left < bounds.left || box.right > bounds.right ||
                                             box.top < bounds.top || box.bottom > bounds.bottom);
            if (outside || taken.overlaps(box))
                continue;
            taken.add(box);
            labels.push_back({i, box});
            break;
        }
    }
    return labels;
}

} // namespace citynet::ui
