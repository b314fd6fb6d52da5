#pragma once

#include <functional>
#include <string>
#include <string_view>

// Acronyms in running text.
namespace citynet {

/// "United Cities and Local Governments (UCLG)".
struct SpeltOut {
    std::string acronym;   ///< as plain() has it: "uclg"
    std::string_view term; ///< the words before it whose initials it is; empty when they are not recognized
};

/// Calls `visit` for each acronym in brackets. The words before an acronym are recognized by their initials,
/// joining words left out.
void for_each_spelt_out(std::string_view text, const std::function<void(const SpeltOut&)>& visit);

/// Calls `visit` for each word that looks like an acronym, as written but without an "s" of the plural: three
/// to six capitals and digits that begin with a capital. Roman numbers are none.
void for_each_acronym(std::string_view text, const std::function<void(std::string_view)>& visit);

} // namespace citynet
