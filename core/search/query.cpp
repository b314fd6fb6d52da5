#include "core/search/query.h"

#include "core/search/phone_key.h"
#include "core/text/letters.h"

#include <algorithm>
#include <optional>

namespace citynet::search {

namespace {

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// The bytes of the quotation mark at the beginning of the text, or 0.
std::size_t quote_length(std::string_view text) {
    if (text.substr(0, 1) == "\"")
        return 1;
    for (const std::string_view mark : {"“", "”", "„", "«", "»"})
        if (text.substr(0, mark.size()) == mark)
            return mark.size();
    return 0;
}

class Parser {
  public:
    Parser(std::string_view text, Query& query) : text_(text), query_(query) {}

    void run() {
        while (at_ < text_.size() && query_.word_count < most_query_words) {
            if (is_blank(text_[at_])) {
                ++at_;
                continue;
            }
            const bool excluded = take_minus();
            const std::uint8_t tag = take_tag();
            if (const std::size_t mark = quote_length(text_.substr(at_))) {
                at_ += mark;
                quoted(excluded, tag);
            } else {
                plain(excluded, tag);
            }
        }
        for (std::size_t i = 0; i < query_.word_count; ++i)
            look_for_phone(i);
    }

  private:
    /// A minus that belongs to the word behind it.
    bool take_minus() {
        if (text_[at_] != '-' || at_ + 1 >= text_.size() || is_blank(text_[at_ + 1]) || text_[at_ + 1] == '-')
            return false;
        ++at_;
        return true;
    }

    std::uint8_t take_tag() {
        const std::size_t colon = text_.find(':', at_);
        if (colon == std::string_view::npos || colon - at_ > 8)
            return 0;
        for (std::size_t i = 1; i <= search_tag_count; ++i) {
            const std::string_view name = word(static_cast<SearchTag>(i));
            const auto same = [](char a, char b) { return (a | 0x20) == b; };
            if (colon - at_ == name.size() &&
                std::equal(name.begin(), name.end(), text_.begin() + static_cast<std::ptrdiff_t>(at_),
                           [&](char b, char a) { return same(a, b); })) {
                at_ = colon + 1;
                return static_cast<std::uint8_t>(i);
            }
        }
        return 0;
    }

    /// Up to the closing quotation mark, or the end.
    void quoted(bool excluded, std::uint8_t tag) {
        std::size_t end = at_;
        std::size_t mark = 0;
        while (end < text_.size() && (mark = quote_length(text_.substr(end))) == 0)
            ++end;
        const std::uint8_t first = query_.word_count;
        CompoundReader reader(text_.substr(at_, end - at_));
        Compound compound;
        // Each part on its own, so that a phrase is found whether it is written with hyphens or without.
        while (query_.word_count < most_query_words && reader.next(compound)) {
            if (compound.tail)
                continue;
            for (std::size_t i = 0; i < compound.count && query_.word_count < most_query_words; ++i) {
                QueryWord& word = add(excluded, tag);
                word.exact = true;
                const std::string_view part = compound.part(i);
                std::copy(part.begin(), part.end(), word.compound.folded.begin());
                word.compound.parts[0] = {0, static_cast<std::uint16_t>(part.size()), 0, 0};
                word.compound.count = 1;
                word.compound.ideographs = compound.ideographs;
                word.compound.digits_only = std::all_of(part.begin(), part.end(), is_digit);
                word.from = static_cast<std::uint32_t>(at_ + compound.parts[i].from);
                word.to = static_cast<std::uint32_t>(at_ + compound.parts[i].to);
            }
        }
        const auto count = static_cast<std::uint8_t>(query_.word_count - first);
        if (count > 0 && end == text_.size() && !excluded && query_.words[query_.word_count - 1u].to == end)
            query_.words[query_.word_count - 1u].open = true;
        if (count > 1 && tag == 0 && query_.phrase_count < most_query_phrases)
            query_.phrases[query_.phrase_count++] = {first, count, excluded};
        at_ = end + mark;
    }

