#pragma once

#include <array>
#include <cstdint>
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

    std::array<char, most_parts * longest_token> folded{};
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

/// Reads the words of a text in UTF-8 one after the other, folded as by read_letter(). Any bytes will do.
class CompoundReader {
  public:
    explicit CompoundReader(std::string_view text) : text_(text) {}

    bool next(Compound& compound);

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
    std::array<char, longest_token> joined_{};
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

} // namespace citynet
