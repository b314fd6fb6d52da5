"""SQLite's FTS5, natively, with the index and the queries that peers.mjs gives its wasm build:
fts5.py DOCUMENTS QUERIES SECONDS, the first being JSON of what documents.mjs makes. Prints what run_peer.mjs prints."""

import json
import re
import resource
import sqlite3
import sys
import time

FIELDS = ["name", "acronym", "people", "contacts", "place", "projects", "text"]
LIMIT = 20


def memory():
    """Bytes of this process now, on Linux."""
    with open("/proc/self/statm") as status:
        return int(status.read().split()[1]) * resource.getpagesize()


def main(documents_file, queries_file, seconds):
    with open(documents_file) as file:
        documents = json.load(file)
    with open(queries_file) as file:
        queries = json.load(file)
    before = memory()
    began = time.perf_counter()
    database = sqlite3.connect(":memory:")
    columns = ", ".join(FIELDS)
    database.execute(
        f"CREATE VIRTUAL TABLE document USING fts5({columns}, themes UNINDEXED,"
        " prefix='1 2 3', tokenize='unicode61 remove_diacritics 2')"
    )
    marks = ",".join("?" * (len(FIELDS) + 2))
    database.executemany(
        f"INSERT INTO document(rowid, {columns}, themes) VALUES ({marks})",
        (
            [one["id"] + 1, *(one[field] for field in FIELDS), f" {' '.join(one['themes'])} "]
            for one in documents
        ),
    )
    database.commit()
    build = time.perf_counter() - began
    used = memory() - before
    select = (
        "SELECT rowid FROM document WHERE document MATCH ? {}"
        f" ORDER BY bm25(document, 8, 8, 3, 3, 3, 2, 1) LIMIT {LIMIT}"
    )

    def search(text, theme):
        words = re.findall(r"[^\W_]+", text)
        if not words:
            return []
        if text.startswith('"'):
            asked = '"' + " ".join(words) + '"*'
        else:
            asked = " ".join(f'"{word}"' for word in words) + "*"
        if theme:
            rows = database.execute(select.format("AND themes LIKE ?"), (asked, f"% {theme} %"))
        else:
            rows = database.execute(select.format(""), (asked,))
        return [row[0] - 1 for row in rows]

    kinds = {}
    for query in queries:
        of = kinds.setdefault(
            query["kind"], {"samples": [], "asked": 0, "found": 0, "left": 0, "spent": 0}
        )
        if of["spent"] > seconds * 1000:
            of["left"] += 1
            continue
        ids = []
        for typed in range(1, len(query["text"]) + 1):
            start = time.perf_counter()
            ids = search(query["text"][:typed], query.get("theme"))
            took = (time.perf_counter() - start) * 1000
            of["samples"].append(took)
            of["spent"] += took
        if query["target"] is not None:
            of["asked"] += 1
            of["found"] += query["target"] in ids
    result = {
        "name": "fts5 (native)",
        "version": sqlite3.sqlite_version,
        "build": build,
        "memory": used,
        "kinds": kinds,
    }
    print(json.dumps(result))


main(sys.argv[1], sys.argv[2], float(sys.argv[3]))
