"""The shapes that charts are drawn with: bars and heat maps. They know columns and colours, no subject."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate

import pandas as pd
import plotly.graph_objects as go
from plotly.basedatatypes import BasePlotlyType

from components import wording
from components.charts.lettering import LINE, plain, upright, wrapped
from components.look import ROW, Look, canvas, legible, mixed
from components.words import say

DIM = 0.35  # how much of their colour the marks keep beside the one that is open
BESIDE = 3  # lines of a label beside a bar
MORE = 0.68  # of a row that each further line of a label takes
WIDTH = 740  # pixels that the columns of a heat map share on a narrow desktop: their heads must fit there
SIGN = 6.6  # pixels of a character of a head
NAMES = 20  # characters of a line beside the cells of a whole heat map: what it leaves to them on a phone


DRAWN, TOLD = "drawn", "told"  # columns that stand for the value where it is drawn as something else: its length or depth, its words


@dataclass(frozen=True, slots=True)
class Bars:
    """What bars show: the column of their names, the marks that a bar carries, its colour (or one a row), the unit, the column drawn."""

    label: str
    marks: Sequence[str]
    colour: str | Sequence[str]
    unit: str
    value: str = "mentions"


@dataclass(frozen=True, slots=True)
class Cells:
    """What a heat map shows: the columns of its rows and columns, the marks of a cell, its kind (for the colour), unit and column drawn."""

    row: str
    column: str
    marks: Sequence[str]
    kind: str
    unit: str
    value: str = "mentions"


def bars(frame: pd.DataFrame, look: Look, shown: Bars) -> go.Figure:
    """Horizontal bars, first row on top, the number at the end of each bar, at the first one with its unit."""
    called = [wording.called(shown.label, name) for name in frame[shown.label]]
    names = [wrapped(name, lines=BESIDE) for name in called]
    rows, total = spread(names)
    numbers = told(frame, shown.value)
    whole = spoken(frame, shown.value, shown.unit)
    said = [*whole[:1], *numbers[1:]]
    trace = go.Bar(
        x=frame[DRAWN if DRAWN in frame else shown.value].tolist(),
        y=rows,
        width=0.64,
        orientation="h",
        marker={"color": shown.colour},
        text=said,
        textposition="outside",
        textfont={"color": look.ink, "size": 13},
        cliponaxis=False,
        customdata=frame[list(shown.marks)].values.tolist(),
        hovertext=[f"{plain(name)}: {number}" for name, number in zip(called, whole, strict=True)],
        hovertemplate="%{hovertext}<extra></extra>",
        unselected={"marker": {"opacity": 0.4}},
    )
    room = 16 + int(SIGN * len(said[0])) if said else 40
    along = {"visible": False, "rangemode": "tozero", "fixedrange": True}
    quiet = {"showgrid": False, "fixedrange": True, "tickfont": {"color": look.ink, "size": 14}}
    beside = {"range": [total - 0.5, -0.5], "tickmode": "array", "tickvals": rows, "ticktext": names, **quiet}
    margin = {"l": 4, "r": room, "t": 4, "b": 4}
    return canvas(look, trace, height=int(ROW * total) + 12, margin=margin, xaxis=along, yaxis=beside)


def told(frame: pd.DataFrame, value: str) -> list[str]:
    """What stands at each mark: its words where the frame has them, else the value as a number."""
    return [plain(words) for words in frame[TOLD]] if TOLD in frame else [f"{number:,.0f}" for number in frame[value]]


def spoken(frame: pd.DataFrame, value: str, unit: str) -> list[str]:
    """The same with the unit, a key of the words of `units`; without one where the frame has words of its own or the unit is empty."""
    if TOLD in frame or not unit:
        return told(frame, value)
    return [plain(say(f"units.{unit}", n=int(number))) for number in frame[value]]


def spread(names: Sequence[str]) -> tuple[list[float], float]:
    """Where rows stand, in rows of one line, and how many there are: a name of several lines takes more room."""
    tall = [1 + MORE * name.count("<br>") for name in names]
    starts = list(accumulate(tall, initial=0.0))
    return [start + (height - 1) / 2 for start, height in zip(starts, tall, strict=False)], starts[-1]


def barred(label: str, mark: str, kind: str, *, unit: str) -> Callable[[pd.DataFrame, Look], go.Figure]:
    """A figure function: bars in the colour of a kind; "kind" itself stands for the kind in each row."""

    def figure(frame: pd.DataFrame, look: Look) -> go.Figure:
        colour = [look.kind(name) for name in frame[kind]] if kind == "kind" else look.kind(kind)
        return bars(frame, look, Bars(label=label, marks=(mark,), colour=colour, unit=unit))

    return figure


def heat(frame: pd.DataFrame, look: Look, shown: Cells, *, width: int = WIDTH, row: int = 32) -> go.Figure:
    """A heat map with the number in each cell; empty cells stay paper. Ordered by category, else as they come.

    The cells are bars side by side: Plotly's own heat maps cannot be clicked. `width` is what the columns share, in pixels; `row` is
    how high a row is.
    """
    rows, columns = _order(frame[shown.row]), _order(frame[shown.column])
    heads = [wrapped(wording.called(shown.column, name), length=max(int(width / len(columns) / SIGN) - 2, 5), lines=4) for name in columns]
    lines = max(head.count("<br>") for head in heads) + 1
    quiet = {"tickmode": "array", "showgrid": False, "fixedrange": True}
    ticks = {"tickvals": list(range(len(columns))), "ticktext": heads, "tickangle": 0}
    small = {"color": look.ink, "size": 13 if width / len(columns) > 90 else 12}
    above = {"side": "top", "range": [-0.5, len(columns) - 0.5], "tickfont": small, **ticks, **quiet}
    names = [wrapped(wording.called(shown.row, name), length=LINE if row < ROW else NAMES) for name in rows]
    places = {"tickvals": list(range(len(rows))), "ticktext": names, "range": [len(rows) - 0.5, -0.5]}
    beside = {"tickfont": {"color": look.ink, "size": 13}, **places, **quiet}
    return canvas(
        look,
        _cells(frame, look, shown, places=(rows.index, columns.index)),
        height=row * len(rows) + 17 * lines + 16,
        margin={"l": 4, "r": 4, "t": 4, "b": 4},
        barmode="overlay",
        bargap=0.06,
        xaxis=above,
        yaxis=beside,
        annotations=upright([wording.called(shown.column, name) for name in columns], look),
    )


def _cells(frame: pd.DataFrame, look: Look, shown: Cells, *, places: tuple[Callable[[object], int], Callable[[object], int]]) -> go.Bar:
    """The cells in the order of the frame: each a bar of its column's width, as dark as its share of the largest."""
    row_of, column_of = places
    numbers, values = told(frame, shown.value), frame[DRAWN if DRAWN in frame else shown.value]
    top = max(values.max(), 1)
    (_, low), (_, high) = look.ramp(shown.kind)
    shares = [number / top for number in values]
    return go.Bar(
        orientation="h",
        y=[row_of(name) for name in frame[shown.row]],
        base=[column_of(name) - 0.49 for name in frame[shown.column]],
        x=[0.98] * len(frame),
        marker={"color": [mixed(low, high, share) for share in shares]},
        customdata=frame[list(shown.marks)].values.tolist(),
        text=numbers,
        textposition="inside",
        insidetextanchor="middle",
        textangle=0,
        constraintext="none",
        textfont={"size": 13, "color": [legible(mixed(low, high, share)) for share in shares]},
        hovertext=[
            f"{plain(row)} · {plain(column)}: {number}"
            for row, column, number in zip(frame[shown.row], frame[shown.column], spoken(frame, shown.value, shown.unit), strict=True)
        ],
        hovertemplate="%{hovertext}<extra></extra>",
        unselected={"marker": {"opacity": 0.4}},
    )


