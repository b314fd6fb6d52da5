#include "core/import/decode.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace citynet::importer {

namespace {

using Letter = std::uint32_t;

constexpr Letter replacement = 0xFFFD; ///< what stands for bytes that are no letter

void append(std::string& out, Letter letter) {
    const auto tail = [&](int shift) { out += static_cast<char>(0x80 | ((letter >> shift) & 0x3F)); };
    if (letter < 0x80) {
        out += static_cast<char>(letter);
    } else if (letter < 0x800) {
        out += static_cast<char>(0xC0 | (letter >> 6));
        tail(0);
    } else if (letter < 0x10000) {
        out += static_cast<char>(0xE0 | (letter >> 12));
        tail(6);
        tail(0);
    } else {
        out += static_cast<char>(0xF0 | (letter >> 18));
        tail(12);
        tail(6);
        tail(0);
    }
}

/// The bytes of the letter that begins at `at`; 0 when none does (Unicode 15, table 3-7).
size_t utf8_length(std::string_view text, size_t at) {
    const auto byte = [&](size_t i) {
        return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0u;
    };
    const auto is_tail = [&](size_t i) { return (byte(i) & 0xC0) == 0x80; };
    const unsigned first = byte(0);
    if (first < 0x80)
        return 1;
    if (first >= 0xC2 && first <= 0xDF)
        return is_tail(1) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF) {
        const bool overlong = first == 0xE0 && byte(1) < 0xA0;
        const bool surrogate = first == 0xED && byte(1) > 0x9F;
        return is_tail(1) && is_tail(2) && !overlong && !surrogate ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        const bool overlong = first == 0xF0 && byte(1) < 0x90;
        const bool beyond = first == 0xF4 && byte(1) > 0x8F;
        return is_tail(1) && is_tail(2) && is_tail(3) && !overlong && !beyond ? 4 : 0;
    }
    return 0;
}

bool is_utf8(std::string_view text) {
    for (size_t at = 0; at < text.size();) {
        const size_t length = utf8_length(text, at);
        if (length == 0)
            return false;
        at += length;
    }
    return true;
}

std::string from_windows_1252(std::string_view bytes) {
    // 0x80 to 0x9F; the five unused bytes stand for themselves, as in the WHATWG Encoding Standard
    static constexpr std::array<Letter, 32> special{
        0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021, 0x2C6,  0x2030, 0x160,
        0x2039, 0x152,  0x8D,   0x17D,  0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178};
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 8);
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        append(text, byte >= 0x80 && byte < 0xA0 ? special[byte - 0x80] : byte);
    }
    return text;
}

std::string from_utf16(std::string_view bytes, bool big_endian) {
    const auto unit = [&](size_t at) -> Letter {
        const auto first = static_cast<unsigned char>(bytes[at]);
        const auto second = static_cast<unsigned char>(bytes[at + 1]);
        return big_endian ? first << 8 | second : second << 8 | first;
    };
    std::string text;
    for (size_t at = 0; at + 1 < bytes.size(); at += 2) {
        Letter letter = unit(at);
        if (letter >= 0xD800 && letter < 0xDC00 && at + 3 < bytes.size() &&
            (unit(at + 2) & 0xFC00) == 0xDC00) {
            letter = 0x10000 + ((letter - 0xD800) << 10) + (unit(at + 2) - 0xDC00);
            at += 2;
        } else if (letter >= 0xD800 && letter < 0xE000) {
            letter = replacement;
        }
        append(text, letter);
    }
    if (bytes.size() % 2)
        append(text, replacement);
    return text;
}

bool begins_with(std::string_view bytes, std::string_view prefix) {
    return bytes.substr(0, prefix.size()) == prefix;
}

bool is_control(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && (byte < '\t' || byte > '\r')) || byte == 0x7F;
}

Error no_text(std::string message) {
    return {ErrorCode::unreadable, "", std::move(message)};
}

} // namespace

std::string_view name_of(Encoding encoding) {
    switch (encoding) {
    case Encoding::utf8:
        return "UTF-8";
    case Encoding::utf16:
        return "UTF-16";
    case Encoding::windows_1252:
        return "Windows-1252 (it is not UTF-8)";
    }
    return {};
}

Result<DecodedText> decode(std::string_view bytes) {
    if (bytes.size() > largest_document)
        return no_text("is larger than " + std::to_string(largest_document >> 20) +
                       " MB, which no published text is");
    if (begins_with(bytes, "%PDF"))
        return no_text("is a PDF: save its text as a plain text file first");
    if (begins_with(bytes, "PK\x03\x04"))
        return no_text("is an archive or an office document: save its text as a plain text file first");
    DecodedText decoded;
    if (begins_with(bytes, "\xFF\xFE") || begins_with(bytes, "\xFE\xFF")) {
        decoded.encoding = Encoding::utf16;
        decoded.text = from_utf16(bytes.substr(2), bytes[0] == '\xFE');
    } else {
        if (begins_with(bytes, "\xEF\xBB\xBF"))
            bytes.remove_prefix(3);
        decoded.encoding = is_utf8(bytes) ? Encoding::utf8 : Encoding::windows_1252;
        decoded.text = decoded.encoding == Encoding::utf8 ? std::string(bytes) : from_windows_1252(bytes);
    }
    const auto controls =
        static_cast<size_t>(std::count_if(decoded.text.begin(), decoded.text.end(), is_control));
    if (decoded.text.find('\0') != std::string::npos || controls > 8 + decoded.text.size() / 1000)
        return no_text("is binary data, not text");
    std::replace_if(decoded.text.begin(), decoded.text.end(), is_control, ' ');
    if (decoded.text.find_first_not_of(" \t\r\n\f\v") == std::string::npos)
        return no_text("is empty");
    return decoded;
}

} // namespace citynet::importer
