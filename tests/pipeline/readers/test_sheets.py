"""CSV as spreadsheets and careless hands write it: every row is an article or a reject that says why."""

from pathlib import Path

import pytest

from corpus.article import Article
from tests.pipeline.inputs import read, saved


def test_a_broken_csv_is_told_once_and_its_rows_are_read(tmp_path: Path) -> None:
    doubt, first, second = read(saved(tmp_path, "n.csv", "text\nраз\nд".encode() + b"\xd0\n"))
    assert [doubt.key, first.text, second.text] == ["n.csv", "раз", "д\ufffd"]


def test_a_line_separator_of_unicode_ends_no_row_of_a_csv(tmp_path: Path) -> None:
    found = read(saved(tmp_path, "n.csv", "text,id\nOne\u2028two\x0bthree\x85four,7\n"))
    assert [(item.key, item.text) for item in found] == [("n.csv#7", "One\u2028two\x0bthree\x85four")]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_csv_in_the_three_dialects_of_spreadsheets(tmp_path: Path, separator: str) -> None:
    rows = [["id", "title", "text"], ["1", "Head", '"Two lines,\nand a ; sign"'], ["2", "", "Ещё один текст"]]
    path = saved(tmp_path, "n.csv", "\ufeff" + "\r\n".join(separator.join(row) for row in rows) + "\r\n")
    assert [(item.key, item.text) for item in read(path)] == [
        ("n.csv#1", "Head\n\nTwo lines,\nand a ; sign"),
        ("n.csv#2", "Ещё один текст"),
    ]


def test_a_csv_without_a_text_column_says_which_columns_it_has(tmp_path: Path) -> None:
    found = read(saved(tmp_path, "n.csv", "a,b\n1,2\n"))
    assert [item.code for item in found] == ["no_text_column"]
    assert found[0].reason.startswith("Its first row reads “a”, “b”. The column with the articles must be called text")


def test_columns_are_known_by_their_names_but_for_spaces_and_capitals(tmp_path: Path) -> None:
    article, = read(saved(tmp_path, "n.csv", "ID, Text ,Published,text length\n7,Words here.,2024-05-01,9\n"))
    assert article == Article("n.csv#7", "Words here.", published="2024-05-01")
    article, = read(saved(tmp_path, "m.csv", "TEXT,text\nother,mine\n"))
    assert article.text == "mine"


def test_a_csv_without_a_row_of_names_is_told_what_to_put_there(tmp_path: Path) -> None:
    reject, = read(saved(tmp_path, "n.csv", f"1,{'word ' * 1000}\n"))
    assert len(reject.reason) < 400
    assert reject.reason.endswith("If the file has no row of names, put one above the others, such as id,text")


def test_a_text_with_the_separator_outside_quotation_marks_is_not_cut_in_silence(tmp_path: Path) -> None:
    reject, fine = read(saved(tmp_path, "n.csv", "id,text\n1,Hello, world\n2,whole,,\n"))
    assert (reject.key, reject.code) == ("n.csv#2", "not_csv")
    assert reject.reason.startswith("Row 2 (line 2) has 3 cells, but the first row names 2.")
    assert (fine.key, fine.text) == ("n.csv#2", "whole")


def test_a_quotation_mark_that_nothing_closes_is_told_and_costs_only_what_follows(tmp_path: Path) -> None:
    first, reject = read(saved(tmp_path, "n.csv", 'id,text\n1,One.\n2,"Two.\n3,Three.\n'))
    assert first.text == "One."
    assert (reject.code, reject.reason[:61]) == ("not_csv", "Row 3 (line 3 to 4) opens a quotation mark that nothing close")


def test_quotation_marks_that_are_not_doubled_leave_a_doubt(tmp_path: Path) -> None:
    doubt, joined, last = read(saved(tmp_path, "n.csv", 'id,text\n1,"One.\n2,"Two"\n3,Three.\n'))
    assert (doubt.key, doubt.reason[:50]) == ("n.csv#2", "Row 2 (line 2 to 3) has quotation marks that do no")
    assert (joined.key, last.key) == ("n.csv#1", "n.csv#3")
    assert [item.text for item in read(saved(tmp_path, "m.csv", 'text\n"He said ""no""."\n5" pipe\n'))] == ['He said "no".', '5" pipe']