def _order(names: pd.Series) -> list[object]:
    """The categories that occur, in their order; else the values in the order of their first appearance."""
    seen = list(dict.fromkeys(names))
    return [name for name in names.cat.categories if name in seen] if isinstance(names.dtype, pd.CategoricalDtype) else seen


def light(figure: go.Figure, mark: Sequence[object], look: Look) -> None:
    """Pales every mark but this one: areas of a map by opacity, all others by colour.

    Not by Plotly's selection (a selected point gives no event when it is clicked again), nor by a list of opacities for bars (their
    text then fails in plotly.js when a point is selected).
    """
    wanted = [_same(value) for value in mark]
    for trace in figure.data:
        if trace.customdata is None or "marker" not in trace:
            continue
        same = [[_same(value) for value in values] == wanted for values in trace.customdata]
        if not _colours(trace.marker, len(same)):
            trace.marker.opacity = [1 if held else DIM for held in same]
            continue
        for part in (trace.marker, trace.marker.line):
            if colours := _colours(part, len(same)):
                part.color = [one if held else mixed(look.paper, one, DIM) for one, held in zip(colours, same, strict=True)]
        if trace.text is not None and (colours := _colours(trace.textfont, len(same))):
            trace.textfont.color = [one if held else look.ink for one, held in zip(colours, same, strict=True)]


def _colours(part: BasePlotlyType, number: int) -> list[str]:
    """The colour of each mark, where it is one that can be mixed; else nothing."""
    colour = part.to_plotly_json().get("color")
    found = [colour] * number if isinstance(colour, str) else list(colour) if isinstance(colour, (list, tuple)) else []
    return found if all(isinstance(one, str) and one.startswith("#") for one in found) else []


def _same(value: object) -> object:
    """A value of a mark as it compares: null in any of its forms is None."""
    return None if value is None or value != value else value.item() if hasattr(value, "item") else value
