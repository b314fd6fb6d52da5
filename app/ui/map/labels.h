#pragma once

#include <span>
#include <vector>

namespace citynet::ui {

struct LabelBox {
    float left = 0, top = 0, right = 0, bottom = 0;

    bool overlaps(const LabelBox& other) const {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
};

/// A mark that wants a name beside it.
struct LabelWish {
    float x = 0, y = 0;          ///< middle of the mark
    float radius = 0;            ///< of the mark
    float width = 0, height = 0; ///< of the name; 0: the mark only takes room
};

struct Label {
    size_t wish = 0; ///< which one it belongs to
    LabelBox box;
};

/// Finds a place for as many names as there is room for, the first wishes first: after the mark, before it,
/// below it or above it, touching neither a mark, another name nor what is `taken`, and inside of `bounds`
/// where these are not empty.
std::vector<Label> place_labels(std::span<const LabelWish> wishes, const LabelBox& bounds = {},
                                std::span<const LabelBox> taken = {});

} // namespace citynet::ui
