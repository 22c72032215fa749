"""The shape of a quantity, which the readers of figures share. No reading."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity at tokens [first, last); `core` is its number's first token, `after` the index where its noun may begin."""

    first: int
    last: int
    core: int
    after: int
    value: float | None
    low: float | None
    high: float | None
    qualifier: str = "exact"
    kind: str = "count"
    unit: str | None = None
    per: str | None = None
    change: str | None = None
    form: str = "digits"
    least: float | None = None
    scale: float = 1  # factor of its last scale word: 1e6 for "7 million"
