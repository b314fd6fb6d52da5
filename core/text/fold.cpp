#include "core/text/fold.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>

namespace citynet {

namespace {

struct Spelling {
    utf8proc_int32_t letter;
    std::string_view latin;
};

// Lower-case letters that Unicode does not decompose, and how they are commonly spelt without them.
constexpr std::array<Spelling, 14> spellings{{{0xe6, "ae"},
                                              {0xf0, "d"},
                                              {0xf8, "o"},
                                              {0xfe, "th"},
                                              {0x111, "d"},
                                              {0x127, "h"},
                                              {0x131, "i"},
                                              {0x138, "k"},
                                              {0x142, "l"},
                                              {0x14b, "ng"},
                                              {0x153, "oe"},
                                              {0x167, "t"},
                                              {0x180, "b"},
                                              {0x259, "e"}}};

std::string_view spelling(utf8proc_int32_t letter) {
    const auto* found = std::find_if(spellings.begin(), spellings.end(),
                                     [&](const Spelling& spelling) { return spelling.letter == letter; });
    return found == spellings.end() ? std::string_view() : found->latin;
}

bool is_apostrophe(utf8proc_int32_t letter) {
    return letter == '\'' || letter == 0x2019 || letter == 0x2018 || letter == 0x2bc || letter == 0xb4 ||
           letter == '`';
}

bool is_word_letter(utf8proc_int32_t letter) {
    switch (utf8proc_category(letter)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO:
        return true;
    default:
        return false;
    }
}

class Folding {
  public:
    explicit Folding(std::string_view original) : original_(original) {
        folded_.text.reserve(original.size());
        folded_.origins.reserve(original.size() + 1);
    }

    FoldedText run() {
        while (at_ < original_.size())
            step();
        folded_.origins.push_back(static_cast<std::uint32_t>(original_.size()));
        return std::move(folded_);
    }

  private:
    void step() {
        const auto byte = static_cast<unsigned char>(original_[at_]);
        if (byte < 0x80) { // most text: no table needed
            ascii(static_cast<char>(byte));
            ++at_;
            return;
        }
        utf8proc_int32_t letter = 0;
        const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(original_.data()) + at_;
        const auto length =
            utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(original_.size() - at_), &letter);
        if (length <= 0) {
            emit(" ");
            ++at_;
            return;
        }
        beyond_ascii(letter);
        at_ += static_cast<size_t>(length);
    }

    void ascii(char c) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            emit(std::string_view(&c, 1));
        else if (!is_apostrophe(c))
            emit(" ");
    }

    void beyond_ascii(utf8proc_int32_t letter) {
        if (is_apostrophe(letter))
            return;
        std::array<utf8proc_int32_t, 32> parts{};
        int boundary = 0;
        constexpr auto options = static_cast<utf8proc_option_t>(
            UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE | UTF8PROC_STRIPMARK);
        const auto count = utf8proc_decompose_char(letter, parts.data(), parts.size(), options, &boundary);
        for (utf8proc_ssize_t i = 0; i < count && i < static_cast<utf8proc_ssize_t>(parts.size()); ++i)
            part(parts[static_cast<size_t>(i)]);
    }

    void part(utf8proc_int32_t letter) {
        if (letter < 0x80) {
            ascii(static_cast<char>(letter));
        } else if (const auto latin = spelling(letter); !latin.empty()) {
            emit(latin);
        } else if (!is_word_letter(letter)) {
            emit(" ");
        } else {
            std::array<utf8proc_uint8_t, 4> bytes{};
            const auto length = utf8proc_encode_char(letter, bytes.data());
            emit({reinterpret_cast<const char*>(bytes.data()), static_cast<size_t>(length)});
        }
    }

    void emit(std::string_view text) {
        folded_.text += text;
        folded_.origins.insert(folded_.origins.end(), text.size(), static_cast<std::uint32_t>(at_));
    }

    std::string_view original_;
    size_t at_ = 0;
    FoldedText folded_;
};

} // namespace

TextRange FoldedText::original(TextRange folded) const {
    if (folded.begin >= folded.end)
        return {origins[folded.begin], origins[folded.begin]};
    const std::uint32_t last =
        origins[folded.end - 1]; // of the last letter; its original ends where the next begins
    size_t next = folded.end;
    while (next + 1 < origins.size() && origins[next] == last)
        ++next;
    return {origins[folded.begin], origins[next]};
}

FoldedText fold(std::string_view text) {
    return Folding(text).run();
}

std::vector<TextRange> words_of(std::string_view folded) {
    std::vector<TextRange> words;
    size_t at = 0;
    while ((at = folded.find_first_not_of(' ', at)) != std::string_view::npos) {
        const size_t end = std::min(folded.find(' ', at), folded.size());
        words.push_back({at, end});
        at = end;
    }
    return words;
}

} // namespace citynet
