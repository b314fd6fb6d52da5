#pragma once

#include "app/ui/records/carried.h"
#include "app/ui/records/on_paper.h"
#include "app/ui/route.h"
#include "app/ui/theme.h"
#include "core/model/organization.h"
#include "core/model/reference.h"

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace citynet::ui {

/// Show another view; a new entry of the history.
struct OpenRoute {
    Route route;
};

/// Show the same view otherwise: narrowed, sorted, laid out. The history keeps one entry for all of it.
struct ChangeRoute {
    Route route;
};

/// Search for this text. While one types, the history keeps one entry for all of it.
struct SearchFor {
    std::string query;
};

/// Go to the result that the arrow keys stand on, or else to the best one.
struct OpenBestResult {};

/// Go to a result of the current search.
struct OpenResult {
    Reference record;
};

/// Move the choice of a result on by so many.
struct ChooseResult {
    int step;
};

struct ShowMoreResults {};

/// Mark a record as a favourite, or no longer.
struct ToggleFavourite {
    Reference record;
};

/// Take an organization up among those to be compared, or take it out again.
struct ToggleCompared {
    Id<Organization> organization;
};

/// End the search and return to where it began.
struct LeaveSearch {};

struct GoBack {};
struct GoForward {};

/// Put the keyboard into the search field.
struct FocusSearch {};

/// Hand an address to the browser.
struct OpenLink {
    std::string url;
};

/// Put text on the clipboard and say so.
struct CopyText {
    std::string text;
};

/// Put the address of a view on the clipboard and say so.
struct CopyAddress {
    Route route;
};

/// Put the menu of what lies somewhere away.
struct CloseMenu {};

/// List the keys, over the view.
struct ShowKeys {};

/// Show what can be carried away of something, over the view.
struct OpenSheet {
    ToGo what;
};

/// Show the view alone again.
struct CloseSheet {};

/// Say something in passing.
struct ShowMessage {
    std::string words;
};

/// Hand a file over to whoever uses the machine, and say where it is.
struct SaveFile {
    std::string name;
    std::string media_type;
    std::string bytes;
};

/// Put something on paper.
struct Print {
    OnPaper what;
};

/// Read a record aloud.
struct ReadRecord {
    Reference record;
};

/// Pause what is being read, or go on.
struct PauseReading {
    bool paused;
};

struct StopReading {};

/// In per cent.
struct ChangeReadingSpeed {
    int speed;
};

/// Open what is shown in the system's browser, whose page can be used with a screen reader.
struct ShowAsPage {};

/// Let the user choose a file with another directory.
struct ChooseDirectory {};

/// None: as the machine prefers.
struct ChangeScheme {
    std::optional<Scheme> scheme;
};

/// Less motion than the machine asks for, or as it asks.
struct ChangeMotion {
    bool reduced;
};

/// Text size, 1 being 100 %.
struct ChangeTextScale {
    float scale;
};

/// What is pressed stands low, within anybody's reach, or not.
struct ChangeReach {
    bool low;
};

/// The user has finished; the next one finds nothing of it.
struct EndVisit {};

/// What is pressed on the screens of a kiosk that are for its staff. A digit of the code is its character.
enum class StaffKey : char { erase = 'A', enter, cancel, back, test, choose_edition, leave };

/// Do what the key is for; the kiosk does, and no visitor's program.
struct PressStaffKey {
    StaffKey key;
};

using Command = std::variant<OpenRoute, ChangeRoute, SearchFor, OpenBestResult, OpenResult, ChooseResult,
                             ShowMoreResults, ToggleFavourite, ToggleCompared, LeaveSearch, GoBack, GoForward,
                             FocusSearch, OpenLink, CopyText, CopyAddress, CloseMenu, ShowKeys, OpenSheet,
                             CloseSheet, SaveFile, Print, ReadRecord, PauseReading, StopReading,
                             ChangeReadingSpeed, ShowAsPage, ChooseDirectory, ShowMessage, ChangeScheme,
                             ChangeMotion, ChangeTextScale, ChangeReach, EndVisit, PressStaffKey>;

/// What views ask for while they draw; the application carries it out between two frames.
class CommandQueue {
  public:
    void push(Command command) { commands_.push_back(std::move(command)); }
    void open(Route route) { push(OpenRoute{std::move(route)}); }

    std::vector<Command> take() { return std::exchange(commands_, {}); }

  private:
    std::vector<Command> commands_;
};

} // namespace citynet::ui
