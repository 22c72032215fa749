"""The shape of a number, which the readers of figures share. No reading."""

from typing import NamedTuple


class Number(NamedTuple):
    """A number: token range [first, last), value (None for indefinite amounts, whose least is `least`), form, last scale."""

    first: int
    last: int
    value: float | None
    form: str  # digits, words, fraction, ordinal, indefinite, times
    scale: float = 1
    least: float | None = None
