#include "tests/core/search/reference.h"

#include "core/search/impact.h"
#include "core/search/phone_key.h"
#include "core/search/query.h"
#include "core/text/letters.h"
#include "core/text/stem.h"
#include "core/text/tokens.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace citynet::test {

using namespace citynet::search;

namespace {

struct Acronym {
    std::string acronym;
    std::vector<std::string> parts;
};

std::vector<std::string> parts_of(std::string_view text) {
    std::vector<std::string> parts;
    for_each_token(text, [&](const Token& token) {
        if (token.span == 1)
            parts.emplace_back(token.text);
    });
    return parts;
}

std::vector<Acronym> acronyms_of(const Directory& directory) {
    std::vector<Acronym> found;
    for (const Organization& organization : directory.all<Organization>()) {
        CompoundReader reader(organization.acronym);
        Compound compound;
        Compound more;
        if (!reader.next(compound) || reader.next(more))
            continue;
        Acronym one;
        for (std::size_t i = 0; i < compound.count; ++i)
            one.acronym += compound.part(i);
        one.parts = parts_of(organization.name);
        const auto alike = std::count_if(found.begin(), found.end(),
                                         [&](const Acronym& other) { return other.acronym == one.acronym; });
        if (letter_count(one.acronym) >= 2 && one.acronym.size() <= longest_token && one.parts.size() >= 2 &&
            one.parts.size() <= 15 && alike < 4)
            found.push_back(one);
    }
    return found;
}

class Reader final : public DocumentSink {
  public:
    Reader(ReferenceSearch::Record& record, const std::vector<Acronym>& acronyms)
        : record_(record), acronyms_(acronyms) {}

    void text(SearchField field, std::string_view text) override {
        std::vector<std::string> words;
        std::vector<std::string> in_capitals;
        const auto length = for_each_token(text, [&](const Token& token) {
            words.emplace_back(token.text);
            const std::string_view printed = text.substr(token.from, token.to - token.from);
            if (std::none_of(printed.begin(), printed.end(), [](char c) { return c >= 'a' && c <= 'z'; }))
                in_capitals.emplace_back(token.text);
        });
        const int weight = static_cast<int>(occurrence_weight(field, length, false));
        for (const std::string& word : words)
            weights_[word] += weight;
        if (!words.empty())
            weights_[words.front()] += static_cast<int>(occurrence_weight(field, length, true)) - weight;
        record_.texts.push_back({{}});
        CompoundReader reader(text);
        for (Compound compound; reader.next(compound);) {
            record_.texts.back().parts.emplace_back();
            for (std::size_t i = 0; i < compound.count; ++i)
                record_.texts.back().parts.back().emplace_back(compound.part(i));
        }
        if (record_.reference.kind == RecordKind::organization && field <= SearchField::acronym)
            return;
        for (const std::string& word : in_capitals)
            for (const Acronym& one : acronyms_)
                if (one.acronym == word)
                    for (const std::string& part : one.parts)
                        weights_[part] += weight / 2 + 1;
        const std::vector<std::string> parts = parts_of(text);
        for (std::size_t i = 0; i < parts.size(); ++i)
            for (const Acronym& one : acronyms_)
                if (i + one.parts.size() <= parts.size() &&
                    std::equal(one.parts.begin(), one.parts.end(),
                               parts.begin() + static_cast<std::ptrdiff_t>(i)))
                    weights_[one.acronym] += weight;
    }
    void phone(std::string_view number) override {
        record_.phones.push_back(phone_digits(number).substr(0, 15));
    }
    void tagged(SearchTag tag, std::string_view value) override {
        for_each_token(value, [&](const Token& token) {
            weights_[std::string(1, static_cast<char>(tag)).append(token.text)] += tag_weight;
        });
    }
    void facet(Facet facet, std::string_view value) override {
        record_.facets.push_back({facet, std::string(value)});
    }

    void finish() {
        for (const auto& [term, weight] : weights_)
            record_.words.push_back({term, impact_of(static_cast<std::uint32_t>(weight))});
    }

