#include "core/search/matcher.h"

#include "core/search/bits.h"
#include "core/search/impact.h"
#include "core/search/phone_key.h"

#include <algorithm>

namespace citynet::search {

namespace {

constexpr std::uint8_t phone_impact = impact_of(occurrence_weight(SearchField::contact, 1, false));

bool may_match(const QueryWord& word, MatchClass match) {
    if (match == MatchClass::exact)
        return true;
    return word.exact ? word.open && match == MatchClass::prefix : true;
}

/// Calls f(begin, end, whole) for each way in which digits may begin a number: a 0 that is dialled before it
/// at home is not part of it.
template <class F>
void for_each_phone_range(std::string_view digits, F&& f) {
    f(phone_range(digits));
    if (digits[0] == '0' && digits.size() > shortest_phone_part)
        f(phone_range(digits.substr(1)));
}

// To find out which forms and typos the hits have takes a look at each posting of them; beyond so many,
// comparing the words of the texts is quicker.
constexpr std::uint64_t most_far_postings = 1 << 15;

bool better(const Matcher::Candidate& a, const Matcher::Candidate& b) {
    return a.key > b.key;
}

std::uint64_t key_of(std::uint64_t score, std::uint32_t ordinal) {
    return score << 32 | (~ordinal & 0xffffffffu);
}

} // namespace

void Matcher::run(const SearchIndex& index, const Query& query, const SearchOptions& options) {
    hits_.clear();
    considered_.clear();
    total_ = 0;
    partial_ = false;
    used_.reset();
    far_terms_.clear();
    untold_.reset();
    choose_words(index, query);
    prepare_states(index.parts().size());
    filter(index, query, options);
    matched_.resize(index.parts().size());
    for (std::size_t p = 0; p < matched_.size(); ++p)
        matched_[p].assign(options.count_facets ? (index.parts()[p]->segment.doc_count() + 63) / 64 : 0, 0);
    if (words_.empty())
        return;
    filter_phrases(index, query, false);
    search_by_class(index, query, options);
    if (total_ == 0 && words_.size() > 1) {
        if (query.phrase_count > 0)
            filter(index, query, options); // that words of a phrase stand side by side no longer counts
        search_partially(index, query, options);
    }
    for (std::size_t i = 0; i < words_.size() && !partial_; ++i)
        used_.set(words_[i].asked);
    tell_far_terms(index);
}

void Matcher::choose_words(const SearchIndex& index, const Query& query) {
    words_.clear();
    states_per_part_ = 0;
    for (std::uint8_t i = 0; i < query.word_count; ++i) {
        const QueryWord& asked = query.words[i];
        if (asked.excluded)
            continue;
        Word word{i, 0, static_cast<std::uint32_t>(states_per_part_), false};
        const std::uint8_t run = asked.phone_words;
        if (run > 0 && (run > 1 || asked.compound.count > 1) && is_phone(index, asked)) {
            word.phone_only = true;
            i = static_cast<std::uint8_t>(i + run - 1);
        }
        if (!word.phone_only && asked.compound.count > 1)
            word.parts = asked.compound.count;
        // A compound has a state for itself as one word, one for each part, and one for either.
        states_per_part_ += word.parts > 0 ? word.parts + 2u : 1u;
        words_.push_back(word);
    }
}

bool Matcher::is_phone(const SearchIndex& index, const QueryWord& word) const {
    bool found = false;
    for (const auto& part : index.parts())
        for_each_phone_range(word.phone_digits(), [&](const PhoneRange& range) {
            const auto keys = part->segment.phone_keys();
            const auto at = std::lower_bound(keys.begin(), keys.end(), range.begin);
            found = found || (at != keys.end() && *at < range.end);
        });
    return found;
}

void Matcher::prepare_states(std::size_t parts) {
    if (states_.size() < parts * states_per_part_)
        states_.resize(parts * states_per_part_);
    for (std::size_t i = 0; i < parts * states_per_part_; ++i) {
        states_[i].matches.clear();
        states_[i].ranges.clear();
        states_[i].far.clear();
        states_[i].postings = 0;
        states_[i].far_postings = 0;
    }
}

Matches& Matcher::matches_of(std::size_t part, const Word& word) {
    return state(part, word.first_state + (word.parts > 0 ? word.parts + 1u : 0u)).matches;
}

/// Brings all words up to a class; false when there is nothing to be found there: one of the words stands
/// nowhere (then the others wait for a farther class), or nothing has been added.
bool Matcher::extend_all(const SearchIndex& index, const Query& query, std::size_t match) {
    const auto stands = [&](const Word& word) {
        for (std::size_t p = 0; p < index.parts().size(); ++p)
            if (!matches_of(p, word).empty())
                return true;
        return false;
    };
    const auto extend_word = [&](Word& word) {
        for (; word.classes <= match; ++word.classes)
            changed_ |= extend(index, query, word, static_cast<MatchClass>(word.classes));
    };
    for (Word& word : words_) {
        if (stands(word))
            continue;
        extend_word(word);
        if (!stands(word))
            return false;
    }
    for (Word& word : words_)
        extend_word(word);
    const bool changed = changed_;
    changed_ = false;
    return changed;
}

/// Adds what stands for the word in this class; false when that is nothing new.
bool Matcher::extend(const SearchIndex& index, const Query& query, const Word& word, MatchClass match) {
    const QueryWord& asked = query.words[word.asked];
    if (!may_match(asked, match))
        return false;
    const std::size_t lead = asked.tag != 0 ? 1 : 0;
    bool added = false;
    for (std::size_t p = 0; p < index.parts().size(); ++p) {
        const Segment& segment = index.parts()[p]->segment;
        bool here = false;
        if (asked.phone_length > 0)
            here = add_phone(segment, state(p, word.first_state), asked, match);
        if (!word.phone_only) {
            const std::string_view term = asked.term(term_);
            if (term.size() > lead)
                here |= extend(segment, state(p, word.first_state), term.substr(lead), asked.tag, match);
            for (std::size_t i = 0; i < word.parts; ++i)
                here |= extend(segment, state(p, word.first_state + 1 + i), asked.part(term_, i).substr(lead),
                               asked.tag, match);
        }
        if (here && word.parts > 0)
            combine(segment, p, word);
        added |= here;
    }
    return added;
}

bool Matcher::extend(const Segment& segment, State& state, std::string_view term, std::uint8_t tag,
                     MatchClass match) {
    variants_.find(segment, term, tag, match, found_);
    if (found_.empty())
        return false;
    new_ranges_ = found_;
    subtract(new_ranges_, state.ranges, subtracted_);
    if (new_ranges_.empty())
        return false;
    for (const TermRange& range : new_ranges_) {
        state.postings += segment.postings_in(range);
        if (match == MatchClass::form || match >= MatchClass::typo) {
            state.far.push_back({range, match});
            state.far_postings += segment.postings_in(range);
        }
    }
    state.matches.add(segment, new_ranges_, found_);
    unite(state.ranges, new_ranges_);
    return true;
}

/// A whole number is found exactly, a part of one as the beginning of its end.
bool Matcher::add_phone(const Segment& segment, State& state, const QueryWord& word, MatchClass match) {
    if (match != MatchClass::exact && match != MatchClass::prefix)
        return false;
    bool added = false;
    const auto keys = segment.phone_keys();
    for_each_phone_range(word.phone_digits(), [&](const PhoneRange& range) {
        const bool whole = match == MatchClass::exact;
        const auto begin = std::lower_bound(keys.begin(), keys.end(), whole ? range.whole : range.begin);
        const auto end = std::lower_bound(begin, keys.end(), whole ? range.whole + 1 : range.end);
        if (begin == end)
            return;
        added = true;
        state.postings += static_cast<std::uint64_t>(end - begin);
        state.matches.add_all(
            segment, static_cast<std::size_t>(end - begin) > segment.doc_count() / 64 + 64, [&](auto&& take) {
                for (auto at = begin; at != end; ++at)
                    take(segment.phone_doc(static_cast<std::size_t>(at - keys.begin())), phone_impact);
            });
    });
    return added;
}

/// A compound is found where it stands as one word, and where all of its parts do; these count as the least
/// of them does.
void Matcher::combine(const Segment& segment, std::size_t part, const Word& word) {
    Matches& either = matches_of(part, word);
    State& own = state(part, word.first_state);
    either.clear();
    either.add(segment, own.ranges, own.ranges);
    pointers_.clear();
    bool many = true;
    for (std::size_t i = 0; i < word.parts; ++i) {
        Matches& matches = state(part, word.first_state + 1 + i).matches;
        many = many && !matches.is_list();
        pointers_.push_back(&matches);
    }
    either.add_all(segment, many, [&](auto&& take) {
        for_each_common(
            segment, pointers_, {}, [](std::size_t, std::uint64_t mask) { return mask; },
            [&](Doc doc, const Impacts& impacts) {
                take(doc, *std::min_element(impacts.begin(), impacts.begin() + word.parts));
            });
    });
}

void Matcher::tell_far_terms(const SearchIndex& index) {
    if (std::all_of(hits_.begin(), hits_.end(),
                    [](const Candidate& hit) { return hit.match == MatchClass::exact; }))
        return;
    hit_docs_.clear();
    for (std::uint32_t i = 0; i < hits_.size(); ++i)
        hit_docs_.emplace_back(std::uint64_t{hits_[i].part} << 32 | hits_[i].doc, i);
    std::sort(hit_docs_.begin(), hit_docs_.end());
    for (const Word& word : words_) {
        const std::uint32_t pieces = word.parts > 0 ? word.parts + 1u : 1u;
        std::uint64_t postings = 0;
        for (std::size_t p = 0; p < index.parts().size(); ++p)
            for (std::uint32_t i = 0; i < pieces; ++i)
                postings += state(p, word.first_state + i).far_postings;
        if (postings > most_far_postings) {
            untold_.set(word.asked);
            continue;
        }
        for (std::uint32_t p = 0; p < index.parts().size() && postings > 0; ++p)
            for (std::uint8_t i = 0; i < pieces; ++i)
                tell_far_terms(index.parts()[p]->segment, p, state(p, word.first_state + i),
                               {0, 0, word.asked, i, MatchClass::exact});
    }
    std::stable_sort(far_terms_.begin(), far_terms_.end(),
                     [](const FarTerm& a, const FarTerm& b) { return a.hit < b.hit; });
}

void Matcher::tell_far_terms(const Segment& segment, std::uint32_t part, const State& state, FarTerm told) {
    if (state.far.empty())
        return;
    const auto first =
        std::lower_bound(hit_docs_.begin(), hit_docs_.end(), std::pair{std::uint64_t{part} << 32, 0u});
    const auto last =
        std::lower_bound(first, hit_docs_.end(), std::pair{(std::uint64_t{part} + 1) << 32, 0u});
    if (first == last)
        return;
    bits_.assign((segment.doc_count() + 63) / 64, 0);
    for (auto hit = first; hit != last; ++hit) {
        const auto doc = static_cast<Doc>(hit->first);
        bits_[doc / 64] |= std::uint64_t{1} << (doc % 64);
    }
    for (const FarRange& far : state.far)
        for (told.term = far.range.begin; told.term < far.range.end; ++told.term) {
            told.match = far.match;
            segment.for_each_document(told.term, [&](Doc doc, std::uint8_t) {
                if (!has_bit(bits_, doc))
                    return;
                const std::uint64_t place = std::uint64_t{part} << 32 | doc;
                told.hit = std::lower_bound(first, last, std::pair{place, 0u})->second;
                if (told.match <= hits_[told.hit].match)
                    far_terms_.push_back(told);
            });
        }
}

std::uint64_t Matcher::postings_of(std::size_t parts, const Word& word) {
    std::uint64_t all = 0;
    for (std::size_t p = 0; p < parts; ++p) {
        all += state(p, word.first_state).postings;
        if (word.parts > 0) {
            std::uint64_t least = ~std::uint64_t{0};
            for (std::size_t i = 0; i < word.parts; ++i)
                least = std::min(least, state(p, word.first_state + 1 + i).postings);
            all += least;
        }
    }
    return all;
}

void Matcher::search_by_class(const SearchIndex& index, const Query& query, const SearchOptions& options) {
    const std::size_t parts = index.parts().size();
    const std::size_t enough = std::max(options.limit, enough_results);
    const std::size_t documents = index.doc_count();
    changed_ = false;
    for (std::size_t m = 0; m < match_class_count; ++m) {
        const auto match = static_cast<MatchClass>(m);
        if (!extend_all(index, query, m))
            continue;
        for (std::size_t i = 0; i < words_.size(); ++i) {
            word_weights_[i] = word_weight(postings_of(parts, words_[i]), documents);
            weights_[m][words_[i].asked] = word_weights_[i];
        }
        heap_.clear();
        collect(index, match, options.limit - hits_.size(), options.count_facets);
        std::sort(heap_.begin(), heap_.end(), better);
        hits_.insert(hits_.end(), heap_.begin(), heap_.end());
        if (total_ < enough)
            for (const Candidate& hit : heap_)
                considered_.push_back(std::uint64_t{hit.part} << 32 | hit.doc);
        if (total_ >= enough)
            return;
        std::sort(considered_.begin(), considered_.end());
    }
}

bool Matcher::is_considered(std::uint32_t part, Doc doc) const {
    return std::binary_search(considered_.begin(), considered_.end(), std::uint64_t{part} << 32 | doc);
}

/// Keeps the best `most` candidates.
void Matcher::offer(const Candidate& candidate, std::size_t most) {
    if (heap_.size() < most) {
        heap_.push_back(candidate);
        std::push_heap(heap_.begin(), heap_.end(), better);
    } else if (most > 0 && candidate.key > heap_.front().key) {
        std::pop_heap(heap_.begin(), heap_.end(), better);
        heap_.back() = candidate;
        std::push_heap(heap_.begin(), heap_.end(), better);
    }
}

/// Counts the documents that have all words in total_, and puts the best into the heap. `mark` keeps them as
/// bits.
void Matcher::collect(const SearchIndex& index, MatchClass match, std::size_t most, bool mark) {
    total_ = 0;
    for (std::uint32_t p = 0; p < index.parts().size(); ++p) {
        const Segment& segment = index.parts()[p]->segment;
        pointers_.clear();
        for (const Word& word : words_)
            pointers_.push_back(&matches_of(p, word));
        DocBits& matched = matched_[p];
        if (mark)
            std::fill(matched.begin(), matched.end(), 0);
        const DocBits& passing = passing_[p];
        const std::size_t words = words_.size();
        const std::uint32_t* ordinals = segment.ordinals();
        const bool alone = words == 1;
        const std::uint64_t weight = word_weights_[0];
        bool counted = false; // by the filter, 64 at a time
        for_each_common(
            segment, pointers_, allowed_[p],
            [&](std::size_t block, std::uint64_t mask) {
                counted = true;
                if (mark)
                    matched[block] |= mask;
                if (!passing.empty())
                    mask &= passing[block];
                total_ += count_bits(mask);
                if (alone && heap_.size() == most && most > 0) {
                    // Only what can still be among the best: a byte at least as great as the least that would
                    // do.
                    const std::uint64_t least =
                        std::min<std::uint64_t>((heap_.front().key >> 32) / weight, 255);
                    mask &= pointers_.front()->not_less_in_block(static_cast<Doc>(block * 64),
                                                                 static_cast<std::uint8_t>(least));
                }
                return most > 0 ? mask : 0;
            },
            [&](Doc doc, const Impacts& impacts) {
                if (!counted) {
                    if (mark)
                        matched[doc / 64] |= std::uint64_t{1} << (doc % 64);
                    if (!passing.empty() && !has_bit(passing, doc))
                        return;
                    ++total_;
                }
                std::uint64_t score = 0;
                for (std::size_t i = 0; i < words; ++i)
                    score += std::uint64_t{word_weights_[i]} * impacts[i];
                const std::uint64_t key = key_of(score, ordinals[doc]);
                if (heap_.size() == most && (most == 0 || key <= heap_.front().key))
                    return;
                if (considered_.empty() || !is_considered(p, doc))
                    offer({key, p, doc, match}, most);
            });
    }
}

/// The records that have most of the words, each word in the nearest class in which anything has it. Words
/// with a tag must be there.
void Matcher::search_partially(const SearchIndex& index, const Query& query, const SearchOptions& options) {
    const std::size_t parts = index.parts().size();
    prepare_states(parts);
    std::array<MatchClass, most_query_words> nearest{};
    for (std::size_t i = 0; i < words_.size(); ++i) {
        bool found = false;
        for (std::size_t m = 0; m < match_class_count && !found; ++m)
            if (extend(index, query, words_[i], static_cast<MatchClass>(m)))
                for (std::size_t p = 0; p < parts; ++p)
                    if (!matches_of(p, words_[i]).empty()) {
                        found = true;
                        nearest[i] = static_cast<MatchClass>(m);
                    }
        if (!found && query.words[words_[i].asked].tag != 0)
            return;
        word_weights_[i] = word_weight(postings_of(parts, words_[i]), index.doc_count());
        for (auto& weights : weights_)
            weights[words_[i].asked] = word_weights_[i];
    }
    std::size_t must = 0;
    for (const Word& word : words_)
        must += query.words[word.asked].tag != 0 ? 1 : 0;

    heap_.clear();
    std::uint8_t most_words = 0;
    for (std::uint32_t p = 0; p < parts; ++p) {
        const Segment& segment = index.parts()[p]->segment;
        word_counts_.assign(segment.doc_count(), 0);
        scores_.assign(segment.doc_count(), 0);
        for (int tagged = 1; tagged >= 0; --tagged)
            for (std::size_t i = 0; i < words_.size(); ++i) {
                if ((query.words[words_[i].asked].tag != 0) != (tagged == 1))
                    continue;
                Matches* one = &matches_of(p, words_[i]);
                for_each_common(
                    segment, {&one, 1}, allowed_[p], [](std::size_t, std::uint64_t mask) { return mask; },
                    [&](Doc doc, const Impacts& impacts) {
                        if (tagged == 0 && word_counts_[doc] < must)
                            return;
                        ++word_counts_[doc];
                        scores_[doc] += word_weights_[i] * impacts[0];
                    });
            }
        const DocBits& passing = passing_[p];
        for (Doc doc = 0; doc < segment.doc_count(); ++doc) {
            if (word_counts_[doc] <= must || word_counts_[doc] < most_words ||
                (!passing.empty() && !has_bit(passing, doc)))
                continue;
            if (word_counts_[doc] > most_words) {
                most_words = word_counts_[doc];
                heap_.clear();
                total_ = 0;
                for (DocBits& matched : matched_)
                    std::fill(matched.begin(), matched.end(), 0);
            }
            ++total_;
            if (!matched_[p].empty())
                matched_[p][doc / 64] |= std::uint64_t{1} << (doc % 64);
            offer({key_of(scores_[doc], segment.ordinal(doc)), p, doc, MatchClass::exact}, options.limit);
        }
    }
    partial_ = total_ > 0;
    std::sort(heap_.begin(), heap_.end(), better);
    hits_ = heap_;
    // The class of a hit is that of the farthest word that it has.
    for (std::size_t i = 0; i < words_.size(); ++i)
        for (std::uint32_t p = 0; p < parts; ++p) {
            Matches& matches = matches_of(p, words_[i]);
            for (Candidate& hit : hits_) {
                matches.rewind();
                if (hit.part == p && !matches.empty() && matches.at(hit.doc) > 0) {
                    hit.match = std::max(hit.match, nearest[i]);
                    used_.set(words_[i].asked);
                }
            }
        }
}

} // namespace citynet::search
