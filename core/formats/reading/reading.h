#pragma once

#include "core/formats/html/phrases.h"
#include "core/model/directory.h"

#include <string>
#include <string_view>
#include <vector>

/// What is read aloud of a record. It is made from the record's article in the document, so that who listens
/// hears what who reads sees, in the same order: headings, facts with their names, contacts, remarks, source.
namespace citynet {

/// The article of an organization, event, city, country or series, in sentences of plain text; empty for
/// anything else. Web and e-mail addresses are in words ("info at example dot org").
std::vector<std::string> reading_text(const Directory& directory, const Reference& record,
                                      const HtmlTexts& texts = {});

/// A text in its sentences. A full stop after a title or an initial ("Dr. A. Mayor") ends none.
std::vector<std::string> sentences(std::string_view text);

} // namespace citynet
