"""Writes a C++ header and source with the bytes of files, found by their path (see embed.cmake)."""
import argparse
import pathlib

parser = argparse.ArgumentParser()
parser.add_argument("--namespace", required=True)
parser.add_argument("--header", type=pathlib.Path, required=True)
parser.add_argument("--source", type=pathlib.Path, required=True)
parser.add_argument("--root", type=pathlib.Path, action="append", default=[])
parser.add_argument("files", type=pathlib.Path, nargs="*")
options = parser.parse_args()


def key(file):
    for root in options.root:
        if file.is_relative_to(root):
            return file.relative_to(root).as_posix()
    raise SystemExit(f"embed.py: {file} lies under none of the roots")


arrays, entries = [], []
for number, file in enumerate(sorted(options.files, key=key)):
    data = file.read_bytes()
    rows = (",".join(map(str, data[start:start + 40])) for start in range(0, len(data), 40))
    arrays.append(f"const unsigned char file_{number}[] = {{\n" + ",\n".join(rows) + f"{',' if data else ''}0}};\n")
    entries.append(f'    {{"{key(file)}", {{reinterpret_cast<const char*>(file_{number}), {len(data)}}}}},\n')

options.header.parent.mkdir(parents=True, exist_ok=True)
options.header.write_text(f"""// Written by cmake/embed.py.
#pragma once

#include <string_view>
#include <vector>

namespace {options.namespace} {{

/// The content of an embedded file by its path, such as "strings/en.json"; empty when there is none.
std::string_view file(std::string_view path);

/// The contents of the embedded files of a folder ("editions/"), by their paths in alphabetical order.
std::vector<std::string_view> files_in(std::string_view folder);

}}
""")
options.source.write_text(f"""// Written by cmake/embed.py.
#include "{options.header.name}"

#include <cstddef>

namespace {{

{''.join(arrays)}
struct Entry {{
    std::string_view path, content;
}};
const Entry entries[] = {{
{''.join(entries)}    {{{{}}, {{}}}},
}};

}}

std::string_view {options.namespace}::file(std::string_view path)
{{
    for (const Entry& entry : entries)
        if (!path.empty() && entry.path == path) return entry.content;
    return {{}};
}}

std::vector<std::string_view> {options.namespace}::files_in(std::string_view folder)
{{
    std::vector<std::string_view> contents;
    for (const Entry& entry : entries)
        if (!folder.empty() && entry.path.substr(0, folder.size()) == folder) contents.push_back(entry.content);
    return contents;
}}
""")
