#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace citynet {

enum class RecordKind {
    source,
    theme,
    region,
    country,
    city,
    series,
    organization,
    event,
    relation,
    cooperation
};

/// The word that stands for a kind in files: "organization".
std::string_view word(RecordKind kind);
std::optional<RecordKind> record_kind(std::string_view word);

/// A record of any kind, named by kind and id: "organization/uclg".
struct Reference {
    RecordKind kind = RecordKind::organization;
    std::string id;

    static std::optional<Reference> parse(std::string_view text);
    std::string text() const;

    friend bool operator==(const Reference&, const Reference&) = default;
    friend bool operator<(const Reference& a, const Reference& b) {
        return a.kind != b.kind ? a.kind < b.kind : a.id < b.id;
    }
};

} // namespace citynet
