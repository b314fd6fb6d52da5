#include "app/ui/outline/outliner.h"

namespace citynet::ui {

namespace {

/// While it lives, this is ImGui's current context.
class InContext {
  public:
    explicit InContext(ImGuiContext* context) : before_(ImGui::GetCurrentContext()) {
        ImGui::SetCurrentContext(context);
    }
    ~InContext() { ImGui::SetCurrentContext(before_); }
    InContext(const InContext&) = delete;
    InContext& operator=(const InContext&) = delete;

  private:
    ImGuiContext* before_;
};

} // namespace

Outliner::Outliner() : context_(ImGui::CreateContext(ImGui::GetIO().Fonts)) {
    const ImGuiIO& shown = ImGui::GetIO();
    const InContext here(context_);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.BackendFlags = shown.BackendFlags; // the fonts are made for what this one can do
    io.FontDefault = shown.FontDefault;
}

Outliner::~Outliner() {
    ImGui::DestroyContext(context_);
}

const Outline& Outliner::read(const Theme& theme, const Strings& strings, Typeface& type, ImVec2 size,
                              std::size_t most_rows, const Draw& draw) {
    const InContext here(context_);
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = size;
    io.DeltaTime = 1.0f / 60;
    outline_.begin(most_rows);
    ImGui::NewFrame();
    Kit kit = begin_kit(theme, strings, type, memory_, {.width = size.x, .height = size.y}, true);
    kit.outline = &outline_;
    draw(kit, outline_.commands());
    outline_.finish();
    ImGui::EndFrame();
    return outline_;
}

} // namespace citynet::ui
