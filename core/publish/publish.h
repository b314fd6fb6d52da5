#pragma once

#include "core/formats/html/phrases.h"
#include "core/model/directory.h"
#include "core/result.h"
#include "core/search/search_index.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

// The one-file page: a template, made by the web build, that a directory is put into; and the way back.
namespace citynet {

/// A directory of so many organizations or more is published with its search index: making that would take
/// whoever opens the page longer than reading it.
inline constexpr std::size_t smallest_with_index = 10'000;

/// Fills the placeholders <!--directory:head-->, <!--directory:document-->, <!--directory:data--> and
/// <!--directory:index--> of a template; the last one with nothing for a small directory. Fails when one of
/// them is missing or stands there twice (`place` names it). The workers make the index.
Result<std::string> publish(std::string_view page_template, const Directory& directory,
                            const HtmlTexts& texts = {}, const Workers& workers = one_by_one);

/// Whether `text` is an HTML page rather than data.
bool is_page(std::string_view text);

/// The JSON text that a published page carries: a part of `page`.
Result<std::string_view> extract_data(std::string_view page);

/// What stands for the data of a page, as extract_data() gives it, in the index that the page carries.
std::uint64_t mark_of_data(std::string_view data);

/// The search index that a published page carries. Nothing when it carries none, and none that is damaged, of
/// another version or made of other data: then it is to be made of the directory.
std::optional<SearchIndex> carried_index(std::string_view page);

/// Reads a directory from JSON text or from a published page.
Result<Directory, Errors> open_directory(std::string_view text);

} // namespace citynet
