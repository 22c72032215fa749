"""Effect bars with whiskers from a middle line, A to the left, B to the right. They know columns, no subject."""

import math

import pandas as pd
import plotly.graph_objects as go

from components import wording
from components.charts.lettering import short
from components.look import Look, canvas
from components.words import say

ROW, FOOT, LABEL = 26, 56, 22


def said(row: dict[str, object]) -> str:
    """A word's numbers in words, for the hover."""
    times = f"{2 ** abs(float(row['effect'])):.1f}"  # type: ignore[arg-type]
    differs = wording.known(row["side"])
    much = say("keyness.hover.times", times=times, side=row["side"]) if differs else say("keyness.hover.same")
    if differs and alone(row):
        much = say("keyness.only", side=row["side"])
    a, b = (
        say("keyness.hover.side", side=name.upper(), n=row[name], articles=row[f"{name}_articles"], rate=row[f"{name}_rate"])
        for name in "ab"
    )
    return say("keyness.hover.word", word=short(row["fact"], length=60), much=much, a=a, b=b)


def alone(row: dict[str, object]) -> bool:
    """True for a word that one side never uses: no ratio tells how much more the other does."""
    return not row["a"] or not row["b"]


def draw(shown: pd.DataFrame, look: Look) -> go.Figure:
    """Bars from the middle: A to the left, B to the right, shared words in grey; the name of a word beside its bar, on the free side."""
    rows, at = shown.assign(x=-shown["effect"]), list(range(len(shown)))
    tints = [look.a if side == "A" else look.b if side == "B" else look.neutral for side in rows["side"]]
    only = [alone(row) for row in rows.to_dict("records")]
    known = rows[[not one for one in only]]
    top = min(max([1.0, *known["effect"].abs(), *-known["low"], *known["high"]]), 7.0) * 1.05
    figure = canvas(look, height=ROW * len(rows) + FOOT, margin={"l": 4, "r": 4, "t": 4, "b": 4})
    hover = [said(row) for row in rows.to_dict("records")]
    figure.add_bar(
        x=[top * (1 if x > 0 else -1) if one else x for x, one in zip(rows["x"], only, strict=True)],
        y=at,
        orientation="h",
        marker={"color": tints},
        text=[say("keyness.only", side=side) if one and wording.known(side) else "" for side, one in zip(rows["side"], only, strict=True)],
        textposition="inside",
        insidetextanchor="end",
        constraintext="none",
        textfont={"color": look.paper, "size": 12},
        customdata=rows[["fact"]].values.tolist(),
        hovertext=hover,
        hovertemplate="%{hovertext}<extra></extra>",
        unselected={"marker": {"opacity": 0.4}},
        error_x=_whiskers(rows, only, look),
    )
    _names(figure, rows, look, top=top)
    step = 1 if top < 4 else 2
    ticks = sorted({sign * power for power in range(0, math.floor(top) + 1, step) for sign in (1, -1)})
    figure.update_xaxes(
        range=[-top, top],
        tickmode="array",
        tickvals=ticks,
        ticktext=[f"{2 ** abs(tick)}×" if tick else say("keyness.equal") for tick in ticks],
        fixedrange=True,
        zeroline=True,
        zerolinecolor=look.muted,
        title={"text": say("keyness.axis")},
    )
    figure.update_yaxes(autorange="reversed", showticklabels=False, showgrid=False, fixedrange=True)
    return figure


def _whiskers(rows: pd.DataFrame, only: list[bool], look: Look) -> dict[str, object]:
    """The whiskers of the bars; none where no ratio is known."""
    above, below = (
        [None if one else width for one, width in zip(only, widths.tolist(), strict=True)]
        for widths in (rows["effect"] - rows["low"], rows["high"] - rows["effect"])
    )
    return {"type": "data", "array": above, "arrayminus": below, "color": look.ink, "thickness": 1.2, "width": 3}


def _names(figure: go.Figure, rows: pd.DataFrame, look: Look, *, top: float) -> None:
    """Adds the word of each bar beside it, on the side where no bar is."""
    for y, row in enumerate(rows.to_dict("records")):
        right = row["side"] != "B"
        edge = 0.0 if alone(row) else min(max(0.0, -row["low"]), 0.7 * top) if right else max(min(0.0, -row["high"]), -0.7 * top)
        spot = {"x": edge, "y": y, "xanchor": "left" if right else "right", "xshift": 5 if right else -5}
        figure.add_annotation(text=short(row["fact"], length=LABEL), showarrow=False, font={"size": 14, "color": look.ink}, **spot)
