#pragma once

#include "app/platform/platform.h"
#include "app/ui/history.h"
#include "app/ui/kit.h"
#include "app/ui/outline/mirror.h"
#include "app/ui/scene.h"

#include <memory>
#include <optional>

namespace citynet::ui {

/// The whole interface: owns the directory and what is derived from it, draws the views, and between two
/// frames carries out what they ask for.
class Application : public platform::Program {
  public:
    Application(Directory directory, std::string_view language, platform::Host& host);

    void prepare() override;
    void open_route(std::string_view route) override;
    void draw(const platform::Frame& frame) override;
    double seconds_to_next_frame() const override;
    void prefer_dark(bool dark) override;
    void prefer_contrast(bool more) override;
    void prefer_reduced_motion(bool reduced) override { machine_.reduced_motion = reduced; }
    unsigned document_revision() const override { return mirror_.revision(); }
    std::string document(float width, float height, bool shown) override;
    void activate(std::string_view element) override;
    void search_for(std::string_view text) override;
    void point_at(std::string_view element) override { mirror_.point_at(element, memory_); }
    bool work() override;
    void take_index(SearchIndex index) override { search_.take_index(std::move(index)); }

    void spoken(unsigned utterance, bool said) override;

    const Route& route() const { return state_.route; }
    const UiState& state() const { return state_; }
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
    void save_file(const SaveFile& file);
    void print(const OnPaper& what);
    void show_as_page();
    void leave_reading();
    void open_result(const Reference& record);
    void go_back();
    void go_forward();
    void choose_scheme();
    void say(std::string words);
    std::string title() const;

    platform::Host& host_;
    Directory directory_;
    Derived derived_;
    Strings strings_;
    Theme theme_;
    std::optional<Typeface> type_; ///< from prepare() on
    Memory memory_;
    UiState state_;
    SearchSession search_;
    ReadAloud read_aloud_;
    RouteHistory history_;
    CommandQueue commands_;
    Mirror mirror_;
    struct {
        bool dark = false;
        bool contrast = false;
        bool reduced_motion = false;
    } machine_; ///< what it prefers, where the user chose nothing
    bool commands_pending_ = false;
    bool preparing_ = true; ///< what views will ask for
};

} // namespace citynet::ui
