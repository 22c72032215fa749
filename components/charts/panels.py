"""Interval marks in panels, one axis a panel: figures of one unit, or of one claim. Knows columns and shapes, no subject.

A row is drawn as the words claim it: a line from low to high, a marker at the value (hollow where the words exclude it), an arrow
where a side is open. Its label stands above the mark, so that the plot keeps the whole width on a phone.
"""

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
    """Rows of one axis, and where the panel stands in the figure: its number from 1, its top and height as shares of the figure."""

    rows: pd.DataFrame
    number: int
    top: float
    height: float

    @property
    def axis(self) -> str:
        """The suffix of the panel's axes in Plotly."""
        return "" if self.number == 1 else str(self.number)

    @property
    def log(self) -> bool:
        """True where the values are positive and span more than two decades."""
        ends = self.ends()
        return bool(len(ends)) and float(ends.min()) > 0 and float(ends.max()) / float(ends.min()) > DECADES

    def ends(self) -> pd.Series:
        """Every known end and value."""
        return pd.concat([self.rows["low"], self.rows["high"], self.rows["value"]]).dropna().astype(float)

    def reach(self, edge: float, way: int) -> float:
        """Where the arrow of an open side ends, seen from the closed one; never beyond zero for a number above it."""
        ends = self.ends()
        if self.log:
            return edge * (2.2 if way > 0 else 1 / 2.2)
        far = edge + way * 0.14 * (float(ends.max()) - min(float(ends.min()), 0.0) or 1.0)
        return max(far, 0.0) if edge >= 0 else far


def panels(frame: pd.DataFrame, look: Look, *, marks: tuple[str, ...], colour: str) -> go.Figure:
    """All rows of the frame, a panel for each value of column `panel`, in the order of appearance.

    Needs columns panel, label, detail, attribution, qualifier, value, low, high; `tint` (a colour) where rows differ in colour.
    """
    groups = [frame[frame["panel"] == name] for name in dict.fromkeys(frame["panel"])]
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
    plain = bool(len(panel.ends())) and not panel.log and float(panel.ends().min()) >= 0
    figure.update_layout({
        f"xaxis{panel.axis}": {"anchor": f"y{panel.axis}", "type": "log" if panel.log else "linear", "nticks": 5, "fixedrange": True, "tickformat": ",~r",
                               "rangemode": "tozero" if plain else "normal", "tickangle": 0, **({"dtick": _step(panel)} if panel.log else {})},
        f"yaxis{panel.axis}": {"anchor": f"x{panel.axis}", "domain": [max(bottom, 0.0), min(top, 1.0)], "showticklabels": False, "fixedrange": True,
                               "tickmode": "array", "tickvals": list(range(len(panel.rows))), "gridcolor": look.line, "griddash": "dot",
                               "range": [len(panel.rows) - 0.35, -0.95]}})
    figure.add_annotation(text=f"<b>{short(panel.rows['panel'].iloc[0], length=52)}</b>", xref="paper", x=0, xanchor="left", yref="paper", y=panel.top,
                          yanchor="top", showarrow=False, font={"size": 14, "color": look.ink})


def _step(panel: Panel) -> int:
    """Powers of ten between two ticks of a logarithmic axis, so that at most six stand on it."""
    ends = panel.ends()
    decades = len(str(int(float(ends.max()) / float(ends.min()))))
    return max(1, -(-decades // 5))


def _ranges(figure: go.Figure, panel: Panel, look: Look, tints: list[str]) -> None:
    """Lines from low to high, an arrow at each open side."""
    arrows: dict[str, list] = {"x": [], "y": [], "symbol": [], "color": []}
    for y, (item, tint) in enumerate(zip(panel.rows.to_dict("records"), tints, strict=True)):
        low, high = item["low"], item["high"]
        if pd.isna(low) and pd.isna(high):
            continue
        first = panel.reach(high, -1) if pd.isna(low) else low
        last = panel.reach(low, 1) if pd.isna(high) else high
        if last > first:
            figure.add_scatter(x=[first, last], y=[y, y], mode="lines", line={"color": mixed(look.paper, tint, 0.5), "width": 5}, hoverinfo="skip",
                               xaxis=f"x{panel.axis}", yaxis=f"y{panel.axis}")
        for edge, open_side, symbol in ((first, pd.isna(low), "triangle-left"), (last, pd.isna(high), "triangle-right")):
            if open_side:
                for name, value in zip(arrows, (edge, y, symbol, tint), strict=True):
                    arrows[name].append(value)
    figure.add_scatter(x=arrows["x"], y=arrows["y"], mode="markers", hoverinfo="skip", xaxis=f"x{panel.axis}", yaxis=f"y{panel.axis}",
                       marker={"symbol": arrows["symbol"], "color": arrows["color"], "size": 11})


def _markers(figure: go.Figure, panel: Panel, marks: tuple[str, ...], tints: list[str]) -> None:
    """A marker at the value: its shape says who stands behind the figure, a hollow one that the number itself is excluded."""
    rows = panel.rows
    at = rows["value"].astype(float).fillna(rows["low"].astype(float)).fillna(rows["high"].astype(float))
    hollow = rows["qualifier"].isin(("more_than", "less_than")) | rows["value"].isna()
    symbols = [SHAPES.get(str(name), "circle") + ("-open" if empty else "") for name, empty in zip(rows["attribution"], hollow, strict=True)]
    hover = [f"{short(label, length=90)}<br>{short(detail, length=90)}" for label, detail in zip(rows["label"], rows["detail"], strict=True)]
    figure.add_scatter(x=at.tolist(), y=list(range(len(rows))), mode="markers", customdata=rows[list(marks)].values.tolist(), hovertext=hover,
                       hovertemplate="%{hovertext}<extra></extra>", xaxis=f"x{panel.axis}", yaxis=f"y{panel.axis}",
                       marker={"symbol": symbols, "size": 12, "color": tints, "line": {"width": 2, "color": tints}}, unselected={"marker": {"opacity": 0.35}})


def _labels(figure: go.Figure, panel: Panel, look: Look) -> None:
    for y, item in enumerate(panel.rows.to_dict("records")):
        detail = f' <span style="color:{look.muted}">· {short(item["detail"], length=SOURCE)}</span>' if item["detail"] else ""
        figure.add_annotation(text=short(item["label"], length=FIGURE) + detail, xref="paper", x=0, xanchor="left", yref=f"y{panel.axis}", y=y,
                              yshift=17, showarrow=False, align="left", font={"size": 13, "color": look.ink})
