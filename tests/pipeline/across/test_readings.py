"""Figures in common units: fractions as shares, weeks as days; and what their numbers alone tell."""

import pytest

from pipeline.across.facts import Fact
from pipeline.across.readings import Reading, agreeing, meeting, of_a_size, reading, shelf


def fact(kind: str, unit: str | None, value: float, *, low: float | None = 0, high: float | None = 0, qualifier: str = "exact") -> Fact:
    """A figure of nothing in particular; bounds left at 0 are its value."""
    bounds = {"low": value if low == 0 else low, "high": value if high == 0 else high}
    return Fact("i", "a", "figure", "en", kind, frozenset(), frozenset(), None, None, unit=unit, value=value, qualifier=qualifier, **bounds)


@pytest.mark.parametrize(("one", "other"), [
    (fact("ratio", None, 0.2), fact("percent", "percent", 20)),
    (fact("duration", "week", 3), fact("duration", "day", 21)),
    (fact("duration", "year", 1.5), fact("duration", "month", 18)),
])
def test_one_quantity_in_two_units_is_one_reading_on_one_shelf(one: Fact, other: Fact) -> None:
    assert reading(one) == reading(other)
    assert shelf(one) == shelf(other)


def test_a_rough_number_agrees_with_a_near_one_and_two_exact_ones_do_not() -> None:
    exact, rough = fact("count", None, 297), fact("count", None, 300, low=250, high=350, qualifier="about")
    assert agreeing(reading(rough), reading(exact), rough, exact)
    near = fact("count", None, 300)
    assert not agreeing(reading(near), reading(exact), near, exact)


def test_more_than_a_year_is_not_less_than_a_year() -> None:
    more = fact("duration", "year", 1, high=None, qualifier="more_than")
    less = fact("duration", "year", 1, low=None, qualifier="less_than")
    assert not agreeing(reading(more), reading(less), more, less)


def test_open_bounds_meet_and_sizes_are_compared_by_kind() -> None:
    at_least, exact = Reading("count", None, 14, 14, None), Reading("count", None, 21, 21, 21)
    assert meeting(at_least, exact)
    assert not meeting(Reading("count", None, 14, 14, 14), exact)
    assert of_a_size(at_least, exact)
    assert not of_a_size(Reading("money", "EUR", 10, 10, 10), Reading("money", "EUR", 25, 25, 25))
