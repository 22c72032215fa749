"""Effect bars with whiskers from a middle line, A to the left, B to the right. They know columns, no subject."""

import math

import pandas as pd
import plotly.graph_objects as go

from components import wording
from components.charts.marks import short
from components.look import Look, canvas

ROW, FOOT, LABEL = 26, 56, 22


def said(row: dict[str, object]) -> str:
    """A word's numbers in words, for the hover."""
    times = 2 ** abs(float(row["effect"]))  # type: ignore[arg-type]
    much = f"{times:.1f} times as often in {row['side']}" if wording.known(row["side"]) else "no difference beyond chance"
    sides = "; ".join(
        f"{name.upper()} {row[name]:,} in {row[f'{name}_articles']:,} articles, {row[f'{name}_rate']:,} per 10,000 words" for name in "ab"
    )
    return f"{much}. {sides}"


def draw(shown: pd.DataFrame, look: Look) -> go.Figure:
    """Bars from the middle: A to the left, B to the right, shared words in grey; the name of a word beside its bar, on the free side."""
    rows, at = shown.assign(x=-shown["effect"]), list(range(len(shown)))
    tints = [look.a if side == "A" else look.b if side == "B" else look.neutral for side in rows["side"]]
    top = min(max([1.0, *-rows["low"], *rows["high"]]), 7.0) * 1.05
    figure = canvas(look, height=ROW * len(rows) + FOOT, margin={"l": 4, "r": 4, "t": 4, "b": 4})
    hover = [f"{short(row['fact'], length=60)}: {said(row)}" for row in rows.to_dict("records")]
    figure.add_bar(
        x=rows["x"].tolist(),
        y=at,
        orientation="h",
        marker={"color": tints},
        customdata=rows[["fact"]].values.tolist(),
        hovertext=hover,
        hovertemplate="%{hovertext}<extra></extra>",
        unselected={"marker": {"opacity": 0.4}},
        error_x={
            "type": "data",
            "array": (rows["effect"] - rows["low"]).tolist(),
            "arrayminus": (rows["high"] - rows["effect"]).tolist(),
            "color": look.ink,
            "thickness": 1.2,
            "width": 3,
        },
    )
    _names(figure, rows, look, top=top)
    step = 1 if top < 4 else 2
    ticks = sorted({sign * power for power in range(0, math.floor(top) + 1, step) for sign in (1, -1)})
    figure.update_xaxes(
        range=[-top, top],
        tickmode="array",
        tickvals=ticks,
        ticktext=[f"{2 ** abs(tick)}×" if tick else "equal" for tick in ticks],
        fixedrange=True,
        zeroline=True,
        zerolinecolor=look.muted,
        title={"text": "times as often:  ← in A  |  in B →"},
    )
    figure.update_yaxes(autorange="reversed", showticklabels=False, showgrid=False, fixedrange=True)
    return figure


def _names(figure: go.Figure, rows: pd.DataFrame, look: Look, *, top: float) -> None:
    """Adds the word of each bar beside it, on the side where no bar is."""
    for y, row in enumerate(rows.to_dict("records")):
        right = row["side"] != "B"
        edge = min(max(0.0, -row["low"]), 0.7 * top) if right else max(min(0.0, -row["high"]), -0.7 * top)
        spot = {"x": edge, "y": y, "xanchor": "left" if right else "right", "xshift": 5 if right else -5}
        figure.add_annotation(text=short(row["fact"], length=LABEL), showarrow=False, font={"size": 14, "color": look.ink}, **spot)