  private:
    ReferenceSearch::Record& record_;
    const std::vector<Acronym>& acronyms_;
    std::map<std::string, int> weights_;
};

std::vector<std::string> letters_of(std::string_view text) {
    std::vector<std::string> letters;
    for (const char c : text)
        if ((static_cast<unsigned char>(c) & 0xc0) == 0x80 && !letters.empty())
            letters.back() += c;
        else
            letters.emplace_back(1, c);
    return letters;
}

/// The textbook's table (optimal string alignment), in full; the least of the last column: any beginning of
/// b.
int typos(std::string_view a_text, std::string_view b_text) {
    const auto a = letters_of(a_text);
    const auto b = letters_of(b_text);
    std::vector<std::vector<int>> table(b.size() + 1, std::vector<int>(a.size() + 1));
    for (std::size_t i = 0; i <= b.size(); ++i)
        for (std::size_t j = 0; j <= a.size(); ++j) {
            if (i == 0 || j == 0) {
                table[i][j] = static_cast<int>(i + j);
                continue;
            }
            table[i][j] = std::min({table[i - 1][j] + 1, table[i][j - 1] + 1,
                                    table[i - 1][j - 1] + (a[j - 1] == b[i - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[j - 1] == b[i - 2] && a[j - 2] == b[i - 1])
                table[i][j] = std::min(table[i][j], table[i - 2][j - 2] + 1);
        }
    int least = 1000;
    for (std::size_t i = 0; i <= b.size(); ++i)
        least = std::min(least, table[i][a.size()]);
    return least;
}

bool starts_with(std::string_view text, std::string_view beginning) {
    return text.substr(0, beginning.size()) == beginning;
}

/// The class of a term for a word that is looked for, both with their tag.
std::optional<MatchClass> class_of(std::string_view wanted, std::string_view term, const QueryWord& word) {
    if (wanted.empty())
        return std::nullopt;
    if (term == wanted)
        return MatchClass::exact;
    if (word.exact)
        return word.open && starts_with(term, wanted) ? std::optional(MatchClass::prefix) : std::nullopt;
    if (word.tag == 0 && static_cast<unsigned char>(term[0]) < 0x20)
        return std::nullopt;
    if (word.tag == 0) {
        EnglishStemmer stemmer;
        const std::string stem(stemmer.stem(wanted));
        if (stem.size() >= 2 && stemmer.stem(term) == stem && term.size() <= stem.size() + 10 &&
            starts_with(term, EnglishStemmer::shared_beginning(stem)))
            return MatchClass::form;
    }
    if (starts_with(term, wanted) && word.tag != static_cast<std::uint8_t>(SearchTag::sdg))
        return MatchClass::prefix;
    const std::size_t lead = word.tag != 0 ? 1 : 0;
    if (word.tag != 0 && term[0] != wanted[0])
        return std::nullopt;
    const std::string_view plain = wanted.substr(lead);
    if (plain.find_first_of("0123456789") != std::string_view::npos || letter_count(plain) < 4)
        return std::nullopt;
    const int found = typos(plain, term.substr(lead));
    if (found <= 1)
        return MatchClass::typo;
    return found == 2 && letter_count(plain) >= 8 ? std::optional(MatchClass::two_typos) : std::nullopt;
}

/// How a record has one spelling of a word within a class: the greatest impact, 0 when it has not.
struct Standing {
    int impact = 0;
    int postings = 0; ///< words of the record that stand for it
};

Standing standing(const ReferenceSearch::Record& record, std::string_view wanted, const QueryWord& word,
                  MatchClass within) {
    Standing found;
    for (const auto& one : record.words) {
        const auto match = class_of(wanted, one.term, word);
        if (!match || *match > within)
            continue;
        found.impact = std::max(found.impact, one.impact);
        ++found.postings;
    }
    return found;
}

std::vector<std::string> phone_spellings(const QueryWord& word) {
    std::vector<std::string> spellings;
    if (word.phone_length == 0)
        return spellings;
    spellings.emplace_back(word.phone_digits());
    if (spellings[0][0] == '0' && spellings[0].size() > shortest_phone_part)
        spellings.push_back(spellings[0].substr(1));
    return spellings;
}

int phone_postings(const ReferenceSearch::Record& record, const QueryWord& word, bool whole) {
    int found = 0;
    std::set<std::uint64_t> keys;
    for (const std::string& phone : record.phones) {
        std::vector<std::uint64_t> all;
        append_phone_keys(phone, all);
        keys.insert(all.begin(), all.end());
    }
    for (const std::string& digits : phone_spellings(word)) {
        const PhoneRange range = phone_range(digits);
        for (const std::uint64_t key : keys)
            found += whole ? key == range.whole : key >= range.begin && key < range.end;
    }
    return found;
}

struct Asked {
    const QueryWord* word;
    bool phone_only = false;
};

struct Evaluated {
    std::vector<int> impacts; ///< of each record
    std::uint64_t postings = 0;
};

Evaluated evaluate(const std::vector<ReferenceSearch::Record>& records, const Asked& asked,
                   MatchClass within) {
    const QueryWord& word = *asked.word;
    std::array<char, longest_token + 1> buffer;
    Evaluated result;
    result.impacts.assign(records.size(), 0);
    const auto add = [&](std::size_t i, int impact) {
        result.impacts[i] = std::max(result.impacts[i], impact);
    };
    const int phone_impact = impact_of(occurrence_weight(SearchField::contact, 1, false));
    std::vector<std::uint64_t> part_postings(word.compound.count, 0);
    for (std::size_t i = 0; i < records.size(); ++i) {
        for (const bool whole : {true, false}) {
            if (word.phone_length == 0 || (!whole && within < MatchClass::prefix))
                continue;
            const int found = phone_postings(records[i], word, whole);
            result.postings += static_cast<std::uint64_t>(found);
            if (found > 0)
                add(i, phone_impact);
        }
        if (asked.phone_only)
            continue;
        const Standing together = standing(records[i], std::string(word.term(buffer)), word, within);
        add(i, together.impact);
        result.postings += static_cast<std::uint64_t>(together.postings);
        if (word.compound.count < 2)
            continue;
        int least = 1000;
        for (std::size_t part = 0; part < word.compound.count; ++part) {
            const Standing one = standing(records[i], std::string(word.part(buffer, part)), word, within);
            least = std::min(least, one.impact);
            part_postings[part] += static_cast<std::uint64_t>(one.postings);
        }
        add(i, least);
    }
    if (!asked.phone_only && word.compound.count > 1)
        result.postings += *std::min_element(part_postings.begin(), part_postings.end());
    return result;
}

bool has_phrase(const ReferenceSearch::Record& record, const Query& query, const QueryPhrase& phrase) {
    std::vector<std::string> wanted;
    for (std::size_t i = 0; i < phrase.count; ++i)
        wanted.emplace_back(query.words[phrase.first + i].compound.part(0));
    const bool open = query.words[phrase.first + phrase.count - 1u].open;
    if (open && wanted.back().size() < 3)
        wanted.pop_back(); // too little to say what stands there
    for (const auto& text : record.texts) {
        std::vector<std::string> parts;
        for (const auto& compound : text.parts)
            parts.insert(parts.end(), compound.begin(), compound.end());
        for (std::size_t at = 0; at + wanted.size() <= parts.size(); ++at) {
            bool same = true;
            for (std::size_t i = 0; i < wanted.size(); ++i)
                same = same && (parts[at + i] == wanted[i] ||
                                (open && i + 1u == phrase.count && starts_with(parts[at + i], wanted[i])));
            if (same)
                return true;
        }
    }
    return false;
}

bool passes(const ReferenceSearch::Record& record, const std::vector<FacetFilter>& filters) {
    for (const FacetFilter& filter : filters) {
        bool any = false; // of the alternatives of this facet
        for (const FacetFilter& other : filters)
            any = any || (other.facet == filter.facet && std::find(record.facets.begin(), record.facets.end(),
                                                                   other) != record.facets.end());
        if (!any)
            return false;
    }
    return true;
}

} // namespace

ReferenceSearch::ReferenceSearch(const Directory& directory) {
    const auto acronyms = acronyms_of(directory);
    for (const RecordKind kind : searched_kinds)
        for_each_record_type([&]<class T>() {
            if (RecordTraits<T>::kind != kind)
                return;
            for (const T& record : directory.all<T>()) {
                Record& made = records_.emplace_back();
                made.reference = reference_to(record);
                Reader reader(made, acronyms);
                visit_document(directory, made.reference, reader);
                reader.finish();
            }
        });
}

ReferenceAnswer ReferenceSearch::find(std::string_view text, std::size_t limit,
                                      const std::vector<FacetFilter>& filters) const {
    ReferenceAnswer answer;
    Query query;
    parse_query(text, query);
    std::vector<Asked> asked;
    for (std::size_t i = 0; i < query.word_count; ++i) {
        const QueryWord& word = query.words[i];
        if (word.excluded)
            continue;
        Asked one{&word};
        if (word.phone_words > 0 && (word.phone_words > 1 || word.compound.count > 1) &&
            std::any_of(records_.begin(), records_.end(),
                        [&](const Record& record) { return phone_postings(record, word, false) > 0; })) {
            one.phone_only = true;
            i += word.phone_words - 1u;
        }
        asked.push_back(one);
    }
    if (asked.empty())
        return answer;

    std::array<char, longest_token + 1> buffer;
    std::vector<bool> allowed(records_.size());
    for (std::size_t i = 0; i < records_.size(); ++i) {
        allowed[i] = passes(records_[i], filters);
        for (std::size_t k = 0; k < query.word_count; ++k) {
            const QueryWord& word = query.words[k];
            bool in_phrase = false;
            for (std::size_t p = 0; p < query.phrase_count; ++p)
                in_phrase = in_phrase || (k >= query.phrases[p].first &&
                                          k < std::size_t{query.phrases[p].first} + query.phrases[p].count);
            if (!word.excluded || in_phrase)
                continue;
            bool all = true;
            for (std::size_t part = 0; part < word.compound.count; ++part)
                all = all &&
                      standing(records_[i], std::string(word.part(buffer, part)), word, MatchClass::exact)
                              .impact > 0;
            if (all ||
                standing(records_[i], std::string(word.term(buffer)), word, MatchClass::exact).impact > 0)
                allowed[i] = false;
        }
    }

    const auto weight_of = [&](const Evaluated& one) {
        return static_cast<int>(word_weight(one.postings, records_.size()));
    };
    const auto passes_phrases = [&](std::size_t i, bool excluded) {
        for (std::size_t p = 0; p < query.phrase_count; ++p)
            if (query.phrases[p].excluded == excluded &&
                has_phrase(records_[i], query, query.phrases[p]) == excluded)
                return false;
        return true;
    };
    for (std::size_t i = 0; i < records_.size(); ++i)
        allowed[i] = allowed[i] && passes_phrases(i, true);
    std::set<std::size_t> considered;
    for (int m = 0; m < static_cast<int>(match_class_count); ++m) {
        const auto match = static_cast<MatchClass>(m);
        std::vector<Evaluated> words;
        for (const Asked& one : asked)
            words.push_back(evaluate(records_, one, match));
        std::vector<std::pair<int, std::size_t>> found; // less score first is better, then order
        std::size_t total = 0;
        for (std::size_t i = 0; i < records_.size(); ++i) {
            bool all = allowed[i] && passes_phrases(i, false);
            int score = 0;
            for (const Evaluated& word : words) {
                all = all && word.impacts[i] > 0;
                score += weight_of(word) * word.impacts[i];
            }
            if (!all)
                continue;
            ++total;
            if (!considered.count(i))
                found.emplace_back(-score, i);
        }
        std::sort(found.begin(), found.end());
        for (const auto& [score, i] : found) {
            considered.insert(i);
            if (answer.hits.size() < limit)
                answer.hits.push_back({records_[i].reference, match, -score});
        }
        answer.total = total;
        if (answer.total >= std::max<std::size_t>(limit, 20))
            return answer;
    }
    if (answer.total > 0 || asked.size() < 2)
        return answer;

    // Nothing has all words: those that have most of them.
    std::vector<std::size_t> counts(records_.size(), 0);
    std::vector<std::size_t> tagged(records_.size(), 0);
    std::vector<int> scores(records_.size(), 0);
    std::vector<MatchClass> classes(records_.size(), MatchClass::exact);
    std::size_t must = 0;
    for (const Asked& one : asked) {
        must += one.word->tag != 0;
        for (int m = 0; m < static_cast<int>(match_class_count); ++m) {
            const Evaluated word = evaluate(records_, one, static_cast<MatchClass>(m));
            if (*std::max_element(word.impacts.begin(), word.impacts.end()) == 0)
                continue;
            for (std::size_t i = 0; i < records_.size(); ++i)
                if (word.impacts[i] > 0) {
                    ++counts[i];
                    tagged[i] += one.word->tag != 0;
                    scores[i] += weight_of(word) * word.impacts[i];
                    classes[i] = std::max(classes[i], static_cast<MatchClass>(m));
                }
            break;
        }
    }
    std::size_t most = 0;
    for (std::size_t i = 0; i < records_.size(); ++i)
        if (allowed[i] && tagged[i] == must && counts[i] > must)
            most = std::max(most, counts[i]);
    std::vector<std::pair<int, std::size_t>> found;
    for (std::size_t i = 0; i < records_.size(); ++i)
        if (allowed[i] && tagged[i] == must && counts[i] == most && most > 0)
            found.emplace_back(-scores[i], i);
    std::sort(found.begin(), found.end());
    answer.total = found.size();
    answer.partial = !found.empty();
    for (const auto& [score, i] : found)
        if (answer.hits.size() < limit)
            answer.hits.push_back({records_[i].reference, classes[i], -score});
    return answer;
}

} // namespace citynet::test
