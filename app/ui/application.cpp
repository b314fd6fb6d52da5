#include "app/ui/application.h"

#include "app/ui/context_menu.h"
#include "app/ui/records/routes.h"
#include "app/ui/records/words.h"
#include "app/ui/shell.h"
#include "app/ui/views/views.h"
#include "app/ui/widgets/page.h"
#include "core/formats/reading/reading.h"
#include "core/overloaded.h"
#include "core/text/safe_url.h"

#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace citynet::ui {

namespace {

// What the machine keeps for the program from one run to the next.
constexpr std::string_view favourites_key = "favourites";
constexpr std::string_view scheme_key = "scheme";
constexpr std::string_view motion_key = "motion";
constexpr std::string_view text_key = "text-size";      // in per cent
constexpr std::string_view speed_key = "reading-speed"; // in per cent
constexpr std::string_view reduced = "reduced";

/// 100 where no number was kept.
int kept_percent(const std::string& kept) {
    int percent = 0;
    std::from_chars(kept.data(), kept.data() + kept.size(), percent);
    return percent > 0 ? percent : 100;
}

/// Where the address of a view leads, when the whole of a query is one.
std::optional<Route> pasted_route(const std::string& query) {
    const size_t mark = query.find("#/");
    if (mark == std::string::npos || query.find(' ') != std::string::npos)
        return std::nullopt;
    Route route = Route::parse(std::string_view(query).substr(mark + 1));
    return route.view == View::not_found ? std::nullopt : std::optional(std::move(route));
}

} // namespace

Application::Application(std::shared_ptr<Content> content, std::string_view language, platform::Host& host)
    : host_(host), content_(std::move(content)), directory_(content_->directory()),
      derived_(content_->derived()), strings_(Strings::built_in(language)),
      theme_(built_in_theme(Scheme::light)), search_(*content_, state_.search),
      read_aloud_(host, state_.reading) {
    state_.favourites = Favourites::read(host_.stored(favourites_key));
    state_.appearance = {scheme_named(host_.stored(scheme_key)), host_.stored(motion_key) == reduced};
    read_aloud_.set_speed(kept_percent(host_.stored(speed_key)));
    state_.as_page = host_.as_page();
    state_.caps = host_.caps();
    state_.can_choose = host_.can_choose_file();
    for (size_t view = 0; view < view_count; ++view)
        state_.closed[view] = !host_.may_open(Route{.view = static_cast<View>(view)}.text());
    theme_ = theme_for(theme_.scheme);
    choose_scheme();
}

void Application::prepare() {
    auto type = std::make_shared<Typeface>(theme_);
    type->set_text_scale(static_cast<float>(kept_percent(host_.stored(text_key))) / 100);
    prepare(std::move(type));
}

void Application::prepare(std::shared_ptr<Typeface> type) {
    type_ = std::move(type);
    type_->set_theme(theme_);
    apply(theme_);
    host_.show_route(state_.route.text(), platform::History::replace, title());
}

std::unique_ptr<Application> Application::successor(std::shared_ptr<Content> content) {
    read_aloud_.stop();
    auto next = std::make_unique<Application>(std::move(content), strings_.language(), host_);
    next->machine_ = machine_;
    next->choose_scheme();
    next->memory_.motion.begin_frame(memory_.motion.now(), memory_.motion.reduced()); // the clock goes on
    next->history_ = history_;
    const Route route = leads_somewhere(next->directory_, state_.route) ? state_.route : Route();
    next->history_.replace(route);
    next->enter(route);
    next->prepare(type_);
    return next;
}

void Application::open_route(std::string_view text) {
    const Route route = Route::parse(text);
    if (route == state_.route)
        return;
    if (!host_.owns_history())
        history_.push(route);
    enter(route);
    if (type_)
        host_.show_route(route.text(), platform::History::replace, title());
}

