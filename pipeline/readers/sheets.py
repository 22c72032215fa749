"""CSV with one article a row. What a record's fields mean is in `records.py`."""

import csv
import sys
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

from corpus.article import Doubt, Reject
from pipeline.readers.normal import Unreadable
from pipeline.readers.records import FIELDS, NO_TEXT, Read, Record, articles, quoted, whole_text

SEPARATORS = {",": "a comma", ";": "a semicolon", "\t": "a tab"}
KNOWN = ("id", "text", *FIELDS)
QUOTED = "In a text between quotation marks, write each quotation mark of its own twice (\"\"), and build again."


def read_csv(path: Path, key: str) -> Read:
    """One Article or Reject a row; the first row names the columns. The separator may be a comma, a semicolon or a tab."""
    text = yield from whole_text(path, key)
    if text is None:
        return
    lines = StringIO(text.removeprefix("\ufeff"), newline="")  # a line separator of Unicode ends no row
    head = lines.readline()
    lines.seek(0)
    separator = max(SEPARATORS, key=head.count)
    csv.field_size_limit(min(sys.maxsize, 2**31 - 1))
    sheet = _Sheet(lines, separator)
    if "text" not in sheet.columns:
        yield Reject(key, "no_text_column", f"Its first row reads {quoted(sheet.found)}. {NO_TEXT} If the file has no row of names, put "
                                            "one above the others, such as id,text")
        return
    yield from articles(sheet.records(key), key)


class _Sheet:
    """The rows of a CSV file, each beside the lines that it was read from."""

    def __init__(self, lines: Iterator[str], separator: str) -> None:
        self._lines, self._separator, self._taken = lines, separator, list[str]()
        self._rows = csv.reader(self._remembered(), delimiter=separator)
        self.found = next(self._rows, [])
        self.columns = _columns(self.found)

    def _remembered(self) -> Iterator[str]:
        for line in self._lines:
            self._taken.append(line)
            yield line

    def records(self, key: str) -> Iterator[Record]:
        """Each row as a record, behind a Doubt where its quotation marks do not fit; Unreadable where it is none."""
        number, last = 1, self._rows.line_num
        while True:
            self._taken.clear()
            try:
                cells = next(self._rows)
            except StopIteration:
                return
            except csv.Error as fault:
                number += 1
                yield number, Unreadable("not_csv", f"Row {number:,} cannot be read as CSV ({fault}). Mend it, and build again.")
                continue
            first, last = last + 1, self._rows.line_num
            if not cells:  # an empty line
                continue
            number += 1
            where = f"Row {number:,} (line {first:,}{'' if first == last else f' to {last:,}'})"
            yield from self._judged(number, cells, where, key)

    def _judged(self, number: int, cells: list[str], where: str, key: str) -> Iterator[Record]:
        wrong, more = self._misquoted(), cells[len(self.columns) :]
        if wrong == "open":
            yield number, Unreadable("not_csv", f"{where} opens a quotation mark that nothing closes: the rest of the file is one cell. "
                                                f"Close it. {QUOTED}")
        elif any(map(str.strip, more)):
            yield number, Unreadable("not_csv", f"{where} has {len(cells):,} cells, but the first row names {len(self.columns):,}. "
                                                f"Put a text that holds {SEPARATORS[self._separator]} between quotation marks, and build "
                                                "again.")
        else:
            if wrong:
                yield number, Doubt(f"{key}#{number}", f"{where} has quotation marks that do not fit: rows may be joined. {QUOTED}")
            yield number, dict(zip(self.columns, cells, strict=False))

    def _misquoted(self) -> str | None:
        """What is wrong with the quotation marks of the row just read: "open" or "inside"; None where nothing is."""
        if not any('"' in line for line in self._taken):
            return None
        try:
            list(csv.reader(self._taken, delimiter=self._separator, strict=True))
        except csv.Error as fault:
            return "open" if "unexpected end" in str(fault) else "inside"
        return None


def _columns(found: list[str]) -> list[str]:
    """The names of the columns; one that is a known name but for spaces and capitals counts as that name, unless another column has it."""
    plain = [name.strip().casefold() for name in found]
    return [short if short in KNOWN and short not in found and plain.index(short) == at else name
            for at, (name, short) in enumerate(zip(found, plain, strict=True))]
