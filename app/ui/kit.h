#pragma once

#include "app/platform/platform.h"
#include "app/ui/frame_text.h"
#include "app/ui/inquiry.h"
#include "app/ui/motion.h"
#include "app/ui/strings.h"
#include "app/ui/theme.h"
#include "app/ui/typeface.h"

#include <imgui.h>

#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace citynet::ui {

/// What the window is like: decides columns and where the navigation stands.
enum class FormFactor { phone, tablet, desktop };

class ChipFlow;
class Outline;
struct GraphMemory;
struct MapMemory;

/// What the widgets remember from one frame to the next, by widget id. The application owns one.
struct Memory {
    enum class Scrolling {
        still,
        easing,  ///< On the way to `target`, which the wheel or a key set.
        pressed, ///< A finger is down, but has not moved enough to be dragging.
        dragging,
        gliding, ///< The finger has let go; `velocity` runs out.
        restoring,
    };
    struct Scroll {
        Scrolling state = Scrolling::still;
        float position = 0;
        float target = 0;
        float velocity = 0;    ///< Logical pixels per second.
        float grabbed = 0;     ///< Position when the finger came down.
        float farthest = 0;    ///< The last position there is.
        float content = 0;     ///< Height of all that is in the page.
        double last_moved = 0; ///< When the finger last moved.
    };
    struct Toast {
        std::string text;
        double until = 0;
    };
    struct SheetPlace {
        bool open = false;
        float height = 0; ///< That its content asked for in the frame before; 0 in the first.
    };

    /// The list beside a record.
    struct BesideList {
        ImGuiID record = 0;  ///< that it was drawn for last
        ImGuiID focused = 0; ///< the row that had the keyboard in the frame before; 0: none
    };

    /// Draw list channels for what is painted under its content. Kept, since they ask the heap for room.
    struct Splitters {
        std::vector<std::unique_ptr<ImDrawListSplitter>> all;
        std::size_t used = 0;

        ImDrawListSplitter& take() {
            if (used == all.size())
                all.push_back(std::make_unique<ImDrawListSplitter>());
            return *all[used++];
        }
        /// The one taken last.
        void give_back() { --used; }
    };

    Motion motion;
    Inquiry inquiry;
    FrameText text;
    Splitters splitters;
    std::string typed;                           ///< What a field shows, while it is drawn.
    std::unordered_map<ImGuiID, Scroll> scrolls; ///< By page id.
    std::unordered_map<ImGuiID, ImGuiID> pages;  ///< The page that a region shows, by the region's id.
    std::unordered_map<ImGuiID, float> heights;  ///< Of rows and cards in the frame before.
    std::unordered_map<ImGuiID, bool> open;      ///< Foldable things.
    Toast toast;
    /// What the document beside the picture has its focus on: wears the ring, and is brought into view.
    struct {
        ImGuiID id = 0;
        ImGuiID opener = 0;  ///< What it is folded away behind; wears the ring while that is so.
        int row = -1;        ///< Its number in a list of which only what is in sight is drawn.
        int drawn = -2;      ///< The last frame in which it was.
        int frames_left = 0; ///< In which it is still to be brought into view.
    } pointed;
    std::shared_ptr<GraphMemory> graph; ///< From when links are shown for the first time.
    std::shared_ptr<MapMemory> map;     ///< From when the map is shown for the first time.
    SheetPlace sheet;
    BesideList beside;
    ChipFlow* chip_flow = nullptr; ///< The one being filled.
    ImGuiID awaiting_keyboard = 0; ///< The field that was given the keyboard and does not have it yet,
    int awaiting_since = 0;        ///< since this frame.
    struct {
        ImGuiID window = 0;
        ImVec2 min, max;
    } last_target; ///< What can be pressed and was drawn last, so that the next one need not cover it.
};

/// What a view draws with. Made anew for each frame.
struct Kit {
    const Theme& theme;
    const Strings& strings;
    const Typeface& type;
    Memory& memory;
    float width = 0;  ///< Of what the program fills, logical pixels.
    float height = 0; ///< The same.
    float top = 0;    ///< Where that begins in the window, logical pixels.
    platform::Pinch pinch = {};
    Outline* outline = nullptr; ///< Where widgets write themselves down instead of drawing.

