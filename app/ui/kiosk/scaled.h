#pragma once

#include "app/ui/typeface.h"

namespace citynet::ui::kiosk {

/// While it lives, texts have another size.
class Scaled {
  public:
    Scaled(Typeface& type, float scale) : type_(type), before_(type.text_scale()) {
        type_.set_text_scale(scale);
    }
    ~Scaled() { type_.set_text_scale(before_); }
    Scaled(const Scaled&) = delete;
    Scaled& operator=(const Scaled&) = delete;

  private:
    Typeface& type_;
    float before_;
};

} // namespace citynet::ui::kiosk
