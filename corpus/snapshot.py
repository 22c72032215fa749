"""Snapshots on disk: written once, committed by one pointer, opened only when whole. No queries (`store.py`), no extraction."""

import hashlib
import json
import os
import shutil
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from corpus.schema import TABLES, VERSION, arrow_schema

POINTER = "CURRENT"
GROUP = 122_880  # rows of a Parquet row group
GROUP_BYTES = 16 << 20  # bytes in memory after which a row group is closed earlier: texts are long
AGAIN = "Build it again: python -m pipeline build SOURCE --out {}"
SHOWN = 3  # faults that a message names
KEEP_SECONDS = 3600  # a dashboard may still read the snapshot before this one


class NoSnapshot(Exception):
    """There is no usable snapshot; the message says what was found, where, and what to do."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One immutable snapshot: its folder and what its manifest says."""

    folder: Path
    manifest: Mapping[str, Any]

    @property
    def build_id(self) -> str:
        """Hash of everything that shaped the snapshot; the folder's name."""
        return str(self.manifest["build_id"])

    def files(self, table: str) -> list[Path]:
        """The Parquet files of a table, in row order."""
        return [self.folder / entry["path"] for entry in self.manifest["tables"][table]["files"]]

    def read(self, table: str) -> pa.Table:
        """A whole table in memory: for checks and tests; screens ask `store.Corpus`."""
        return pa.concat_tables([pq.read_table(path, memory_map=True) for path in self.files(table)])


def write(data: Path, tables: Mapping[str, pa.Table | Iterable[pa.Table]], manifest: Mapping[str, object]) -> Snapshot:
    """Writes all tables as snapshot `manifest["build_id"]` below `data` and switches the pointer last.

    A table may come in pieces, in the order of its rows: they are never held together, and give the same bytes as the whole.

    Files reach the disk before the folder gets its name, the folder before the pointer names it: a reader at any moment,
    and after a power cut, sees the old snapshot or the new one, never a mixture. Raises OSError with the path that failed.
    """
    build_id = str(manifest["build_id"])
    home = data / "snapshots"
    final, draft = home / build_id, home / f".{build_id}.draft"
    home.mkdir(parents=True, exist_ok=True)
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir()
    try:
        entries = {name: _write_table(draft, name, _in_pieces(tables[name])) for name in TABLES}
    except Exception:
        shutil.rmtree(draft)
        raise
    whole = {"schema_version": VERSION, **manifest, "tables": entries}
    _write_file(draft / "manifest.json", (json.dumps(whole, indent=1, ensure_ascii=False, sort_keys=True) + "\n").encode())
    _sync(draft)
    _place(draft, final)
    _sync(home)
    _write_file(data / f".{POINTER}.draft", f"{build_id}\n".encode())
    os.replace(data / f".{POINTER}.draft", data / POINTER)
    _sync(data)
    return Snapshot(final, whole)


def _place(draft: Path, final: Path) -> None:
    """Gives the draft its name. A whole snapshot that is there already, the same to the byte, stays: the pointer may name it."""
    if final.exists():
        told = json.loads((draft / "manifest.json").read_text(encoding="utf-8"))
        if _same(draft / "manifest.json", final / "manifest.json") and not faults_of(Snapshot(final, told)):
            shutil.rmtree(draft)
            return
        old = final.with_name(f".{final.name}.old")
        shutil.rmtree(old, ignore_errors=True)
        os.rename(final, old)
        os.rename(draft, final)
        shutil.rmtree(old, ignore_errors=True)
    else:
        os.rename(draft, final)


def _same(left: Path, right: Path) -> bool:
    return right.is_file() and left.read_bytes() == right.read_bytes()


def _in_pieces(table: pa.Table | Iterable[pa.Table]) -> Iterable[pa.Table]:
    return [table] if isinstance(table, pa.Table) else table


def _write_table(folder: Path, name: str, pieces: Iterable[pa.Table]) -> dict[str, object]:
    path, rows = folder / f"{name}.parquet", 0
    with pq.ParquetWriter(path, arrow_schema(TABLES[name]), compression="zstd", store_schema=False) as writer:
        for group in _groups(pieces, arrow_schema(TABLES[name])):
            writer.write_table(group.replace_schema_metadata(None), row_group_size=GROUP)
            rows += group.num_rows
            del group
    pa.default_memory_pool().release_unused()
    with open(path, "r+b") as stream:
        os.fsync(stream.fileno())
    return {"rows": rows, "files": [{"path": path.name, "rows": rows, "sha256": digest(path)}]}


