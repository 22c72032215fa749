"""How far apart two statements are: a row each, the smaller at 1, the larger at how many times it is. Knows columns, no subject."""

import math

import pandas as pd
import plotly.graph_objects as go

from components.charts.lettering import short
from components.look import Look, canvas
from components.words import say

ROW, FOOT, NAME = 50, 58, 46
LEAST = 2.0  # the axis reaches at least so far


def draw(rows: pd.DataFrame, look: Look) -> go.Figure:
    """A line from 1 to the ratio, both statements at its ends, the name above; rows without a ratio (days, places) in words only.

    Needs columns pair (the mark), subject, ratio, one, other, one_short, other_short.
    """
    rows = rows.assign(times=pd.to_numeric(rows["ratio"]).fillna(1.0).clip(upper=1000.0))
    top = max(LEAST, float(rows["times"].max()))
    figure = canvas(look, height=ROW * len(rows) + FOOT, margin={"l": 4, "r": 4, "t": 4, "b": 4, "pad": 0})
    for y, row in enumerate(rows.to_dict("records")):
        known = row["ratio"] == row["ratio"] and row["ratio"] is not None
        figure.add_scatter(x=[1, row["times"]], y=[y, y], mode="lines", line={"color": look.statistic, "width": 3}, hoverinfo="skip")
        _words(figure, row, look, y=y, known=known)
    for column, symbol in ((None, "line-ns-open"), ("times", "circle")):
        figure.add_scatter(
            x=rows[column].tolist() if column else [1.0] * len(rows),
            y=list(range(len(rows))),
            mode="markers",
            customdata=rows[["pair"]].values.tolist(),
            hovertext=[short(say("contradictions.against", **item), length=120) for item in rows[["one", "other"]].to_dict("records")],
            hovertemplate="%{hovertext}<extra></extra>",
            marker={"symbol": symbol, "size": 13, "color": look.statistic, "line": {"width": 2, "color": look.statistic}},
            unselected={"marker": {"opacity": 0.4}},
        )
    ticks = [tick for tick in (1, 1.5, 2, 3, 5, 10, 30, 100, 300, 1000) if tick <= top * 1.05]
    figure.update_xaxes(
        type="log",
        range=[-0.02 * math.log10(top), 1.55 * math.log10(top)],
        tickmode="array",
        tickvals=ticks,
        ticktext=[f"{tick:g}×" for tick in ticks],
        title={"text": say("contradictions.axis")},
        fixedrange=True,
    )
    figure.update_yaxes(range=[len(rows) - 0.4, -0.75], showticklabels=False, showgrid=False, fixedrange=True)
    return figure


def _words(figure: go.Figure, row: dict[str, object], look: Look, *, y: int, known: bool) -> None:
    """The name above the line and both statements behind its end."""
    font = {"size": 14, "color": look.ink}
    spot = {"y": y, "xanchor": "left", "showarrow": False}
    figure.add_annotation(text=f"<b>{short(row['subject'], length=NAME)}</b>", xref="paper", x=0, yshift=20, font=font, **spot)
    both = say("contradictions.against", one=row["one_short"], other=row["other_short"])
    end = math.log10(float(str(row["times"]))) if known else 0.0
    figure.add_annotation(text=short(both, length=44), x=end, xshift=14, font={**font, "size": 13}, **spot)
