#pragma once

#include "app/platform/station.h"
#include "app/ui/content.h"
#include "core/formats/json/json_format.h"

#include <cstddef>
#include <memory>
#include <string>

namespace citynet::ui::kiosk {

/// An edition that has arrived and is checked, in steps of some milliseconds, before it may take the place of
/// the one that is shown. Whatever is wrong with it, the other one stays.
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

    /// Does a piece of the work: reads it, checks its records, makes its index and what views need of it as a
    /// whole, then searches it for what is in it.
    Outcome step();
    const std::string& why() const { return why_; }
    /// Of the edition that is ready, as it arrived; before take().
    std::string take_text() { return std::move(text_); }
    std::shared_ptr<Content> take();

  private:
    Outcome begin();
    Outcome read();
    Outcome search();
    Outcome refuse(std::string why);

    std::string name_;
    std::string text_;
    std::unique_ptr<JsonLoading> loading_; ///< of text_, until it is read
    std::shared_ptr<Content> content_;
    std::size_t searched_ = 0; ///< names
    std::string why_;
};

} // namespace citynet::ui::kiosk
