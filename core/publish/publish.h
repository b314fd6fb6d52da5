#pragma once

#include "core/formats/html/phrases.h"
#include "core/model/directory.h"
#include "core/result.h"

#include <string>
#include <string_view>

// The one-file page: a template, made by the web build, that a directory is put into; and the way back.
namespace citynet {

/// Fills the placeholders <!--directory:head-->, <!--directory:document--> and <!--directory:data--> of a
/// template. Fails when one of them is missing or stands there twice (`place` names it).
Result<std::string> publish(std::string_view page_template, const Directory& directory,
                            const HtmlTexts& texts = {});

/// Whether `text` is an HTML page rather than data.
bool is_page(std::string_view text);

/// The JSON text that a published page carries: a part of `page`.
Result<std::string_view> extract_data(std::string_view page);

/// Reads a directory from JSON text or from a published page.
Result<Directory, Errors> open_directory(std::string_view text);

} // namespace citynet
