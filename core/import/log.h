#pragma once

#include "core/import/lines.h"
#include "core/import/report.h"

namespace citynet::importer {

/// Fills a report while a document is read. Each line is to be counted once.
class Log {
  public:
    explicit Log(DocumentReport& report) : report_(report) {}

    void understood(const std::vector<Line>& lines) { report_.understood += lines.size(); }

    void left_out(const std::vector<Line>& lines, const std::string& what) {
        report_.left_out += lines.size();
        for (const Line& line : lines)
            report_.entries.push_back({Remark::left_out, line.number, "", what, std::string(line.text)});
    }

    void not_understood(const std::vector<Line>& lines, const std::string& record, const std::string& why) {
        report_.not_understood += lines.size();
        for (const Line& line : lines)
            report_.entries.push_back(
                {Remark::not_understood, line.number, record, why, std::string(line.text)});
    }

    void fact(const std::vector<Line>& lines, const std::string& record, const std::string& message) {
        report_.understood += lines.size();
        for (const Line& line : lines)
            report_.entries.push_back({Remark::fact, line.number, record, message, std::string(line.text)});
    }

    void anomaly(const Line& line, const std::string& record, std::string message) {
        report_.entries.push_back(
            {Remark::anomaly, line.number, record, std::move(message), beginning(line.text)});
    }

  private:
    /// Enough of a long line to find it by.
    static std::string beginning(std::string_view text) {
        constexpr size_t enough = 60;
        if (text.size() <= enough)
            return std::string(text);
        const size_t end = text.find_last_of(' ', enough);
        return std::string(text.substr(0, end == std::string_view::npos ? 0 : end)) + " …";
    }

    DocumentReport& report_;
};

} // namespace citynet::importer
