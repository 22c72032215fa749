"""CSV that people take away: what stands in it, byte by byte, and what no spreadsheet may make of it."""

import csv
import io
from datetime import date
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from components import export
from corpus.cells import original
from tests.components import extracts


def cells(content: bytes) -> list[list[str]]:
    """The rows of a CSV as Python's own reader sees them."""
    return list(csv.reader(io.StringIO(content.decode("utf-8"), newline="")))


def test_a_frame_is_written_as_the_contract_says() -> None:
    frame = pd.DataFrame({
        "name": ["Riga", 'He said "no", twice', "কেনিয়া", None], "many": [3, -4, 0, 12_000_000], "share": [0.25, -1.5, 380000.0, None],
        "day": pd.to_datetime(["2024-05-01", None, "1850-12-31", "2024-06-01"]), "main": [True, False, True, False],
        "also": [np.array(["Рига", "Rīga"], dtype=object), np.array([], dtype=object), ["a"], None]})
    assert export.csv_bytes(frame).decode("utf-8") == (
        "name,many,share,day,main,also\r\n"
        "Riga,3,0.25,2024-05-01,true,Рига | Rīga\r\n"
        '"He said ""no"", twice",-4,-1.5,,false,\r\n'
        "কেনিয়া,0,380000,1850-12-31,true,a\r\n"
        ",12000000,,2024-06-01,false,\r\n")


def test_numbers_are_never_touched_and_negative_ones_stay_numbers() -> None:
    frame = pd.DataFrame({"n": [-1, -20, 3], "x": [-1.5, -0.0, 1e-9], "text": ["-1", "+2", "3"]})
    read = pd.read_csv(io.BytesIO(export.csv_bytes(frame)))
    assert read["n"].tolist() == [-1, -20, 3]
    assert read["x"].tolist() == [-1.5, 0.0, 1e-9]
    assert read["text"].tolist() == ["'-1", "'+2", "3"]


def test_a_column_of_a_harmful_name_is_harmless_too() -> None:
    assert cells(export.csv_bytes(pd.DataFrame({"=1+1": ["a"]})))[0] == ["'=1+1"]


SIGNS = st.one_of(st.sampled_from("'=+-@\t\r\n\",; |"), st.characters(exclude_categories=["Cs"]))


@given(st.lists(st.text(SIGNS, max_size=20), min_size=1, max_size=6))
def test_every_text_comes_back_through_a_reader_of_csv(texts: list[str]) -> None:
    read = cells(export.csv_bytes(pd.DataFrame({"text": texts, "n": range(len(texts))})))
    assert [original(row[0]) for row in read[1:]] == texts


def test_only_the_csv_for_excel_begins_with_a_byte_order_mark() -> None:
    frame = pd.DataFrame({"name": ["Рига"]})
    plain, excel = export.csv_bytes(frame), export.csv_bytes(frame, excel=True)
    assert excel == b"\xef\xbb\xbf" + plain
    assert pd.read_csv(io.BytesIO(excel), encoding="utf-8-sig").columns.tolist() == ["name"]


def test_a_frame_without_rows_is_its_header() -> None:
    assert export.csv_bytes(pd.DataFrame({"name": [], "n": []})) == b"name,n\r\n"


def test_no_cell_of_a_hostile_article_begins_as_a_formula(tmp_path: Path) -> None:
    corpus = extracts.opened(tmp_path)
    for chart in ("quotes_list", "keywords_ranked", "articles_list"):
        read = cells(export.csv_bytes(extracts.extract(corpus, chart, whole=True).rows))
        assert len(read) > 1, chart
        assert [cell for row in read for cell in row if cell.startswith(("=", "@", "+"))] == [], chart


@pytest.mark.parametrize(("value", "plain"), [
    (np.int64(5), 5), (np.float64(2.5), 2.5), (float("nan"), None), (float("inf"), "inf"), (pd.NaT, None), (None, None), (np.True_, True),
    (pd.Timestamp("2024-05-01"), "2024-05-01"), (pd.Timestamp("2024-05-01 10:30"), "2024-05-01T10:30:00"), (date(2024, 5, 1), "2024-05-01"),
    (np.array(["a", None], dtype=object), ["a", None]), ("=1", "=1"), (-3, -3)])
def test_a_value_as_json_has_it(value: object, plain: object) -> None:
    assert export.simple(value) == plain
    assert type(export.simple(value)) is type(plain)


@pytest.mark.parametrize(("chart", "build", "part", "name"), [
    ("people_ranked", "09d908bb7f8a4a4d", "", "lineup-people-ranked-09d908bb.csv"),
    ("people_ranked", "09d908bb7f8a4a4d", "all", "lineup-people-ranked-all-09d908bb.csv"),
    ("../../etc/passwd", "x/../y", "", "lineup-etc-passwd-xy.csv"),
    ("statistics_values-count-কেনিয়া\x00:*?", "09d908bb", "", "lineup-statistics-values-count-09d908bb.csv"),
    ("a" * 500, "09d908bb", "", f"lineup-{'a' * 113}-09d908bb.csv")])
def test_a_file_name_is_plain_and_no_path(chart: str, build: str, part: str, name: str) -> None:
    assert export.file_name(chart, build, part=part) == name
