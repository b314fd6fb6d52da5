#include "core/text/stem.h"

#include <api.h>
#include <english_stemmer.h>

#include <algorithm>

namespace citynet {

void EnglishStemmer::Close::operator()(void* environment) const {
    auto* stemmer = static_cast<SN_env*>(environment);
    // The word that was stemmed last is what somebody searched for; the stemmer would leave it in memory.
    // Before its letters Snowball keeps how many there is room for, and how many there are.
    if (stemmer && stemmer->p)
        std::fill_n(static_cast<volatile symbol*>(stemmer->p), reinterpret_cast<const int*>(stemmer->p)[-2],
                    symbol{});
    english_close_env(stemmer);
}

EnglishStemmer::EnglishStemmer() : environment_(english_create_env()) {}

std::string_view EnglishStemmer::stem(std::string_view word) {
    if (word.size() < 3 || !environment_ ||
        !std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; }))
        return {};
    auto* environment = static_cast<SN_env*>(environment_.get());
    if (SN_set_current(environment, static_cast<int>(word.size()),
                       reinterpret_cast<const symbol*>(word.data())) != 0 ||
        english_stem(environment) < 0)
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