def _groups(pieces: Iterable[pa.Table], columns: pa.Schema) -> Iterator[pa.Table]:
    """The pieces as row groups, full but for the last and for those that are closed because they are large; an empty one for no row."""
    held, rows, size, written = [columns.empty_table()], 0, 0, False
    for piece in pieces:
        held.append(piece)
        rows, size = rows + piece.num_rows, size + piece.nbytes
        while rows >= GROUP or size >= GROUP_BYTES:
            whole = pa.concat_tables(held)
            yield whole.slice(0, GROUP).combine_chunks()
            held, rows, written = [whole.slice(GROUP)], max(0, rows - GROUP), True
            size = held[0].nbytes
    if rows or not written:
        last = pa.concat_tables(held).combine_chunks()
        held.clear()  # else the rows are held twice while they are written
        yield last


def _write_file(path: Path, content: bytes) -> None:
    with open(path, "wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())


def _sync(folder: Path) -> None:
    if os.name == "nt":  # Windows cannot open a folder for fsync; NTFS journals the rename
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def digest(path: Path) -> str:
    """SHA-256 of a file, as 64 hexadecimal digits."""
    with open(path, "rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def prune(data: Path, *, now: float | None = None) -> list[str]:
    """Removes snapshots that the pointer left more than an hour ago, and drafts of killed builds; returns their names."""
    current = (data / POINTER).read_text().strip()
    age = lambda path: (now or time.time()) - path.stat().st_mtime  # noqa: E731
    pointer_age = age(data / POINTER)
    gone = []
    for folder in sorted((data / "snapshots").iterdir()):
        draft = folder.name.startswith(".")
        if folder.name != current and (draft or min(pointer_age, age(folder)) > KEEP_SECONDS):
            shutil.rmtree(folder)
            gone.append(folder.name)
    return gone


def open_current(data: Path, *, verify: bool = True) -> Snapshot:
    """The snapshot that `data/CURRENT` names, after checking that every file is there and unaltered.

    Raises NoSnapshot when there is none, when its schema version is another, or when a file is missing or altered.
    """
    again = AGAIN.format(data.name)
    if not (data / POINTER).is_file():
        raise NoSnapshot(f"There is no data yet: {data.name}/{POINTER} is missing. {again}")
    try:
        name = (data / POINTER).read_text(encoding="utf-8", errors="replace").strip()
        folder = data / "snapshots" / name
        if not name.isalnum() or not (folder / "manifest.json").is_file():
            raise NoSnapshot(f"{data.name}/{POINTER} names the snapshot {name[:80]!r}, which is not there. {again}")
        snapshot = Snapshot(folder, _manifest(folder, again))
        faults = faults_of(snapshot) if verify else []
    except OSError as fault:
        raise NoSnapshot(f"The data cannot be read ({fault.strerror}: {Path(str(fault.filename)).name}). Mind who may read it.") from fault
    if faults:
        more = f" and {len(faults) - SHOWN:,} more" if len(faults) > SHOWN else ""
        raise NoSnapshot(f"Snapshot {name} is damaged: {'; '.join(faults[:SHOWN])}{more}. {again}")
    return snapshot


def _manifest(folder: Path, again: str) -> dict[str, Any]:
    """The manifest of a snapshot; raises NoSnapshot where it is none, of another version, or lacks what every reader needs."""
    try:
        manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
        version, own = manifest["schema_version"], manifest["build_id"]
        needed = list(manifest["counts"].values())
        needed += [entry["rows"] + sum(file["rows"] for file in entry["files"]) for entry in manifest["tables"].values()]
        named = [file["path"] + file["sha256"] for entry in manifest["tables"].values() for file in entry["files"]]
    except (ValueError, LookupError, TypeError, AttributeError) as fault:
        odd = "its parts are not those that a build writes"
        why = f"it has no {fault}" if isinstance(fault, KeyError) else str(fault)[:120] if isinstance(fault, ValueError) else odd
        raise NoSnapshot(f"The manifest of snapshot {folder.name} cannot be read ({why}). {again}") from fault
    if version != VERSION:
        raise NoSnapshot(f"Snapshot {folder.name} has schema version {version}; this Lineup reads version {VERSION}. {again}")
    if own != folder.name or not all(isinstance(count, int) for count in needed) or not all(isinstance(name, str) for name in named):
        raise NoSnapshot(f"The manifest of snapshot {folder.name} was altered after the build (it tells of {str(own)[:40]!r}). {again}")
    return dict(manifest)


def faults_of(snapshot: Snapshot) -> list[str]:
    """What is not as the manifest says: tables and files that are missing or altered."""
    entries = snapshot.manifest["tables"]
    return [fault for table in TABLES for fault in _altered(snapshot, table, entries.get(table))]


def _altered(snapshot: Snapshot, table: str, entry: dict | None) -> list[str]:
    if not entry or not entry["files"]:
        return [f"the table {table} is missing"]
    faults = []
    for file in entry["files"]:
        path = snapshot.folder / file["path"]
        if not path.is_file():
            faults.append(f"{file['path']} is missing")
        elif digest(path) != file["sha256"]:
            faults.append(f"{file['path']} was altered after the build (its SHA-256 differs)")
    return faults
