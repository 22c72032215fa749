"""Why two facts contradict each other: the sentences, by hand."""

import pytest

from components import clashes

PLAIN = {"kind": "count", "qualifier": "exact", "unit": None, "counted": None, "about": None, "text_language": "en", "surface": "x"}


def figure(value: float | None, **cells: object) -> dict[str, object]:
    return {**PLAIN, "value": value, "low": value, "high": value, **cells}


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (figure(2.3e6), figure(1.9e6), "1,900,000 and 2,300,000 cannot both be right."),
        (figure(180.0, low=175.0, high=185.0, qualifier="about"), figure(215.0), "No value fits both about 180 (175 to 185) and 215."),
        (figure(200.0, high=None, qualifier="at_least"), figure(150.0), "No value fits both 150 and at least 200."),
        (figure(13.5, low=12.0, high=15.0, qualifier="between"), figure(20.0), "No value fits both 12–15 and 20."),
    ],
)
def test_figures_that_share_no_value(one: dict[str, object], other: dict[str, object], expected: str) -> None:
    assert clashes.clash("figure", one, other) == expected
    assert clashes.clash("figure", other, one) == expected


def test_the_subject_is_the_noun_else_what_the_link_says_else_the_unit() -> None:
    russian = figure(5.0, counted="гостей", text_language="ru")
    assert clashes.subject("figure", russian, figure(6.0, counted="guests")) == "Guests"
    assert clashes.subject("figure", russian, figure(6.0)) == "Гостей"
    assert clashes.subject("figure", figure(5.0, about="The party … in May"), figure(6.0)) == "“The party … in May”"
    euros = figure(5.0, kind="money", unit="EUR")
    assert (
        clashes.subject("figure", euros, euros, why="the same unit (EUR); both about bribe; the articles share 2 names") == "Bribe, in EUR"
    )
    assert clashes.subject("figure", euros, euros) == "A figure in EUR"


@pytest.mark.parametrize(
    ("why", "expected"),
    [
        ("one says 1e+06, the other 2; the same unit (year)", "both in years"),
        ("the same done to it (detention); the articles share 2 names", "both are about detention; the articles share 2 names"),
        ("both say 4.6e+08; the same unit (year)", "both in years"),
        ("something new; the same country (KEN)", "something new; both in Kenya"),
        ("", ""),
        ("(" * 5000, "(" * 5000),
    ],
)
def test_reasons_become_plain_words_and_unknown_ones_stay(why: str, expected: str) -> None:
    year = figure(1.0, kind="duration", unit="year")
    assert clashes.matched(why, year, year) == expected


@pytest.mark.parametrize(("one", "other", "expected"), [(180.0, 215.0, 215 / 180), (0.0, 3.0, None), (-2.0, 4.0, None), (None, None, None)])
def test_the_ratio_needs_two_numbers_above_zero(one: float | None, other: float | None, expected: float | None) -> None:
    assert clashes.ratio(figure(one), figure(other)) == expected
