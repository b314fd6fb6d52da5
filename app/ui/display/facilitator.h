#pragma once

#include "app/platform/platform.h"
#include "app/ui/display/question_face.h"
#include "app/ui/kit.h"

#include <optional>

namespace citynet::ui {

/// What the facilitator of a roundtable has before them: all questions, what stands on the wall, what comes
/// next, and the speaker's time. It changes the talk that the display shows. There is no document of it: it
/// exists in a window of its own alone.
class Facilitator : public platform::Program {
  public:
    /// The talk outlives it.
    Facilitator(Talk& talk, const Strings& strings);

    void prepare() override;
    void open_route(std::string_view) override {}
    void draw(const platform::Frame& frame) override;
    double seconds_to_next_frame() const override { return wait_; }
    void prefer_dark(bool dark) override;
    void prefer_contrast(bool more) override;
    void prefer_reduced_motion(bool reduced) override { reduced_motion_ = reduced; }
    unsigned document_revision() const override { return 0; }
    std::string document(float, float, bool) override { return {}; }

    /// From prepare() on.
    const Typeface& typeface() const { return *type_; }

  private:
    void choose_scheme();
    void questions(const Kit& kit);
    void current(const Kit& kit);
    void timer(const Kit& kit);

    Talk& talk_;
    const Strings& strings_;
    Theme theme_;
    std::optional<Typeface> type_;
    Memory memory_;
    bool dark_ = false, contrast_ = false, reduced_motion_ = false;
    double seconds_ = 0; ///< of the frame's clock
    double wait_ = 0;
};

} // namespace citynet::ui