void Application::draw(const platform::Frame& frame) {
    state_.can_go_back = host_.owns_history() || history_.can_go_back();
    state_.can_go_forward = host_.owns_history() || history_.can_go_forward();
    state_.reading.voice = host_.has_voice();
    work();
    memory_.text.follow(directory_.revision());
    const Kit kit = begin_kit(theme_, strings_, *type_, memory_, frame,
                              machine_.reduced_motion || state_.appearance.reduced_motion);

    draw_program({kit, directory_, derived_, state_, commands_});
    focus_.after_frame();

    state_.focus_search = false;
    state_.fresh = false;
    state_.search.chosen_moved = false;
    if (state_.menu)
        state_.menu->is_new = false;
    std::vector<Command> commands = commands_.take();
    if (memory_.inquiry.asked) {
        state_.menu = context_menu(memory_.inquiry, commands);
        // The answers are not meant; what was typed meanwhile is.
        std::erase_if(commands, [](const Command& one) { return !std::holds_alternative<SearchFor>(one); });
    }
    for (const Command& command : commands)
        carry_out(command);
    // What they changed is not drawn yet.
    commands_pending_ = !commands.empty() || memory_.inquiry.asked;
    // While nobody waits for anything: in the frames right after the first one, piece by piece.
    preparing_ = preparing_ && (commands_pending_ || ImGui::GetFrameCount() <= 1 || search_.working() ||
                                derived_.prepare());
}

double Application::seconds_to_next_frame() const {
    return commands_pending_ || preparing_ || search_.working() ? 0 : memory_.motion.seconds_to_next_frame();
}

void Application::prefer_dark(bool dark) {
    machine_.dark = dark;
    choose_scheme();
}

void Application::prefer_contrast(bool more) {
    machine_.contrast = more;
    choose_scheme();
}

Theme Application::theme_for(Scheme scheme) const {
    Theme theme = host_.caps().mouse ? built_in_theme(scheme) : finger_theme(scheme);
    if (machine_.reduced_transparency)
        theme.scrim = theme.background;
    return theme;
}

void Application::prefer_reduced_transparency(bool prefers) {
    machine_.reduced_transparency = prefers;
    choose_scheme();
}

void Application::choose_scheme() {
    const Scheme preferred = machine_.contrast ? Scheme::contrast
                             : machine_.dark   ? Scheme::dark
                                               : Scheme::light;
    const Scheme scheme = state_.appearance.scheme.value_or(preferred);
    if (scheme == theme_.scheme && opaque_ == machine_.reduced_transparency)
        return;
    theme_ = theme_for(scheme);
    opaque_ = machine_.reduced_transparency;
    if (type_) {
        apply(theme_);
        type_->set_theme(theme_);
    }
}

