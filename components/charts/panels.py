"""Interval marks in panels, one axis a panel: figures of one unit, or of one claim. Knows columns and shapes, no subject.

A row is drawn as the words claim it: a line from low to high, a marker at the value (hollow where the words exclude it), an arrow
where a side is open. Its label stands above the mark, so that the plot keeps the whole width on a phone.
"""

import math
from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from components.charts.marks import short
from components.look import Look, canvas, mixed

ROW, HEAD, FOOT = 44, 34, 40  # pixels of a row, of a panel's title, of its axis
DECADES = 100  # values that span more than this are drawn on a logarithmic axis
SHAPES = {"named_person": "circle", "named_office": "square", "organisation": "diamond", "unnamed": "x", "outlet": "hexagon"}
FIGURE, SOURCE = 40, 22  # longest label and detail above a mark, in characters


@dataclass(frozen=True, slots=True)
class Panel:
    """Rows of one axis, and where the panel stands in the figure: its number from 1, its top and height as shares of the figure.

    Values that span more than two decades stand on a logarithmic axis; where zeros are among them it begins at 0 (log of 1 + value).
    """

    rows: pd.DataFrame
    number: int
    top: float
    height: float

    @property
    def axis(self) -> str:
        """The suffix of the panel's axes in Plotly."""
        return "" if self.number == 1 else str(self.number)

    def ends(self) -> pd.Series:
        """Every known end and value."""
        return pd.concat([self.rows["low"], self.rows["high"], self.rows["value"]]).dropna().astype(float)

    @property
    def log(self) -> bool:
        """True where nothing is negative and the values above 0 span more than two decades."""
        ends = self.ends()
        above = ends[ends > 0]
        return bool(len(above)) and float(ends.min()) >= 0 and float(above.max()) / float(above.min()) > DECADES

    def place(self, value: float) -> float:
        """Where a value stands on the axis."""
        if not self.log:
            return value
        return math.log10(1 + value) if self.zero else math.log10(value)

    @property
    def zero(self) -> bool:
        """True where a logarithmic axis must hold a 0."""
        return bool((self.ends() == 0).any())

    def span(self) -> tuple[float, float]:
        """Where the axis begins and ends, arrows and the width of marks included."""
        places = [self.place(value) for value in self.ends()] or [0.0, 1.0]
        first, last = min(places), max(places)
        first = min(first, 0.0) if not self.log or self.zero else first
        width = (last - first) or abs(last) or 1.0
        opens_left = self.rows["low"].isna() & self.rows["high"].notna()
        opens_right = self.rows["high"].isna() & self.rows["low"].notna()
        return first - width * (0.16 if opens_left.any() and first else 0.025), last + width * (0.16 if opens_right.any() else 0.03)

    def reach(self, edge: float, way: int) -> float:
        """Where the arrow of an open side ends, as a place on the axis; never below zero for a number above it."""
        first, last = self.span()
        far = self.place(edge) + way * 0.12 * (last - first)
        return max(far, 0.0) if way < 0 and edge >= 0 and (not self.log or self.zero) else far

    def ticks(self) -> dict[str, object]:
        """Ticks of a logarithmic axis, at most six powers of ten, with the numbers that they stand for."""
        if not self.log:
            return {"nticks": 5, "tickformat": ",~r"}
        first, last = self.span()
        powers = range(0 if self.zero else math.ceil(first), math.floor(last) + 1)
        powers = powers[:: max(1, -(-len(powers) // 6))]
        values = [*([0.0] if self.zero else []), *(10.0**power for power in powers)]
        return {
            "tickmode": "array",
            "tickvals": [self.place(value) for value in values],
            "ticktext": [f"{value:,.10g}" for value in values],
        }


def panels(frame: pd.DataFrame, look: Look, *, marks: tuple[str, ...], colour: str, group: str = "panel") -> go.Figure:
    """All rows of the frame, a panel for each value of column `group`, in the order of appearance; `panel` is its title.

    Needs columns panel, label, detail, attribution, qualifier, value, low, high; `tint` (a colour) where rows differ in colour.
    """
    groups = [frame[frame[group] == name] for name in dict.fromkeys(frame[group])]
    heights = [HEAD + ROW * len(rows) + FOOT for rows in groups]
    total = sum(heights) or 1
    figure = canvas(look, height=total, margin={"l": 4, "r": 14, "t": 0, "b": 0, "pad": 0})
    used = 0
    for number, (rows, height) in enumerate(zip(groups, heights, strict=True), 1):
        panel = Panel(rows.reset_index(drop=True), number, 1 - used / total, height / total)
        tints = rows["tint"].tolist() if "tint" in rows else [colour] * len(rows)
        _axes(figure, panel, look)
        _ranges(figure, panel, look, tints)
        _markers(figure, panel, marks, tints)
        _labels(figure, panel, look)
        used += height
    return figure


def _axes(figure: go.Figure, panel: Panel, look: Look) -> None:
    share = panel.height / (HEAD + ROW * len(panel.rows) + FOOT)
    top, bottom = panel.top - HEAD * share, panel.top - panel.height + FOOT * share
    figure.update_layout(
        {
            f"xaxis{panel.axis}": {"anchor": f"y{panel.axis}", "range": panel.span(), "fixedrange": True, "tickangle": 0, **panel.ticks()},
            f"yaxis{panel.axis}": {
                "anchor": f"x{panel.axis}",
                "domain": [max(bottom, 0.0), min(top, 1.0)],
                "showticklabels": False,
                "fixedrange": True,
                "tickmode": "array",
                "tickvals": list(range(len(panel.rows))),
                "gridcolor": look.line,
                "griddash": "dot",
                "range": [len(panel.rows) - 0.35, -0.95],
            },
        }
    )
    figure.add_annotation(
        text=f"<b>{short(panel.rows['panel'].iloc[0], length=52)}</b>",
        xref="paper",
        x=0,
        xanchor="left",
        yref="paper",
        y=panel.top,
        yanchor="top",
        showarrow=False,
        font={"size": 14, "color": look.ink},
    )


def _ranges(figure: go.Figure, panel: Panel, look: Look, tints: list[str]) -> None:
    """Lines from low to high, an arrow at each open side."""
    arrows: dict[str, list] = {"x": [], "y": [], "symbol": [], "color": []}
    for y, (item, tint) in enumerate(zip(panel.rows.to_dict("records"), tints, strict=True)):
        low, high = item["low"], item["high"]
        if pd.isna(low) and pd.isna(high):
            continue
        first = panel.reach(high, -1) if pd.isna(low) else panel.place(low)
        last = panel.reach(low, 1) if pd.isna(high) else panel.place(high)
        if last > first:
            figure.add_scatter(
                x=[first, last],
                y=[y, y],
                mode="lines",
                line={"color": mixed(look.paper, tint, 0.5), "width": 5},
                hoverinfo="skip",
                xaxis=f"x{panel.axis}",
                yaxis=f"y{panel.axis}",
            )
        for edge, open_side, symbol in ((first, pd.isna(low), "triangle-left"), (last, pd.isna(high), "triangle-right")):
            if open_side:
                for name, value in zip(arrows, (edge, y, symbol, tint), strict=True):
                    arrows[name].append(value)
    figure.add_scatter(
        x=arrows["x"],
        y=arrows["y"],
        mode="markers",
        hoverinfo="skip",
        xaxis=f"x{panel.axis}",
        yaxis=f"y{panel.axis}",
        marker={"symbol": arrows["symbol"], "color": arrows["color"], "size": 11},
    )


def _markers(figure: go.Figure, panel: Panel, marks: tuple[str, ...], tints: list[str]) -> None:
    """A marker at the value: its shape says who stands behind the figure, a hollow one that the number itself is excluded."""
    rows = panel.rows
    at = rows["value"].astype(float).fillna(rows["low"].astype(float)).fillna(rows["high"].astype(float))
    hollow = rows["qualifier"].isin(("more_than", "less_than")) | rows["value"].isna()
    symbols = [
        SHAPES.get(str(name), "circle") + ("-open" if empty else "") for name, empty in zip(rows["attribution"], hollow, strict=True)
    ]
    hover = [
        f"{short(label, length=90)}<br>{short(detail, length=90)}" for label, detail in zip(rows["label"], rows["detail"], strict=True)
    ]
    figure.add_scatter(
        x=[panel.place(value) for value in at],
        y=list(range(len(rows))),
        mode="markers",
        customdata=rows[list(marks)].values.tolist(),
        hovertext=hover,
        hovertemplate="%{hovertext}<extra></extra>",
        xaxis=f"x{panel.axis}",
        yaxis=f"y{panel.axis}",
        marker={"symbol": symbols, "size": 12, "color": tints, "line": {"width": 2, "color": tints}},
        unselected={"marker": {"opacity": 0.35}},
    )


def _labels(figure: go.Figure, panel: Panel, look: Look) -> None:
    for y, item in enumerate(panel.rows.to_dict("records")):
        detail = f' <span style="color:{look.muted}">· {short(item["detail"], length=SOURCE)}</span>' if item["detail"] else ""
        figure.add_annotation(
            text=short(item["label"], length=FIGURE) + detail,
            xref="paper",
            x=0,
            xanchor="left",
            yref=f"y{panel.axis}",
            y=y,
            yshift=17,
            showarrow=False,
            align="left",
            font={"size": 13, "color": look.ink},
        )
