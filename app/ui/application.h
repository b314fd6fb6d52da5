#pragma once

#include "app/platform/platform.h"
#include "app/ui/content.h"
#include "app/ui/history.h"
#include "app/ui/keyboard_focus.h"
#include "app/ui/kit.h"
#include "app/ui/outline/mirror.h"
#include "app/ui/scene.h"

#include <memory>
#include <optional>

namespace citynet::ui {

/// The whole interface for one person: draws the views of an edition, and between two frames carries out what
/// they ask for. Nothing that the person entered or chose is kept outside it but what the host stores.
class Application : public platform::Program {
  public:
    Application(std::shared_ptr<Content> content, std::string_view language, platform::Host& host);

    void prepare() override;
    /// The same with fonts that are loaded already, in the size that they have.
    void prepare(std::shared_ptr<Typeface> type);
    /// One for another edition, prepared to take the place of this one: the same person, who sees it as they
    /// like it and where they are, or at the start where the edition has no such place. From prepare() on.
    std::unique_ptr<Application> successor(std::shared_ptr<Content> content);
    void open_route(std::string_view route) override;
    void draw(const platform::Frame& frame) override;
    double seconds_to_next_frame() const override;
    void prefer_dark(bool dark) override;
    void prefer_contrast(bool more) override;
    void prefer_reduced_motion(bool reduced) override { machine_.reduced_motion = reduced; }
    void prefer_reduced_transparency(bool prefers) override;
    unsigned document_revision() const override { return mirror_.revision(); }
    std::string document(float width, float height, bool shown) override;
    void complete_document() override { mirror_.complete(); }
    void activate(std::string_view element) override;
    void search_for(std::string_view text) override;
    void point_at(std::string_view element) override { mirror_.point_at(element, memory_); }
    bool work() override;
    void take_index(SearchIndex index) override {
        search_.take_index(std::move(index));
        mirror_.changed(); // what was asked meanwhile is answered
    }

    void spoken(unsigned utterance, bool said) override;

    const Route& route() const { return state_.route; }
    const UiState& state() const { return state_; }
    const Theme& theme() const { return theme_; }
    const Strings& strings() const { return strings_; }
    const Directory& directory() const { return directory_; }
    /// From prepare() on.
    const Typeface& typeface() const { return *type_; }

    /// Does what a view asks for, or somebody in its place; from prepare() on.
    void carry_out(const Command& command);

  private:
    void show(const Route& route, platform::History history);
    void enter(const Route& route);
    void ask(const std::string& query);
    void leave_search();
    void take_compared(const Route& route);
    void toggle_compared(const Id<Organization>& organization);
    void open_sheet(const ToGo& what);
    void open_link(const std::string& url);
    void save_file(const SaveFile& file);
    void print(const OnPaper& what);
    void show_as_page();
    void choose_directory();
    void leave_reading();
    void open_result(const Reference& record);
    void go_back();
    void go_forward();
    void come_again_to(const Route& route);
    void choose_scheme();
    Theme theme_for(Scheme scheme) const;
    void say(std::string words);
    std::string title() const;

    platform::Host& host_;
    const std::shared_ptr<Content> content_;
    const Directory& directory_; ///< of the content
    const Derived& derived_;     ///< of the content
    Strings strings_;
    Theme theme_;
    bool opaque_ = false;            ///< The theme lets nothing shine through.
    std::shared_ptr<Typeface> type_; ///< from prepare() on
    Memory memory_;
    UiState state_;
    SearchSession search_;
    ReadAloud read_aloud_;
    RouteHistory history_;
    KeyboardFocus focus_;
    CommandQueue commands_;
    Mirror mirror_;
    struct {
        bool dark = false;
        bool contrast = false;
        bool reduced_motion = false;
        bool reduced_transparency = false;
    } machine_; ///< what it prefers, where the user chose nothing
    bool commands_pending_ = false;
    bool preparing_ = true; ///< what views will ask for
};

} // namespace citynet::ui
