#pragma once

#include "core/result.h"

#include <string>
#include <string_view>

namespace citynet::importer {

/// How the bytes of a document stood for letters.
enum class Encoding { utf8, utf16, windows_1252 };

std::string_view name_of(Encoding encoding);

struct DecodedText {
    std::string text; ///< UTF-8, without byte order mark
    Encoding encoding = Encoding::utf8;
};

/// No published text comes near; whatever is larger is refused before memory is spent on it.
inline constexpr size_t largest_document = 16u << 20; ///< bytes

/// The text of a document: UTF-8, UTF-16 with a byte order mark, or else Windows-1252 (the Latin-1 of common
/// programs). Fails on what is no text: an empty file, a PDF, an archive, other binary data.
Result<DecodedText> decode(std::string_view bytes);

} // namespace citynet::importer
