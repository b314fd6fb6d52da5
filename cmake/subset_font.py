"""Cuts a font down to the characters that the interface uses, and to what Dear ImGui can use of it.

    subset_font.py --font IN.ttf [--also OTHER.ttf] --list LIST.txt --out OUT.ttf [--header ICONS.h]

LIST has a range of code points, "0020-007E", or "NAME CODEPOINT" a line; text after either is a remark. What
IN lacks comes from OTHER, a font of the same family and grid. With --header, the names become UTF-8 constants of citynet::ui::icon.
"""
import argparse
import pathlib
import re
import sys

from fontTools import subset
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

parser = argparse.ArgumentParser()
parser.add_argument("--font", required=True)
parser.add_argument("--also")
parser.add_argument("--list", type=pathlib.Path, required=True)
parser.add_argument("--out", type=pathlib.Path, required=True)
parser.add_argument("--header", type=pathlib.Path)
options = parser.parse_args()

wanted, names = set(), {}
for row in options.list.read_text(encoding="utf-8").splitlines():
    if not row.strip() or row.startswith("#"):
        continue
    named = re.match(r"([a-z_]+)\s+([0-9a-f]{4,6})\b", row)
    span = re.match(r"([0-9A-F]{4,6})(?:-([0-9A-F]{4,6}))?\b", row)
    if named:
        names[named[1]] = int(named[2], 16)
        wanted.add(names[named[1]])
    elif span:
        wanted.update(range(int(span[1], 16), int(span[2] or span[1], 16) + 1))
    else:
        sys.exit(f"{options.list}: not understood: {row}")

font = TTFont(options.font)
if options.also:
    other = TTFont(options.also)
    if other["head"].unitsPerEm != font["head"].unitsPerEm:
        sys.exit(f"{options.also} has another grid than {options.font}")
    outlines, theirs, order = other.getGlyphSet(), other.getBestCmap(), font.getGlyphOrder()
    for code in sorted(wanted - set(font.getBestCmap())):
        if code not in theirs:
            continue
        name, pen, strokes = f"also{code:04X}", TTGlyphPen(None), DecomposingRecordingPen(outlines)
        outlines[theirs[code]].draw(strokes)
        strokes.replay(pen)
        order.append(name)
        font["glyf"].glyphs[name] = pen.glyph()
        font["hmtx"][name] = other["hmtx"][theirs[code]]
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[code] = name
    font.setGlyphOrder(order)
# A font's author may leave gaps in a range; a range that names nothing but gaps, or an icon, is our mistake.
missing = sorted(wanted - set(font.getBestCmap()))
if any(code in names.values() for code in missing) or len(missing) > len(wanted) / 10:
    sys.exit(f"{options.font} has none of " + ", ".join(f"{code:04X}" for code in missing))

choice = subset.Options()
choice.layout_features = []  # Dear ImGui neither kerns nor substitutes
choice.hinting = False       # nor runs TrueType instructions
choice.glyph_names = False
choice.name_IDs = [0, 13]    # whose it is and its licence travel with it
choice.notdef_outline = True
choice.recalc_timestamp = False # the same input gives the same bytes
choice.drop_tables += ["GSUB", "GPOS", "GDEF", "kern", "DSIG", "STAT", "meta", "gasp", "GlyphOrder"]
cutter = subset.Subsetter(choice)
cutter.populate(unicodes=wanted)
cutter.subset(font)
options.out.parent.mkdir(parents=True, exist_ok=True)
subset.save_font(font, str(options.out), choice)

if options.header:
    rows = []
    for name, code in sorted(names.items()):
        escaped = "".join(f"\\x{byte:02x}" for byte in chr(code).encode())
        rows.append(f'inline constexpr const char* {name} = "{escaped}";')
    every = ", ".join(sorted(names))
    options.header.parent.mkdir(parents=True, exist_ok=True)
    options.header.write_text("""// Written by cmake/subset_font.py from assets/fonts/icons.txt.
#pragma once

namespace citynet::ui::icon {

""" + "\n".join(rows) + f"""

inline constexpr const char* all[] = {{{every}}};

}}
""")
