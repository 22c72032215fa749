"""One axis of interval marks: its scale, how far it reaches, where its rows stand. Draws nothing."""

import math
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from components.charts.lettering import wrapped
from components.charts.marks import spread
from components.words import say

ROW, HEAD, FOOT = 27, 36, 36  # pixels of a row of one line, of a panel's title, of its axis
LARGE = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))
DECADES = 100  # values that span more than this are drawn on a logarithmic axis


@dataclass(frozen=True)
class Panel:
    """Rows of one axis, and where the panel stands in the figure: its number from 1, its top and height as shares of the figure.

    Values that span more than two decades stand on a logarithmic axis; where zeros are among them it begins at 0 (log of 1 + value).
    Every mark asks for the scale, so it is worked out once (that is why there are no slots).
    """

    rows: pd.DataFrame
    number: int
    top: float
    height: float

    @cached_property
    def labels(self) -> list[str]:
        """The names of the rows, on one line or two."""
        return [wrapped(label) for label in self.rows["label"]]

    @cached_property
    def places(self) -> tuple[list[float], float]:
        """Where the rows stand, in rows of one line, and how many such rows there are."""
        return spread(self.labels)

    @cached_property
    def pixels(self) -> int:
        """How high the panel is."""
        return HEAD + round(ROW * self.places[1]) + FOOT

    @property
    def axis(self) -> str:
        """The suffix of the panel's axes in Plotly."""
        return "" if self.number == 1 else str(self.number)

    @cached_property
    def ends(self) -> list[float]:
        """Every known end and value."""
        return [float(value) for name in ("low", "high", "value") for value in self.rows[name].dropna()]

    @cached_property
    def log(self) -> bool:
        """True where nothing is negative and the values above 0 span more than two decades."""
        above = [value for value in self.ends if value > 0]
        return bool(above) and min(self.ends) >= 0 and max(above) / min(above) > DECADES

    def place(self, value: float) -> float:
        """Where a value stands on the axis."""
        if not self.log:
            return value
        return math.log10(1 + value) if self.zero else math.log10(value)

    @cached_property
    def zero(self) -> bool:
        """True where a logarithmic axis must hold a 0."""
        return 0 in self.ends

    @cached_property
    def span(self) -> tuple[float, float]:
        """Where the axis begins and ends, arrows and the width of marks included."""
        places = [self.place(value) for value in self.ends] or [0.0, 1.0]
        first, last = min(places), max(places)
        first = min(first, 0.0) if not self.log or self.zero else first
        width = (last - first) or abs(last) or 1.0
        opens_left = self.rows["low"].isna() & self.rows["high"].notna()
        opens_right = self.rows["high"].isna() & self.rows["low"].notna()
        return first - width * (0.16 if opens_left.any() and first else 0.025), last + width * (0.16 if opens_right.any() else 0.03)

    def reach(self, edge: float, way: int) -> float:
        """Where the arrow of an open side ends, as a place on the axis; never below zero for a number above it."""
        first, last = self.span
        far = self.place(edge) + way * 0.12 * (last - first)
        return max(far, 0.0) if way < 0 and edge >= 0 and (not self.log or self.zero) else far

    def ticks(self) -> dict[str, object]:
        """Ticks of a logarithmic axis, at most six powers of ten, with the numbers that they stand for."""
        if not self.log:
            return {"nticks": 5, "tickformat": ",~r"}
        first, last = self.span
        powers = range(0 if self.zero else math.ceil(first), math.floor(last) + 1)
        powers = powers[:: max(1, -(-len(powers) // 6))]
        values = [*([0.0] if self.zero else []), *(10.0**power for power in powers)]
        return {
            "tickmode": "array",
            "tickvals": [self.place(value) for value in values],
            "ticktext": [tick(value) for value in values],
        }


def tick(value: float) -> str:
    """A power of ten as a tick says it: 100,000; 10 million; 1 billion."""
    size, name = next(((size, name) for size, name in LARGE if value >= size), (1.0, ""))
    return say(f"axis.{name}", n=f"{value / size:,.10g}") if name else f"{value:,.10g}"
