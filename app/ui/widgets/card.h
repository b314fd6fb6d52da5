#pragma once

#include "app/ui/kit.h"

namespace citynet::ui {

struct CardLook {
    bool pressable = true; ///< The whole card is a button.
    bool chosen = false;
    float padding = -1; ///< Below 0: theme.space.l, less on a phone.
    float min_height = 0;
    Grid* grid = nullptr; ///< The grid whose cell it fills: makes it as high as its neighbours.
    Color fill = {};      ///< None: theme.surface_raised.
    bool outlined = true;
};

/// A raised box around what is drawn while it lives. Links and buttons inside it work and do not press the
/// card.
///     Card card(kit, id);
///     heading(…); text(…);
///     if (card.end()) commands.open(…);
class Card {
  public:
    Card(const Kit& kit, std::string_view id, const CardLook& look = {});
    ~Card();
    Card(const Card&) = delete;
    Card& operator=(const Card&) = delete;
    /// Closes the card; true when it was activated. Afterwards the cursor is below it.
    bool end();

  private:
    const Kit& kit_;
    std::string_view id_;
    CardLook look_;
    ImVec2 min_;
    float width_ = 0, padding_ = 0;
    std::size_t outline_at_ = 0; ///< Where it begins there, when there is one.
    ImDrawListSplitter& splitter_;
    std::optional<Column> column_;
    bool ended_ = false;
};

/// A monogram in a rounded square, with a colour that belongs to `stable_id` forever. Square `size`; moves
/// the cursor like an image.
void avatar(const Kit& kit, std::string_view stable_id, std::string_view monogram, float size);
/// The same at a place, without moving the cursor.
void draw_avatar(const Kit& kit, ImVec2 top_start, std::string_view stable_id, std::string_view monogram,
                 float size);
/// One to five letters to stand for a name: an acronym that is short enough, or initials ("UCLG", "EC").
std::string monogram(std::string_view name, std::string_view acronym = {});

} // namespace citynet::ui
