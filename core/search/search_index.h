#pragma once

#include "core/model/directory.h"
#include "core/text/fold.h"

#include <string>
#include <string_view>
#include <vector>

namespace citynet {

/// The part of a record in which words were found, the most telling first.
enum class SearchField {
    name,
    acronym,
    other_name,
    person,
    project,
    contact,
    place,
    theme,
    question,
    session,
    summary,
    text
};

std::string_view word(SearchField field);

/// A record that has all words of a query.
struct SearchHit {
    Reference record;
    SearchField field = SearchField::name; ///< where the best match stands
    std::string snippet;          ///< that field's text around the match; the whole text when it is short
    std::vector<TextRange> marks; ///< the words found, in `snippet`
    int score = 0;                ///< higher is better; comparable within one answer only
};

/// Finds organizations, events, cities and countries by the words they contain, each word of the query being
/// the beginning of one of theirs; folding as in core/text/fold.h. Made for one revision of a directory.
class SearchIndex {
  public:
    explicit SearchIndex(const Directory& directory);

    /// The best `limit` hits, best first; ties in the order of the directory. Nothing for a query without
    /// words.
    std::vector<SearchHit> find(std::string_view query, size_t limit = 50) const;

  private:
    struct Field {
        SearchField kind;
        std::string text;
        FoldedText folded;
    };
    struct Entry {
        Reference record;
        std::vector<Field> fields;
    };
    class Collector;

    struct Match {
        int score = 0;
        const Field* field = nullptr;
    };
    static int score(const Field& field, std::string_view word);
    static Match match(const Entry& entry, const std::vector<std::string_view>& words);

    std::vector<Entry> entries_;
};

} // namespace citynet
