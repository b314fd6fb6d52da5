#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace citynet {

/// The stem that the forms of an English word share: "cities" and "city", "resilient" and "resilience" (the
/// Snowball project's stemmer for English, Porter2). Takes folded words.
class EnglishStemmer {
  public:
    EnglishStemmer();

    /// The stem, valid until the next call; empty for a word that has none: of less than three letters,
    /// longer than any token, or with anything but a to z.
    std::string_view stem(std::string_view word);

    /// A beginning that every word with this stem has: the stem but for a last letter that may have changed
    /// (city, cities: citi).
    static std::string_view shared_beginning(std::string_view stem);

  private:
    struct Close {
        void operator()(void* environment) const;
    };
    std::unique_ptr<void, Close> environment_;
};

} // namespace citynet
