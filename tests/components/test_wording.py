"""How data reads: every rule on values worked by hand."""

from datetime import date

import pandas as pd
import pytest

from components import wording


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (380000.0, "380,000"),
        (13.5, "13.5"),
        (0.004, "0.004"),
        (1_234.56, "1,234.6"),
        (0, "0"),
        (-12.0, "-12"),
        (None, ""),
        (float("nan"), ""),
    ],
)
def test_numbers(value: float | None, words: str) -> None:
    assert wording.number(value) == words


@pytest.mark.parametrize(
    ("earliest", "latest", "words"),
    [
        (date(2024, 11, 15), date(2024, 11, 15), "15 Nov 2024"),
        (date(2017, 4, 9), None, "after 9 Apr 2017"),
        (None, date(2020, 12, 31), "before 31 Dec 2020"),
        (None, None, "date unknown"),
        (pd.NaT, pd.NaT, "date unknown"),
        (date(2024, 1, 1), date(2024, 12, 31), "2024"),
        (date(2014, 1, 1), date(2018, 12, 31), "2014–2018"),
        (date(2024, 2, 1), date(2024, 2, 29), "Feb 2024"),
        (date(2024, 2, 1), date(2024, 4, 30), "Feb 2024 to Apr 2024"),
        (date(2024, 2, 1), date(2024, 3, 30), "1 Feb 2024 to 30 Mar 2024"),
        (date(2024, 2, 2), date(2024, 2, 29), "2 Feb 2024 to 29 Feb 2024"),
        (pd.Timestamp("2024-11-15"), pd.Timestamp("2024-11-15"), "15 Nov 2024"),
    ],
)
def test_bounds(earliest, latest, words: str) -> None:
    assert wording.period(earliest, latest) == words


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("XXXX-05-13", "13 May, year unknown"),
        ("XXXX-02-29", "29 Feb, year unknown"),
        ("XXXX-06", "June, year unknown"),
        ("XXXX-02-31", "XXXX-02-31"),
        ("2024-05", "2024-05"),
    ],
)
def test_a_date_without_a_year_is_told_in_words(edtf: str, words: str) -> None:
    assert wording.partly(edtf) == words


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ({"qualifier": "more_than", "value": 170.0, "low": 170.0, "high": None, "counted": "co-ordinators"}, "more than 170 co-ordinators"),
        ({"qualifier": "about", "value": 150.0, "low": 145.0, "high": 155.0, "counted": "participants"}, "about 150 participants"),
        ({"qualifier": "between", "value": 13.5, "low": 12.0, "high": 15.0, "unit": "percent"}, "12–15 percent"),
        ({"qualifier": "at_least", "value": None, "low": 1000.0, "high": None, "unit": "kilometre"}, "at least 1,000 kilometres"),
        (
            {"qualifier": "exact", "value": 213.0, "low": 213.0, "high": 213.0, "counted": "individuals", "unit": float("nan")},
            "213 individuals",
        ),
    ],
)
def test_figures_keep_their_qualifier(row: dict, words: str) -> None:
    assert wording.figure(row) == words


def test_names_of_countries_and_languages() -> None:
    assert (wording.country("BLR"), wording.country("CIV"), wording.country("XXX")) == ("Belarus", "Côte d’Ivoire", "XXX")
    assert (wording.language("bn"), wording.language("ru"), wording.language("und"), wording.language("zz-!")) == (
        "Bengali",
        "Russian",
        "unknown language",
        "zz-!",
    )


@pytest.mark.parametrize(
    "hostile",
    [
        "[a](http://e.org)",
        "![x](http://e.org/b.png)",
        "<img src=x onerror=alert(1)>",
        "$\\href{x}{y}$",
        ":red[x] :smile:",
        "**b** _i_ `c` ~~d~~ # h",
        "- list",
        "1. one",
        "www.example.org",
        "a@b.org",
    ],
)
def test_text_from_articles_cannot_speak_markdown(hostile: str) -> None:
    escaped = wording.markdown(hostile)
    assert all(escaped[at - 1] == "\\" for at, sign in enumerate(escaped) if sign in "[]()<>*_`$:!#|~" and at)
    assert escaped.replace("\\", "") == hostile.replace("\\", "")


def test_a_long_headline_is_cut_at_a_word() -> None:
    assert wording.clipped("one two three four", length=10) == "one two…"
    assert wording.clipped("short", length=10) == "short"
    assert wording.headline({"title": None, "opening": "First words\nof it"}) == "First words of it"


def test_lists_read_as_sentences() -> None:
    assert [wording.listed(items) for items in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == ["", "a", "a or b", "a, b or c"]
    assert wording.many(1, ("copy", "copies")) == "1 copy"
    assert wording.many(1204, ("copy", "copies")) == "1,204 copies"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("আহমেদ নাসের আল রাইসি", "আহমেদ নাসের আল রাইসি (Ahmed Naser al Raisi)"),
        ("Владимир Колокольцев", "Владимир Колокольцев (Vladimir Kolokoltsev)"),
        ("习近平", "习近平 (Xi Jin Ping)"),
        ("Müller", "Müller"),
        ("ИКЕА (IKEA)", "ИКЕА (IKEA)"),
        ("123", "123"),
        ("", ""),
    ],
)
def test_a_name_in_another_script_carries_its_latin_letters(name: str, expected: str) -> None:
    assert wording.name(name) == expected


@pytest.mark.parametrize(
    ("value", "said"), [(1, "1st"), (2, "2nd"), (3, "3rd"), (11, "11th"), (12, "12th"), (21, "21st"), (50, "50th"), (1012, "1,012th")]
)
def test_a_rank_has_the_ending_of_its_number(value: int, said: str) -> None:
    assert wording.ordinal(value) == said


@pytest.mark.parametrize(
    ("unit", "value", "said"),
    [("foot", 1, "foot"), ("foot", 6, "feet"), ("year", 25, "years"), ("percentage_point", 2, "percentage points"),
     ("percent", 2, "percent"), ("USD", 2, "USD"), ("century", None, "centuries")],
)  # fmt: skip
def test_a_unit_stands_in_the_number_of_its_figure(unit: str, value: int | None, said: str) -> None:
    assert wording.unit({"unit": unit, "value": value}) == said
