"""Interval marks in panels, one axis a panel: figures of one unit, or of one claim. Knows columns and shapes, no subject.

A row is drawn as the words claim it: a line from low to high, a marker at the value (hollow where the words exclude it), an arrow
where a side is open. Its label stands to the left, as names of bars do; what stands behind the figure is written beside the mark.
"""

import pandas as pd
import plotly.graph_objects as go

from components.charts.axis import FOOT, HEAD, Panel
from components.charts.lettering import short
from components.look import Look, canvas, mixed
from components.words import say

SHAPES = {"named_person": "circle", "named_office": "square", "organisation": "diamond", "unnamed": "x", "outlet": "hexagon"}
SOURCE = 26  # longest detail beside a mark, in characters
SIGNS = {"named_person": "●", "named_office": "■", "organisation": "◆", "unnamed": "✕", "outlet": "⬢", "excluded": "○", "open": "▶"}
A_LINE = 2  # shapes explained on one line: a phone holds two
HOLLOW = ("more_than", "less_than")  # the words exclude the number itself


def panels(frame: pd.DataFrame, look: Look, *, marks: tuple[str, ...], colour: str, group: str = "panel") -> go.Figure:
    """All rows of the frame, a panel for each value of column `group`, in the order of appearance; `panel` is its title.

    Needs columns panel, label, detail, attribution, qualifier, value, low, high; `tint` (a colour) where rows differ in colour.
    """
    groups = [frame[frame[group] == name].reset_index(drop=True) for name in dict.fromkeys(frame[group])]
    heights = [Panel(rows, number, 1.0, 1.0).pixels for number, rows in enumerate(groups, 1)]
    total = sum(heights) or 1
    axes: dict[str, dict[str, object]] = {}
    traces, notes, used = [], [], 0
    for number, (rows, height) in enumerate(zip(groups, heights, strict=True), 1):
        panel = Panel(rows, number, 1 - used / total, height / total)
        tints = rows["tint"].tolist() if "tint" in rows else [colour] * len(rows)
        axes |= _axes(panel, look)
        traces += [*_ranges(panel, look, tints), _markers(panel, marks, tints)]
        notes += [_title(panel, look), *_details(panel, look)]
        used += height
    key, lines = _key(frame, look)
    room = 18 * lines + 4
    # Given at once: Plotly checks all annotations and traces again with each that is added.
    figure = canvas(look, height=total + room, margin={"l": 4, "r": 14, "t": room, "b": 0, "pad": 6}, annotations=[*notes, key], **axes)
    return figure.add_traces(traces)


def _key(frame: pd.DataFrame, look: Look) -> tuple[dict[str, object], int]:
    """What the shapes mean, above the panels: only those that occur; and how many lines that takes."""
    opens = frame["low"].isna() != frame["high"].isna()
    named = [name for name in SIGNS if name in set(frame["attribution"])]
    named += ["excluded"] * bool(frame["qualifier"].isin(HOLLOW).any()) + ["open"] * bool(opens.any())
    said = [f"{SIGNS[name]} {say(f'figures.shapes.{name}')}" for name in named]
    lines = ["   ".join(said[at : at + A_LINE]) for at in range(0, len(said), A_LINE)]
    place = {"xref": "paper", "x": 1, "xanchor": "right", "yref": "paper", "y": 1, "yanchor": "bottom", "align": "right"}
    font = {"size": 13, "color": look.muted}
    return {"text": "<br>".join(lines), "showarrow": False, "font": font, "name": "key", **place}, len(lines)


def _axes(panel: Panel, look: Look) -> dict[str, dict[str, object]]:
    share = panel.height / panel.pixels
    top, bottom = panel.top - HEAD * share, panel.top - panel.height + FOOT * share
    places, rows = panel.places
    return {
        f"xaxis{panel.axis}": {"anchor": f"y{panel.axis}", "range": panel.span, "fixedrange": True, "tickangle": 0, **panel.ticks()},
        f"yaxis{panel.axis}": {
            "anchor": f"x{panel.axis}",
            "domain": [max(bottom, 0.0), min(top, 1.0)],
            "fixedrange": True,
            "tickmode": "array",
            "tickvals": places,
            "ticktext": panel.labels,
            "tickfont": {"size": 13, "color": look.ink},
            "gridcolor": look.line,
            "griddash": "dot",
            "range": [rows - 0.5, -0.5],
        },
    }


