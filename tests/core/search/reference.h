#pragma once

#include "core/search/searcher.h"

#include <string>
#include <string_view>
#include <vector>

namespace citynet::test {

/// What a search must answer, worked out the slow and plain way: every word of every record is compared with
/// every word of the query.
struct ReferenceHit {
    Reference record;
    MatchClass match;
    int score;

    bool operator==(const ReferenceHit&) const = default;
};
struct ReferenceAnswer {
    std::vector<ReferenceHit> hits;
    std::size_t total = 0;
    bool partial = false;
};

class ReferenceSearch {
  public:
    explicit ReferenceSearch(const Directory& directory);

    ReferenceAnswer find(std::string_view query, std::size_t limit,
                         const std::vector<FacetFilter>& filters) const;

    struct Word {
        std::string term; ///< its tag before it
        int impact;
    };
    struct Text {
        std::vector<std::vector<std::string>> parts; ///< the words of a text, each in its parts
    };
    struct Record {
        Reference reference;
        std::vector<Word> words;
        std::vector<Text> texts;
        std::vector<std::string> phones;
        std::vector<FacetFilter> facets;
    };

  private:
    std::vector<Record> records_;
};

} // namespace citynet::test
