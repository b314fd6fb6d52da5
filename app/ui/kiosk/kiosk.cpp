#include "app/ui/kiosk/kiosk.h"

#include "app/ui/kiosk/full_window.h"
#include "app/ui/kiosk/languages.h"
#include "app/ui/kiosk/log_lines.h"
#include "app/ui/kiosk/opening_hours.h"
#include "app/ui/kiosk/own_document.h"
#include "app/ui/kiosk/scaled.h"
#include "app/ui/kiosk/self_test.h"
#include "app/ui/kiosk/still_there.h"
#include "app/ui/kiosk/wipe.h"
#include "app/ui/widgets/text.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace citynet::ui::kiosk {

namespace {

constexpr unsigned hint_utterance = 0x7fffffff; // no session gets so far
constexpr std::size_t records_a_frame = 256;    ///< to give back: some tenths of a millisecond
constexpr float tall = 1500; ///< logical pixels; from there on an arm does not reach the top

} // namespace

Kiosk::Kiosk(std::shared_ptr<Content> content, KioskSettings settings, std::vector<std::string> mistakes,
             platform::Host& machine, platform::Station& station, std::string trouble)
    : machine_(machine), station_(station), settings_(std::move(settings)), mistakes_(std::move(mistakes)),
      languages_(with_texts(settings_.languages)), content_(std::move(content)),
      editions_(station, std::move(trouble)), strings_(Strings::built_in(languages_.front())),
      attendance_({settings_.ask_after, settings_.countdown}), attract_(begin_words(languages_)),
      keyboard_(layouts_for(settings_.languages)), gate_(settings_.exit_code) {
    choose_own_themes();
}

void Kiosk::choose_own_themes() {
    constexpr float in_passing = 56; // logical pixels, for who presses without looking twice
    bright_ = finger_theme(prefers_.contrast ? Scheme::contrast : Scheme::light);
    bright_.target = in_passing;
    dark_ = finger_theme(prefers_.contrast ? Scheme::contrast : Scheme::dark);
}

void Kiosk::prepare() {
    type_ = std::make_shared<Typeface>(dark_);
    for (std::size_t i = 0; i < settings_.languages.size(); ++i)
        if (!has_texts(settings_.languages[i])) {
            mistakes_.push_back(
                log_lines::has_no_texts("/languages/" + std::to_string(i), settings_.languages[i]));
            station_.log(platform::Station::Weight::error, mistakes_.back());
        }
    // What is copied in a field stays in it, and nothing comes in from outside.
    ImGuiPlatformIO& io = ImGui::GetPlatformIO();
    io.Platform_SetClipboardTextFn = [](ImGuiContext*, const char*) {};
    io.Platform_GetClipboardTextFn = [](ImGuiContext*) -> const char* { return ""; };
    begin_session();
    apply(dark_);
}

void Kiosk::begin_session() {
    host_.emplace(machine_, settings_);
    session_ = std::make_unique<Application>(content_, languages_.front(), *host_);
    session_->prefer_dark(prefers_.dark);
    session_->prefer_contrast(prefers_.contrast);
    session_->prefer_reduced_motion(prefers_.reduced_motion);
    session_->prefer_reduced_transparency(prefers_.reduced_transparency);
    type_->set_text_scale(static_cast<float>(settings_.text_size) / 100);
    session_->prepare(type_);
    session_->open_route(settings_.start_route);
}

/// Once in a visit, as soon as there is a voice.
void Kiosk::tell_of_sound() {
    if (!host_->has_voice())
        return;
    told_of_sound_ = true;
    std::string words(strings_.get("kiosk.sound"));
    if (!settings_.headphones.empty())
        words += " " + settings_.headphones;
    host_->say(hint_utterance, words, 1);
    session_->carry_out(ShowMessage{std::move(words)});
}

/// The next one finds the machine as the first one did.
void Kiosk::wipe() {
    machine_.hush();
    session_.reset();
    host_.reset();
    opened_.reset();
    told_of_sound_ = false;
    forget_input();
    keyboard_.reset();
    gate_.forget();
    begin_session();
    ++revision_;
}

void Kiosk::follow(Attendance::Change change) {
    using Change = Attendance::Change;
    switch (change) {
    case Change::none:
        return;
    case Change::came:
        ++statistics_.visitors;
        ++statistics_.hours[static_cast<std::size_t>(minute_of_day(machine_) / 60)];
        show(Screen::visitor);
        break;
    case Change::asked:
        machine_.announce(std::string(strings_.get("kiosk.there.title")) + " " +
                          std::string(strings_.get("kiosk.there.touch")));
        break;
    case Change::stayed:
        break;
    case Change::left:
        if (!session_->state().over)
            ++statistics_.timed_out;
        show(Screen::attract);
        wipe();
        attract_.begin(now_);
        break;
    }
    ignore_input(); // the finger that came, or answered, presses nothing
    ++revision_;
}

void Kiosk::follow_route() {
    const Route& route = session_->route();
    if (!opened_)
        opened_.emplace(route.view, route.id); // what the visit begins with
    if (opened_->first != route.view || opened_->second != route.id) {
        ++statistics_.views[static_cast<std::size_t>(route.view)];
        opened_.emplace(route.view, route.id);
    }
    if (session_->state().over)
        attendance_.finish();
}

