#pragma once

#include "app/platform/desktop_file_dialog.h"
#include "app/platform/desktop_store.h"
#include "app/platform/desktop_voice.h"
#include "app/platform/platform.h"

#include <SDL.h>

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace citynet::platform {

/// The machine as the desktop program sees it: its browser, clipboard, downloads, voice, clock and memory.
class DesktopHost : public Host {
  public:
    /// `kept`: the file of what is kept from one run to the next; without one, nothing is. A kiosk leaves no
    /// file of a visitor and opens nothing over itself.
    DesktopHost(std::filesystem::path kept, bool kiosk) : store_(std::move(kept)), kiosk_(kiosk) {}

    void open_link(const std::string& url) override;
    void announce(const std::string&) override {} // the window tells it
    void copy_text(const std::string& text) override { SDL_SetClipboardText(text.c_str()); }
    std::optional<std::string> save_file(const std::string& name, const std::string& media_type,
                                         const std::string& bytes) override;
    std::optional<std::string> print(const std::string& title, const std::string& paper) override;
    bool has_voice() override { return voice_.there(); }
    void say(unsigned utterance, const std::string& text, float rate) override {
        voice_.say(utterance, text, rate);
    }
    void hush() override { voice_.hush(); }
    AsPage as_page() const override;
    std::optional<std::string> show_as_page(const Directory& directory, const std::string& route) override;
    bool can_choose_file() override { return !kiosk_ && file_dialog_.there(); }
    void choose_file(const std::string& title) override { file_dialog_.open(title); }
    void show_route(const std::string& route, History history, const std::string& title) override;
    bool owns_history() const override { return false; }
    void go_back() override {}
    void go_forward() override {}
    Moment now() const override;
    std::optional<int> utc_offset_minutes(const PartialDate& utc) const override;
    void store(std::string_view name, const std::string& text) override { store_.set(name, text); }
    std::string stored(std::string_view name) override { return store_.get(name); }

    DesktopVoice& voice() { return voice_; }
    FileDialog& file_dialog() { return file_dialog_; }

    /// The window that is to have the titles from now on.
    void attach(SDL_Window* window);

  private:
    DesktopStore store_;
    DesktopVoice voice_;
    FileDialog file_dialog_;
    bool kiosk_;
    SDL_Window* window_ = nullptr;
    std::string title_; ///< Kept for a window that is not there yet.
};

} // namespace citynet::platform
