#pragma once

#include "visit.h"

#include "app/ui/application.h"

#include <cmath>
#include <map>

namespace citynet::test {

/// A machine that only notes what it is asked for.
class NotingHost : public platform::Host {
  public:
    void open_link(const std::string& url) override { links.push_back(url); }
    void announce(const std::string& words) override { announced.push_back(words); }
    void copy_text(const std::string& text) override { copies.push_back(text); }
    std::optional<std::string> save_file(const std::string& name, const std::string&,
                                         const std::string& bytes) override {
        if (full)
            return std::nullopt;
        files[name] = bytes;
        return "Downloads/" + name;
    }
    std::optional<std::string> print(const std::string& printed_title, const std::string& paper) override {
        if (full)
            return std::nullopt;
        papers.emplace_back(printed_title, paper);
        return "Downloads/print.html";
    }
    bool has_voice() override { return voice; }
    void say(unsigned utterance, const std::string& text, float rate) override {
        said.push_back({utterance, text, rate});
        speaking = true;
    }
    void hush() override { speaking = false; }
    platform::AsPage as_page() const override { return platform::AsPage::in_browser; }
    std::optional<std::string> show_as_page(const Directory&, const std::string& shown) override {
        if (full)
            return std::nullopt;
        shown_as_page.push_back(shown);
        return "Downloads/directory.html";
    }
    Moment now() const override { return time; }
    std::optional<int> utc_offset_minutes(const PartialDate& utc) const override {
        asked = utc;
        return utc_offset;
    }
    bool can_choose_file() override { return can_choose; }
    void choose_file(const std::string& words) override { dialogs.push_back(words); }
    void show_route(const std::string& shown, platform::History, const std::string& shown_title) override {
        route = shown;
        title = shown_title;
    }
    bool owns_history() const override { return false; }
    void go_back() override {}
    void go_forward() override {}
    void store(std::string_view name, const std::string& text) override { kept[std::string(name)] = text; }
    std::string stored(std::string_view name) override { return kept[std::string(name)]; }

    std::map<std::string, std::string> kept;
    std::vector<std::string> links, copies, announced;
    std::map<std::string, std::string> files;
    std::vector<std::pair<std::string, std::string>> papers; ///< Titles and documents printed.
    struct Utterance {
        unsigned number;
        std::string text;
        float rate;
    };
    bool can_choose = false;          ///< There is a dialog for choosing a file.
    std::vector<std::string> dialogs; ///< Titles of those that were opened.
    bool voice = false;
    bool speaking = false;
    std::vector<Utterance> said;
    std::vector<std::string> shown_as_page;   ///< Routes.
    Moment time;                              ///< By the machine's clock.
    std::optional<int> utc_offset;            ///< Of the machine, in minutes.
    mutable std::optional<PartialDate> asked; ///< For which moment the offset was asked.
    bool full = false;                        ///< No file can be saved.
    std::string route, title;
};

/// The directory that the program carries.
const Directory& shipped();

/// The whole program with the shipped directory or another one, in a window that nobody sees.
class ProgramVisit : public Visit {
  public:
    explicit ProgramVisit(float width = 1280, float height = 800, float scale = 1,
                          const Directory& directory = shipped())
        : Visit(width, height, scale), program(std::make_shared<ui::Content>(directory), "en", host) {
        program.prepare();
        draw = [this](const platform::Frame& frame) { program.draw(frame); };
        settle();
    }

    void settle() {
        for (int i = 0; i < 240 && (i < 3 || !std::isinf(program.seconds_to_next_frame())); ++i)
            frame();
    }
    void go(std::string_view route) {
        program.open_route(route);
        settle();
    }

    NotingHost host;
    ui::Application program;
};

} // namespace citynet::test
