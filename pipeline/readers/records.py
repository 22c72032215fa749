"""Many articles a file, one a row: CSV, JSON Lines, Parquet. Columns: id, title, text, language, source, url, author, published."""

import csv
import json
import sys
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from io import StringIO
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from corpus.article import Article, Doubt, Reject
from pipeline.readers.normal import Unreadable, decode, headed, normal_text

FIELDS = ("title", "language", "source", "source_country", "url", "author", "published")
Record = tuple[int, object]


def read_jsonl(path: Path, key: str) -> Iterator[Article | Reject | Doubt]:
    """One Article or Reject a line; a line that is no JSON object is a reject, and the others are still read."""
    def records() -> Iterator[Record]:
        for number, raw in enumerate(_lines(path), 1):
            if not raw.strip():
                continue
            try:
                decoded = decode(raw)
                record = json.loads(decoded.text.removeprefix("\ufeff"))
            except (ValueError, RecursionError) as fault:
                yield number, Unreadable("not_json", f"Line {number} is not valid JSON ({str(fault)[:120]}). Mend the line.")
                continue
            if decoded.doubt:
                yield number, Doubt(f"{key}#{number}", decoded.doubt)
            yield number, record
    yield from _articles(records(), key)


def _lines(path: Path) -> Iterator[bytes]:
    """The lines of a file in UTF-8, or in UTF-16 with its mark."""
    with open(path, "rb") as stream:
        if stream.read(2) in (b"\xff\xfe", b"\xfe\xff"):
            yield from path.read_bytes().decode("utf-16", errors="replace").encode().split(b"\n")
            return
        stream.seek(0)
        yield from stream


def read_csv(path: Path, key: str) -> Iterator[Article | Reject | Doubt]:
    """One Article or Reject a row; the first row names the columns. The separator may be a comma, a semicolon or a tab."""
    try:
        decoded = decode(path.read_bytes())
    except Unreadable as fault:
        yield Reject(key, fault.code, str(fault))
        return
    if decoded.doubt:
        yield Doubt(key, decoded.doubt)
    lines = StringIO(decoded.text.removeprefix("\ufeff"), newline="")  # a line separator of Unicode ends no row
    head = lines.readline()
    lines.seek(0)
    separator = max(",;\t", key=head.count)
    csv.field_size_limit(min(sys.maxsize, 2**31 - 1))
    rows = csv.DictReader(lines, delimiter=separator)
    if "text" not in (rows.fieldnames or []):
        yield Reject(key, "no_text_column", f"Its first row names {rows.fieldnames or 'nothing'}; a column called \"text\" is needed.")
        return
    yield from _articles(((number, row) for number, row in _rows(rows)), key)


def _rows(rows: Iterable[dict]) -> Iterator[Record]:
    number = 1
    iterator = iter(rows)
    while True:
        number += 1
        try:
            yield number, next(iterator)
        except StopIteration:
            return
        except csv.Error as fault:
            yield number, Unreadable("not_csv", f"Row {number} cannot be read as CSV ({fault}).")


def read_parquet(path: Path, key: str) -> Iterator[Article | Reject | Doubt]:
    """One Article or Reject a row of the file's columns of the names above; other columns are left aside."""
    try:
        file = pq.ParquetFile(path)
        names = [name for name in ("id", "text", *FIELDS) if name in file.schema_arrow.names]
        if "text" not in names:
            yield Reject(key, "no_text_column", f"Its columns are {file.schema_arrow.names}; a column called \"text\" is needed.")
            return
        rows = (row for batch in file.iter_batches(columns=names) for row in batch.to_pylist())
        yield from _articles(enumerate(rows, 1), key)
    except (pa.ArrowException, OSError) as fault:
        yield Reject(key, "not_parquet", f"The file could not be read as Parquet ({str(fault)[:120]}).")


def _articles(records: Iterable[Record], key: str) -> Iterator[Article | Reject | Doubt]:
    seen: set[str] = set()
    for number, record in records:
        if isinstance(record, Doubt):
            yield record
            continue
        own = f"{key}#{number}"
        try:
            if isinstance(record, Unreadable):
                raise record
            own, article = _article(record, number, key)
            named = isinstance(record, dict) and record.get("id") not in (None, "")  # a line's number is no id that a row could repeat
            if named and own in seen:
                reason = f"Row {number} repeats the id of an earlier row. Give each row its own id."
                article = Reject(f"{own}~{number}", "repeated_id", reason)
            seen.update([own] if named else [])
            yield article
        except Unreadable as fault:
            yield Reject(own if own not in seen else f"{own}~{number}", fault.code, str(fault))
            seen.add(own)


def _article(record: object, number: int, key: str) -> tuple[str, Article | Reject]:
    if not isinstance(record, dict):
        raise Unreadable("not_a_record", f"Row {number} is {type(record).__name__}, not an object with a \"text\".")
    own = f"{key}#{number if record.get('id') in (None, '') else record['id']}"
    text = record.get("text")
    if not isinstance(text, str):
        return own, Reject(own, "no_text", f"Its \"text\" is {'missing' if text is None else type(text).__name__}; a string is needed.")
    fields = {name: _field(record.get(name)) for name in FIELDS}
    try:
        title = normal_text(fields["title"]).strip() if fields["title"] else None
        return own, Article(key=own, text=headed(title, normal_text(text)), **{**fields, "title": title})
    except Unreadable as fault:
        return own, Reject(own, fault.code, str(fault))


def _field(value: object) -> str | None:
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    return (str(value).strip() or None) if value is not None and value == value else None
