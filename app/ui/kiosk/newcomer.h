#pragma once

#include "app/platform/station.h"
#include "app/ui/content.h"

#include <memory>
#include <string>

namespace citynet::ui::kiosk {

/// An edition that has arrived and is checked, in steps, before it may take the place of the one that is
/// shown. Whatever is wrong with it, the other one stays.
class Newcomer {
  public:
    enum class Outcome {
        none,
        working, ///< there is more to do
        ready,   ///< take() has it
        refused, ///< why() says what is wrong
    };

    /// In the place of one that is not ready yet.
    void arrive(platform::Station::Arrived file);
    /// Name of the file that is being looked at; empty: there is none.
    const std::string& name() const { return name_; }
    bool waits() const { return !name_.empty(); }

    /// Does a piece of the work: reads it, then some of its index, then searches it for what is in it.
    Outcome step();
    const std::string& why() const { return why_; }
    std::shared_ptr<Content> take();
    /// Of the edition that is ready, as it arrived; until take().
    const std::string& text() const { return text_; }

  private:
    Outcome refuse(std::string why);

    std::string name_;
    std::string text_;
    std::shared_ptr<Content> content_;
    std::string why_;
};

} // namespace citynet::ui::kiosk
