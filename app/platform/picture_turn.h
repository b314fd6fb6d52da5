#pragma once

#include "core/formats/kiosk/kiosk_settings.h"

#include <imgui.h>

#include <algorithm>

namespace citynet::platform {

/// How the picture lies in its window, where the screen is mounted otherwise than its signal runs. All
/// lengths in logical pixels.
class PictureTurn {
  public:
    using Orientation = KioskSettings::Orientation;

    PictureTurn() = default;
    explicit PictureTurn(Orientation orientation) : orientation_(orientation) {}

    bool turns() const { return orientation_ != Orientation::normal; }

    /// Of the picture in a window of this size.
    ImVec2 size(ImVec2 window) const {
        const bool on_its_side = orientation_ == Orientation::left || orientation_ == Orientation::right;
        return on_its_side ? ImVec2(window.y, window.x) : window;
    }

    /// Where a place of the picture lies in the window.
    ImVec2 to_window(ImVec2 place, ImVec2 window) const {
        switch (orientation_) {
        case Orientation::left:
            return {place.y, window.y - place.x};
        case Orientation::right:
            return {window.x - place.y, place.x};
        case Orientation::inverted:
            return {window.x - place.x, window.y - place.y};
        case Orientation::normal:
            break;
        }
        return place;
    }

    /// Which place of the picture lies there in the window.
    ImVec2 to_picture(ImVec2 place, ImVec2 window) const {
        switch (orientation_) {
        case Orientation::left:
            return {window.y - place.y, place.x};
        case Orientation::right:
            return {place.y, window.x - place.x};
        case Orientation::inverted:
            return {window.x - place.x, window.y - place.y};
        case Orientation::normal:
            break;
        }
        return place;
    }

    /// Turns what is to be drawn, after ImGui::Render().
    void turn(ImDrawData& picture, ImVec2 window) const {
        if (!turns())
            return;
        picture.DisplaySize = window;
        for (ImDrawList* list : picture.CmdLists) {
            for (ImDrawVert& vertex : list->VtxBuffer)
                vertex.pos = to_window(vertex.pos, window);
            for (ImDrawCmd& command : list->CmdBuffer) {
                const ImVec4 clip = command.ClipRect;
                const ImVec2 a = to_window({clip.x, clip.y}, window);
                const ImVec2 b = to_window({clip.z, clip.w}, window);
                command.ClipRect = {std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x),
                                    std::max(a.y, b.y)};
            }
        }
    }

  private:
    Orientation orientation_ = Orientation::normal;
};

} // namespace citynet::platform
