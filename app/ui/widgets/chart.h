#pragma once

#include "app/ui/kit.h"

#include <span>

namespace citynet::ui {

/// A logarithmic axis over whole powers of ten.
class LogScale {
  public:
    /// Reaches from the power of ten at or below `least` to that at or above `most`; both above 0.
    LogScale(double least, double most);
    /// Where a value stands, 0 to 1.
    float at(double value) const;
    int first_power() const { return first_; }
    int last_power() const { return last_; }

  private:
    int first_, last_;
};

/// The part of a chart's row that holds the label, and that which holds the picture. On a narrow window the
/// label stands above.
struct ChartColumns {
    float label = 0; ///< 0: above
    float words = 0; ///< behind the picture, for the value in words
};
ChartColumns chart_columns(const Kit& kit);

/// The numbers of a logarithmic axis, above its rows.
void log_axis(const Kit& kit, const LogScale& scale);

struct ChartRowLook {
    std::string_view label = {};
    std::string_view words = {}; ///< the value as it is printed
    float value = 0;             ///< 0 to 1 of the picture's width
    bool is_point = false;       ///< a point on a line: for axes that do not begin at nothing
    bool chosen = false;
};

/// One row: label, bar or point, words. True when activated.
bool chart_row(const Kit& kit, std::string_view id, const ChartRowLook& look);

struct ChartColumn {
    std::string_view id = {};
    std::string_view label = {};
    std::uint32_t count = 0;
    bool chosen = false;
};

/// Counts as columns side by side, the labels below as far as there is room. The index of the column that was
/// activated, or -1.
int column_chart(const Kit& kit, std::string_view id, std::span<const ChartColumn> columns, float height);
/// In an outline: writes one column down.
bool column_part(const Kit& kit, std::string_view id, const ChartColumn& column);
/// The same; `choose(index)` when a column was activated.
template <class Choose>
void column_chart(const Kit& kit, std::string_view id, std::span<const ChartColumn> columns, float height,
                  Choose&& choose) {
    if (kit.outline) {
        for (std::size_t i = 0; i < columns.size(); ++i)
            if (column_part(kit, id, columns[i]))
                choose(static_cast<int>(i));
    } else if (const int column = column_chart(kit, id, columns, height); column >= 0) {
        choose(column);
    }
}

} // namespace citynet::ui
