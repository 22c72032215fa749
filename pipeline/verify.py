"""The proof that a downloaded bundle keeps its word: hashes, types, words in sentences, numbers by their evidence. Repairs nothing."""

import hashlib
import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path

from corpus.bundle import DATA, EVIDENCE, PACKAGE, Bundle, Field, read, text

SHOWN = 5  # faults of one kind that are told one by one
NEEDED = ("row", "article_id", "start", "end", "surface", "sentence_start", "sentence_text")


def verify(path: Path) -> tuple[Bundle, list[str]]:
    """The bundle and every fault found in it, each as a sentence; raises NotABundle when it is none or cannot be read."""
    bundle = read(path)
    faults = [*_altered(bundle), *_shapes(bundle)]
    if not faults:
        data, evidence = (_records(bundle, name) for name in (DATA, EVIDENCE))
        faults = [*_few(_misplaced(evidence)), *_few(_miscounted(bundle, data, evidence))]
    return bundle, faults


def _altered(bundle: Bundle) -> Iterator[str]:
    for name, content in bundle.files.items():
        told = bundle.hashes.get(name)
        if told is None and name != PACKAGE:
            yield f"{PACKAGE} does not name {name}"
        elif told != f"sha256:{hashlib.sha256(content).hexdigest()}" and name != PACKAGE:
            yield f"{name} was altered after the download (its SHA-256 is not the one in {PACKAGE})"


def _shapes(bundle: Bundle) -> Iterator[str]:
    """Header and cells of both tables against their declared columns."""
    for name in (DATA, EVIDENCE):
        fields, rows = bundle.fields[name], bundle.rows(name)
        names = [field.name for field in fields]
        header = next(rows, [])
        absent = [column for column in NEEDED if column not in names] if name == EVIDENCE else []
        if header != names or absent:
            yield f"{name}: its columns are not the declared ones" if not absent else f"{name}: has no column {absent[0]}"
            continue
        yield from _few(_mistyped(name, fields, rows))


def _mistyped(name: str, fields: tuple[Field, ...], rows: Iterator[list[str]]) -> Iterator[str]:
    for number, row in enumerate(rows, 1):
        if len(row) != len(fields):
            yield f"{name}, row {number}: has {len(row)} cells, expected {len(fields)}"
            continue
        for field, cell in zip(fields, row, strict=True):
            if not cell and field.required:
                yield f"{name}, row {number}: {field.name} is empty"
            elif cell and not _is(field.type, cell):
                yield f"{name}, row {number}: {field.name} is {cell[:40]!r}, expected {field.type}"


CASTS: dict[str, Callable[[str], object]] = {"integer": int, "number": float, "date": date.fromisoformat,
                                             "datetime": datetime.fromisoformat}


def _is(kind: str, cell: str) -> bool:
    """True where the cell reads as the type; text and lists hold anything."""
    if kind == "boolean":
        return cell in ("true", "false")
    cast = CASTS.get(kind)
    try:
        return cast is None or (cell.isascii() and "_" not in cell and cast(cell) is not None)
    except ValueError:
        return False


def _records(bundle: Bundle, name: str) -> list[dict[str, str]]:
    rows = bundle.rows(name)
    names = next(rows, [])
    return [dict(zip(names, row, strict=True)) for row in rows]


def _misplaced(evidence: list[dict[str, str]]) -> Iterator[str]:
    """Places whose words do not stand where they are said to stand."""
    for number, place in enumerate(evidence, 1):
        words, sentence = text(place["surface"]), text(place["sentence_text"])
        if not place["start"] and not place["end"]:
            if words is not None:
                yield f"{EVIDENCE}, row {number}: has words but does not say where they stand"
            continue
        if not all(place[name] for name in ("start", "end", "sentence_start")) or sentence is None:
            yield f"{EVIDENCE}, row {number}: has no sentence, or half a place"
            continue
        first = int(place["start"]) - int(place["sentence_start"])
        last = int(place["end"]) - int(place["sentence_start"])
        if first < 0 or last < first or sentence[first:last] != (words or ""):
            yield f"{EVIDENCE}, row {number}: at {first}-{last} its sentence does not read {(words or '')[:40]!r}"


def _miscounted(bundle: Bundle, data: list[dict[str, str]], evidence: list[dict[str, str]]) -> Iterator[str]:
    """Rows whose number is not that of their evidence, and evidence that belongs to no row."""
    places: Counter[tuple[int, str]] = Counter()
    articles: defaultdict[tuple[int, str], set[str]] = defaultdict(set)
    for number, place in enumerate(evidence, 1):
        row = int(place["row"])
        if not 1 <= row <= min(len(data), bundle.proved):
            yield f"{EVIDENCE}, row {number}: belongs to row {row}, which {DATA} does not have or does not prove"
        elif any(place[mark] != data[row - 1][mark] for mark in bundle.marks):
            yield f"{EVIDENCE}, row {number}: is of another {', '.join(bundle.marks)} than row {row} of {DATA}"
        else:
            for side in {"", place.get("side", "")}:
                places[row, side] += 1
                articles[row, side].add(place["article_id"])
    if not 0 <= bundle.proved <= len(data):
        yield f"{PACKAGE}: says that {bundle.proved:,} rows are proved, but {DATA} has {len(data):,}"
    for number, entry in enumerate(data[: max(bundle.proved, 0)], 1):
        for column, side in bundle.counts:
            found = places[number, side] if bundle.per == "row" else len(articles[number, side])
            value = entry[column]
            if not _is("number", value) or not math.isclose(float(value), found):
                yield f"{DATA}, row {number}: {column} is {value[:40] or 'empty'}, its evidence counts {found:,}"


def _few(faults: Iterator[str]) -> Iterator[str]:
    """The first faults of a kind, and how many more there are."""
    number = 0
    for number, fault in enumerate(faults, 1):
        if number <= SHOWN:
            yield fault
    if number > SHOWN:
        yield f"... and {number - SHOWN:,} more of this kind"

