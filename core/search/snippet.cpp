#include "core/search/snippet.h"

#include "core/search/phrases.h"
#include "core/text/letters.h"

#include <algorithm>

namespace citynet::search {

namespace {

constexpr std::size_t snippet_length = 140;

/// A part of `text` of about `snippet_length` bytes with `needed` in it, cut between words.
TextRange window(std::string_view text, TextRange needed) {
    if (text.size() <= snippet_length + snippet_length / 4)
        return {0, text.size()};
    constexpr std::size_t lead = snippet_length / 3;
    std::size_t begin = needed.begin > lead ? text.find(' ', needed.begin - lead) + 1 : 0;
    if (begin == 0 || begin > needed.begin) // no blank on the way
        begin = needed.begin > lead ? needed.begin : 0;
    std::size_t end = std::min(text.size(), std::max(begin + snippet_length, needed.end));
    if (end < text.size())
        if (const std::size_t blank = text.rfind(' ', end);
            blank != std::string_view::npos && blank >= needed.end)
            end = blank;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80)
        ++end; // never inside a letter
    return {begin, end};
}

/// Where the letters end that fold to the first `size` bytes of what begins at `from`.
std::size_t end_of_folded(std::string_view text, std::size_t from, std::size_t to, std::size_t size) {
    std::size_t folded = 0;
    while (from < to && folded < size) {
        const Letter letter = read_letter(text, from);
        folded += letter.size;
        from += letter.length;
    }
    while (from < to) { // marks belong to the letter before them
        const Letter letter = read_letter(text, from);
        if (letter.kind != LetterKind::nothing)
            break;
        from += letter.length;
    }
    return from;
}

/// Brings the marks into order; each byte is in one at most.
void tidy(std::vector<TextRange>& marks) {
    std::sort(marks.begin(), marks.end(), [](TextRange a, TextRange b) { return a.begin < b.begin; });
    std::size_t kept = 0;
    for (const TextRange& mark : marks) {
        if (kept > 0 && mark.begin < marks[kept - 1].end)
            marks[kept - 1].end = std::max(marks[kept - 1].end, mark.end);
        else
            marks[kept++] = mark;
    }
    marks.resize(kept);
}

} // namespace

void SnippetMaker::make(const Directory& directory, const Query* phrases, const Needles& needles,
                        SearchHit& hit) {
    query_ = phrases;
    needles_ = &needles;
    wanted_ = needles.pieces();
    best_ = 0;
    field_ = SearchField::name;
    text_.clear();
    first_text_.clear();
    marks_.clear();
    visit_document(directory, hit.record, *this);
    if (best_ == 0) // by an acronym's expansion, say
        text_ = first_text_;
    hit.field = field_;
    hit.snippet.clear();
    hit.marks.clear();
    constexpr std::string_view cut = "… ";
    const TextRange part = window(text_, marks_.empty() ? TextRange{0, 0} : marks_.front());
    const std::size_t lead = part.begin > 0 ? cut.size() : 0;
    if (lead > 0)
        hit.snippet = cut;
    hit.snippet.append(text_, part.begin, part.end - part.begin);
    if (part.end < text_.size())
        hit.snippet += " …";
    for (const TextRange& mark : marks_)
        if (mark.begin >= part.begin && mark.end <= part.end)
            hit.marks.push_back({mark.begin - part.begin + lead, mark.end - part.begin + lead});
}

void SnippetMaker::text(SearchField field, std::string_view text) {
    if (first_text_.empty() && field == SearchField::name)
        first_text_ = text;
    if (enough())
        return;
    pieces_here_.reset();
    marks_here_.clear();
    for_each_likely_token(text, *needles_, [&](const Token& token) {
        if (const auto found = needles_->find(token.text, field, variants_))
            take(*found, token, text);
    });
    if (query_ && pieces_here_.count() > best_)
        take_with_phrases(field, text);
    if (field == SearchField::contact)
        if (const auto found = needles_->find_phone(text)) {
            take(*found, {{}, 0, static_cast<std::uint32_t>(text.size()), 0, 1}, {});
            marks_here_.assign(1, {0, text.size()});
        }
    if (pieces_here_.count() > best_) {
        best_ = pieces_here_.count();
        field_ = field;
        text_ = text;
        tidy(marks_here_);
        marks_.swap(marks_here_);
    }
}

/// Marks the token; with an empty text only counts it.
void SnippetMaker::take(const Needles::Found& found, const Token& token, std::string_view text) {
    for (std::size_t i = 0; i < found.pieces; ++i)
        pieces_here_.set(found.piece + i);
    const bool whole = found.match != MatchClass::prefix || text.empty();
    marks_here_.push_back(
        {token.from, whole ? token.to : end_of_folded(text, token.from, token.to, found.size)});
}

/// As text() does, but the words of a phrase count only where they stand side by side.
void SnippetMaker::take_with_phrases(SearchField field, std::string_view text) {
    pieces_here_.reset();
    marks_here_.clear();
    seen_.clear();
    for_each_token(text, [&](const Token& token) {
        const auto found = needles_->find(token.text, field, variants_);
        if (!found)
            return;
        std::uint16_t words = 0; // of the phrases, one bit each
        for_each_phrase_word([&](const QueryPhrase&, std::size_t at) {
            const QueryWord& word = query_->words[at];
            const std::string_view wanted = word.compound.part(0);
            if (token.span == 1 &&
                (token.text == wanted || (word.open && token.text.substr(0, wanted.size()) == wanted)))
                words |= static_cast<std::uint16_t>(1u << at);
        });
        seen_.push_back({{{}, token.from, token.to, token.position, token.span}, *found, words, words == 0});
    });
    for_each_phrase_word([&](const QueryPhrase& phrase, std::size_t at) {
        if (at != phrase.first)
            return;
        const std::size_t count = phrase.count - (last_word_is_free(*query_, phrase) ? 1u : 0u);
        for (const Seen& first : seen_) {
            const auto at_place = [&](std::size_t i) {
                return std::find_if(seen_.begin(), seen_.end(), [&](const Seen& one) {
                    return (one.words >> (phrase.first + i) & 1) != 0 &&
                           one.token.position == first.token.position + i;
                });
            };
            std::size_t i = 0;
            while (i < count && at_place(i) != seen_.end())
                ++i;
            for (std::size_t kept = 0; i == count && kept < count; ++kept)
                at_place(kept)->kept = true;
        }
    });
    for (const Seen& seen : seen_)
        if (seen.kept)
            take(seen.found, seen.token, text);
}

/// Calls f(phrase, word's place in the query) for the words of the phrases that are asked for.
template <class F>
void SnippetMaker::for_each_phrase_word(F&& f) {
    for (std::size_t p = 0; p < query_->phrase_count; ++p) {
        const QueryPhrase& phrase = query_->phrases[p];
        const std::size_t count = phrase.count - (last_word_is_free(*query_, phrase) ? 1u : 0u);
        for (std::size_t i = 0; i < count && !phrase.excluded; ++i)
            f(phrase, phrase.first + i);
    }
}

} // namespace citynet::search
