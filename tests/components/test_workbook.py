"""Workbooks, read back with openpyxl: values as what they are, no formula from anywhere, and limits that are told."""

import io
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import openpyxl
import pandas as pd
import pytest
from openpyxl.utils.escape import unescape
from openpyxl.workbook import Workbook

from components import workbook
from components.charts import CHARTS
from components.citation import Extract
from corpus.selection import Selection
from corpus.store import Corpus
from tests.components import extracts

PAYLOADS = ["=1+1", "+1+1", "-1+1", "@SUM(1)", "\t=1+1", "\r=1+1", "\n=1", "=cmd|' /C calc'!A0", "{=1+1}", "\ufeff=1+1", "\uff1d1+1",
            '=HYPERLINK("http://evil.example","x")', "http://evil.example", "mailto:a@evil.example", "_x003D_1+1", '=DDE("a";"b")', "'=1+1"]


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    return extracts.opened(tmp_path)


def read(content: bytes) -> Workbook:
    """The workbook as openpyxl sees it."""
    return openpyxl.load_workbook(io.BytesIO(content))


def holding(corpus: Corpus, frame: pd.DataFrame, **more: object) -> Extract:
    """An extract whose frame is the given one."""
    chart = replace(CHARTS["keywords_ranked"], name="made_up", finding=None, value="n", marks=("text",), labels={"text": "Words"}, **more)
    return Extract(chart, corpus, Selection(), frame, whole=True)


def about(book: Workbook) -> dict[str, str]:
    """The sheet About as what -> words; of several lines with one name the last."""
    return {str(name): str(words) for name, words in book["About"].iter_rows(min_row=2, max_col=2, values_only=True)}


def test_the_sheet_data_holds_the_frame_with_real_numbers_and_dates(corpus: Corpus) -> None:
    frame = pd.DataFrame({"text": ["Riga", "কেনিয়া", None], "n": [-3, 0, 12], "x": [0.5, -1.25, None], "main": [True, False, None],
                          "day": pd.to_datetime(["2024-05-01", None, "1999-12-31"]), "also": [["a", "b"], [], None]})
    sheet = read(workbook.xlsx_bytes(holding(corpus, frame)))["Data"]
    rows = list(sheet.iter_rows(values_only=True))
    assert rows == [("text", "n", "x", "main", "day", "also"), ("Riga", -3, 0.5, True, datetime(2024, 5, 1), "a | b"),
                    ("কেনিয়া", 0, -1.25, False, None, None), (None, 12, None, None, datetime(1999, 12, 31), None)]
    assert [cell.data_type for cell in sheet[2]] == ["s", "n", "n", "b", "d", "s"]
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:F4")
    assert all(sheet.column_dimensions[letter].width >= 8 for letter in "ABCDEF")


def test_no_payload_becomes_a_formula_or_a_link_wherever_it_stands(corpus: Corpus) -> None:
    frame = pd.DataFrame({"text": PAYLOADS, "n": range(len(PAYLOADS)), "also": [[text, text] for text in PAYLOADS], "=1+1": PAYLOADS})
    extract = replace(holding(corpus, frame, question="=1+1", note="@SUM(A1)", noun=("=x", "=y")), address="=http://evil.example",
                      selection=Selection(words="=1+1", not_words="-2"))
    book = read(workbook.xlsx_bytes(extract))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert [cell.coordinate for cell in cells if cell.data_type == "f" or cell.hyperlink] == []
    stored = [book["Data"].cell(number, 1) for number in range(2, len(PAYLOADS) + 2)]
    assert {cell.data_type for cell in stored} == {"s"}
    assert [unescape(cell.value) for cell in stored] == [text.replace("\r", "\n") for text in PAYLOADS]
    assert [cell.value for cell in book["Data"]["B"][1:]] == list(range(len(PAYLOADS)))


