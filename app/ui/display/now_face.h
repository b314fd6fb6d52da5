#pragma once

#include "app/ui/display/settings.h"
#include "app/ui/display/wall.h"
#include "core/schedule/programme.h"

#include <string>

namespace citynet::ui {

/// What runs here now, what follows, how much time is left, and what goes on in other rooms.
class NowFace {
  public:
    /// `zone`: of the clock on the display.
    NowFace(const Directory& directory, const DisplaySettings& settings, const WallClock& here,
            WallClock zone);

    void draw(Wall& wall, Moment now) const;

  private:
    struct Words;

    void head(const Words& words, Wall::Box& box) const;
    void clock(const Words& words, Wall::Box& box) const;
    void present(const Words& words, Wall::Box box) const;
    void coming(const Words& words, Wall::Box box) const;
    /// As many as fit, each whole: the first above the end of the box, the others above `bottom`.
    void list(const Words& words, Wall::Box& box, std::string_view heading,
              const std::vector<const ProgrammeItem*>& items, float bottom) const;

    std::string zone_words(Moment now) const;
    std::string when_words(Moment moment, Moment now) const;
    std::string begin_words(const ProgrammeItem& item, Moment now) const;
    std::string end_words(const Words& words, const ProgrammeItem& item) const;
    std::string left_words(const Words& words, const ProgrammeItem& item) const;

    const Directory& directory_;
    const DisplaySettings& settings_;
    Programme programme_;
    WallClock zone_;
};

} // namespace citynet::ui
