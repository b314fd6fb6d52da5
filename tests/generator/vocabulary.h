#pragma once

#include "tests/generator/chance.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace citynet::generator {

using Words = std::vector<std::string_view>;

/// A country with what its addresses and people look like. `given`, `family`, `onsets` and `endings` are in
/// the country's own spelling.
struct Land {
    std::string_view id;
    std::string_view name;
    std::string_view code; ///< ISO 3166-1 alpha-2
    std::string_view region;
    std::string_view calling; ///< country calling code, without the plus sign
    std::string_view street;  ///< "Calle {}"
    std::string_view network; ///< "Red de Ciudades {}": a network's name, {} being what it is about
    double latitude;
    double longitude;
    Words subjects; ///< what networks are about, fitting `network`
    Words given;
    Words family;
    Words onsets; ///< beginnings of place names
    Words endings;
};

const std::vector<Land>& lands();

extern const Words themes;     ///< ids
extern const Words nouns;      ///< the commonest first
extern const Words verbs;      ///< in the third person
extern const Words adjectives; ///< the commonest first
extern const Words roles;
extern const Words measures;

/// A place of that country: one of some ten thousand names, the first ones far likelier.
std::string place_name(const Land& land, size_t number);

/// A word that hardly any text has: a programme's or a partner's made-up name.
std::string rare_word(Chance& chance);

/// About `words` words of English about cities, in sentences.
std::string prose(Chance& chance, size_t words);

/// `pattern` with `value` in the place of {}.
std::string filled(std::string_view pattern, std::string_view value);

} // namespace citynet::generator
