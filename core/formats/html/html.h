#pragma once

#include "core/formats/html/phrases.h"
#include "core/model/directory.h"

#include <string>

/// The directory as a document: what is read without scripts, by a screen reader and on paper. Semantic
/// elements, every fact of the data, links both ways. The id of an article or heading is the route that shows
/// the same in the program: "#/networks/uclg" is anchor and route at once.
namespace citynet {

/// The whole directory: a masthead and the main part, to be put into a page.
std::string html_document(const Directory& directory, const HtmlTexts& texts = {});

/// The article of one organization, event, city, country or series; empty for anything else.
std::string html_article(const Directory& directory, const Reference& record, const HtmlTexts& texts = {});

/// Title and description, for the head of a page.
std::string html_head(const Directory& directory, const HtmlTexts& texts = {});

/// A page by itself with the whole directory, or with only `record` where one is given (empty when it has no
/// article).
std::string standalone_html(const Directory& directory, const HtmlTexts& texts = {});
std::string standalone_html(const Directory& directory, const Reference& record, const HtmlTexts& texts = {});

} // namespace citynet
