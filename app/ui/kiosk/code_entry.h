#pragma once

#include "app/ui/command.h"
#include "app/ui/kit.h"

#include <string>
#include <string_view>

namespace citynet::ui::kiosk {

/// Where the code is typed in that leads to the operator's screen: digits on the glass, on a keyboard, or in
/// the document's field. Nobody sees or hears more of it than how long it is.
class CodeEntry {
  public:
    /// Fills the window. `wait`: seconds in which no code is taken, after wrong ones.
    void draw(const Kit& kit, double wait, bool wrong, CommandQueue& commands) const;

    /// A digit, or erase.
    void type(StaffKey key);
    /// The whole of what is typed; of any text the digits count.
    void write(std::string_view code);
    /// What was typed; forgotten here with that.
    std::string take();

  private:
    std::string typed_;
};

/// "Not the code. The next try counts in 5 seconds.", or just that it is not.
std::string wrong_code_words(const Strings& strings, double wait);

} // namespace citynet::ui::kiosk
