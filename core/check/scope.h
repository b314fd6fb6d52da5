#pragma once

#include "core/check/check_index.h"
#include "core/check/finding.h"
#include "core/check/tables.h"
#include "core/model/directory.h"
#include "core/model/path.h"

#include <optional>

namespace citynet {

struct CheckOptions {
    std::optional<PartialDate> today;
    std::optional<int> max_age; ///< of figures, in years

    bool operator==(const CheckOptions&) const = default;
};

/// What a rule sees while one record is checked, and where it puts what it finds.
struct Scope {
    const Directory& directory;
    const CheckIndex& index;
    const CheckTables& tables;
    const CheckOptions& options;
    Reference self;
    /// Whether only this record is checked. What two records have to do with each other is else raised once,
    /// on the later one.
    bool alone = false;
    Findings& findings;

    void raise(Rule rule, const Path& place, std::string subject, std::string message,
               std::string suggestion = {}) const {
        findings.push_back({rule, info(rule).severity, place.pointer(), self, std::move(subject),
                            std::move(message), std::move(suggestion), Answer::open});
    }

    /// Of two records that share something: whether it is raised on this one.
    bool is_mine(const Reference& other) const { return alone || index.came_before(other, self); }

    /// The name of a record with its reference, for a message.
    std::string named(const Reference& record) const {
        const std::string title = title_of(directory, record);
        return title.empty() ? record.text() : title + " (" + record.text() + ")";
    }
};

/// A text in quotation marks, cut where it is long.
std::string quoted(std::string_view text);

} // namespace citynet
