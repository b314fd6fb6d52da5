#pragma once

#include "app/ui/scene.h"
#include "app/ui/widgets/list.h"
#include "app/ui/widgets/page.h"
#include "app/ui/widgets/rows_in_sight.h"

namespace citynet::ui {

/// The list that a record was taken from, as it stands beside the record.
struct ListBeside {
    const char* title = ""; ///< Keys of texts.
    const char* count = ""; ///< Of a plural text.
    const Route& list;      ///< Where it has the whole width, with its facets and orders.
    size_t chosen = 0;      ///< Position of the record in it.
};

/// Whether the window is wide enough for a list and a record beside each other.
bool has_room_beside(const Kit& kit);

/// Where a record stands in a list of such.
size_t position_beside(const std::vector<std::uint32_t>& rows, size_t record);

/// The column at the start side while it lives: its head, and the rows flow below it. Afterwards the cursor
/// is where the record begins, at the end side.
class ListColumn {
  public:
    ListColumn(const Scene& scene, const ListBeside& beside);
    ~ListColumn();
    ListColumn(const ListColumn&) = delete;
    ListColumn& operator=(const ListColumn&) = delete;

    /// After a row was drawn. True when the arrow keys went on to it from another row, so that its record is
    /// to be shown.
    bool stepped_to(size_t row);

  private:
    const Scene& scene_;
    const ListBeside& beside_;
    ImVec2 end_;
    std::optional<Page> page_;
    std::optional<Column> rows_;
    ImGuiID focused_ = 0; ///< The row that has the keyboard; 0: none.
};

/// A list of records at the start side and one of them at its end, where there is room; else the record only.
/// `row` draws a row and says whether it was pressed, `route` leads to its record.
template <class Row, class ToRoute, class Detail>
void list_and_detail(const Scene& scene, const ListBeside& beside, Row&& row, ToRoute&& route,
                     Detail&& detail) {
    if (has_room_beside(scene.kit)) {
        const OutlineGroup group(scene.kit, Outline::Part::beside, scene.kit.text(beside.title));
        ListColumn column(scene, beside);
        draw_rows(
            scene.kit, scene.state.shown.listed.rows.size(), list_row_height(scene.kit, true),
            [&](size_t i) {
                if (row(i, i == beside.chosen))
                    scene.commands.open(route(i));
                else if (column.stepped_to(i))
                    scene.commands.push(
                        ChangeRoute{route(i)}); // one entry in the history, however far one goes
            },
            1, Entry::in_sight);
    }
    detail();
}

} // namespace citynet::ui