    /// Up to the next blank or quotation mark.
    void plain(bool excluded, std::uint8_t tag) {
        std::size_t end = at_;
        while (end < text_.size() && !is_blank(text_[end]) && quote_length(text_.substr(end)) == 0)
            ++end;
        CompoundReader reader(text_.substr(at_, end - at_));
        Compound compound;
        while (query_.word_count < most_query_words && reader.next(compound)) {
            if (compound.tail)
                continue;
            QueryWord& word = add(excluded, tag);
            word.exact = excluded;
            word.compound = compound;
            word.from = static_cast<std::uint32_t>(at_ + compound.parts[0].from);
            word.to = static_cast<std::uint32_t>(at_ + compound.parts[compound.count - 1u].to);
        }
        at_ = end;
    }

    QueryWord& add(bool excluded, std::uint8_t tag) {
        QueryWord& word = query_.words[query_.word_count++];
        word.tag = tag;
        word.exact = false;
        word.open = false;
        word.excluded = excluded;
        word.phone_words = 0;
        word.phone_length = 0;
        return word;
    }

    /// Numbers with nothing but blanks and signs between them may be a telephone number.
    void look_for_phone(std::size_t first) {
        QueryWord& word = query_.words[first];
        const auto may_be = [&](std::size_t i) {
            const QueryWord& other = query_.words[i];
            return other.compound.digits_only && !other.exact && other.tag == 0;
        };
        if (!may_be(first) || (first > 0 && may_be(first - 1) && near(first - 1, first)))
            return;
        std::size_t last = first;
        while (last + 1 < query_.word_count && may_be(last + 1) && near(last, last + 1))
            ++last;
        std::string_view printed = text_.substr(word.from, query_.words[last].to - word.from);
        const std::string digits = search::phone_digits(printed);
        if (digits.size() < shortest_phone_part)
            return;
        word.phone_length = static_cast<std::uint8_t>(std::min(digits.size(), longest_phone));
        std::copy_n(digits.begin(), word.phone_length, word.phone.begin());
        word.phone_words = static_cast<std::uint8_t>(last - first + 1);
    }

    /// Whether only what telephone numbers are printed with is between two words.
    bool near(std::size_t before, std::size_t after) const {
        const std::size_t from = query_.words[before].to;
        const std::string_view between = text_.substr(from, query_.words[after].from - from);
        return between.size() <= 3 && between.find_first_not_of(" ()-./+") == std::string_view::npos;
    }

    std::string_view text_;
    Query& query_;
    std::size_t at_ = 0;
};

} // namespace

std::string_view QueryWord::term(std::array<char, longest_token + 1>& buffer, std::size_t index,
                                 bool all) const {
    std::string_view folded = compound.part(index);
    if (all && compound.count > 1) {
        if (compound.digits_only)
            return {};
        const std::size_t first = compound.part(0) == "www" && compound.count > 2 ? 1 : 0;
        const std::size_t begin = compound.parts[first].begin;
        folded = {compound.folded.data() + begin, compound.parts[compound.count - 1u].end - begin};
        if (folded.size() > longest_token)
            return {};
    }
    std::size_t size = 0;
    if (tag != 0)
        buffer[size++] = static_cast<char>(tag);
    std::copy(folded.begin(), folded.end(), buffer.begin() + static_cast<std::ptrdiff_t>(size));
    return {buffer.data(), size + folded.size()};
}

bool Query::asks() const {
    return std::any_of(words.begin(), words.begin() + word_count,
                       [](const QueryWord& word) { return !word.excluded; });
}

void parse_query(std::string_view text, Query& query) {
    query.word_count = 0;
    query.phrase_count = 0;
    if (text.size() > longest_query) {
        std::size_t size = longest_query;
        while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xc0) == 0x80)
            --size;
        text = text.substr(0, size);
    }
    Parser(text, query).run();
}

} // namespace citynet::search
