#include "core/text/stem.h"

#include "core/text/tokens.h"

#include <api.h>
#include <english_stemmer.h>

#include <algorithm>

namespace citynet {

namespace {

/// As many letters as any word has: the stemmer's memory fits them from the first one on and is not moved.
constexpr std::string_view blanks = "                                                                ";
static_assert(blanks.size() >= longest_token);

int set_word(SN_env* environment, std::string_view word) {
    return SN_set_current(environment, static_cast<int>(word.size()),
                          reinterpret_cast<const symbol*>(word.data()));
}

} // namespace

/// The word that was stemmed last is what somebody searched for; the stemmer would leave it in memory.
void EnglishStemmer::Close::operator()(void* environment) const {
    set_word(static_cast<SN_env*>(environment), blanks);
    english_close_env(static_cast<SN_env*>(environment));
}

EnglishStemmer::EnglishStemmer() : environment_(english_create_env()) {
    if (environment_)
        set_word(static_cast<SN_env*>(environment_.get()), blanks);
}

std::string_view EnglishStemmer::stem(std::string_view word) {
    if (word.size() < 3 || word.size() > blanks.size() || !environment_ ||
        !std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; }))
        return {};
    auto* environment = static_cast<SN_env*>(environment_.get());
    if (set_word(environment, word) != 0 || english_stem(environment) < 0)
        return {};
    return {reinterpret_cast<const char*>(environment->p), static_cast<std::size_t>(environment->l)};
}

std::string_view EnglishStemmer::shared_beginning(std::string_view stem) {
    if (stem.size() > 2 &&
        (stem.back() == 'i' || stem.back() == 'e' || stem.back() == 'l' || stem.back() == 'y'))
        stem.remove_suffix(1);
    return stem;
}

} // namespace citynet
