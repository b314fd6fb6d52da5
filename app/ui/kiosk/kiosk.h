#pragma once

#include "app/platform/platform.h"
#include "app/platform/station.h"
#include "app/ui/application.h"
#include "app/ui/kiosk/admin.h"
#include "app/ui/kiosk/attendance.h"
#include "app/ui/kiosk/attract.h"
#include "app/ui/kiosk/editions.h"
#include "app/ui/kiosk/exit_gate.h"
#include "app/ui/kiosk/input_watch.h"
#include "app/ui/kiosk/keyboard.h"
#include "app/ui/kiosk/kiosk_host.h"
#include "app/ui/kiosk/pulse.h"
#include "app/ui/kiosk/statistics.h"
#include "app/ui/outline/mirror.h"
#include "core/formats/kiosk/kiosk_settings.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace citynet::ui::kiosk {

/// The program that stands in public. Each visitor gets an Application of their own, which is destroyed with
/// all it knows when they leave; between two visitors the screen draws attention, and a new edition takes the
/// old one's place.
class Kiosk : public platform::Program {
  public:
    /// `trouble`: why it is not the content that was meant, which is told to the operator; empty: it is.
    Kiosk(std::shared_ptr<Content> content, KioskSettings settings, std::vector<std::string> mistakes,
          platform::Host& machine, platform::Station& station, std::string trouble = {});

    void prepare() override;
    /// Where a visitor is, is no matter of the machine's.
    void open_route(std::string_view) override {}
    void take_index(SearchIndex index) override { session_->take_index(std::move(index)); }
    void draw(const platform::Frame& frame) override;
    double seconds_to_next_frame() const override;
    void prefer_dark(bool dark) override;
    void prefer_contrast(bool more) override;
    void prefer_reduced_motion(bool reduced) override;
    void prefer_reduced_transparency(bool reduced) override;

    unsigned document_revision() const override;
    std::string document(float width, float height, bool shown) override;
    void complete_document() override;
    void activate(std::string_view element) override;
    void search_for(std::string_view text) override;
    void point_at(std::string_view element) override;
    void touched() override { input_.touched(); }
    bool work() override;
    void spoken(unsigned utterance, bool said) override;

    enum class Screen { attract, visitor, code, admin };
    Screen screen() const { return screen_; }
    Attendance::State attendance() const { return attendance_.state(); }
    const Statistics& statistics() const { return statistics_; }
    const Content& content() const { return *content_; }
    /// The visitor's.
    const Application& session() const { return *session_; }

  private:
    void choose_own_themes();
    void begin_session();
    void tell_of_sound();
    void wipe();
    void follow(Attendance::Change change);
    void follow_route();
    bool asks_for_exit();
    std::string_view remark(const Kit& kit) const;
    void look_for_edition();
    Kit kit(const Theme& theme, const platform::Frame& frame);
    void show(Screen screen);
    void draw_attract(const platform::Frame& frame);
    void draw_visitor(const platform::Frame& frame);
    void draw_staff(const platform::Frame& frame);
    void draw_staff_screen(const Kit& kit, CommandQueue& commands) const;
    Health health() const;
    bool is_staffs() const { return screen_ == Screen::code || screen_ == Screen::admin; }
    void press(StaffKey key);
    void report();
    void test_itself();
    bool is_low(const platform::Frame& frame) const;

    platform::Host& machine_;
    platform::Station& station_;
    const KioskSettings settings_;
    std::vector<std::string> mistakes_;
    std::vector<std::string> troubles_;        ///< of the machine, some seconds ago
    const std::vector<std::string> languages_; ///< that have texts; never empty
    std::shared_ptr<Content> content_;
    std::shared_ptr<Content> before_; ///< whose memory is given back piece by piece
    Editions editions_;
    Strings strings_;
    Theme bright_, dark_; ///< of the operator's screens; of the attract screen
    Memory memory_;
    std::shared_ptr<Typeface> type_; ///< from prepare() on

    // Of the visitor, in the order in which it is made.
    std::optional<KioskHost> host_;
    std::unique_ptr<Application> session_;
    std::optional<std::pair<View, std::string>> opened_; ///< view and record, counted last
    bool told_of_sound_ = false;

    Screen screen_ = Screen::attract;
    InputWatch input_;
    Attendance attendance_;
    Attract attract_;
    Keyboard keyboard_;
    ExitGate gate_;
    Mirror staffs_; ///< the document of the screens for the staff
    Statistics statistics_;

    struct {
        bool dark = false, contrast = false, reduced_motion = false, reduced_transparency = false;
    } prefers_;
    unsigned revision_ = 0;
    double now_ = 0;
    Pulse pulse_;
};

} // namespace citynet::ui::kiosk
