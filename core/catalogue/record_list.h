#pragma once

#include "core/catalogue/choice.h"

#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace citynet {

/// A list of records, narrowed by facets and put into one of several orders. Rows are positions in the
/// directory's list of the kind.
///
/// Filled once for a directory: facets, their values in the order in which they are shown, then the rows.
/// Selecting looks at each value of each row once, whatever is chosen.
class RecordList {
  public:
    struct Value {
        std::string value;
        std::uint32_t count = 0; ///< of rows that would be left with this value instead of its facet's others
        bool chosen = false;
    };
    struct Facet {
        std::string name;
        std::vector<Value> values; ///< those that no row has at all are left out
    };
    struct Selection {
        std::vector<std::uint32_t> rows; ///< in the order asked for
        std::vector<Facet> facets;
    };

    void add_facet(std::string name);
    /// Gives a value its place among those of its facet; without that, values stand as they first occur.
    void add_value(std::string_view facet, std::string_view value);
    /// Begins the next row.
    void add_row();
    /// Gives the last row a value of a facet.
    void tag(std::string_view facet, std::string_view value);
    /// All rows in one order. The first order added is that of a name that is not known.
    void add_order(std::string name, std::vector<std::uint32_t> rows);

    std::size_t rows() const { return row_ends_.size(); }
    const std::vector<std::string>& orders() const { return order_names_; }

    /// What is left of the list. Choices of facets that it does not have are passed over; a value that no row
    /// has leaves nothing.
    Selection select(const std::vector<Choice>& choices, std::string_view order = {}) const;
    /// Only the rows of what is left; without choices that is at no cost but the copy.
    std::vector<std::uint32_t> rows_left(const std::vector<Choice>& choices,
                                         std::string_view order = {}) const;

    /// The rows that are most like one: those that share most values of the first facet with it, then of the
    /// second, and so on; none that shares no value of the first. Equals as they were added.
    std::vector<std::uint32_t> alike(std::uint32_t row, std::span<const std::string_view> facets,
                                     std::size_t most) const;

  private:
    struct KnownValue {
        std::string value;
        std::uint32_t facet;
    };

    std::span<const std::uint32_t> tags_of(std::size_t row) const {
        const std::size_t begin = row == 0 ? 0 : row_ends_[row - 1];
        return std::span(tags_).subspan(begin, row_ends_[row] - begin);
    }
    const std::vector<std::uint32_t>* order_named(std::string_view name) const;
    std::uint32_t facet_number(std::string_view name) const;
    std::uint32_t value_number(std::uint32_t facet, std::string_view value);

    std::vector<std::string> facets_;
    std::vector<KnownValue> values_;
    std::vector<std::map<std::string, std::uint32_t, std::less<>>> numbers_; ///< of values, facet after facet
    std::vector<std::uint32_t> tags_;   ///< numbers of values, row after row
    std::vector<std::size_t> row_ends_; ///< in tags_
    std::vector<std::string> order_names_;
    std::vector<std::vector<std::uint32_t>> orders_;
};

} // namespace citynet
