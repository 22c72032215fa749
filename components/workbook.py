"""A download as an Excel workbook: sheets Data, About, Columns; numbers and dates as such, no cell a formula. Knows no screen."""

import io
import re
from collections.abc import Sequence
from datetime import date, datetime

import pandas as pd
import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from components import citation, dictionary
from components.citation import Extract
from components.dictionary import Described
from components.export import simple
from components.words import say
from corpus.cells import JOINT

ROWS = 1_048_575  # rows that a sheet holds below its header
CHARACTERS = 32_767  # UTF-16 units that a cell holds
FIRST_YEAR = 1900  # Excel counts days from here
EXACT = 10**15  # whole numbers from here on lose digits in a spreadsheet
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
OPTIONS = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
NUMBERS = {"integer": "#,##0", "number": "#,##0.######", "date": "yyyy-mm-dd", "datetime": "yyyy-mm-dd hh:mm:ss"}
SHARE = "0.0%"
WIDEST, SAMPLE = 60, 200
COLUMNS = ("name", "label", "type", "unit", "meaning", "made")  # of the sheet Columns


def xlsx_bytes(extract: Extract) -> bytes:
    """The extract as a workbook, the same bytes on every day.

    What Excel cannot hold is not lost in silence: rows beyond 1,048,575, text beyond 32,767 characters, control characters, dates
    before 1900 and numbers of more than 15 digits are counted and told on the sheet About.
    """
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, OPTIONS)
    book.set_properties({"title": extract.title[:200], "author": "Lineup", "created": datetime(2000, 1, 1)})
    head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
    table = extract.table
    columns = dictionary.describe(extract.chart, table)
    limits = _data(book, table, columns, head)
    wrap = book.add_format({"text_wrap": True, "valign": "top"})
    about = [*citation.about(extract), *((say("workbook.limit"), words) for words in limits)]
    _texts(book.add_worksheet("About"), ((say("workbook.about"), ""), *about), formats=(head, wrap), widths=(26, 100))
    lines = [(item.name, item.label, item.type, item.unit, item.meaning, item.made) for item in columns]
    _texts(book.add_worksheet("Columns"), (tuple(say(f"workbook.column.{name}") for name in COLUMNS), *lines), formats=(head, wrap),
           widths=(18, 22, 10, 14, 70, 60))
    book.close()
    return stream.getvalue()


def _data(book: xlsxwriter.Workbook, frame: pd.DataFrame, columns: Sequence[Described], head: Format) -> list[str]:
    """Writes the sheet Data; returns what it could not hold, in words."""
    sheet = book.add_worksheet("Data")
    formats = [book.add_format({"num_format": SHARE if item.unit == "share" else NUMBERS.get(item.type, "General"), "valign": "top"})
               for item in columns]
    kept, tally = frame.head(ROWS), Tally()
    for at, (item, width) in enumerate(zip(columns, _widths(kept, columns), strict=True)):
        sheet.set_column(at, at, width)
        sheet.write_string(0, at, tally.fitted(item.name), head)
    sheet.freeze_panes(1, 0)
    for number, row in enumerate(kept.itertuples(index=False, name=None), 1):
        for at, value in enumerate(row):
            write(sheet, (number, at), value, look=formats[at], tally=tally)
    if len(columns):
        sheet.autofilter(0, 0, max(len(kept), 1), len(columns) - 1)
    lost = len(frame) - len(kept)
    return [*([say("workbook.rows", n=lost, rows=ROWS)] if lost else []), *tally.told()]


class Tally:
    """What cells could not hold, counted while they are written."""

    def __init__(self) -> None:
        self.counts: dict[str, int] = {}

    def note(self, what: str) -> None:
        """Counts one more."""
        self.counts[what] = self.counts.get(what, 0) + 1

    def fitted(self, text: str) -> str:
        """The text without control characters, cut to what a cell holds."""
        lines = text.replace("\r\n", "\n").replace("\r", "\n")
        clean = CONTROL.sub("", lines)
        if clean != lines:
            self.note("control")
        units = clean.encode("utf-16-le")
        if len(units) > 2 * CHARACTERS:
            self.note("long")
            clean = units[: 2 * CHARACTERS].decode("utf-16-le", errors="ignore")
        return clean

    def told(self) -> list[str]:
        """The counts as sentences."""
        return [say(f"workbook.lost.{what}", n=number, characters=CHARACTERS) for what, number in self.counts.items()]


def write(sheet: Worksheet, at: tuple[int, int], value: object, *, look: Format, tally: Tally) -> None:
    """Writes one cell as what it is; text always as text, whatever it begins with."""
    plain = simple(value)
    if plain in (None, "", []):
        return
    if isinstance(value, (pd.Timestamp, date)) and value.year >= FIRST_YEAR:
        sheet.write_datetime(*at, value.to_pydatetime().replace(tzinfo=None) if isinstance(value, pd.Timestamp) else value, look)
    elif isinstance(plain, bool):
        sheet.write_boolean(*at, plain, look)
    elif isinstance(plain, (int, float)) and abs(plain) < EXACT:
        sheet.write_number(*at, plain, look)
    else:
        if isinstance(value, (pd.Timestamp, date)):
            tally.note("early")
        elif isinstance(plain, (int, float)):
            tally.note("digits")
        text = JOINT.join(str(item) for item in plain) if isinstance(plain, list) else str(plain)
        sheet.write_string(*at, tally.fitted(text), look)


def _widths(frame: pd.DataFrame, columns: Sequence[Described]) -> list[int]:
    sample = frame.head(SAMPLE)
    longest = [max([len(str(simple(value) or "")) for value in sample.iloc[:, at]], default=0) for at in range(len(columns))]
    return [min(max(len(item.name) + 3, length + 2, 8), WIDEST) for item, length in zip(columns, longest, strict=True)]


def _texts(sheet: Worksheet, lines: Sequence[tuple[str, ...]], *, formats: tuple[Format, Format], widths: tuple[int, ...]) -> None:
    for at, width in enumerate(widths):
        sheet.set_column(at, at, width)
    sheet.freeze_panes(1, 0)
    tally = Tally()
    for number, line in enumerate(lines):
        for at, text in enumerate(line):
            sheet.write_string(number, at, tally.fitted(text), formats[0] if number == 0 else formats[1])
