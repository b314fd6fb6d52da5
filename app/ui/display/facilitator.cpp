#include "app/ui/display/facilitator.h"

#include "app/ui/display/display.h"
#include "app/ui/widgets/button.h"
#include "app/ui/widgets/list.h"
#include "app/ui/widgets/page.h"
#include "app/ui/widgets/text.h"
#include "icons.h"

#include <imgui_internal.h>

#include <algorithm>

namespace citynet::ui {

Facilitator::Facilitator(Talk& talk, const Strings& strings)
    : talk_(talk), strings_(strings), theme_(built_in_theme(Scheme::light)) {}

void Facilitator::prepare() {
    apply(theme_);
    type_.emplace(theme_);
}

void Facilitator::prefer_dark(bool dark) {
    dark_ = dark;
    choose_scheme();
}

void Facilitator::prefer_contrast(bool more) {
    contrast_ = more;
    choose_scheme();
}

void Facilitator::choose_scheme() {
    theme_ = built_in_theme(contrast_ ? Scheme::contrast : dark_ ? Scheme::dark : Scheme::light);
    if (type_) {
        apply(theme_);
        type_->set_theme(theme_);
    }
}

void Facilitator::draw(const platform::Frame& frame) {
    seconds_ = frame.seconds;
    const Kit kit = begin_kit(theme_, strings_, *type_, memory_, frame, reduced_motion_);
    // Space and the arrows go on where the keyboard is not on a button, which they would press or leave. Page
    // Up and Down never move it.
    if (ImGui::GetIO().NavVisible)
        take_keys_beside_buttons(talk_, seconds_);
    else
        take_keys(talk_, seconds_);
    for (const ImGuiKey key : {ImGuiKey_PageUp, ImGuiKey_PageDown})
        ImGui::SetKeyOwner(key, ImHashStr("remote"));
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({frame.width, frame.height});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::Begin("facilitator", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings);
    ImGui::PopStyleVar();
    {
        const Page page(kit, "talk", {.takes_keys = false});
        text(kit, talk_.event->title, Style::heading);
        gap(theme_.space.l);
        Row row(kit, {3, 4}, theme_.space.xl, 720);
        row.next();
        timer(kit);
        gap(theme_.space.l);
        questions(kit);
        row.next();
        current(kit);
    }
    ImGui::End();
    wait_ = std::min(memory_.motion.seconds_to_next_frame(), talk_.timer.seconds_to_change(seconds_));
}

void Facilitator::timer(const Kit& kit) {
    SpeakerTimer& timer = talk_.timer;
    const Color color = timer_color(theme_, timer, seconds_);
    const std::string_view state = timer_state_words(strings_, timer, seconds_);
    text(kit, timer_words(timer, seconds_), {.style = Style::display, .color = color});
    text(kit, state.empty() ? kit.text("display.timer.running") : state,
         {.style = Style::strong, .color = color});
    gap(theme_.space.s);
    const bool running = timer.running();
    if (button(kit, "toggle", kit.text(running ? "display.timer.pause" : "display.timer.start"),
               {.kind = ButtonKind::filled, .icon = running ? icon::pause : icon::play}))
        timer.toggle(seconds_);
    ImGui::SameLine(0, theme_.space.s);
    if (button(kit, "reset", kit.text("display.timer.reset")))
        timer.reset();
    gap(theme_.space.s);
    if (button(kit, "less", kit.text("display.timer.less")))
        timer.lengthen(-1);
    ImGui::SameLine(0, theme_.space.s);
    if (button(kit, "more", kit.text("display.timer.more")))
        timer.lengthen(1);
}

void Facilitator::questions(const Kit& kit) {
    const auto& questions = talk_.event->questions;
    for (size_t i = 0; i < questions.size(); ++i) {
        const std::string number = std::to_string(i + 1);
        if (list_row(kit, kit.joined({"question-", number}),
                     {.title = questions[i].text,
                      .detail = questions[i].number,
                      .chosen = i == talk_.question,
                      .chevron = false}))
            talk_.go_to(i);
    }
}

void Facilitator::current(const Kit& kit) {
    const GuidingQuestion& now = talk_.current();
    muted_text(kit, kit.joined({kit.text("display.on_the_wall"), " · ", question_name(strings_, talk_)}),
               Style::caption);
    gap(theme_.space.xs);
    text(kit, now.text, Style::title);
    gap(theme_.space.s);
    if (!now.intro.empty())
        text(kit, now.intro);
    for (const Item& prompt : now.prompts)
        bullet(kit, prompt.text);
    gap(theme_.space.m);
    if (button(kit, "previous", kit.text("display.previous"), {.enabled = talk_.question > 0}))
        talk_.previous();
    ImGui::SameLine(0, theme_.space.s);
    if (button(kit, "next", kit.text("display.next_question"),
               {.kind = ButtonKind::tonal, .enabled = talk_.following() != nullptr}))
        talk_.next();
    ImGui::SameLine(0, theme_.space.s);
    if (button(kit, "black", kit.text(talk_.black ? "display.light" : "display.black")))
        talk_.black = !talk_.black;
    gap(theme_.space.l);
    divider(kit);
    gap(theme_.space.m);
    muted_text(kit, kit.text("display.next"), Style::caption);
    gap(theme_.space.xs);
    const GuidingQuestion* following = talk_.following();
    text(kit, following ? std::string_view(following->text) : kit.text("display.last_question"), Style::lead);
}

} // namespace citynet::ui

namespace citynet::platform {

std::unique_ptr<Program> make_facilitator(Program& display) {
    auto& shown = static_cast<ui::Display&>(display);
    return std::make_unique<ui::Facilitator>(shown.talk(), shown.strings());
}

} // namespace citynet::platform
