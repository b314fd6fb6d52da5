#pragma once

#include "app/ui/kit.h"
#include "app/ui/outline/outline.h"

#include <functional>

namespace citynet::ui {

/// Lets what draws a picture write itself down, in a window that nobody sees. Widgets have the same ids there
/// as in the picture.
class Outliner {
  public:
    /// With the fonts of ImGui's current context.
    Outliner();
    ~Outliner();
    Outliner(const Outliner&) = delete;
    Outliner& operator=(const Outliner&) = delete;

    using Draw = std::function<void(const Kit&, CommandQueue&)>;
    /// What a window of this size says and offers. Stays as it is until the next call.
    const Outline& read(const Theme& theme, const Strings& strings, Typeface& type, ImVec2 size,
                        std::size_t most_rows, const Draw& draw);
    const Outline& outline() const { return outline_; }

  private:
    ImGuiContext* context_;
    Memory memory_;
    Outline outline_;
};

} // namespace citynet::ui
