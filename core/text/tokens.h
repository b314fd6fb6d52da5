#pragma once

#include "core/text/word_key.h"

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace citynet {

/// Words of more folded bytes are known by their beginning.
inline constexpr std::size_t longest_token = 40;

/// What stands between two blanks and is one word to its writer, with the parts that joiners part: "l'Aviny",
/// "city-to-city", "office@uclg.org". Of writing without blanks two neighbouring letters each make one, so
/// that any two of a longer word are found.
struct Compound {
    struct Part {
        std::uint16_t begin = 0; ///< in `folded`
        std::uint16_t end = 0;
        std::uint32_t from = 0; ///< in the original
        std::uint32_t to = 0;
    };
    static constexpr std::size_t most_parts = 8; ///< a longer one goes on as another

    std::array<char, most_parts * longest_token> folded; ///< what no part has is not set
    std::array<Part, most_parts> parts{};
    std::uint8_t count = 0;
    std::uint8_t host = 0;      ///< the first part of a domain in an e-mail address; 0 where it is none
    bool digits_only = true;    ///< in all parts
    bool ideographs = false;    ///< two letters of a writing without blanks, or one that stands alone
    bool tail = false;          ///< the last of several ideographs alone: a beginning to search for, no word
    std::uint32_t position = 0; ///< of its first part among all parts of the text

    std::string_view part(std::size_t index) const {
        return {folded.data() + parts[index].begin, std::size_t(parts[index].end - parts[index].begin)};
    }
};

/// A word of at most sixteen letters or digits of ASCII with nothing joined to it, as most are.
struct ShortWord {
    WordKey key; ///< folded
    std::uint32_t from = 0;
    std::uint32_t to = 0;
};

/// Reads the words of a text in UTF-8 one after the other, folded as by read_letter(). Any bytes will do.
class CompoundReader {
  public:
    explicit CompoundReader(std::string_view text) : text_(text) {}

    bool next(Compound& compound);
    /// Reads what comes next when it is a short word, much quicker than next(); false when it is not.
    bool next_short(ShortWord& word);

    std::uint32_t positions() const { return position_; } ///< of the parts read so far

  private:
    bool skip_to_word();
    void read_ideograph(Compound& compound);
    void read_part(Compound& compound);
    std::size_t joined_at() const;

    std::string_view text_;
    std::size_t at_ = 0;
    std::uint32_t position_ = 0;
    bool within_ideographs_ = false;
};

/// A word as it is indexed: a part of a compound, or its parts written together.
struct Token {
    std::string_view text;
    std::uint32_t from = 0; ///< in the original
    std::uint32_t to = 0;
    std::uint32_t position = 0; ///< of its first part
    std::uint8_t span = 1;      ///< how many parts it is made of
};

/// The words of a compound: each part, and when there are several the parts together (without "www"), and of
/// an e-mail address the domain. Numbers are not put together: 1.5 is no 15.
class TokensOf {
  public:
    explicit TokensOf(const Compound& compound) : compound_(compound) {}

    bool next(Token& token);

  private:
    bool join(Token& token, std::size_t first);

    const Compound& compound_;
    std::array<char, longest_token> joined_; ///< set when it is asked for
    std::uint8_t at_ = 0;
};

/// Calls f(Token) for each word of the text; returns how many positions there are.
template <class F>
std::uint32_t for_each_token(std::string_view text, F&& f) {
    CompoundReader reader(text);
    Compound compound;
    Token token;
    while (reader.next(compound))
        for (TokensOf tokens(compound); tokens.next(token);)
            f(static_cast<const Token&>(token));
    return reader.positions();
}

/// The same, with a function of its own for short words: calls short_word(ShortWord) or other(Token).
template <class F, class G>
std::uint32_t for_each_word(std::string_view text, F&& short_word, G&& other) {
    CompoundReader reader(text);
    Compound compound;
    ShortWord word;
    Token token;
    for (;;) {
        if (reader.next_short(word)) {
            short_word(static_cast<const ShortWord&>(word));
            continue;
        }
        if (!reader.next(compound))
            return reader.positions();
        for (TokensOf tokens(compound); tokens.next(token);)
            other(static_cast<const Token&>(token));
    }
}

/// What a byte is to the words of a text: 0 a blank, 1 a joiner, 2 not ASCII, and else the letter or digit it
/// folds to.
constexpr std::array<char, 256> make_byte_letters() {
    std::array<char, 256> table{};
    for (char c = '0'; c <= '9'; ++c)
        table[static_cast<std::size_t>(c)] = c;
    for (char c = 'a'; c <= 'z'; ++c) {
        table[static_cast<std::size_t>(c)] = c;
        table[static_cast<std::size_t>(c - 'a' + 'A')] = c;
    }
    for (const char c : {'-', '.', '@', '_', '&', '\'', '`'})
        table[static_cast<std::size_t>(c)] = 1;
    for (std::size_t byte = 0x80; byte < 0x100; ++byte)
        table[byte] = 2;
    return table;
}
inline constexpr std::array<char, 256> byte_letters = make_byte_letters();

/// The first two letters of words, folded and of ASCII; 0 as the second one is any, or none.
struct WordBeginning {
    char first = 0;
    char second = 0;

    bool operator==(const WordBeginning&) const = default;
};

/// The first byte from `from` on with which, or behind which, a word may begin with one of these, or the
/// text's size: a letter with what may be the second one behind it (or no letter) and no letter of ASCII
/// before it, or a byte that is not ASCII. Eight bytes are looked at together.
std::size_t find_beginning(std::string_view text, std::size_t from,
                           std::span<const WordBeginning> beginnings);

/// As for_each_token(), but without positions and without most of what is not wanted. A filter is asked about
/// the folded letters that a part of a word begins with: may_begin(first), then may_be(first, second, third),
/// 0 for what is not ASCII or not there. What stands between two blanks is left out when none of its parts
/// may be, or when it is a single part of ASCII with less than filter.shortest() letters.
/// filter.beginnings() points at a list of all beginnings that may be, or is null when there are too many.
template <class Filter, class F>
void for_each_likely_token(std::string_view text, const Filter& filter, F&& f) {
    const auto byte_at = [&](std::size_t i) {
        return i < text.size() ? byte_letters[static_cast<unsigned char>(text[i])] : '\0';
    };
    const auto letter_at = [&](std::size_t i) {
        const char byte = byte_at(i);
        return byte > 2 ? byte : '\0';
    };
    const std::size_t shortest = filter.shortest();
    const auto* const beginnings = filter.beginnings();
    std::size_t behind = 0; // what has been looked at
    for (std::size_t at = 0; at < text.size(); behind = ++at) {
        if (beginnings) {
            at = find_beginning(text, at, *beginnings);
            while (at > behind && byte_at(at - 1) != 0)
                --at;
        }
        const std::size_t begin = at;
        bool likely = false;
        bool only_part = true;
        for (char byte = byte_at(at); byte != 0;) {
            if (byte > 2) { // here a part begins, or goes on behind what is not ASCII
                likely = likely || (filter.may_begin(byte) &&
                                    filter.may_be(byte, letter_at(at + 1), letter_at(at + 2)));
                do
                    byte = byte_at(++at);
                while (byte > 2);
                continue;
            }
            // Beyond ASCII a part may begin where no letter of ASCII stands before.
            const bool behind_letter = at > begin && byte_at(at - 1) > 2;
            const bool begins = (static_cast<unsigned char>(text[at]) & 0xc0) == 0xc0;
            likely = likely || (byte == 2 && begins && !behind_letter);
            only_part = false;
            byte = byte_at(++at);
        }
        if (!likely || (only_part && at - begin < shortest))
            continue;
        for_each_token(text.substr(begin, at - begin), [&](Token token) {
            token.from += static_cast<std::uint32_t>(begin);
            token.to += static_cast<std::uint32_t>(begin);
            f(static_cast<const Token&>(token));
        });
    }
}

} // namespace citynet
