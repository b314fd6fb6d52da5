#include "core/check/tables.h"

#include <algorithm>
#include <charconv>

namespace citynet {

namespace {

/// Calls f(piece) for what stands between separators.
template <class F>
void split(std::string_view text, char separator, F&& f) {
    while (!text.empty()) {
        const size_t end = std::min(text.find(separator), text.size());
        if (end > 0)
            f(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

bool is_number(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

} // namespace

PublicSuffixes PublicSuffixes::parse(std::string_view lines) {
    PublicSuffixes suffixes;
    split(lines, '\n', [&](std::string_view line) { suffixes.rules_.emplace(line); });
    return suffixes;
}

std::string_view PublicSuffixes::registrable(std::string_view host) const {
    if (rules_.empty() || host.empty() || host.front() == '.' || host.back() == '.')
        return {};
    std::vector<size_t> starts{0}; // of each label
    for (size_t i = 0; i < host.size(); ++i)
        if (host[i] == '.')
            starts.push_back(i + 1);
    if (is_number(host.substr(starts.back())))
        return {};
    size_t suffix = starts.size() - 1; // the last label, when no rule says more
    for (size_t i = 0; i < starts.size(); ++i) {
        const std::string name(host.substr(starts[i]));
        if (rules_.count("!" + name)) {
            suffix = i + 1;
            break;
        }
        if (rules_.count(name)) {
            suffix = i;
            break;
        }
        if (i + 1 < starts.size() && rules_.count("*." + std::string(host.substr(starts[i + 1])))) {
            suffix = i;
            break;
        }
    }
    return suffix == 0 ? std::string_view() : host.substr(starts[suffix - 1]);
}

CallingCodes CallingCodes::parse(std::string_view lines) {
    CallingCodes codes;
    split(lines, '\n', [&](std::string_view line) {
        std::vector<std::string_view> columns;
        split(line, ' ', [&](std::string_view column) { columns.push_back(column); });
        if (columns.size() != 3 || !is_number(columns[0]))
            return;
        CallingCode code;
        code.digits = columns[0];
        bool fine = true;
        split(columns[1], ',', [&](std::string_view length) {
            unsigned digits = 0;
            const auto read = std::from_chars(length.data(), length.data() + length.size(), digits);
            fine = fine && read.ec == std::errc() && digits > 0 && digits < 32;
            if (fine)
                code.lengths |= 1u << digits;
        });
        if (columns[2] != "-")
            split(columns[2], ',', [&](std::string_view country) { code.countries.emplace_back(country); });
        if (fine)
            codes.codes_.push_back(std::move(code));
    });
    std::sort(codes.codes_.begin(), codes.codes_.end(),
              [](const CallingCode& a, const CallingCode& b) { return a.digits < b.digits; });
    return codes;
}

const CallingCode* CallingCodes::of_number(std::string_view digits) const {
    for (size_t length = std::min<size_t>(3, digits.size()); length > 0; --length) {
        const auto found = std::lower_bound(
            codes_.begin(), codes_.end(), digits.substr(0, length),
            [](const CallingCode& code, std::string_view wanted) { return code.digits < wanted; });
        if (found != codes_.end() && found->digits == digits.substr(0, length))
            return &*found;
    }
    return nullptr;
}

const CallingCode* CallingCodes::of_country(std::string_view alpha2) const {
    for (const CallingCode& code : codes_)
        if (std::find(code.countries.begin(), code.countries.end(), alpha2) != code.countries.end())
            return &code;
    return nullptr;
}

} // namespace citynet
