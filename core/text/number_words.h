#pragma once

#include "core/model/figure.h"

#include <string>

namespace citynet {

/// How a language writes numbers. The defaults are English.
struct NumberWords {
    std::string thousands = ",";
    std::string decimal = ".";
    size_t shortest_grouped = 4; ///< digits from which thousands are set apart; some languages begin at five
    std::string percent = "%";   ///< as it follows a number, with its space where the language has one
};

/// The number as printed, thousands set apart: "240,000", "46.20". Never rounds.
std::string number_words(const Number& number, const NumberWords& words = {});

/// The value of a figure with its qualifier and unit, without what is counted: "more than 240,000",
/// "at least 40%", "1.5 °C", "USD 35 million", "$10.0".
std::string quantity_words(const Figure& figure, const NumberWords& words = {});

} // namespace citynet
