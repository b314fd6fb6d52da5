"""Cuts what the world knows of names and numbers down to what core/check looks up (see check_tables.cmake).

--suffixes LIST        the Public Suffix List: its rules alone, one a line; names beyond ASCII also as they are
                       registered (xn--…)
--phones               telephone metadata of the Python package phonenumbers: one line for each calling code, with the
                       lengths that national numbers may have and the countries, the main one first

Writes nothing but an empty file for what is not there: the rules that need it then say that they do not run.
"""
import argparse
import pathlib

parser = argparse.ArgumentParser()
parser.add_argument("--suffixes", type=pathlib.Path)
parser.add_argument("--phones", action="store_true")
parser.add_argument("--out", type=pathlib.Path, required=True)
options = parser.parse_args()


def suffixes(path):
    if not path.is_file():
        return []
    rules = set()
    for line in path.read_text(encoding="utf-8").splitlines():
        rule = line.split(" ")[0].strip()
        if not rule or rule.startswith("//"):
            continue
        rules.add(rule)
        if not rule.isascii():
            mark = rule[:1] if rule[:1] == "!" else ""
            labels = rule.removeprefix(mark).split(".")
            rules.add(mark + ".".join(label if label == "*" else label.encode("idna").decode() for label in labels))
    return sorted(rules)


def phones():
    try:
        from phonenumbers.data import _COUNTRY_CODE_TO_REGION_CODE as regions
        from phonenumbers.phonemetadata import REGION_CODE_FOR_NON_GEO_ENTITY, PhoneMetadata
        import phonenumbers.phonenumberutil  # noqa: F401  (registers the metadata)
    except ImportError:
        return []
    lines = []
    for code, countries in sorted(regions.items()):
        lengths = set()
        for country in countries:
            everywhere = country == REGION_CODE_FOR_NON_GEO_ENTITY
            metadata = (PhoneMetadata.metadata_for_nongeo_region(code) if everywhere
                        else PhoneMetadata.metadata_for_region(country))
            lengths.update(metadata.general_desc.possible_length)
        named = ",".join(c for c in countries if c != REGION_CODE_FOR_NON_GEO_ENTITY) or "-"
        lines.append(f"{code} {','.join(map(str, sorted(lengths)))} {named}")
    return lines


lines = phones() if options.phones else suffixes(options.suffixes)
if not lines:
    print(f"check_tables.py: no data for {options.out.name}; the rules that need it will not run")
options.out.parent.mkdir(parents=True, exist_ok=True)
options.out.write_text("".join(line + "\n" for line in lines), encoding="utf-8")