    float bottom() const { return top + height; }
    FormFactor form() const;
    bool phone() const { return form() == FormFactor::phone; }
    /// Side margin of a page: 16, 24 or 40 by form factor.
    float margin() const;
    /// A length that grows with the text size of the user.
    float scaled(float length) const { return length * type.text_scale(); }
    std::string_view text(std::string_view key) const { return strings.get(key); }
    Motion& motion() const { return memory.motion; }
    /// The parts one behind the other, for this frame.
    std::string_view joined(std::initializer_list<std::string_view> parts) const {
        return memory.text.joined(parts);
    }
    /// See `FrameText::once`.
    template <class Make>
    std::string_view once(std::string_view purpose, std::string_view of, Make&& make) const {
        return memory.text.once(purpose, of, std::forward<Make>(make));
    }
    /// `Strings::plural`, made once for each number.
    std::string_view plural(std::string_view key, long long count) const;
};

/// Begins a frame: moves the clock of the motions on, and takes the type scale that fits the window.
Kit begin_kit(const Theme& theme, const Strings& strings, Typeface& type, Memory& memory,
              const platform::Frame& frame, bool reduced_motion);

/// Moves the cursor down.
void gap(float height);
/// Width that a widget may fill at the cursor.
float available_width();
/// A thin line over the available width.
void divider(const Kit& kit);

/// Narrows the flow: while it lives, widgets flow down in a column that starts `offset` after the start edge
/// and is `width` wide. Afterwards the cursor is below it, at the old start edge.
class Column {
  public:
    Column(float offset, float width);
    ~Column();
    Column(const Column&) = delete;
    Column& operator=(const Column&) = delete;

  private:
    float old_start_, old_end_, old_work_end_, old_indent_;
};

/// A centred column, at most `widest` wide.
class Centered : public Column {
  public:
    explicit Centered(float widest);
};

/// Columns beside each other. Each `next()` begins one; the destructor goes on below the tallest.
///     Row row(kit, {2, 1}, kit.theme.space.l, 640);
///     row.next(); profile(…);
///     row.next(); contacts(…);
/// When the available width is below `stack_below` the columns stand below each other instead.
class Row {
  public:
    Row(const Kit& kit, std::span<const float> shares, float gap, float stack_below = 0);
    Row(const Kit& kit, std::initializer_list<float> shares, float gap, float stack_below = 0)
        : Row(kit, std::span<const float>(shares.begin(), shares.size()), gap, stack_below) {}
    ~Row();
    Row(const Row&) = delete;
    Row& operator=(const Row&) = delete;
    void next();
    bool stacked() const { return stacked_; }

  private:
    static constexpr int most_columns = 8;
    void close();
    float start_[most_columns] = {}, width_[most_columns] = {};
    int count_ = 0, index_ = -1;
    float gap_, top_, bottom_, base_;
    bool stacked_;
    std::optional<Column> column_;
};

/// How many columns of at least this width stand beside each other.
int columns_for(float width, float least_width, float gap, int most);

/// Cells of equal width that fill rows; all cells of a row become equally high (learned from the frame
/// before).
///     Grid grid(kit, "networks", 320, kit.theme.space.m);
///     for (…) { grid.next(); Card card(kit, id, {.grid = &grid}); … }
class Grid {
  public:
    Grid(const Kit& kit, std::string_view id, float least_width, float gap, int most_columns = 4);
    ~Grid();
    Grid(const Grid&) = delete;
    Grid& operator=(const Grid&) = delete;
    void next();
    int columns() const { return columns_; }
    /// Height that the cells of this row must at least have.
    float cell_height() const { return cell_height_; }
    /// What a cell would need by itself; the tallest of a row decides the height of all.
    void report(float own_height) { tallest_ = tallest_ > own_height ? tallest_ : own_height; }

  private:
    void close_cell();
    void close_row();
    const Kit& kit_;
    ImGuiID id_;
    int columns_, index_ = -1;
    float gap_, cell_width_, base_, row_top_, row_bottom_, cell_height_ = 0;
    float tallest_ = 0;
    std::optional<Column> column_;
};

} // namespace citynet::ui
