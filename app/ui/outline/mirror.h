#pragma once

#include "app/ui/outline/outline_html.h"
#include "app/ui/outline/outliner.h"
#include "app/ui/scene.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace citynet::ui {

/// The document beside the picture: what it holds, what its elements do, and where its focus is. Where nobody
/// is in it, its lists are short at first; it says so, and has the rest after complete().
class Mirror {
  public:
    /// What the document is made of.
    struct Of {
        const Theme& theme;
        const Strings& strings;
        Typeface& type;
        const Directory& directory;
        const Derived& derived;
        const UiState& state;
    };

    /// Another number whenever the document may have changed.
    unsigned revision() const { return revision_; }
    void changed() { ++revision_; }
    /// Another route is shown.
    void entered(const Route& before, const Route& now);

    /// The elements of the document, for a window of this size.
    std::string document(const Of& of, ImVec2 size, bool shown);
    /// The same of something else that is drawn.
    std::string document(const Theme& theme, const Strings& strings, Typeface& type, ImVec2 size,
                         const OutlinePage& page, const Outliner::Draw& draw);
    /// Lists have their rows from now on, and not only the first ones, until another view is shown.
    void complete();
    /// What the element of the document made last is for.
    std::optional<Command> command_of(std::string_view element);
    /// Puts the picture's ring where the document's focus is.
    void point_at(std::string_view element, Memory& picture);

  private:
    const Outline& read(const Theme& theme, const Strings& strings, Typeface& type, ImVec2 size,
                        std::size_t most_rows, const Outliner::Draw& draw);

    std::unique_ptr<Outliner> outliner_; ///< From the first document on.
    std::size_t most_rows_ = Outline::rows_at_once;
    bool whole_ = false;   ///< Lists have these, and not only what an input waits for.
    bool pointed_ = false; ///< The document has the focus.
    unsigned revision_ = 1;
};

} // namespace citynet::ui