bool Kiosk::asks_for_exit() {
    const ImGuiIO& io = ImGui::GetIO();
    return (io.MouseClicked[0] && gate_.tap(io.MousePos.x, io.MousePos.y, now_)) ||
           (ImGui::IsKeyPressed(ImGuiKey_Tab, false) && gate_.turn(io.KeyShift, now_));
}

void Kiosk::look_for_edition() {
    if (auto next = editions_.look(attendance_.state() == Attendance::State::nobody, now_)) {
        session_.reset();
        before_ = std::exchange(content_, std::move(next));
        attract_.renew();
        begin_session();
    } else if (before_ && !before_->give_back(records_a_frame)) {
        before_.reset();
    }
    if (editions_.working() || before_)
        memory_.motion.request_frame();
}

bool Kiosk::is_low(const platform::Frame& frame) const {
    using Reach = KioskSettings::Reach;
    if (session_->state().low)
        return *session_->state().low;
    return settings_.reach == Reach::low ||
           (settings_.reach == Reach::automatic && frame.height >= tall && frame.height > frame.width);
}

void Kiosk::draw(const platform::Frame& frame) {
    now_ = frame.seconds;
    pulse_.beat(now_);
    // Where something is pressed is known to the keyboard on the glass and to nobody else.
    memory_.motion.begin_frame(now_, prefers_.reduced_motion);
    const bool input = input_.look(attendance_.state() != Attendance::State::nobody);
    if (input)
        pulse_.touched(now_);
    if (screen_ != Screen::admin && asks_for_exit()) {
        attendance_.pass(now_, true);
        show(Screen::code);
    }
    follow(attendance_.pass(now_, input));
    look_for_edition();

    if (screen_ == Screen::visitor)
        draw_visitor(frame);
    else if (screen_ == Screen::attract)
        draw_attract(frame);
    else
        draw_staff(frame);
    if (attendance_.state() == Attendance::State::asked)
        draw_still_there(kit(session_->theme(), frame), attendance_.seconds_left(now_), settings_.countdown);
    report();
}

Kit Kiosk::kit(const Theme& theme, const platform::Frame& frame) {
    return begin_kit(theme, strings_, *type_, memory_, frame, prefers_.reduced_motion);
}

void Kiosk::show(Screen screen) {
    screen_ = screen;
    memory_.pointed = {};
    ++revision_;
}

/// For those who look after it, while nobody is there.
std::string_view Kiosk::remark(const Kit& kit) const {
    if (!mistakes_.empty())
        return kit.plural("kiosk.attract.mistakes", static_cast<long long>(mistakes_.size()));
    if (!troubles_.empty())
        return kit.text("kiosk.attract.machine");
    return editions_.trouble().empty() ? std::string_view() : kit.text("kiosk.attract.trouble");
}

void Kiosk::draw_attract(const platform::Frame& frame) {
    apply(dark_);
    // To be read from some steps away.
    const Scaled scaled(*type_, std::clamp(std::min(frame.width, frame.height) / 600, 1.0f, 2.0f));
    const Kit all = kit(dark_, frame);
    const FullWindow window(all, "attract");
    if (is_awake(settings_, machine_))
        attract_.draw(all, *content_, remark(all));
    else
        attract_.draw_dark(all);
}

void Kiosk::draw_visitor(const platform::Frame& frame) {
    apply(session_->theme());
    const Kit all = kit(session_->theme(), frame);
    const float keys = keyboard_.height(all, ImGui::GetIO().WantTextInput);
    keyboard_.take_input(all, frame.height);
    platform::Frame part = frame;
    part.height -= keys;
    if (is_low(frame)) {
        const float above = std::floor(frame.height * 0.42f);
        part.top = above;
        part.height -= above;
        Kit upper = all;
        upper.height = above;
        const FullWindow window(upper, "above");
        attract_.draw_above(upper, *content_);
    }
    session_->draw(part);
    keyboard_.draw(all, frame.height);
    keyboard_.give_back();
    follow_route();
    if (!told_of_sound_)
        tell_of_sound();
}

void Kiosk::draw_staff(const platform::Frame& frame) {
    apply(bright_);
    const Scaled scaled(*type_, std::clamp(std::min(frame.width, frame.height) / 720, 1.0f, 1.5f));
    CommandQueue commands;
    draw_staff_screen(kit(bright_, frame), commands);
    for (const Command& command : commands.take())
        if (const auto* pressed = std::get_if<PressStaffKey>(&command))
            press(pressed->key);
    if (screen_ == Screen::code && gate_.wait(now_) > 0)
        ++revision_; // its document counts too
}

void Kiosk::draw_staff_screen(const Kit& kit, CommandQueue& commands) const {
    const OutlineGroup group(kit, Outline::Part::content);
    const FullWindow window(kit, screen_ == Screen::code ? "code" : "admin");
    if (screen_ == Screen::code)
        gate_.draw(kit, now_, commands);
    else
        draw_admin(kit, health(), commands);
}

