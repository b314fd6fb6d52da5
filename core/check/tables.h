#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

// What the world knows of names and numbers, handed in by the program: rules that need it rest without it.
namespace citynet {

/// Under which names domains are registered, by the rules of publicsuffix.org.
class PublicSuffixes {
  public:
    PublicSuffixes() = default;
    /// One rule a line, in the list's own notation ("org", "*.ck", "!www.ck").
    static PublicSuffixes parse(std::string_view lines);

    bool empty() const { return rules_.empty(); }

    /// The part of a host (in small letters) that its owner registered: "example.co.uk" of
    /// "www.example.co.uk". Empty for a number, a single word and a public suffix itself, and when no rules
    /// are known.
    std::string_view registrable(std::string_view host) const;

  private:
    std::unordered_set<std::string> rules_;
};

/// A country's code of international telephone numbers (ITU-T E.164), which several countries may share.
struct CallingCode {
    std::string digits;
    std::uint32_t lengths = 0;          ///< bit n: numbers may have n digits after the code
    std::vector<std::string> countries; ///< ISO 3166-1 alpha-2, the main one first; empty for services

    bool operator==(const CallingCode&) const = default;
};

class CallingCodes {
  public:
    CallingCodes() = default;
    /// One code a line: digits, lengths and countries, "33 9 FR"; "-" for no country. Lines of another form
    /// are left out.
    static CallingCodes parse(std::string_view lines);

    bool empty() const { return codes_.empty(); }

    /// The code that an international number (digits only) begins with, or null.
    const CallingCode* of_number(std::string_view digits) const;
    /// The code of a country, or null.
    const CallingCode* of_country(std::string_view alpha2) const;

  private:
    std::vector<CallingCode> codes_; ///< by their digits
};

struct CheckTables {
    PublicSuffixes public_suffixes;
    CallingCodes calling_codes;
};

} // namespace citynet
