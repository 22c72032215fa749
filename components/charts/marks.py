"""The shapes that charts are drawn with: bars and heat maps. They know columns and colours, no subject."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from components.look import ROW, Look, canvas, mixed

LABEL = 30  # longest label beside a bar, in characters; the whole text is in the hover and in the table


def plain(text: object) -> str:
    """Text that Plotly shows to the letter: no tags, no entities, no MathJax."""
    return str(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("$", "&#36;")


def short(text: object, *, length: int = LABEL) -> str:
    """The text cut to `length` characters at a word where possible, safe for Plotly."""
    words = str(text)
    if len(words) > length:
        cut = words[: length - 1].rsplit(" ", 1)[0]
        words = (cut if len(cut) > length // 2 else words[: length - 1]) + "…"
    return plain(words)


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
    """Horizontal bars, first row on top, the number at the end of each bar."""
    rows = list(range(len(frame)))
    names = [plain(name) for name in frame[shown.label]]
    trace = go.Bar(
        x=frame[shown.value].tolist(),
        y=rows,
        orientation="h",
        marker={"color": shown.colour},
        text=[f"{number:,.0f}" for number in frame[shown.value]],
        textposition="outside",
        textfont={"color": look.ink, "size": 13},
        cliponaxis=False,
        customdata=frame[list(shown.marks)].values.tolist(),
        hovertext=names,
        hovertemplate="%{hovertext}: %{x:,} " + plain(shown.unit) + "<extra></extra>",
        unselected={"marker": {"opacity": 0.4}},
    )
    figure = canvas(look, height=ROW * len(frame) + 24, margin={"l": 4, "r": 40, "t": 4, "b": 4})
    figure.add_trace(trace)
    figure.update_xaxes(visible=False, rangemode="tozero", fixedrange=True)
    figure.update_yaxes(
        autorange="reversed",
        showgrid=False,
        fixedrange=True,
        tickmode="array",
        tickvals=rows,
        ticktext=[short(name) for name in frame[shown.label]],
        tickfont={"color": look.ink, "size": 14},
    )
    return figure


def barred(label: str, mark: str, kind: str, *, unit: str) -> Callable[[pd.DataFrame, Look], go.Figure]:
    """A figure function: bars in the colour of a kind; "kind" itself stands for the kind in each row."""

    def figure(frame: pd.DataFrame, look: Look) -> go.Figure:
        colour = [look.kind(name) for name in frame[kind]] if kind == "kind" else look.kind(kind)
        return bars(frame, look, Bars(label=label, marks=(mark,), colour=colour, unit=unit))

    return figure


def heat(frame: pd.DataFrame, look: Look, shown: Cells) -> go.Figure:
    """A heat map with the number in each cell; empty cells stay paper. Ordered by category, else as they come.

    The cells are bars side by side: Plotly's own heat maps cannot be clicked.
    """
    rows, columns = _order(frame[shown.row]), _order(frame[shown.column])
    heads = [short(name, length=20 if len(columns) > 6 else 26) for name in columns]
    slanted = sum(map(len, heads)) > 30
    beyond = len(heads[-1]) * 3 - 10 if slanted else 4  # the last slanted head reaches beyond the cells
    figure = canvas(look, height=32 * len(rows) + 90, margin={"l": 4, "r": max(beyond, 4), "t": 4, "b": 4}, barmode="overlay", bargap=0.06)
    figure.add_trace(_cells(frame, look, shown, places=(rows.index, columns.index)))
    quiet = {"tickmode": "array", "showgrid": False, "fixedrange": True, "tickfont": {"color": look.ink}}
    ticks = {"tickvals": list(range(len(columns))), "ticktext": heads, "tickangle": -65 if slanted else 0, "ticklabeloverflow": "allow"}
    figure.update_xaxes(side="top", range=[-0.5, len(columns) - 0.5], **ticks, **quiet)
    lines = {"tickvals": list(range(len(rows))), "ticktext": [short(name, length=27) for name in rows], "range": [len(rows) - 0.5, -0.5]}
    figure.update_yaxes(**lines, **quiet)
    return figure


def _cells(frame: pd.DataFrame, look: Look, shown: Cells, *, places: tuple[Callable[[object], int], Callable[[object], int]]) -> go.Bar:
    """The cells in the order of the frame: each a bar of its column's width, as dark as its share of the largest."""
    row_of, column_of = places
    top = max(frame[shown.value].max(), 1)
    (_, low), (_, high) = look.ramp(shown.kind)
    shares = [number / top for number in frame[shown.value]]
    return go.Bar(
        orientation="h",
        y=[row_of(name) for name in frame[shown.row]],
        base=[column_of(name) - 0.49 for name in frame[shown.column]],
        x=[0.98] * len(frame),
        marker={"color": [mixed(low, high, share) for share in shares]},
        customdata=frame[list(shown.marks)].values.tolist(),
        text=[f"{number:,.0f}" for number in frame[shown.value]],
        textposition="inside",
        insidetextanchor="middle",
        textangle=0,
        constraintext="none",
        textfont={"size": 13, "color": [_on(look, share) for share in shares]},
        hovertext=[
            f"{plain(row)} · {plain(column)}: {number:,.0f} {plain(shown.unit)}"
            for row, column, number in zip(frame[shown.row], frame[shown.column], frame[shown.value], strict=True)
        ],
        hovertemplate="%{hovertext}<extra></extra>",
        unselected={"marker": {"opacity": 0.4}},
    )


def _order(names: pd.Series) -> list[object]:
    """The categories that occur, in their order; else the values in the order of their first appearance."""
    seen = list(dict.fromkeys(names))
    return [name for name in names.cat.categories if name in seen] if isinstance(names.dtype, pd.CategoricalDtype) else seen


def _on(look: Look, share: float) -> str:
    """Ink or paper, whichever can be read on a cell of this share of the ramp."""
    return look.paper if share > 0.6 else look.ink
