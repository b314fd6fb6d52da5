#pragma once

#include <imgui.h>

#include <string>
#include <string_view>
#include <vector>

namespace citynet::ui {

/// Whether a line of text shows all of its words.
enum class Fit {
    whole,
    shortened, ///< Ends in an ellipsis because the design says so: a row of a list, the third line of a
               ///< summary.
    squeezed,  ///< Ends in an ellipsis because there was no room: something is wrong.
};

/// What a frame put where, for those who cannot see: tests of layout, and later the document beside the
/// canvas. Whoever wants it hangs one into ImGui's `io.UserData` and empties it before each frame; nobody
/// else pays.
struct Recorder {
    /// Where something stands.
    struct Place {
        ImVec2 min, max;
        ImVec2 clip_min, clip_max; ///< What of it could be seen at most.
        ImGuiID layer = 0;         ///< The page, or what lies over it: what is in two layers may overlap.
        bool scrolls = false;      ///< What of it is cut off above or below can be scrolled to.
    };
    struct Text : Place {
        std::string words;
        float em = 0; ///< Size in logical pixels.
        Fit fit = Fit::whole;
    };
    struct Target : Place {
        std::string id; ///< As the widget was given it.
    };

    std::vector<Text> texts;
    std::vector<Target> targets;
    std::vector<Place> boxes; ///< Painted grounds whose text must stay on them: cards, notes, badges.

    void clear() {
        texts.clear();
        targets.clear();
        boxes.clear();
    }
    void add_text(ImVec2 min, ImVec2 max, std::string_view words, float em, Fit fit);
    void add_target(ImVec2 min, ImVec2 max, std::string_view id);
    void add_box(ImVec2 min, ImVec2 max);

    /// The one of ImGui's current context, or none.
    static Recorder* current() { return static_cast<Recorder*>(ImGui::GetIO().UserData); }
};

} // namespace citynet::ui
