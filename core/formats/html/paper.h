#pragma once

#include "core/formats/html/phrases.h"
#include "core/model/directory.h"

#include <string>
#include <string_view>
#include <vector>

/// What is printed: one document of the directory, or of some of its records, with a contents, a code for a
/// telephone's camera beside each profile, and a line that says on each sheet where it is from. A link shows
/// its address as its text, so that it can be typed; one to a record that is not printed too is no link. How
/// it stands on the sheets is a matter of style (web/paper.css).
namespace citynet {

/// Records to be printed together, and what they are.
struct Selection {
    std::string title;              ///< "Networks"
    std::string what;               ///< what narrowed it: "Theme: Health"; may be empty
    std::vector<Reference> records; ///< in their order; those without an article are passed over
};

/// The records of a selection, those of a kind together, the kinds as they first occur; or one record by
/// itself. An element to be put into a page. Ids in it begin with "paper", so that they differ from those of
/// the page's own document. Empty when no record has an article.
std::string paper_selection(const Directory& directory, const Selection& selection,
                            const HtmlTexts& texts = {});

/// The whole directory as a booklet.
std::string paper_booklet(const Directory& directory, const HtmlTexts& texts = {});

/// What a browser does with a page that has just been opened.
enum class OnOpening { nothing, print };

/// A page by itself with what one of these gives. `style` is CSS.
std::string paper_page(std::string_view title, std::string_view paper, std::string_view style,
                       OnOpening on_opening = OnOpening::nothing, const HtmlTexts& texts = {});

} // namespace citynet