void Application::carry_out(const Command& command) {
    mirror_.changed();
    std::visit(overloaded{
                   [&](const OpenRoute& open) { show(open.route, platform::History::push); },
                   [&](const ChangeRoute& change) {
                       show(change.route, platform::History::replace);
                       state_.fresh = true;
                   },
                   [&](const SearchFor& search) { ask(search.query); },
                   [&](const OpenBestResult&) {
                       const SearchState& search = state_.search;
                       if (!search.answer.hits.empty())
                           open_result(search.answer.hits[search.chosen.value_or(0)].record);
                   },
                   [&](const OpenResult& open) { open_result(open.record); },
                   [&](const ChooseResult& choose) { search_.choose(choose.step); },
                   [&](const ShowMoreResults&) { search_.show_more(); },
                   [&](const ToggleFavourite& toggle) {
                       state_.favourites.toggle(toggle.record);
                       host_.store(favourites_key, state_.favourites.text());
                       const bool kept = state_.favourites.has(toggle.record.kind, toggle.record.id);
                       host_.announce(
                           std::string(strings_.get(kept ? "favourites.added" : "favourites.removed")));
                   },
                   [&](const ToggleCompared& toggle) { toggle_compared(toggle.organization); },
                   [&](const LeaveSearch&) { leave_search(); },
                   [&](const GoBack&) { go_back(); },
                   [&](const GoForward&) { go_forward(); },
                   [&](const FocusSearch&) { state_.focus_search = true; },
                   [&](const OpenLink& link) { open_link(link.url); },
                   [&](const CopyText& copy) {
                       host_.copy_text(copy.text);
                       say(std::string(strings_.get("toast.copied")));
                   },
                   [&](const CopyAddress& copy) {
                       host_.copy_address(copy.route.text());
                       say(std::string(strings_.get("toast.copied")));
                   },
                   [&](const CloseMenu&) { state_.menu.reset(); },
                   [&](const ShowKeys&) { state_.sheet = ListOfKeys{}; },
                   [&](const OpenSheet& open) { open_sheet(open.what); },
                   [&](const CloseSheet&) { state_.sheet = {}; },
                   [&](const SaveFile& file) { save_file(file); },
                   [&](const Print& print_what) { print(print_what.what); },
                   [&](const ReadRecord& read) {
                       read_aloud_.begin(read.record, reading_text(directory_, read.record));
                   },
                   [&](const PauseReading& pause) {
                       if (pause.paused)
                           read_aloud_.pause();
                       else
                           read_aloud_.go_on();
                   },
                   [&](const StopReading&) { read_aloud_.stop(); },
                   [&](const ChangeReadingSpeed& change) {
                       read_aloud_.set_speed(change.speed);
                       const int speed = state_.reading.speed;
                       host_.store(speed_key, speed == 100 ? "" : std::to_string(speed));
                   },
                   [&](const ShowAsPage&) { show_as_page(); },
                   [&](const ChooseDirectory&) { choose_directory(); },
                   [&](const ShowMessage& message) { say(message.words); },
                   [&](const ChangeScheme& change) {
                       state_.appearance.scheme = change.scheme;
                       host_.store(scheme_key, change.scheme ? std::string(word(*change.scheme)) : "");
                       choose_scheme();
                   },
                   [&](const ChangeMotion& change) {
                       state_.appearance.reduced_motion = change.reduced;
                       host_.store(motion_key, change.reduced ? std::string(reduced) : "");
                   },
                   [&](const ChangeTextScale& change) {
                       type_->set_text_scale(change.scale);
                       const long percent = std::lround(type_->text_scale() * 100);
                       host_.store(text_key, percent == 100 ? "" : std::to_string(percent));
                   },
                   [&](const ChangeReach& change) { state_.low = change.low; },
                   [&](const EndVisit&) { state_.over = true; },
                   [](const PressStaffKey&) {},
               },
               command);
}

void Application::show(const Route& route, platform::History history) {
    if (route == state_.route)
        return;
    if (!host_.may_open(route.text()))
        return say(std::string(strings_.get("toast.not_here")));
    if (history == platform::History::push) {
        history_.leave_focus(KeyboardFocus::widget());
        history_.push(route);
    } else {
        history_.replace(route);
    }
    enter(route);
    state_.fresh = history == platform::History::push;
    host_.show_route(route.text(), history, title());
}

void Application::enter(const Route& route) {
    mirror_.entered(state_.route, route);
    state_.route = route;
    leave_reading();
    state_.sheet = {};
    state_.menu.reset();
    if (route.view == View::search)
        search_.ask(route.query, route.choices);
    else
        search_.ask({}, {});
    if (route.view == View::compare)
        take_compared(route);
    remember_list(state_.lists, route);
    state_.shown = shown_for(route, state_.lists, directory_, derived_, host_);
}

void Application::ask(const std::string& query) {
    const bool pasted = query.size() > state_.search.text.size() + 1; // and not typed, letter by letter
    if (const auto place = pasted ? pasted_route(query) : std::nullopt)
        return show(*place, platform::History::push);
    const bool searching = state_.route.view == View::search;
    if (query.empty() && !searching)
        return;
    Route route{.view = View::search, .query = query};
    if (searching && !query.empty())
        route.choices = state_.route.choices;
    show(route, searching ? platform::History::replace : platform::History::push);
    state_.focus_search = !searching; // one goes on typing in the field of the new view
    state_.fresh = true;
}

/// What an address compares is taken up, so that the list shows it too.
void Application::take_compared(const Route& route) {
    state_.compared.clear();
    for (const Choice& choice : route.choices)
        if (const Id<Organization> id(choice.value);
            choice.facet == "network" && directory_.find(id) && state_.compared.size() < most_compared)
            state_.compared.push_back(id);
}