def test_about_tells_what_this_is_and_how_to_cite_it(corpus: Corpus) -> None:
    extract = extracts.extract(corpus, "keywords_ranked", selection=Selection(country=("KEN", "LVA"), words="riga", scope="articles"))
    said = about(read(workbook.xlsx_bytes(extract)))
    assert said["Question"] == CHARTS["keywords_ranked"].question
    assert said["How it is counted"] == CHARTS["keywords_ranked"].note
    assert said["Snapshot"] == "tiny1"
    assert said["This view"] == extracts.ADDRESS
    assert said["Cite as"].endswith(f"Lineup, snapshot tiny1. {extracts.ADDRESS}")
    assert "belong to their publishers" in said["Rights"]
    filters = [words for name, words in read(workbook.xlsx_bytes(extract))["About"].iter_rows(values_only=True) if name == "Filter"]
    assert filters == ["country is Kenya or Latvia", "text has “riga”"]


def test_columns_are_described_from_the_schema(corpus: Corpus) -> None:
    book = read(workbook.xlsx_bytes(extracts.extract(corpus, "statistics_ledger")))
    described = {row[0]: row[1:] for row in book["Columns"].iter_rows(min_row=2, values_only=True)}
    assert list(described) == [cell.value for cell in book["Data"][1]]
    assert described["qualifier"][1] == "string"
    assert "more than 170" in described["qualifier"][3]
    assert described["value"][1] == "number"


def test_what_a_sheet_cannot_hold_is_told(corpus: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "ROWS", 5)
    frame = pd.DataFrame({"text": ["x" * 40_000, "a\x00b\x1fc", "🏠" * 20_000, "d", "e", "f", "g"], "n": [1, 2, 3, 4, 10**15, 6, 7],
                          "day": [datetime(1850, 1, 2), None, None, None, None, None, None]})
    book = read(workbook.xlsx_bytes(holding(corpus, frame.assign(day=pd.to_datetime(frame["day"])))))
    rows = list(book["Data"].iter_rows(min_row=2, values_only=True))
    assert len(rows) == 5
    assert (rows[0][0], rows[1][0], rows[2][0]) == ("x" * 32_767, "abc", "🏠" * 16_383)
    assert rows[0][2] == "1850-01-02"
    assert rows[4][1] == "1000000000000000"
    limits = [words for name, words in book["About"].iter_rows(values_only=True) if name == "Limit of this format"]
    assert [limit.split(" ", 1)[0] for limit in limits] == ["2", "2", "1", "1", "1"]
    assert "2 rows beyond the 5" in limits[0]
    assert any("32,767" in limit and limit.startswith("2 cells") for limit in limits)
    assert any("control characters" in limit for limit in limits)


def test_the_same_rows_make_the_same_bytes(corpus: Corpus) -> None:
    extract = extracts.extract(corpus, "keywords_ranked")
    assert workbook.xlsx_bytes(extract) == workbook.xlsx_bytes(extract)


def test_a_view_without_rows_is_a_workbook_with_a_header(corpus: Corpus) -> None:
    extract = extracts.extract(corpus, "keywords_ranked", selection=Selection(words="nothing has this"))
    sheet = read(workbook.xlsx_bytes(extract))["Data"]
    assert [cell.value for cell in sheet[1]] == ["keyword", "language", "mentions", "articles", "of_articles", "share_of_articles"]
    assert sheet.max_row == 1


@pytest.mark.parametrize("name", CHARTS)
def test_every_chart_makes_a_workbook_of_as_many_rows_as_the_button_tells(snapshot: Path, name: str) -> None:
    corpus = Corpus.open(snapshot)
    for whole in (False, True):
        extract = extracts.extract(corpus, name, whole=whole)
        sheet = read(workbook.xlsx_bytes(extract))["Data"]
        assert sheet.max_row - 1 == len(extract.rows)
        assert [cell.value for cell in sheet[1]] == list(extract.rows.columns)
