"""Figures in the unit that two are compared in, and what their numbers alone tell: equal, near, both possible, of one size."""

from typing import NamedTuple

from pipeline.across.facts import Fact

SIZE, SUMS = 3.0, 2.0  # factor beyond which two counts are no rivals; beyond which two sums, shares or measures are none
NEAR, HUNDRED = 0.1, 100.0  # share within which a rough number is another
_SAME_TIME = {"week": ("day", 7.0), "year": ("month", 12.0)}
_OPPOSITE = [{low, high} for low in ("at_least", "more_than") for high in ("at_most", "less_than")]
_BOUNDS = frozenset({"at_least", "more_than", "at_most", "less_than"})


class Reading(NamedTuple):
    """A figure in the unit that two are compared in: "one fifth" is 20 percent, "three weeks" 21 days."""

    kind: str
    unit: str | None
    value: float
    low: float | None
    high: float | None


def shelf(fact: Fact) -> tuple[str, str, str | None]:
    """What two facts that can be one have in common: sort, kind, unit."""
    kind = "percent" if fact.kind == "ratio" else fact.kind
    unit = "percent" if fact.kind == "ratio" else _SAME_TIME.get(str(fact.unit), (fact.unit,))[0] if kind == "duration" else fact.unit
    return fact.sort, kind, unit


def reading(fact: Fact) -> Reading:
    """The figure in its common unit."""
    factor = HUNDRED if fact.kind == "ratio" else _SAME_TIME.get(str(fact.unit), ("", 1.0))[1] if fact.kind == "duration" else 1.0
    _, kind, unit = shelf(fact)
    low, high = (None if bound is None else bound * factor for bound in (fact.low, fact.high))
    return Reading(kind, unit, (fact.value or 0.0) * factor, low, high)


def agreeing(one: Reading, other: Reading, left: Fact, right: Fact) -> bool:
    """Equal values; one within the bounds of the other and near it; or one the rounded other."""
    most = max(abs(one.value), abs(other.value))
    if {left.qualifier, right.qualifier} in _OPPOSITE:
        return False
    if abs(one.value - other.value) <= 1e-9 * max(most, 1):
        return True
    if left.qualifier == right.qualifier == "exact" or {left.qualifier, right.qualifier} <= _BOUNDS:
        return False
    for near, far in ((one, other), (other, one)):
        inside = (near.low is None or far.value >= near.low) and (near.high is None or far.value <= near.high)
        if inside and near.low != near.high and abs(near.value - far.value) <= NEAR * abs(near.value):
            return True
    return False


def meeting(one: Reading, other: Reading) -> bool:
    """Whether the bounds of the two share a value."""
    return not ((one.low is not None and other.high is not None and one.low > other.high)
                or (other.low is not None and one.high is not None and other.low > one.high))


def of_a_size(one: Reading, other: Reading, *, most: float | None = None) -> bool:
    """Whether the larger is no more than a few times the smaller."""
    small, large = sorted((abs(one.value), abs(other.value)))
    return small > 0 and large <= (most or (SIZE if one.kind == "count" else SUMS)) * small
