#pragma once

#include "core/model/directory.h"

#include <cstdint>
#include <string_view>

namespace citynet {

/// The part of a record in which words were found, the most telling first.
enum class SearchField : std::uint8_t {
    name,
    acronym,
    other_name,
    person,
    project,
    contact,
    place,
    theme,
    question,
    session,
    summary,
    text
};
inline constexpr std::size_t search_field_count = 12;

std::string_view word(SearchField field);

/// What can be asked for as `tag:value` in a query.
enum class SearchTag : std::uint8_t { country = 1, city, theme, sdg, person, year, kind };
inline constexpr std::size_t search_tag_count = 7;

std::string_view word(SearchTag tag);

/// By what results are counted and narrowed. A value of a facet is an id, for `sdg` the number and for `kind`
/// the word of a RecordKind.
enum class Facet : std::uint8_t { kind, theme, sdg, region, country };
inline constexpr std::size_t facet_count = 5;

std::string_view word(Facet facet);

/// Takes what can be searched of one record. The views end with the call.
class DocumentSink {
  public:
    virtual void text(SearchField field, std::string_view text) = 0;
    virtual void phone(std::string_view number) = 0; ///< beside text(SearchField::contact)
    virtual void tagged(SearchTag tag, std::string_view value) = 0;
    virtual void facet(Facet facet, std::string_view value) = 0;
    virtual bool texts_only() const { return false; } ///< only text() does anything
    virtual bool enough() const { return false; }     ///< nothing more is wanted of this record

  protected:
    ~DocumentSink() = default;
};

/// Only the texts: for what looks for words in a record again.
class TextSink : public DocumentSink {
  public:
    void phone(std::string_view) override {}
    void tagged(SearchTag, std::string_view) override {}
    void facet(Facet, std::string_view) override {}
    bool texts_only() const final { return true; }

  protected:
    ~TextSink() = default;
};

/// The kinds of records that are found, in the order that breaks ties.
inline constexpr RecordKind searched_kinds[] = {
    RecordKind::organization, RecordKind::event, RecordKind::city,  RecordKind::country,
    RecordKind::series,       RecordKind::theme, RecordKind::source};

/// Hands everything that can be searched of a record of a searched kind to the sink; false when there is no
/// such record.
bool visit_document(const Directory& directory, const Reference& record, DocumentSink& sink);
/// The same for the record at a place in the list of its kind, which must be there; the record's id.
std::string_view visit_document(const Directory& directory, RecordKind kind, std::size_t place,
                                DocumentSink& sink);

} // namespace citynet
