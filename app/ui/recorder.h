#pragma once

#include <imgui.h>

#include <string>
#include <string_view>
#include <vector>

namespace citynet::ui {

/// What a frame put where, for those who cannot see: tests of layout, and later the document beside the
/// canvas. Whoever wants it hangs one into ImGui's `io.UserData` and empties it before each frame; nobody
/// else pays.
struct Recorder {
    struct Text {
        std::string words;
        ImVec2 min, max;
        ImVec2 clip_min, clip_max; ///< What of it could be seen at most.
    };
    struct Target {
        std::string id; ///< As the widget was given it.
        ImVec2 min, max;
        ImVec2 clip_min, clip_max;
    };

    std::vector<Text> texts;
    std::vector<Target> targets;

    void clear() {
        texts.clear();
        targets.clear();
    }
    /// The one of ImGui's current context, or none.
    static Recorder* current() { return static_cast<Recorder*>(ImGui::GetIO().UserData); }
};

} // namespace citynet::ui
