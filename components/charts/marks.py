"""The shapes that charts are drawn with: bars and heat maps. They know columns and colours, no subject."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from components.look import ROW, Look, canvas

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
    """A heat map with the number in each cell; empty cells stay paper. Ordered by category, else as they come."""
    rows, columns = _order(frame[shown.row]), _order(frame[shown.column])
    at = {(item[shown.row], item[shown.column]): item for item in frame.to_dict("records")}
    cells = [[at.get((r, c)) for c in columns] for r in rows]
    top = max(frame[shown.value].max(), 1)
    z = [[cell[shown.value] if cell else None for cell in line] for line in cells]
    heads = [short(name, length=18 if len(columns) > 6 else 26) for name in columns]
    slanted = sum(map(len, heads)) > 30
    beyond = max(len(head) for head in heads[-2:]) * 5 - 20 if slanted else 4  # the last slanted heads reach beyond the cells
    figure = canvas(look, height=32 * len(rows) + 90, margin={"l": 4, "r": max(beyond, 4), "t": 4, "b": 4})
    figure.add_trace(
        go.Heatmap(
            z=z,
            x=list(range(len(columns))),
            y=list(range(len(rows))),
            colorscale=look.ramp(shown.kind),
            zmin=0,
            zmax=top,
            showscale=False,
            xgap=2,
            ygap=2,
            customdata=[[[cell[name] for name in shown.marks] if cell else None for cell in line] for line in cells],
            hoverongaps=False,
            text=[[f"{plain(r)} · {plain(c)}" for c in columns] for r in rows],
            hovertemplate="%{text}: %{z:,} " + plain(shown.unit) + "<extra></extra>",
        )
    )
    for y, line in enumerate(z):
        for x, number in enumerate(line):
            if number is not None:
                figure.add_annotation(x=x, y=y, text=f"{number:,.0f}", showarrow=False, font={"size": 13, "color": _on(look, number / top)})
    figure.update_xaxes(
        tickmode="array",
        tickvals=list(range(len(columns))),
        ticktext=heads,
        side="top",
        showgrid=False,
        fixedrange=True,
        tickfont={"color": look.ink},
        tickangle=-50 if slanted else 0,
        ticklabeloverflow="allow",
    )
    figure.update_yaxes(
        tickmode="array",
        tickvals=list(range(len(rows))),
        ticktext=[short(r) for r in rows],
        autorange="reversed",
        showgrid=False,
        fixedrange=True,
        tickfont={"color": look.ink},
    )
    return figure


def _order(names: pd.Series) -> list[object]:
    """The categories that occur, in their order; else the values in the order of their first appearance."""
    seen = list(dict.fromkeys(names))
    return [name for name in names.cat.categories if name in seen] if isinstance(names.dtype, pd.CategoricalDtype) else seen


def _on(look: Look, share: float) -> str:
    """Ink or paper, whichever can be read on a cell of this share of the ramp."""
    return look.paper if share > 0.6 else look.ink