void Application::toggle_compared(const Id<Organization>& organization) {
    std::vector<Id<Organization>>& compared = state_.compared;
    const auto found = std::find(compared.begin(), compared.end(), organization);
    if (found != compared.end())
        compared.erase(found);
    else if (compared.size() < most_compared)
        compared.push_back(organization);
    else
        say(std::string(strings_.get("toast.compare_full")));
}

void Application::open_sheet(const ToGo& what) {
    if (auto carried = make_ready(directory_, strings_, what))
        state_.sheet = std::move(*carried);
}

void Application::open_link(const std::string& url) {
    if (!is_safe_url(url))
        return;
    if (state_.caps.links)
        host_.open_link(url);
    else
        open_sheet(AddressToGo{url}); // it can at least be carried away
}

void Application::save_file(const SaveFile& file) {
    const auto place = host_.save_file(file.name, file.media_type, file.bytes);
    std::string words(strings_.get("toast.not_saved"));
    if (place)
        words = place->empty() ? std::string(strings_.get("toast.downloaded"))
                               : strings_.fill("toast.saved", {{"place", *place}});
    say(std::move(words));
}

void Application::say(std::string words) {
    show_toast({theme_, strings_, *type_, memory_}, words);
    host_.announce(words);
}

std::string Application::document(float width, float height, bool shown) {
    state_.reading.voice = host_.has_voice();
    return mirror_.document({theme_, strings_, *type_, directory_, derived_, state_}, {width, height}, shown);
}

void Application::activate(std::string_view element) {
    if (const auto command = mirror_.command_of(element))
        carry_out(*command);
}

void Application::search_for(std::string_view text) {
    ImGui::ClearActiveID(); // a field of the picture would write over it what stands there
    carry_out(SearchFor{std::string(text)});
    state_.focus_search = false;
}

bool Application::work() {
    if (!search_.working())
        return false;
    search_.work();
    mirror_.changed();
    return true;
}

void Application::print(const OnPaper& what) {
    const std::vector<Reference> found =
        state_.route.view == View::search ? search_.found() : std::vector<Reference>();
    const Printing printing = on_paper(directory_, strings_, state_, found, what);
    std::string words(strings_.get("paper.nothing"));
    if (!printing.paper.empty()) {
        const auto place = host_.print(printing.title, printing.paper);
        if (place && place->empty())
            return; // the browser shows its dialog
        words = place ? strings_.fill("paper.opened", {{"place", *place}})
                      : std::string(strings_.get("paper.failed"));
    }
    say(std::move(words));
}

void Application::show_as_page() {
    const auto place = host_.show_as_page(directory_, state_.route.text());
    if (place && place->empty())
        return; // it is in sight
    say(place ? strings_.fill("page.opened", {{"place", *place}}) : std::string(strings_.get("page.failed")));
}

void Application::choose_directory() {
    host_.choose_file(std::string(strings_.get("open.title")));
}

/// Another view is no place to go on reading of this one's record.
void Application::leave_reading() {
    if (state_.reading.record && route_to(*state_.reading.record) != state_.route)
        read_aloud_.stop();
}

void Application::spoken(unsigned utterance, bool said) {
    mirror_.changed();
    if (!read_aloud_.ended(utterance, said))
        say(std::string(strings_.get("reading.failed")));
}

void Application::open_result(const Reference& record) {
    search_.remember();
    if (const auto route = route_to(record))
        show(*route, platform::History::push);
}

void Application::leave_search() {
    if (state_.route.view == View::search)
        go_back();
}

void Application::go_back() {
    if (host_.owns_history()) {
        host_.go_back();
    } else if (history_.can_go_back()) {
        history_.leave_focus(KeyboardFocus::widget());
        come_again_to(history_.back());
    }
}

void Application::go_forward() {
    if (host_.owns_history()) {
        host_.go_forward();
    } else if (history_.can_go_forward()) {
        history_.leave_focus(KeyboardFocus::widget());
        come_again_to(history_.forward());
    }
}

void Application::come_again_to(const Route& route) {
    enter(route);
    focus_.give(history_.focus());
    host_.show_route(route.text(), platform::History::replace, title());
}

std::string Application::title() const {
    const std::string view = view_title(directory_, strings_, state_.route);
    const std::string name(strings_.get("program.name"));
    return view.empty() ? name : view + " – " + name;
}

} // namespace citynet::ui
