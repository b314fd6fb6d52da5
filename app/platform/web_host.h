#pragma once

#include "app/platform/platform.h"

#include <optional>
#include <string>
#include <string_view>

namespace citynet::platform {

/// The browser as the page sees it, through what web/bridge.js offers.
class PageHost : public Host {
  public:
    void open_link(const std::string& url) override;
    void copy_text(const std::string& text) override;
    void copy_address(const std::string& route) override;
    void announce(const std::string& words) override;
    std::optional<std::string> save_file(const std::string& name, const std::string& media_type,
                                         const std::string& bytes) override;
    std::optional<std::string> print(const std::string& title, const std::string& paper) override;
    bool has_voice() override;
    void say(unsigned utterance, const std::string& text, float rate) override;
    void hush() override;
    AsPage as_page() const override { return is_kiosk() ? AsPage::never : AsPage::in_place; }
    std::optional<std::string> show_as_page(const Directory& directory, const std::string& route) override;
    bool can_choose_file() override { return !is_kiosk(); }
    void choose_file(const std::string&) override;
    void show_route(const std::string& route, History history, const std::string& title) override;
    bool owns_history() const override { return true; }
    void go_back() override;
    void go_forward() override;
    Moment now() const override;
    std::optional<int> utc_offset_minutes(const PartialDate& utc) const override;
    void store(std::string_view name, const std::string& text) override;
    std::string stored(std::string_view name) override;

    bool is_kiosk() const;
    std::string kiosk_settings() const; ///< as JSON; empty without any
};

/// A display that the page's address asks for.
std::optional<DisplayWish> display_asked();

} // namespace citynet::platform