def _title(panel: Panel, look: Look) -> dict[str, object]:
    name = f"<b>{short(panel.rows['panel'].iloc[0], length=52)}</b>"
    return {
        "text": say("findings.logarithmic", panel=name) if panel.log else name,
        "xref": "paper",
        "x": 0,
        "xanchor": "left",
        "yref": "paper",
        "y": panel.top,
        "yanchor": "top",
        "yshift": -6,
        "showarrow": False,
        "font": {"size": 14, "color": look.ink},
    }


def _ranges(panel: Panel, look: Look, tints: list[str]) -> list[go.Scatter]:
    """Lines from low to high, one trace a colour, and an arrow at each open side."""
    lines: dict[str, tuple[list, list]] = {}
    arrows: dict[str, list] = {"x": [], "y": [], "symbol": [], "color": []}
    for y, item, tint in zip(panel.places[0], panel.rows.to_dict("records"), tints, strict=True):
        low, high = item["low"], item["high"]
        if pd.isna(low) and pd.isna(high):
            continue
        first = panel.reach(high, -1) if pd.isna(low) else panel.place(low)
        last = panel.reach(low, 1) if pd.isna(high) else panel.place(high)
        if last > first:
            along, across = lines.setdefault(tint, ([], []))
            along += [first, last, None]
            across += [y, y, None]
        for edge, open_side, symbol in ((first, pd.isna(low), "triangle-left"), (last, pd.isna(high), "triangle-right")):
            if open_side:
                for name, value in zip(arrows, (edge, y, symbol, tint), strict=True):
                    arrows[name].append(value)
    here = {"hoverinfo": "skip", "xaxis": f"x{panel.axis}", "yaxis": f"y{panel.axis}"}
    drawn = [
        go.Scatter(x=x, y=y, mode="lines", line={"color": mixed(look.paper, tint, 0.5), "width": 5}, **here)
        for tint, (x, y) in lines.items()
    ]
    marker = {"symbol": arrows["symbol"], "color": arrows["color"], "size": 11}
    return [*drawn, go.Scatter(x=arrows["x"], y=arrows["y"], mode="markers", marker=marker, cliponaxis=False, **here)]


def _markers(panel: Panel, marks: tuple[str, ...], tints: list[str]) -> go.Scatter:
    """A marker at the value: its shape says who stands behind the figure, a hollow one that the number itself is excluded, or
    that only the ends of a range are known."""
    rows = panel.rows
    at = rows["value"].astype(float).fillna(rows["low"].astype(float)).fillna(rows["high"].astype(float))
    hollow = rows["qualifier"].isin(HOLLOW) | (rows["value"].isna() & rows["low"].notna() & rows["high"].notna())
    symbols = [
        SHAPES.get(str(name), "circle") + ("-open" if empty else "") for name, empty in zip(rows["attribution"], hollow, strict=True)
    ]
    hover = [
        f"{short(label, length=90)}<br>{short(detail, length=90)}" for label, detail in zip(rows["label"], rows["detail"], strict=True)
    ]
    return go.Scatter(
        cliponaxis=False,  # a mark at the end of the axis is drawn whole
        x=[panel.place(value) for value in at],
        y=panel.places[0],
        mode="markers",
        customdata=rows[list(marks)].values.tolist(),
        hovertext=hover,
        hovertemplate="%{hovertext}<extra></extra>",
        xaxis=f"x{panel.axis}",
        yaxis=f"y{panel.axis}",
        marker={"symbol": symbols, "size": 12, "color": tints, "line": {"width": 2, "color": tints}},
        unselected={"marker": {"opacity": 0.35}},
    )


def _details(panel: Panel, look: Look) -> list[dict[str, object]]:
    """What stands behind each figure, beside its mark on the side that has more room."""
    first, last = panel.span
    notes = []
    for y, item in zip(panel.places[0], panel.rows.to_dict("records"), strict=True):
        if not item["detail"]:
            continue
        low, high = item["low"], item["high"]
        ends = [value for value in (low, high, item["value"]) if not pd.isna(value)] or [0.0]
        left = panel.reach(high, -1) if pd.isna(low) and not pd.isna(high) else panel.place(min(ends))
        right = panel.reach(low, 1) if pd.isna(high) and not pd.isna(low) else panel.place(max(ends))
        after = last - right >= left - first
        notes.append(
            {
                "text": short(item["detail"], length=SOURCE),
                "xref": f"x{panel.axis}",
                "x": right if after else left,
                "xanchor": "left" if after else "right",
                "xshift": 11 if after else -11,
                "yref": f"y{panel.axis}",
                "y": y,
                "showarrow": False,
                "font": {"size": 12, "color": look.muted},
                "bgcolor": look.paper,  # the row's dashes end where its words begin
                "borderpad": 1,
                "name": "detail",
            }
        )
    return notes
