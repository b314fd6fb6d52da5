#include "core/text/fold.h"

#include "core/text/letters.h"

#include <algorithm>

namespace citynet {

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

namespace {

/// A letter's folded form, or what parts words.
std::string_view emitted_for(const Letter& letter) {
    return letter.kind == LetterKind::blank || letter.kind == LetterKind::joiner ? std::string_view(" ")
                                                                                 : letter.folded();
}

} // namespace

FoldedText fold(std::string_view text) {
    FoldedText folded;
    folded.text.reserve(text.size());
    folded.origins.reserve(text.size() + 1);
    for (std::size_t at = 0; at < text.size();) {
        const Letter letter = read_letter(text, at);
        const std::string_view emitted = emitted_for(letter);
        folded.text += emitted;
        folded.origins.insert(folded.origins.end(), emitted.size(), static_cast<std::uint32_t>(at));
        at += letter.length;
    }
    folded.origins.push_back(static_cast<std::uint32_t>(text.size()));
    return folded;
}

std::string fold_text(std::string_view text) {
    std::string folded;
    folded.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = static_cast<unsigned char>(text[at]);
        const bool lower = byte >= 'a' && byte <= 'z';
        if (lower || (byte >= 'A' && byte <= 'Z') || byte == ' ') { // what most names are made of
            folded += static_cast<char>(lower || byte == ' ' ? byte : byte - 'A' + 'a');
            ++at;
            continue;
        }
        const Letter letter = read_letter(text, at);
        folded += emitted_for(letter);
        at += letter.length;
    }
    return folded;
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
