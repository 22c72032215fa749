"""The proof that a snapshot keeps its word: schema, evidence, references, nothing lost. Reads; never repairs."""

from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa

from corpus import schema
from corpus.column import Table
from corpus.snapshot import Snapshot, open_current

REFERENCES = (("mentions", "entity_id"), ("roles", "entity_id"), ("statistics", "speaker_id"), ("quotes", "speaker_id"))
SHOWN = 5


def prove(data: Path) -> tuple[Snapshot, list[str]]:
    """The current snapshot and every fault found in it, each as a sentence; raises NoSnapshot when it cannot be opened."""
    snapshot = open_current(data)
    faults = list(_strangers(snapshot))
    try:
        tables = {name: snapshot.read(name) for name in schema.TABLES}
    except (pa.ArrowException, OSError) as fault:
        return snapshot, [*faults, f"a table cannot be read as Parquet ({str(fault)[:160]})"]
    faults += [fault for name, table in schema.TABLES.items() for fault in schema.check(tables[name], table)]
    if faults:
        return snapshot, faults
    faults += [f"{name}: the manifest tells of {told:,} rows, the table has {tables[name].num_rows:,}" for name in schema.TABLES
               if (told := snapshot.manifest["tables"][name]["rows"]) != tables[name].num_rows]
    faults += [fault for name, table in schema.TABLES.items() for fault in _misplaced(tables, table)]
    faults += list(_dangling(tables))
    faults += list(_lost(snapshot, tables))
    return snapshot, faults


def _strangers(snapshot: Snapshot) -> Iterator[str]:
    """Files in the snapshot's folder that its manifest does not name."""
    known = {"manifest.json", *(file["path"] for entry in snapshot.manifest["tables"].values() for file in entry["files"])}
    for path in sorted(path for path in snapshot.folder.rglob("*") if path.is_file()):
        if (name := path.relative_to(snapshot.folder).as_posix()) not in known:
            yield f"{name} lies in the snapshot's folder, but the manifest does not name it: it is no part of the build; remove it"


def misquoted(rows: list[dict], texts: dict[str, str]) -> list[dict]:
    """The rows whose surface does not stand at its offsets in its article."""
    return [row for row in rows if texts.get(row["article_id"], "")[row["start"] : row["end"]] != row["surface"] or row["start"] < 0]


def _misplaced(tables: dict[str, pa.Table], table: Table) -> list[str]:
    if not table.has_surface:
        return []
    texts = dict(zip(*(tables["articles"].column(name).to_pylist() for name in ("article_id", "text")), strict=True))
    wrong = misquoted(tables[table.name].select(["article_id", "start", "end", "surface"]).to_pylist(), texts)
    return [f"{table.name}: at {row['article_id']} {row['start']}-{row['end']} the text does not read {row['surface'][:40]!r}"
            for row in wrong[:SHOWN]]


def _dangling(tables: dict[str, pa.Table]) -> Iterator[str]:
    articles = set(tables["articles"].column("article_id").to_pylist())
    for name, table in schema.TABLES.items():
        if "article_id" in table.names:
            strays = set(tables[name].column("article_id").to_pylist()) - articles
            if strays:
                yield f"{name}: {len(strays)} article ids are not in articles, such as {min(strays)}"
    entities = set(tables["entities"].column("entity_id").to_pylist())
    for name, column in REFERENCES:
        strays = set(tables[name].column(column).to_pylist()) - entities - {None}
        if strays:
            yield f"{name}.{column}: {len(strays)} ids are not in entities, such as {min(strays)}"


def _lost(snapshot: Snapshot, tables: dict[str, pa.Table]) -> Iterator[str]:
    found = snapshot.manifest["counts"]["inputs"]
    kept, refused = tables["copies"].num_rows, tables["rejects"].num_rows
    for name, number in (("articles", tables["articles"].num_rows), ("copies", kept), ("rejects", refused)):
        if (told := snapshot.manifest["counts"].get(name, number)) != number:
            yield f"the manifest counts {told:,} {name}, the table has {number:,} rows"
    if found != kept + refused:
        yield f"{found} inputs were found, but copies ({kept}) and rejects ({refused}) make {kept + refused}"
    copied = set(tables["copies"].column("article_id").to_pylist())
    for article in tables["articles"].column("article_id").to_pylist():
        if article not in copied:
            yield f"articles: {article} has no row in copies"
