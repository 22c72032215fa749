"""The format of a downloaded bundle (ZIP, Frictionless Data Package 2.0), and its careful reading. Writes nothing, proves nothing."""

import csv
import io
import json
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from corpus.cells import original

DATA, EVIDENCE, PACKAGE, README = "data.csv", "evidence.csv", "datapackage.json", "README.md"
MEMBERS = (PACKAGE, DATA, EVIDENCE, README)
FORMAT = 1
KEY = "lineup"  # the property of datapackage.json that holds what only we know
PER = ("row", "article")
TYPES = ("string", "integer", "number", "boolean", "date", "datetime", "list")
# What an archive may hold before a byte of it is unpacked. The writer stays below: it stores what packs better than half of RATIO.
FILE, PLAIN, DESCRIPTION, RATIO, SMALL = 400_000_000, 1_000_000_000, 20_000_000, 200, 1_000_000
CELL = 50_000_000  # characters of one cell
DAMAGE = (zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError)


class NotABundle(Exception):
    """The file is no bundle, or none that can be read; the message says what was found and what to do."""


@dataclass(frozen=True, slots=True)
class Field:
    """A column of one of the tables, as datapackage.json declares it."""

    name: str
    type: str
    required: bool


@dataclass(frozen=True, slots=True)
class Bundle:
    """A bundle in memory: the bytes of its files, their declared hashes, the columns of its tables, and what a row claims."""

    files: Mapping[str, bytes]
    hashes: Mapping[str, str]
    fields: Mapping[str, tuple[Field, ...]]
    marks: tuple[str, ...]
    counts: tuple[tuple[str, str], ...]  # columns of the data that count places, each with the side whose places it counts ("": all)
    per: str
    proved: int
    title: str
    snapshot: str

    def rows(self, name: str) -> Iterator[list[str]]:
        """The rows of a table, header first, each a list of cells; raises NotABundle where the text is no CSV in UTF-8."""
        csv.field_size_limit(CELL)
        try:
            yield from csv.reader(io.StringIO(self.files[name].decode("utf-8"), newline=""), strict=True)
        except (csv.Error, UnicodeDecodeError) as fault:
            raise NotABundle(f"{name} is no CSV in UTF-8 ({fault}). Download the bundle again.") from fault


def text(cell: str) -> str | None:
    """A cell of text as it was before it was made harmless; None for an empty one."""
    return original(cell) if cell else None


def read(path: Path) -> Bundle:
    """The bundle in a file; raises NotABundle, in a sentence, on anything else. Nothing is unpacked to disk, nothing beyond the limits."""
    try:
        if path.stat().st_size > FILE:
            raise NotABundle(f"{path.name} is larger than {FILE:,} bytes; no bundle is. Nothing of it was read.")
        with zipfile.ZipFile(path) as archive:
            files = _unpacked(archive, path.name)
    except (IsADirectoryError, PermissionError) as fault:
        what = "is a folder. Name the ZIP file in it" if path.is_dir() else "may not be read. Give yourself the right to read it"
        raise NotABundle(f"{path.name} {what}, and verify again.") from fault
    except FileNotFoundError as fault:
        raise NotABundle(f"{path.name} does not exist. Name a bundle that was downloaded from a card.") from fault
    except DAMAGE as fault:
        raise NotABundle(f"{path.name} is no ZIP file, or it is damaged ({fault}). Download the bundle again.") from fault
    return _described(files, path.name)


def _unpacked(archive: zipfile.ZipFile, name: str) -> dict[str, bytes]:
    """The members, after the archive's own list has been found harmless."""
    entries = archive.infolist()
    inside = [entry.filename for entry in entries]
    strange = [entry for entry in inside if entry not in MEMBERS]
    missing = [member for member in MEMBERS if member not in inside]
    if strange or missing or len(inside) != len(set(inside)):
        found = f"holds {strange[0][:80]!r}, which no bundle does" if strange else f"has no {missing[0]}" if missing else "has a file twice"
        raise NotABundle(f"{name} is no bundle of Lineup: it {found}. Nothing of it was read.")
    plain, packed = sum(entry.file_size for entry in entries), sum(entry.compress_size for entry in entries)
    large = plain > PLAIN or archive.getinfo(PACKAGE).file_size > DESCRIPTION or (plain > SMALL and plain > RATIO * max(packed, 1))
    if large:
        raise NotABundle(f"{name} would unpack to {plain:,} bytes from {packed:,}; no bundle does. Nothing of it was read.")
    if any(entry.flag_bits & 1 for entry in entries):
        raise NotABundle(f"{name} is encrypted; bundles are not. Nothing of it was read.")
    return {entry.filename: archive.read(entry) for entry in entries}


def _described(files: Mapping[str, bytes], name: str) -> Bundle:
    """The files with what datapackage.json says of them."""
    try:
        package = json.loads(files[PACKAGE].decode("utf-8"))
        own, resources = package[KEY], {entry["path"]: entry for entry in package["resources"]}
        if own["format"] != FORMAT:
            raise NotABundle(f"{name} has format {str(own['format'])[:20]!r}; this Lineup reads {FORMAT}. Use the Lineup that made it.")
        bundle = Bundle(
            files, {path: str(entry["hash"]) for path, entry in resources.items()},
            {path: tuple(_field(field) for field in resources[path]["schema"]["fields"]) for path in (DATA, EVIDENCE)},
            tuple(str(mark) for mark in own["marks"]), tuple((str(entry["value"]), str(entry.get("side", ""))) for entry in own["counts"]),
            str(own["per"]), int(own["rows"]["proved"]),
            str(package["title"]), str(own["snapshot"]))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as fault:
        why = f"{type(fault).__name__}: {str(fault)[:80]}"
        raise NotABundle(f"{name} is no bundle of Lineup: its {PACKAGE} cannot be read ({why}).") from fault
    columns, placed = ({field.name for field in bundle.fields[table]} for table in (DATA, EVIDENCE))
    counted = {value for value, _ in bundle.counts} <= columns and ("side" in placed or not any(side for _, side in bundle.counts))
    if bundle.per not in PER or not bundle.counts or not counted or not set(bundle.marks) <= columns & placed:
        raise NotABundle(f"{name} is no bundle of Lineup: its {PACKAGE} names columns that its tables do not have.")
    return bundle


def _field(entry: Mapping[str, object]) -> Field:
    kind = str(entry["type"])
    if kind not in TYPES:
        raise ValueError(f"a column has the type {kind[:40]!r}")
    constraints = entry.get("constraints")
    return Field(str(entry["name"]), kind, isinstance(constraints, dict) and constraints.get("required") is True)
