// Which documents may be found: by facets, excluded words and phrases; and how many have each value of a
// facet.

#include "core/search/matcher.h"

#include <algorithm>

namespace citynet::search {

/// Which documents may be found at all.
void Matcher::filter(const SearchIndex& index, const Query& query, const SearchOptions& options) {
    const auto& parts = index.parts();
    allowed_.resize(parts.size());
    passing_.resize(parts.size());
    filter_later_ = options.count_facets && !options.filters.empty();
    for (std::size_t p = 0; p < parts.size(); ++p) {
        const Segment& segment = parts[p]->segment;
        const std::size_t words = (segment.doc_count() + 63) / 64;
        DocBits& allowed = allowed_[p];
        allowed.clear();
        passing_[p].clear();
        if (parts[p]->gone_count > 0) {
            allowed.assign(words, 0);
            for (std::size_t i = 0; i < words; ++i)
                allowed[i] = ~parts[p]->gone[i];
        }
        DocBits& to = filter_later_ ? passing_[p] : allowed;
        for (std::size_t facet = 0; facet < facet_count; ++facet) {
            bool any = false;
            bits_.assign(words, 0);
            for (const FacetFilter& filter : options.filters) {
                if (filter.facet != static_cast<Facet>(facet))
                    continue;
                any = true;
                for (std::uint32_t value = 0; value < segment.facet_value_count(); ++value)
                    if (segment.facet_of(value) == filter.facet && segment.facet_value(value) == filter.value)
                        parts[p]->facets.add_to(segment, value, bits_);
            }
            if (!any)
                continue;
            if (to.empty())
                to.assign(words, ~std::uint64_t{0});
            for (std::size_t i = 0; i < words; ++i)
                to[i] &= bits_[i];
        }
    }
    exclude(index, query);
    filter_phrases(index, query, true);
}

/// Takes the documents out that have a word that must not be there.
void Matcher::exclude(const SearchIndex& index, const Query& query) {
    for (std::size_t i = 0; i < query.word_count; ++i) {
        const QueryWord& word = query.words[i];
        bool in_phrase = false;
        for (std::size_t k = 0; k < query.phrase_count; ++k)
            in_phrase = in_phrase || (query.phrases[k].excluded && i >= query.phrases[k].first &&
                                      i < std::size_t{query.phrases[k].first} + query.phrases[k].count);
        if (!word.excluded || in_phrase)
            continue;
        for (std::size_t p = 0; p < index.parts().size(); ++p) {
            const Segment& segment = index.parts()[p]->segment;
            DocBits& allowed = allowed_[p];
            if (allowed.empty())
                allowed.assign((segment.doc_count() + 63) / 64, ~std::uint64_t{0});
            const auto take_out = [&](Doc doc, std::uint8_t) {
                allowed[doc / 64] &= ~(std::uint64_t{1} << (doc % 64));
            };
            const auto take_out_term = [&](std::string_view term) {
                const TermRange range = term.empty() ? TermRange{} : segment.find(term);
                if (range.empty())
                    return;
                segment.for_each_document(range.begin, take_out);
            };
            take_out_term(word.term(term_));
            if (word.compound.count < 2)
                continue;
            std::array<Matches, Compound::most_parts> parts;
            pointers_.clear();
            for (std::size_t k = 0; k < word.compound.count; ++k) {
                found_.assign(1, segment.find(word.part(term_, k)));
                parts[k].add(segment, found_, found_);
                pointers_.push_back(&parts[k]);
            }
            for_each_common(
                segment, pointers_, {}, [](std::size_t, std::uint64_t mask) { return mask; },
                [&](Doc doc, const Impacts&) { take_out(doc, 0); });
        }
    }
}

/// Keeps the documents that have the phrases that are asked for, or have none of the excluded ones.
void Matcher::filter_phrases(const SearchIndex& index, const Query& query, bool excluded) {
    for (std::size_t i = 0; i < query.phrase_count; ++i) {
        const QueryPhrase& phrase = query.phrases[i];
        if (phrase.excluded != excluded || (phrase.count == 2 && last_word_is_free(query, phrase)))
            continue;
        for (std::size_t p = 0; p < index.parts().size(); ++p) {
            const Segment& segment = index.parts()[p]->segment;
            DocBits& allowed = allowed_[p];
            bits_.assign((segment.doc_count() + 63) / 64, 0);
            phrases_.find(segment, query, phrase, bits_);
            if (allowed.empty())
                allowed.assign(bits_.size(), ~std::uint64_t{0});
            for (std::size_t k = 0; k < bits_.size(); ++k)
                allowed[k] &= excluded ? ~bits_[k] : bits_[k];
        }
    }
}

void Matcher::count_facets(const SearchIndex& index, const SearchOptions& options,
                           std::vector<FacetCount>& counts) {
    const auto& parts = index.parts();
    const auto is_chosen = [&](Facet facet, std::string_view value) {
        return std::any_of(options.filters.begin(), options.filters.end(), [&](const FacetFilter& filter) {
            return filter.facet == facet && filter.value == value;
        });
    };
    for (std::size_t p = 0; p < parts.size(); ++p) {
        const Segment& segment = parts[p]->segment;
        std::optional<Facet> ready; // the facet that bits_ is worked out for
        for (std::uint32_t value = 0; value < segment.facet_value_count(); ++value) {
            const Facet facet = segment.facet_of(value);
            if (ready != facet) {
                // What would be found whichever values of this facet were chosen.
                ready = facet;
                bits_ = matched_[p];
                for (std::size_t other = 0; other < facet_count && filter_later_; ++other) {
                    if (other == static_cast<std::size_t>(facet))
                        continue;
                    DocBits any;
                    bool filtered = false;
                    for (const FacetFilter& filter : options.filters) {
                        if (filter.facet != static_cast<Facet>(other))
                            continue;
                        filtered = true;
                        any.resize(bits_.size(), 0);
                        for (std::uint32_t one = 0; one < segment.facet_value_count(); ++one)
                            if (segment.facet_of(one) == filter.facet &&
                                segment.facet_value(one) == filter.value)
                                parts[p]->facets.add_to(segment, one, any);
                    }
                    for (std::size_t i = 0; i < bits_.size() && filtered; ++i)
                        bits_[i] &= any[i];
                }
            }
            const std::uint32_t count = parts[p]->facets.count(segment, value, bits_);
            const bool chosen = is_chosen(facet, segment.facet_value(value));
            if (count == 0 && !chosen)
                continue;
            const auto same = std::find_if(counts.begin(), counts.end(), [&](const FacetCount& one) {
                return one.facet == facet && one.value == segment.facet_value(value);
            });
            if (same != counts.end())
                same->count += count;
            else
                counts.push_back({facet, std::string(segment.facet_value(value)), count, chosen});
        }
    }
    std::sort(counts.begin(), counts.end(), [](const FacetCount& a, const FacetCount& b) {
        return a.facet != b.facet   ? a.facet < b.facet
               : a.count != b.count ? a.count > b.count
                                    : a.value < b.value;
    });
}

} // namespace citynet::search