Health Kiosk::health() const {
    return {*content_,
            statistics_,
            mistakes_,
            troubles_,
            station_.latest_lines(),
            pulse_.running(now_),
            station_.memory(),
            editions_.pending(),
            editions_.trouble(),
            station_.can_choose_edition()};
}

void Kiosk::press(StaffKey key) {
    ++revision_;
    switch (key) {
    case StaffKey::cancel:
        gate_.forget();
        show(Screen::visitor);
        break;
    case StaffKey::enter:
        if (gate_.enter(now_, station_))
            show(Screen::admin);
        else
            machine_.announce(wrong_code_words(strings_, gate_.wait(now_)));
        break;
    case StaffKey::back:
        attendance_.finish(); // whoever was here before does not find their session again
        break;
    case StaffKey::leave:
        station_.log(platform::Station::Weight::note, log_lines::left());
        station_.leave();
        break;
    case StaffKey::choose_edition:
        station_.choose_edition();
        break;
    case StaffKey::test:
        test_itself();
        break;
    default:
        gate_.type(key);
    }
}

void Kiosk::test_itself() {
    const std::vector<std::string> failed = self_test(content_, type_, *host_);
    for (const std::string& what : failed)
        station_.log(platform::Station::Weight::error, log_lines::test_failed(what));
    if (failed.empty())
        station_.log(platform::Station::Weight::note, log_lines::tested());
}

void Kiosk::report() {
    if (!pulse_.is_due(now_))
        return;
    troubles_ = station_.troubles();
    if (screen_ == Screen::admin)
        ++revision_; // it shows them
    const bool asked = attendance_.state() == Attendance::State::asked;
    pulse_.report(now_, station_,
                  {screen_ == Screen::attract   ? "nobody"
                   : screen_ != Screen::visitor ? "operator"
                   : asked                      ? "asked"
                                                : "visitor",
                   content_->directory().edition(), statistics_.visitors, editions_.refused(),
                   editions_.trouble(), mistakes_});
}

double Kiosk::seconds_to_next_frame() const {
    double wait = std::min({memory_.motion.seconds_to_next_frame(), attendance_.seconds_to_change(now_),
                            pulse_.seconds_to_report(now_)});
    if (screen_ == Screen::visitor)
        wait = std::min(wait, session_->seconds_to_next_frame());
    return wait;
}

void Kiosk::prefer_dark(bool dark) {
    prefers_.dark = dark;
    if (session_)
        session_->prefer_dark(dark);
}

void Kiosk::prefer_contrast(bool more) {
    prefers_.contrast = more;
    choose_own_themes();
    if (session_)
        session_->prefer_contrast(more);
}

void Kiosk::prefer_reduced_motion(bool reduced) {
    prefers_.reduced_motion = reduced;
    if (session_)
        session_->prefer_reduced_motion(reduced);
}

void Kiosk::prefer_reduced_transparency(bool reduced) {
    prefers_.reduced_transparency = reduced;
    if (session_)
        session_->prefer_reduced_transparency(reduced);
}

unsigned Kiosk::document_revision() const {
    return revision_ * 65536 + (screen_ == Screen::visitor ? session_->document_revision() : 0);
}

std::string Kiosk::document(float width, float height, bool shown) {
    const bool asked = attendance_.state() == Attendance::State::asked;
    if (screen_ == Screen::visitor && !asked)
        return session_->document(width, height, shown);
    if (asked || !is_staffs())
        return own_document(strings_, asked, shown, settings_.text_size);
    const Scaled scaled(*type_, 1);
    return staffs_.document(
        bright_, strings_, *type_, {width, height},
        {screen_ == Screen::code ? "view:kiosk/code" : "view:kiosk/machine", shown, {}, 100},
        [this](const Kit& kit, CommandQueue& commands) { draw_staff_screen(kit, commands); });
}

void Kiosk::complete_document() {
    if (screen_ == Screen::visitor)
        session_->complete_document();
}

void Kiosk::activate(std::string_view element) {
    const bool answers = attendance_.state() != Attendance::State::somebody;
    input_.touched();
    if (answers)
        return;
    if (!is_staffs())
        return session_->activate(element);
    const auto command = staffs_.command_of(element);
    if (!command)
        return;
    if (const auto* pressed = std::get_if<PressStaffKey>(&*command))
        press(pressed->key);
    else if (screen_ == Screen::code)
        press(StaffKey::enter); // in the field
}

void Kiosk::search_for(std::string_view text) {
    input_.touched();
    if (screen_ == Screen::visitor)
        session_->search_for(text);
    else if (screen_ == Screen::code)
        gate_.write(text);
}

void Kiosk::point_at(std::string_view element) {
    if (screen_ == Screen::visitor) // no input: the focus also goes where the program's own dialogs are
        session_->point_at(element);
    else if (is_staffs())
        staffs_.point_at(element, memory_);
}

bool Kiosk::work() {
    return screen_ == Screen::visitor && session_->work();
}

void Kiosk::spoken(unsigned utterance, bool said) {
    if (utterance != hint_utterance) // which whoever does not hear it can read
        session_->spoken(utterance, said);
}

} // namespace citynet::ui::kiosk
