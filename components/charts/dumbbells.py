"""Dumbbells: a value a side on one axis, row by row, with its interval and the line between the sides. Knows columns, no subject."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from components.charts.lettering import short
from components.look import Look, canvas, mixed
from components.words import say

NAMED, APART = 26, 12  # pixels of a row's name, and of each side below it: marks of equal values do not lie on each other
FOOT, HEAD = 52, 26
WHOLE = 6  # up to here an axis of articles has a tick for each
NAME = 44  # longest label above a mark, in characters
SYMBOLS = {"a": "circle", "b": "diamond", "c": "square", "d": "triangle-up"}
SIGNS = {"a": "●", "b": "◆", "c": "■", "d": "▲"}


@dataclass(frozen=True, slots=True)
class Sides:
    """The sides of a picture, by their letters, and the columns that its marks carry."""

    letters: tuple[str, ...]
    marks: tuple[str, ...]

    @property
    def pixels(self) -> int:
        """How high a row is."""
        return NAMED + APART * len(self.letters)

    def shift(self, letter: str) -> float:
        """How far a side stands below the middle of its row, in rows: A highest."""
        return APART * (self.letters.index(letter) - (len(self.letters) - 1) / 2) / self.pixels


def dumbbells(frame: pd.DataFrame, look: Look, *, sides: Sides, unit: str) -> go.Figure:
    """One row a name, on an axis from 0: each side in its colour and shape, A a disc, B a diamond, C a square, D a triangle.

    Needs column name, and of each side `a_at` (the value) and `a_text` (in words); `a_low` and `a_high` where it has an interval.
    """
    rows, letters = list(range(len(frame))), sides.letters
    values = frame[[f"{letter}_at" for letter in letters]]
    traces = [_lines(values.min(axis=1), values.max(axis=1), rows, colour=look.line)]
    for letter in letters:
        places = [row + sides.shift(letter) for row in rows]
        if f"{letter}_low" in frame:
            faded = mixed(look.paper, look.side(letter), 0.45)
            traces.append(_lines(frame[f"{letter}_low"], frame[f"{letter}_high"], places, colour=faded))
        traces.append(_marks(frame, look, letter, places=places, marks=sides.marks))
    ends = frame[[name for letter in letters for name in (f"{letter}_at", f"{letter}_high") if name in frame]]
    top = max(float(ends.max().max()), 1.0) if len(frame) else 1.0
    ticks = {"dtick": 1} if top <= WHOLE else {"nticks": 6}
    span = {"tickformat": ",d", "zeroline": False, "range": [-top * 0.025, top * 1.04], **ticks}
    across = {"range": [len(frame) - 0.5, -0.8], "showticklabels": False, "tickmode": "array", "tickvals": rows, "griddash": "dot"}
    layout = {
        "margin": {"l": 4, "r": 14, "t": HEAD, "b": 4, "pad": 0},
        "annotations": [*_names(frame, look, sides), _key(look, letters, intervals=f"{letters[0]}_low" in frame)],
        "xaxis": {"title": {"text": unit}, "fixedrange": True, **span},
        "yaxis": {"fixedrange": True, **across},
    }
    figure = canvas(look, height=sides.pixels * len(frame) + FOOT + HEAD, **layout)
    figure.add_traces(traces)
    return figure


def _names(frame: pd.DataFrame, look: Look, sides: Sides) -> list[dict[str, object]]:
    """The names of the rows, each above its marks."""
    place = {"xref": "paper", "x": 0, "xanchor": "left", "yshift": APART * len(sides.letters) / 2 + 9, "showarrow": False}
    font = {"size": 13, "color": look.ink}
    return [{"text": short(name, length=NAME), "y": y, "font": font, **place} for y, name in enumerate(frame["name"])]


def _lines(first: pd.Series, last: pd.Series, rows: Sequence[float], *, colour: str) -> go.Scatter:
    x = [end for pair in zip(first.tolist(), last.tolist(), strict=True) for end in (*pair, None)]
    y = [place for row in rows for place in (row, row, None)]
    return go.Scatter(x=x, y=y, mode="lines", line={"color": colour, "width": 3}, hoverinfo="skip")


def _marks(frame: pd.DataFrame, look: Look, letter: str, *, places: list[float], marks: tuple[str, ...]) -> go.Scatter:
    hover = [f"{short(name, length=90)}<br>{words}" for name, words in zip(frame["name"], frame[f"{letter}_text"], strict=True)]
    return go.Scatter(
        x=frame[f"{letter}_at"].tolist(),
        y=places,
        mode="markers",
        customdata=frame[list(marks)].values.tolist(),
        hovertext=hover,
        hovertemplate="%{hovertext}<extra></extra>",
        unselected={"marker": {"opacity": 0.4}},
        marker={"symbol": SYMBOLS[letter], "size": 12, "color": look.side(letter), "line": {"width": 1.5, "color": look.paper}},
    )


def _key(look: Look, letters: Sequence[str], *, intervals: bool) -> dict[str, object]:
    """Which sign is which side, above the plot."""
    signs = [f'<span style="color:{look.side(letter)}">{SIGNS[letter]}</span> {letter.upper()}' for letter in letters]
    signs += [say("compare.interval")] if intervals else []
    place = {"xref": "paper", "x": 1, "xanchor": "right", "yref": "paper", "y": 1, "yanchor": "bottom", "showarrow": False}
    return {"text": "   ".join(signs), "font": {"size": 13, "color": look.muted}, "name": "key", **place}
