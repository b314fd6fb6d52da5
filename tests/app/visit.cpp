#include "visit.h"

#include "app/ui/widgets/page.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cfloat>
#include <cmath>

namespace citynet::test {
namespace {

/// Takes what ImGui would have uploaded to a graphics card.
void accept_textures() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        if (texture->Status == ImTextureStatus_WantCreate)
            texture->SetTexID(1);
        if (texture->Status == ImTextureStatus_WantDestroy) {
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        } else {
            texture->SetStatus(ImTextureStatus_OK);
        }
    }
}

} // namespace

Visit::Visit(float width, float height, float scale)
    : context_(ImGui::CreateContext()), width_(width), height_(height), scale_(scale) {
    ImGui::SetCurrentContext(context_); // also where there is one already
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
    io.UserData = &seen;
    io.AddFocusEvent(true);
}

Visit::~Visit() {
    ImGui::SetCurrentContext(context_);
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures)
        texture->SetStatus(ImTextureStatus_Destroyed);
    ImGui::DestroyContext(context_);
}

void Visit::frame(double seconds) {
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    now_ += seconds;
    io.DeltaTime = static_cast<float>(std::clamp(seconds, 1e-4, 0.1));
    io.DisplaySize = {width_, height_};
    io.DisplayFramebufferScale = {scale_, scale_};
    ImGui::NewFrame();
    seen.clear();
    if (draw)
        draw({width_, height_, scale_, now_, pinch_});
    ImGui::Render();
    accept_textures();
}

void Visit::frames(int count) {
    for (int i = 0; i < count; ++i)
        frame();
}

void Visit::wait(double seconds) {
    for (const double until = now_ + seconds; now_ < until;)
        frame();
}

void Visit::resize(float width, float height) {
    width_ = width;
    height_ = height;
    frames(3);
}

void Visit::send_button(bool down, ImGuiMouseSource source) {
    ImGui::GetIO().AddMouseSourceEvent(source);
    ImGui::GetIO().AddMouseButtonEvent(0, down);
}

void Visit::move_mouse(float x, float y) {
    ImGui::GetIO().AddMouseSourceEvent(ImGuiMouseSource_Mouse);
    ImGui::GetIO().AddMousePosEvent(x, y);
    frame();
}

void Visit::click(float x, float y) {
    move_mouse(x, y);
    frame();
    send_button(true, ImGuiMouseSource_Mouse);
    frames(2);
    send_button(false, ImGuiMouseSource_Mouse);
    frames(3);
}

void Visit::ask(float x, float y) {
    move_mouse(x, y);
    frame();
    for (const bool down : {true, false}) {
        ImGui::GetIO().AddMouseSourceEvent(ImGuiMouseSource_Mouse);
        ImGui::GetIO().AddMouseButtonEvent(1, down);
        frames(3);
    }
}

bool Visit::ask(std::string_view words) {
    for (const ui::Recorder::Text& text : seen.texts)
        if (text.words.find(words) != std::string::npos) {
            const ImVec2 min = text.min;
            const ImVec2 max = text.max;
            ask((min.x + max.x) / 2, (min.y + max.y) / 2);
            return true;
        }
    return false;
}

void Visit::wheel(float notches) {
    ImGui::GetIO().AddMouseWheelEvent(0, notches);
    frame();
}

void Visit::finger_down(float x, float y) {
    ImGui::GetIO().AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
    ImGui::GetIO().AddMousePosEvent(x, y);
    send_button(true, ImGuiMouseSource_TouchScreen);
    frames(2);
}

void Visit::finger_move(float x, float y) {
    ImGui::GetIO().AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
    ImGui::GetIO().AddMousePosEvent(x, y);
    frame();
}

void Visit::finger_up() {
    send_button(false, ImGuiMouseSource_TouchScreen);
    ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX);
    frames(3);
}

void Visit::tap(float x, float y) {
    finger_down(x, y);
    finger_up();
}

void Visit::pinch(float x, float y, float factor) {
    constexpr int steps = 8;
    pinch_ = {true, x, y, 0, 0, std::pow(factor, 1.0f / steps)};
    frames(steps);
    pinch_ = {};
    frames(3);
}

void Visit::press(ImGuiKey key, ImGuiKeyChord modifiers) {
    ImGuiIO& io = ImGui::GetIO();
    for (const ImGuiKey modifier : {ImGuiMod_Ctrl, ImGuiMod_Shift, ImGuiMod_Alt, ImGuiMod_Super})
        if (modifiers & modifier)
            io.AddKeyEvent(modifier, true);
    io.AddKeyEvent(key, true);
    frames(2);
    io.AddKeyEvent(key, false);
    for (const ImGuiKey modifier : {ImGuiMod_Ctrl, ImGuiMod_Shift, ImGuiMod_Alt, ImGuiMod_Super})
        if (modifiers & modifier)
            io.AddKeyEvent(modifier, false);
    frames(3);
}

void Visit::type_text(std::string_view text) {
    ImGui::GetIO().AddInputCharactersUTF8(std::string(text).c_str());
    frames(3);
}

const ui::Recorder::Target* Visit::find(std::string_view id) const {
    for (const ui::Recorder::Target& target : seen.targets)
        if (target.id == id)
            return &target;
    return nullptr;
}

std::string Visit::focus() const {
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    if (ImGui::GetIO().WantTextInput)
        return "field";
    if (!context.NavWindow || context.NavId == 0 || !context.NavCursorVisible)
        return {};
    const ImRect box =
        ImGui::WindowRectRelToAbs(context.NavWindow, context.NavWindow->NavRectRel[context.NavLayer]);
    const auto is_near = [](ImVec2 a, ImVec2 b) {
        return std::abs(a.x - b.x) < 1.5f && std::abs(a.y - b.y) < 1.5f;
    };
    for (const ui::Recorder::Target& target : seen.targets)
        if (is_near(target.min, box.Min) && is_near(target.max, box.Max))
            return target.id;
    return {};
}

bool Visit::click(std::string_view id) {
    const ui::Recorder::Target* target = find(id);
    if (!target)
        return false;
    click((target->min.x + target->max.x) / 2, (target->min.y + target->max.y) / 2);
    return true;
}

bool Visit::tap(std::string_view id) {
    const ui::Recorder::Target* target = find(id);
    if (!target)
        return false;
    tap((target->min.x + target->max.x) / 2, (target->min.y + target->max.y) / 2);
    return true;
}

bool Visit::reads(std::string_view words) const {
    return std::any_of(seen.texts.begin(), seen.texts.end(), [words](const ui::Recorder::Text& text) {
        return text.words.find(words) != text.words.npos;
    });
}

std::string Visit::all_text() const {
    std::string all;
    for (const ui::Recorder::Text& text : seen.texts)
        all += text.words + '\n';
    return all;
}

KitVisit::KitVisit(float width, float height, ui::Scheme scheme)
    : Visit(width, height), theme(ui::built_in_theme(scheme)), strings(ui::Strings::built_in()), type(theme) {
    ui::apply(theme);
    draw = [this](const platform::Frame& frame) {
        const ui::Kit kit = ui::begin_kit(theme, strings, type, memory, frame, reduced_motion);
        ImGui::SetNextWindowPos({0, 0});
        ImGui::SetNextWindowSize({frame.width, frame.height});
        ImGui::Begin("visit", nullptr,
                     ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                         ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBringToFrontOnFocus);
        if (view)
            view(kit);
        ImGui::End();
        ui::draw_toast(kit);
    };
}

} // namespace citynet::test
