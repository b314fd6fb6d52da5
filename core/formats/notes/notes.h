#pragma once

#include "core/formats/content_lines/carried_texts.h"
#include "core/model/directory.h"
#include "core/model/reference.h"

#include <string>
#include <string_view>
#include <vector>

namespace citynet {

/// A text of this length (bytes) makes a code of 73 modules of which 15 % may be damaged: still read by a
/// telephone at arm's length from a screen.
inline constexpr std::size_t longest_note = 350;

/// Records as notes that a telephone's camera shows and keeps: plain text (UTF-8, lines end in LF), since no
/// telephone knows a format for a list of such things.
///
///     Favourites 2/3                 the heading; where there are several notes, which one of how many
///                                    an empty line
///     United Cities                  a record: its name
///     www.example.org                where to find it: of an organization its site, else its e-mail address,
///                                    else its telephone number, left out when none is printed
///                                    an empty line
///     Forum of Mayors                an event: its title,
///     2–3 October 2023, Geneva       when and where, as far as known, and then its site
///     www.example.org
///
/// Of a city the second line is its country. Between two notes stands no record in half: each but one that
/// is longer than `longest_note` alone keeps within that. All of them after each other, without their
/// headings, are the whole list in its order. What the directory does not have is left out; of nothing there
/// is no note.
std::vector<std::string> notes_of(const Directory& directory, const std::vector<Reference>& records,
                                  std::string_view heading, const CarriedTexts& texts = {});

} // namespace citynet
