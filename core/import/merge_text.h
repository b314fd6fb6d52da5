#pragma once

#include "core/import/document.h"
#include "core/import/three_way.h"

namespace citynet::importer {

/// Whether the document has the whole description of a record or adds a part to it.
enum class Extent { whole, part };

/// Puts printed sections into a record's. Sections of ours for which the document has other headings go when
/// it has the whole text; those changed by hand stay.
void merge_sections(std::vector<Section>& mine, const std::vector<Section>& ancestor,
                    std::vector<Section> theirs, Extent extent, MergeLog& log);

/// Puts printed projects into a record's: by name, by what they speak of, or by their order. A paragraph of
/// `paragraphs`, the section of key projects, that one of the record's projects tells of, becomes that
/// project's text and leaves the section.
void merge_projects(std::vector<Project>& mine, const std::vector<Project>& ancestor,
                    const std::vector<Project>& theirs, Section* paragraphs, MergeLog& log);

/// Adds contacts and people that a record lacks. One that was taken away by hand stays away.
void merge_contacts(std::vector<Contact>& mine, const std::vector<Contact>* ancestor,
                    const std::vector<Contact>& theirs, const std::vector<Person>& people, MergeLog& log);
void merge_people(std::vector<Person>& mine, const std::vector<Person>* ancestor,
                  const std::vector<Person>& theirs, const std::vector<Contact>& contacts, MergeLog& log);

/// Writes the speakers of quotations, which are printed in capitals, as `people` write them where the words
/// are the same.
void name_speakers(std::vector<Section>& sections, const std::vector<Person>& people);

} // namespace citynet::importer
