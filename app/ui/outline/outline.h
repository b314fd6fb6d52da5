#pragma once

#include "app/ui/command.h"
#include "core/text/fold.h"

#include <imgui.h>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace citynet::ui {

struct Kit;

/// What the interface says and offers at a moment, in reading order and apart from how it looks: for whoever
/// cannot see the picture. It is made by letting the views run once more with a kit that has an outline:
/// widgets then write themselves down instead of drawing, and say of each thing that can be pressed that it
/// was. The command that the view leaves for it belongs to it from then on, and is what an element of the
/// document does when it is activated. So the picture and the document cannot say different things.
class Outline {
  public:
    enum class Part : std::uint8_t {
        // Groups: they go on until the node that ends them.
        banner,     ///< What stands above every view.
        navigation, ///< The destinations; named.
        content,    ///< The view.
        beside,     ///< A list to go on from, beside the record; named.
        dialog,     ///< What lies over it; named.
        card,       ///< Belongs together; what it does, its first words do.
        fold,       ///< Can be folded away below its name.
        remark,     ///< The same, about something that looks wrong.
        quotation,
        fact,     ///< A label and what stands beside it; named.
        compared, ///< The same of several; named, or the heads of the columns.
        cell,     ///< Of one of them.
        entry,    ///< A line of a list that holds more than one thing.
        choices,  ///< Of which one is taken; named.
        // What stands in them.
        heading,
        words,
        status, ///< Words that tell how something went, and are to be heard when they change.
        bullet,
        badge,
        button,
        chip,
        row, ///< Of a list.
        check,
        choice,
        field,  ///< Where one writes what is searched for.
        secret, ///< Where one writes what nobody else is to hear or see.
        code,   ///< For a telephone's camera.
        end,    ///< Ends the group opened last.
    };

    struct Node {
        Part part;
        bool chosen = false;
        bool can_be_chosen = false;
        bool enabled = true;
        int level = 0;          ///< Of a heading, from 1; of a bullet, from 0.
        int row = -1;           ///< Its number in a list of which the picture shows only what is in sight.
        ImGuiID id = 0;         ///< That its widget has in the picture; 0: none.
        std::string name = {};  ///< What it is called or says.
        std::string after = {}; ///< Said after it, and not part of what can be activated.
        std::string more = {};  ///< The same, at the end of the line.
        std::vector<TextRange> name_marks = {}, after_marks = {}; ///< What a search found.
        std::string_view look = {};                               ///< "lead", "caption", "muted" …
        std::optional<Command> command = {};
    };

    /// Whether it goes on until an end.
    static constexpr bool is_group(Part part) { return part <= Part::choices; }

    /// As many rows of a list as stand in a document before one asks for more.
    static constexpr std::size_t rows_at_once = 40;
    /// As many as an input waits for; about what a picture has room for.
    static constexpr std::size_t rows_at_first = 12;

    /// Begins anew. `most_rows`: of a list.
    void begin(std::size_t most_rows);
    /// After the views have run.
    void finish() { settle(); }

    Node& add(Node node);
    /// Something that can be pressed. True, so that the view says what for.
    bool press(Node node);
    /// The node at this position is pressed: of a group that was opened before.
    bool press_group(std::size_t position);
    /// Makes what was pressed last, and did nothing but open something, the name of a fold.
    void open_last();

    const std::vector<Node>& nodes() const { return nodes_; }
    /// The node with the id; none when there is none.
    const Node* find(ImGuiID id) const;
    std::size_t most_rows() const { return most_rows_; }
    /// Lists have rows that were left out.
    bool has_more_rows() const { return more_rows_; }
    /// The same, also where nobody needs to be told.
    bool is_cut() const { return cut_; }
    /// How many of `count` rows are written down. A list beside the record has a link to the whole of it.
    std::size_t rows_of(std::size_t count);
    /// What is written down from now on stands in this row of a list; -1: in none.
    void set_row(int row) { row_ = row; }

    /// What the views leave while they run.
    CommandQueue& commands() { return commands_; }

  private:
    /// What was left belongs to what was pressed last.
    void settle();

    std::vector<Node> nodes_;
    CommandQueue commands_;
    std::size_t pressed_ = none;
    std::size_t most_rows_ = rows_at_once;
    bool more_rows_ = false;
    bool cut_ = false;
    bool beside_ = false; ///< The list beside the record is being written down.
    int row_ = -1;

    static constexpr std::size_t none = static_cast<std::size_t>(-1);
};

/// Around widgets that belong together; does nothing without an outline.
class OutlineGroup {
  public:
    /// `open`: a fold is, at first.
    OutlineGroup(const Kit& kit, Outline::Part part, std::string_view name = {}, bool open = false,
                 ImGuiID id = 0);
    ~OutlineGroup();
    OutlineGroup(const OutlineGroup&) = delete;
    OutlineGroup& operator=(const OutlineGroup&) = delete;

  private:
    Outline* outline_;
};

/// The id that a widget of the current id scope has.
ImGuiID widget_id(std::string_view id);

/// What a text's style says of it, in the words of `Outline::Node::look`.
std::string_view look_of(Style style);

} // namespace citynet::ui
