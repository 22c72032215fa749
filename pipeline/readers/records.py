"""Many articles a file, one a row: JSON Lines and Parquet, and what every format of records shares. CSV is in `sheets.py`.

Fields: id, title, text, language, source, source_country, url, author, published.
"""

import json
from collections.abc import Generator, Iterable, Iterator
from datetime import date, datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from corpus.article import Article, Doubt, Reject
from pipeline.readers.foreign import seen_as
from pipeline.readers.normal import Unreadable, decode, headed, normal_text, wide_encoding

FIELDS = ("title", "language", "source", "source_country", "url", "author", "published")
SHOWN = 60  # characters of a name, and names of columns, that a message quotes
FIRST = 12
Record = tuple[int, object]
Read = Iterator[Article | Reject | Doubt]


def read_jsonl(path: Path, key: str) -> Read:
    """One Article or Reject a line; a line that is no JSON object is a reject, and the others are still read.

    A file that is no JSON Lines at all (packed, a JSON array or object over several lines) is one reject.
    """
    with open(path, "rb") as stream:
        start = stream.read(1 << 16)
    if fault := _no_lines(start):
        yield Reject(key, fault.code, str(fault))
        return
    if not wide_encoding(start):
        yield from articles(_parsed(_lines(path), key), key)
        return
    text = yield from whole_text(path, key)
    if text is None:
        return
    yield from articles(_parsed(text.encode(errors="surrogatepass").split(b"\n"), key), key)


def whole_text(path: Path, key: str) -> Generator[Article | Reject | Doubt, None, str | None]:
    """The text of a file, behind a Doubt where its bytes leave one; None behind a Reject where it holds none."""
    try:
        decoded = decode(path.read_bytes())
    except Unreadable as fault:
        yield Reject(key, fault.code, str(fault))
        return None
    if decoded.doubt:
        yield Doubt(key, decoded.doubt)
    return decoded.text


def _lines(path: Path) -> Iterator[bytes]:
    with open(path, "rb") as stream:
        yield from stream


def _no_lines(start: bytes) -> Unreadable | None:
    """Why a file that begins so holds no JSON Lines."""
    if foreign := seen_as(start):
        return Unreadable("not_text", f"It is {foreign[0]}, whatever its name says. {foreign[1]}, and build again.")
    first = start.removeprefix(b"\xef\xbb\xbf").lstrip().partition(b"\n")[0].strip()
    if first == b"{" or (first.startswith(b"[") and not first.endswith(b"]")):
        return Unreadable("not_json", "It is one JSON value over several lines; one JSON object a line is expected. Write each article on "
                                      "a line of its own (with jq: jq -c '.[]' old.json > new.jsonl), and build again.")
    return None


def _parsed(lines: Iterable[bytes], key: str) -> Iterator[Record]:
    for number, raw in enumerate(lines, 1):
        if not raw.strip():
            continue
        try:
            decoded = decode(raw)
            record = json.loads(decoded.text.removeprefix("\ufeff"))
        except (ValueError, RecursionError) as fault:
            yield number, Unreadable("not_json", f"Line {number:,} is not valid JSON ({str(fault)[:120]}). Mend the line, and build again.")
            continue
        if decoded.doubt:
            yield number, Doubt(f"{key}#{number}", decoded.doubt)
        yield number, record


def read_parquet(path: Path, key: str) -> Read:
    """One Article or Reject a row of the file's columns of the names above; other columns are left aside."""
    try:
        file = pq.ParquetFile(path)
        names = [name for name in ("id", "text", *FIELDS) if name in file.schema_arrow.names]
        if "text" not in names:
            yield Reject(key, "no_text_column", f"Its columns are {quoted(file.schema_arrow.names)}. {NO_TEXT}")
            return
        rows = (row for batch in file.iter_batches(columns=names) for row in batch.to_pylist())
        yield from articles(enumerate(rows, 1), key)
    except (pa.ArrowException, OSError) as fault:
        yield Reject(key, "not_parquet", f"It could not be read as Parquet ({str(fault)[:120]}). Write the file again from its source, "
                                         "and build again.")


NO_TEXT = "The column with the articles must be called text: rename it, and build again."


def quoted(names: Iterable[object]) -> str:
    """Names for a message: the first of them, each cut, in quotation marks."""
    held = [f"“{name[:SHOWN]}{'…' if len(name) > SHOWN else ''}”" for name in map(str, names)]
    return ", ".join(held[:FIRST]) + (f" and {len(held) - FIRST:,} more" if len(held) > FIRST else "") or "nothing"


def articles(records: Iterable[Record], key: str) -> Read:
    """An Article or Reject for every record of a file, told by its number; doubts go through."""
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
                reason = f"Row {number:,} repeats the id of an earlier row. Give each row its own id, and build again."
                article = Reject(f"{own}~{number}", "repeated_id", reason)
            seen.update([own] if named else [])
            yield article
        except Unreadable as fault:
            yield Reject(own if own not in seen else f"{own}~{number}", fault.code, str(fault))


def _article(record: object, number: int, key: str) -> tuple[str, Article | Reject]:
    if not isinstance(record, dict):
        raise Unreadable("not_a_record", f"Row {number:,} is {type(record).__name__}, not an object with a \"text\". Write an object, such "
                                         "as {\"id\": 1, \"text\": \"...\"}, and build again.")
    own = f"{key}#{number if record.get('id') in (None, '') else record['id']}"
    text = record.get("text")
    if not isinstance(text, str):
        found = f"is missing; it has {quoted(record)}" if text is None else f"is {type(text).__name__}"
        return own, Reject(own, "no_text", f"Its \"text\" {found}. Put the article's text there, in quotation marks, and build again.")
    fields = {name: _field(record.get(name)) for name in FIELDS}
    try:
        title = normal_text(fields["title"]).strip() if fields["title"] else None
        return own, Article(key=own, text=headed(title, normal_text(text)), **{**fields, "title": title})
    except Unreadable as fault:
        return own, Reject(own, fault.code, str(fault))


def _field(value: object) -> str | None:
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    if isinstance(value, list):
        return ", ".join(filter(None, map(_field, value))) or None
    return (str(value).strip() or None) if value is not None and value == value else None
