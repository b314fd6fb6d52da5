#pragma once

#include "core/model/organization.h"

#include <string>
#include <string_view>
#include <vector>

// Names as rules compare them.
namespace citynet {

/// Folded, words joined by single blanks.
std::string plain(std::string_view text);

/// The words of plain(text).
std::vector<std::string> plain_words(std::string_view text);

/// Words that join others and carry no meaning of their own: "of", "the", "for", "de" …
bool is_joining_word(std::string_view word);

/// First letters of the words that are not joining: "who" of "World Health Organization".
std::string initials(std::string_view text);

/// Initials of a name that is written as one, each meaningful word with a capital; empty for other text.
std::string initials_of_name(std::string_view text);

/// What an organization may be called in a host name or before an @: its names, acronym, and their parts.
class NameForms {
  public:
    explicit NameForms(const Organization& organization);
    /// Of some other name, such as the role of a person at another organization.
    explicit NameForms(std::string_view name);

    /// Whether the label of a domain ("energy-cities"), in small letters, speaks of this name: has it whole,
    /// its acronym or initials, or a word of it that is not one of the field's common ones.
    bool fit(std::string_view label) const;

    /// Names without blanks, and acronyms: what somebody would register.
    const std::vector<std::string>& whole() const { return whole_; }

  private:
    void add(std::string_view name);

    std::vector<std::string> whole_;
    std::vector<std::string> short_; ///< acronyms and initials
    std::vector<std::string> words_;
};

} // namespace citynet
