#include "core/search/searcher.h"

#include "core/search/matcher.h"
#include "core/search/needles.h"
#include "core/search/snippet.h"

#include <algorithm>

namespace citynet {

using namespace search;

namespace {

/// Finds for each word what in a record counted for it.
class Explainer final : private TextSink {
  public:
    explicit Explainer(Variants& variants) : variants_(variants) {}

    void explain(const Directory& directory, const Segment& segment, Doc doc, const Query& query,
                 const Needles& needles, const Matcher& matcher, SearchHit& hit) {
        segment_ = &segment;
        doc_ = doc;
        query_ = &query;
        needles_ = &needles;
        best_ = {};
        visit_document(directory, hit.record, *this);
        for (std::size_t i = 0; i < query.word_count; ++i) {
            if (best_[i].impact == 0)
                continue;
            std::array<char, longest_token + 1> buffer;
            best_[i].position = i;
            best_[i].word = query.words[i].term(buffer);
            if (best_[i].word.empty())
                best_[i].word = query.words[i].phone_digits();
            if (query.words[i].tag != 0)
                best_[i].word.replace(0, 1,
                                      std::string(word(static_cast<SearchTag>(query.words[i].tag))) + ":");
            best_[i].weight = static_cast<int>(matcher.weight(hit.match, i));
            best_[i].contribution = best_[i].weight * best_[i].impact;
            hit.words.push_back(best_[i]);
        }
    }

  private:
    void text(SearchField field, std::string_view text) override {
        for_each_token(text, [&](const Token& token) {
            const auto found = needles_->find(token.text, field, variants_);
            if (!found)
                return;
            const std::uint8_t tag = query_->words[found->word].tag;
            const std::string term = std::string(tag != 0 ? 1 : 0, static_cast<char>(tag)).append(token.text);
            const TermRange range = segment_->find(term);
            take(found->word, text.substr(token.from, token.to - token.from), found->match, field,
                 range.empty() ? 0 : segment_->impact(range.begin, doc_));
        });
        if (field == SearchField::contact)
            if (const auto found = needles_->find_phone(text))
                take(found->word, text, MatchClass::prefix, field, 1);
    }

    void take(std::size_t word, std::string_view found, MatchClass match, SearchField field, int impact) {
        WordExplanation& best = best_[word];
        if (impact > best.impact) {
            best.found = found;
            best.match = match;
            best.field = field;
            best.impact = impact;
        }
    }

    Variants& variants_;
    const Segment* segment_ = nullptr;
    Doc doc_ = 0;
    const Query* query_ = nullptr;
    const Needles* needles_ = nullptr;
    std::array<WordExplanation, most_query_words> best_;
};

} // namespace

struct Searcher::Memory {
    Variants variants;
    Query query;
    Matcher matcher{variants};
    Needles needles;
    SnippetMaker snippets{variants};
    Explainer explainer{variants};
};

Searcher::Searcher() : memory_(std::make_unique<Memory>()) {}
Searcher::~Searcher() = default;
Searcher::Searcher(Searcher&&) noexcept = default;
Searcher& Searcher::operator=(Searcher&&) noexcept = default;

namespace {

/// The query with what was found only by a typo replaced by the word of the best hit.
std::string mended(std::string_view text, const Query& query, const SearchHit& hit) {
    std::string mended;
    std::size_t at = 0;
    for (std::size_t i = 0; i < query.word_count; ++i) {
        const auto word = std::find_if(hit.words.begin(), hit.words.end(), [&](const WordExplanation& one) {
            return one.position == i && one.match >= MatchClass::typo;
        });
        if (word == hit.words.end() || query.words[i].from < at)
            continue;
        mended.append(text, at, query.words[i].from - at).append(word->found);
        at = query.words[i].to;
    }
    return mended.empty() ? mended : mended.append(text.substr(at));
}

} // namespace

void Searcher::find(const SearchIndex& index, const Directory& directory, std::string_view text,
                    const SearchOptions& options, SearchAnswer& answer) {
    Memory& m = *memory_;
    answer.partial = false;
    answer.total = 0;
    answer.did_you_mean.clear();
    answer.facets.clear();
    parse_query(text, m.query);
    m.matcher.run(index, m.query, options);
    const auto& candidates = m.matcher.hits();
    answer.total = m.matcher.total();
    answer.partial = m.matcher.partial();
    answer.hits.resize(candidates.size());
    const Query* const phrases = m.query.phrase_count > 0 && !answer.partial ? &m.query : nullptr;
    std::optional<MatchClass> prepared;
    auto far = m.matcher.far_terms().begin();
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const Matcher::Candidate& candidate = candidates[i];
        const Segment& segment = index.parts()[candidate.part]->segment;
        SearchHit& hit = answer.hits[i];
        hit.record.kind = segment.kind(candidate.doc);
        hit.record.id = segment.id(candidate.doc);
        hit.score = candidate.score();
        hit.match = candidate.match;
        hit.words.clear();
        if (prepared != hit.match) {
            m.needles.set(m.query, m.matcher.used(), hit.match, m.matcher.untold());
            prepared = hit.match;
        } else {
            m.needles.begin_record();
        }
        for (; far != m.matcher.far_terms().end() && far->hit == i; ++far)
            m.needles.add_far(*far, segment.term(far->term));
        m.snippets.make(directory, phrases, m.needles, hit);
        if (options.explain || (i == 0 && hit.match >= MatchClass::typo))
            m.explainer.explain(directory, segment, candidate.doc, m.query, m.needles, m.matcher, hit);
    }
    if (!answer.hits.empty() && answer.hits.front().match >= MatchClass::typo) {
        answer.did_you_mean = mended(text, m.query, answer.hits.front());
        if (!options.explain)
            answer.hits.front().words.clear();
    }
    if (options.count_facets)
        m.matcher.count_facets(index, options, answer.facets);
}

SearchAnswer Searcher::find(const SearchIndex& index, const Directory& directory, std::string_view query,
                            const SearchOptions& options) {
    SearchAnswer answer;
    find(index, directory, query, options, answer);
    return answer;
}

bool asks_for_something(std::string_view text) {
    const auto query = std::make_unique<Query>();
    parse_query(text, *query);
    return query->asks();
}

} // namespace citynet
