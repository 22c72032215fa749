"""Dumbbells: two values a row, A and B, on one axis, with the line between them. Knows columns and colours, no subject."""

import pandas as pd
import plotly.graph_objects as go

from components.charts.marks import short
from components.look import Look, canvas

ROW, FOOT = 40, 56
NAME = 44  # longest label above a mark, in characters


def dumbbells(frame: pd.DataFrame, look: Look, *, marks: tuple[str, ...], unit: str, top: float) -> go.Figure:
    """One row a name, on an axis from 0 to `top`: A is a disc, B a diamond; equal values lie on each other.

    Needs columns name, at_a, at_b (the values), said_a, said_b (in words).
    """
    rows = list(range(len(frame)))
    figure = canvas(look, height=ROW * len(frame) + FOOT, margin={"l": 4, "r": 14, "t": 4, "b": 4, "pad": 0})
    for y, item in zip(rows, frame.itertuples(), strict=True):
        figure.add_scatter(x=[item.at_a, item.at_b], y=[y, y], mode="lines", line={"color": look.neutral, "width": 2}, hoverinfo="skip")
    for column, said, colour, symbol, size in (("at_a", "said_a", look.a, "circle", 13), ("at_b", "said_b", look.b, "diamond", 12)):
        hover = [f"{short(name, length=90)}: {words}" for name, words in zip(frame["name"], frame[said], strict=True)]
        figure.add_scatter(
            x=frame[column].tolist(),
            y=rows,
            mode="markers",
            customdata=frame[list(marks)].values.tolist(),
            hovertext=hover,
            hovertemplate="%{hovertext}<extra></extra>",
            unselected={"marker": {"opacity": 0.4}},
            marker={"symbol": symbol, "size": size, "color": colour, "line": {"width": 1.5, "color": look.paper}},
        )
    for y, name in zip(rows, frame["name"], strict=True):
        figure.add_annotation(
            text=short(name, length=NAME),
            xref="paper",
            x=0,
            xanchor="left",
            y=y,
            yshift=15,
            showarrow=False,
            font={"size": 13, "color": look.ink},
        )
    figure.update_xaxes(title={"text": unit}, fixedrange=True, nticks=6, tickformat=",d", zeroline=False, range=[-top * 0.025, top * 1.04])
    figure.update_yaxes(
        range=[len(frame) - 0.4, -0.85], showticklabels=False, tickmode="array", tickvals=rows, griddash="dot", fixedrange=True
    )
    return figure
