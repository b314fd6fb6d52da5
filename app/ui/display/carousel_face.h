#pragma once

#include "app/ui/display/settings.h"
#include "app/ui/display/wall.h"

#include <vector>

namespace citynet::ui {

/// The networks that are present, one after the other, each with the code of its site.
class CarouselFace {
  public:
    CarouselFace(const Directory& directory, const DisplaySettings& settings);

    /// Which one it is time for, so many seconds after the beginning.
    size_t shown(double seconds) const;
    /// How much of the picture is to be covered, 0 to 1: one goes before the next one comes. Nothing of the
    /// kind under reduced motion.
    float covered(double seconds, bool reduced_motion, float fade) const;
    /// Until the picture changes; 0 while one fades.
    double seconds_to_change(double seconds, bool reduced_motion, float fade) const;

    void draw(Wall& wall, size_t shown) const;

  private:
    const Directory& directory_;
    int seconds_; ///< for each
    std::vector<const Organization*> present_;
};

} // namespace citynet::ui
