#pragma once

#include "core/import/lines.h"

#include <optional>
#include <string>
#include <string_view>

// What the signs of a printed text say about its structure, in any document.
namespace citynet::importer {

/// Without the blanks around it, those beyond ASCII included.
std::string_view trimmed(std::string_view text);
/// Without blanks around it, and without these ASCII signs at its end.
std::string_view without_ends(std::string_view text, std::string_view signs);

/// The sign that begins an entry of a list, and the entry's text.
struct Bullet {
    std::string_view sign; ///< "-", "•", "(a)", "3."
    std::string_view rest;
    bool counted = false; ///< a number or letter, which belongs to the text
};
std::optional<Bullet> bullet_of(std::string_view line);

/// A line that begins with a footnote's mark: "¹ …", "[1] …", "[^1]: …", "* …" is none (a bullet).
struct FootnoteLine {
    std::string mark; ///< "¹", "[1]"
    std::string_view rest;
};
std::optional<FootnoteLine> footnote_of(std::string_view line);

/// The text as it is read: without the signs of emphasis (**bold**, *italic*, `code`), links as their words
/// with the address behind them where it says something else, headings without "#".
std::string plain_text(std::string_view markdown);

/// The text in bold with which a paragraph begins ("**Name.** text"), and what follows; nothing without one.
struct BoldLead {
    std::string_view lead;
    std::string_view rest;
};
std::optional<BoldLead> bold_lead(std::string_view markdown);

/// A quotation mark alone: an ornament before a quotation.
bool is_lone_quote(std::string_view text);
bool opens_quotation(std::string_view text);
bool closes_quotation(std::string_view text);
/// Whether the quotation that opens the text closes before the text ends.
bool closes_inside(std::string_view text);
/// Without the quotation marks at its ends.
std::string_view without_quotes(std::string_view text);

/// Whether a sentence, or what introduces a list, ends here; closing quotation marks, brackets and
/// superscript marks behind it do not count.
bool ends_sentence(std::string_view text);
/// Whether the first letter is a small one.
bool begins_small(std::string_view text);
/// Whether all letters are capitals, and there are some.
bool is_capitals(std::string_view text);
/// Whether the word begins with a capital or a digit.
bool is_capitalized(std::string_view word);

/// The marks of footnotes that a text calls: runs of superscripts, "[1]".
std::vector<std::string_view> marks_in(std::string_view text);

/// What two lines share when they say the same in other type: their folded words, single blanks between.
std::string key_of(std::string_view text);
/// Whether the key begins with all words of the other.
bool begins_with_words(std::string_view key, std::string_view beginning);

/// The words of a text, separated by blanks.
std::vector<std::string_view> split_words(std::string_view text);

} // namespace citynet::importer
