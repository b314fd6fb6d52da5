#include "core/model/reference.h"

#include "core/model/id.h"

#include <array>

namespace citynet {

namespace {

constexpr std::array<std::string_view, 10> words{"source",   "theme",      "region",       "country",
                                                 "city",     "series",     "organization", "event",
                                                 "relation", "cooperation"};

} // namespace

std::string_view word(RecordKind kind) {
    return words[static_cast<size_t>(kind)];
}

std::optional<RecordKind> record_kind(std::string_view word) {
    for (size_t i = 0; i < words.size(); ++i)
        if (words[i] == word)
            return static_cast<RecordKind>(i);
    return std::nullopt;
}

std::optional<Reference> Reference::parse(std::string_view text) {
    const size_t slash = text.find('/');
    if (slash == std::string_view::npos)
        return std::nullopt;
    const auto kind = record_kind(text.substr(0, slash));
    const auto id = text.substr(slash + 1);
    if (!kind || !is_id(id))
        return std::nullopt;
    return Reference{*kind, std::string(id)};
}

std::string Reference::text() const {
    return std::string(word(kind)) + "/" + id;
}

} // namespace citynet
