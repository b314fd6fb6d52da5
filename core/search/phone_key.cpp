#include "core/search/phone_key.h"

#include <algorithm>

namespace citynet::search {

namespace {

std::uint64_t packed(std::string_view digits) {
    std::uint64_t key = 0;
    unsigned shift = 60;
    for (const char digit : digits.substr(0, longest_phone)) {
        key |= static_cast<std::uint64_t>(digit - '0' + 1) << shift;
        shift -= 4;
    }
    return key;
}

/// How many digits the country code takes: ITU-T E.164, list of assigned codes.
std::size_t country_code_length(std::string_view digits) {
    if (digits.size() < 2 || digits[0] == '1' || digits[0] == '7')
        return 1;
    constexpr std::string_view two[] = {"20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41",
                                        "43", "44", "45", "46", "47", "48", "49", "51", "52", "53", "54",
                                        "55", "56", "57", "58", "60", "61", "62", "63", "64", "65", "66",
                                        "81", "82", "84", "86", "90", "91", "92", "93", "94", "95", "98"};
    return std::find(std::begin(two), std::end(two), digits.substr(0, 2)) != std::end(two) ? 2 : 3;
}

} // namespace

std::string phone_digits(std::string_view printed) {
    std::string digits;
    for (std::size_t i = 0; i < printed.size() && digits.size() < 2 * longest_phone; ++i) {
        if (printed.substr(i, 3) == "(0)" && !digits.empty())
            i += 2;
        else if (printed[i] >= '0' && printed[i] <= '9')
            digits += printed[i];
    }
    if (digits.compare(0, 2, "00") == 0)
        digits.erase(0, 2);
    return digits;
}

void append_phone_keys(std::string_view printed, std::vector<std::uint64_t>& keys) {
    const std::string digits = phone_digits(printed).substr(0, longest_phone);
    const std::size_t national = country_code_length(digits);
    for (std::size_t at = 0; at + shortest_phone_part <= digits.size(); ++at)
        keys.push_back(packed(std::string_view(digits).substr(at)) | (at == 0 || at == national ? 1 : 0));
}

PhoneRange phone_range(std::string_view digits) {
    digits = digits.substr(0, longest_phone);
    const std::uint64_t key = packed(digits);
    const std::uint64_t step = std::uint64_t{1} << (64 - 4 * digits.size());
    return {key, key + step, key | 1};
}

} // namespace citynet::search
