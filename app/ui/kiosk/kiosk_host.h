#pragma once

#include "app/platform/platform.h"
#include "core/formats/kiosk/kiosk_settings.h"

#include <map>
#include <string>

namespace citynet::ui::kiosk {

/// The machine as a visitor's session in public sees it: no way out of the program, and nothing that outlives
/// this object. What can be said or shown without leaving a trace is passed on.
class KioskHost : public platform::Host {
  public:
    KioskHost(platform::Host& machine, const KioskSettings& settings)
        : machine_(machine), settings_(settings) {}

    platform::Caps caps() const override {
        return {.links = false,
                .clipboard = false,
                .files = false,
                .paper = false,
                .mouse = false,
                .shared = true};
    }
    bool may_open(std::string_view route) const override { return is_open_to_visitors(settings_, route); }
    void open_link(const std::string&) override {}
    void copy_text(const std::string&) override {}
    std::optional<std::string> save_file(const std::string&, const std::string&,
                                         const std::string&) override {
        return std::nullopt;
    }
    void announce(const std::string& words) override { machine_.announce(words); }
    std::optional<std::string> print(const std::string&, const std::string&) override { return std::nullopt; }
    bool has_voice() override { return settings_.sound && machine_.has_voice(); }
    void say(unsigned utterance, const std::string& text, float rate) override {
        machine_.say(utterance, text, rate);
    }
    void hush() override { machine_.hush(); }
    platform::AsPage as_page() const override { return platform::AsPage::never; }
    std::optional<std::string> show_as_page(const Directory&, const std::string&) override {
        return std::nullopt;
    }
    /// The machine's history does not learn where a visitor was.
    void show_route(const std::string&, platform::History, const std::string&) override {}
    bool owns_history() const override { return false; }
    void go_back() override {}
    void go_forward() override {}
    Moment now() const override { return machine_.now(); }
    std::optional<int> utc_offset_minutes(const PartialDate& utc) const override {
        return machine_.utc_offset_minutes(utc);
    }
    void store(std::string_view name, const std::string& text) override { kept_[std::string(name)] = text; }
    std::string stored(std::string_view name) override {
        const auto found = kept_.find(name);
        return found == kept_.end() ? std::string() : found->second;
    }

  private:
    platform::Host& machine_;
    const KioskSettings& settings_;
    std::map<std::string, std::string, std::less<>> kept_; ///< as long as the session
};

} // namespace citynet::ui::kiosk
