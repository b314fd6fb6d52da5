#pragma once

#include "app/ui/scene.h"

#include <array>

namespace citynet::ui {

/// The text sizes to choose from, 1 being 100 %.
constexpr std::array<float, 8> text_scales{0.8f, 0.9f, 1.0f, 1.15f, 1.3f, 1.5f, 1.75f, 2.0f};

/// The next smaller (-1) or larger (1) of these; the same where there is none.
float next_text_scale(float scale, int step);

/// A button, and the sheet that it opens: text size, colours, motion.
void appearance_menu(const Scene& scene);

} // namespace citynet::ui
