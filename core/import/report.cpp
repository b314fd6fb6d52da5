#include "core/import/report.h"

#include <algorithm>

namespace citynet::importer {

std::string_view word(Remark remark) {
    switch (remark) {
    case Remark::not_understood:
        return "not understood";
    case Remark::left_out:
        return "left out";
    case Remark::fact:
        return "fact";
    case Remark::anomaly:
        return "anomaly";
    case Remark::added:
        return "added";
    case Remark::conflict:
        return "conflict";
    }
    return {};
}

size_t DocumentReport::count(Remark remark) const {
    return static_cast<size_t>(std::count_if(
        entries.begin(), entries.end(), [&](const ReportEntry& entry) { return entry.remark == remark; }));
}

void DocumentReport::sort() {
    std::stable_sort(entries.begin(), entries.end(), [](const ReportEntry& a, const ReportEntry& b) {
        return a.line != b.line && a.line != 0 && (b.line == 0 || a.line < b.line);
    });
}

int share(size_t part, size_t whole) {
    return whole == 0 ? 0 : static_cast<int>(part * 10000 / whole);
}

} // namespace citynet::importer
