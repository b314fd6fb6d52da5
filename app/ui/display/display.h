#pragma once

#include "app/platform/platform.h"
#include "app/ui/display/carousel_face.h"
#include "app/ui/display/now_face.h"
#include "app/ui/display/question_face.h"
#include "app/ui/display/settings.h"

#include <memory>
#include <optional>
#include <string>

namespace citynet::ui {

/// A picture on a wall, which nobody needs to touch: what runs now and next, the question that is spoken
/// about, or the networks that are present. A frame is drawn when something changes, and no other.
class Display : public platform::Program {
  public:
    /// Wrong wishes are shown on the screen instead.
    Display(Directory directory, std::string_view language, platform::Host& host,
            const platform::DisplayWish& wish, std::string route);

    /// What is wrong with the wish; empty for nothing.
    const Errors& errors() const { return errors_; }

    void prepare() override;
    void open_route(std::string_view route) override { route_ = route; }
    void draw(const platform::Frame& frame) override;
    double seconds_to_next_frame() const override { return wait_; }
    void prefer_dark(bool dark) override;
    void prefer_contrast(bool more) override;
    void prefer_reduced_motion(bool reduced) override { reduced_motion_ = reduced; }
    unsigned document_revision() const override { return revision_; }
    std::string document(float width, float height, bool shown) override;

    /// Only of a display of questions.
    Talk& talk() { return *talk_; }
    const Strings& strings() const { return strings_; }
    const Theme& theme() const { return theme_; }
    /// From prepare() on.
    const Typeface& typeface() const { return *type_; }

  private:
    void choose_scheme();
    /// Where the clock stands: it runs with the frames from the moment it was set to, or is the machine's.
    Moment now();
    /// Offset of the clock on the display, in minutes.
    WallClock zone() const;
    void paint(Wall& wall);
    /// What tells one document from the next.
    std::string state();
    double wait();

    platform::Host& host_;
    Directory directory_;
    Strings strings_;
    DisplaySettings settings_;
    Errors errors_;
    std::string route_;
    Theme theme_;
    std::optional<Typeface> type_;
    Memory memory_;
    bool dark_ = false, contrast_ = false, reduced_motion_ = false;
    std::optional<Moment> set_to_;
    std::optional<double> began_; ///< seconds of the first frame's clock
    double seconds_ = 0;          ///< of the frame's clock
    double wait_ = 0;
    unsigned revision_ = 1;
    std::string state_;
    // One of them:
    std::optional<NowFace> now_;
    std::optional<Talk> talk_;
    std::optional<CarouselFace> carousel_;
};

} // namespace citynet::ui
