"""The arc diagram: who stands with whom, names in one column, every pair an arc. Reads well on a phone, and is the same on every run."""

import math

import pandas as pd
import plotly.graph_objects as go

from components.charts.marks import short
from components.look import ROW, Look, canvas, mixed

STEPS = 24  # points of an arc
WIDEST = 9.0  # pixels
LEAST = 5  # mentions that the widest arc stands for at least


def arcs(frame: pd.DataFrame, look: Look, *, most: int = 18) -> go.Figure:
    """Names in a column, pairs as arcs as wide as what they share.

    Needs columns one, other, one_name, other_name, one_kind, other_kind, mentions.
    The dot at the top of an arc carries the pair as customdata.
    """
    names = order(frame, most=most)
    pairs = [row for row in frame.to_dict("records") if row["one"] in names and row["other"] in names]
    drawn = {row[side] for row in pairs for side in ("one", "other")}
    names = {actor: name for actor, name in names.items() if actor in drawn}
    at = {actor: y for y, actor in enumerate(names)}
    top = max(LEAST, *(row["mentions"] for row in pairs)) if pairs else LEAST
    figure = canvas(look, height=ROW * len(names) + 24, margin={"l": 4, "r": 12, "t": 4, "b": 4})
    figure.add_traces([_arc(row, at, look, share=row["mentions"] / top) for row in sorted(pairs, key=lambda row: row["mentions"])])
    figure.add_trace(_tops(pairs, at, look))
    kinds = {row[side]: row[f"{side}_kind"] for row in pairs for side in ("one", "other")}
    figure.add_trace(
        go.Scatter(
            x=[0] * len(names),
            y=list(range(len(names))),
            mode="markers",
            hoverinfo="skip",
            marker={"size": 9, "color": [look.kind(kinds.get(actor, "")) for actor in names]},
        )
    )
    farthest = max((abs(at[row["one"]] - at[row["other"]]) for row in pairs), default=1)
    figure.update_xaxes(visible=False, range=[-0.25, farthest / 2 + 0.6], fixedrange=True)
    figure.update_yaxes(
        range=[len(names) - 0.4, -0.6],
        showgrid=False,
        fixedrange=True,
        tickmode="array",
        tickvals=list(range(len(names))),
        ticktext=[short(name) for name in names.values()],
        tickfont={"color": look.ink, "size": 14},
    )
    return figure


def _arc(row: dict, at: dict[str, int], look: Look, *, share: float) -> go.Scatter:
    """Half a circle from one name to the other, as wide and as dark as its share of the largest."""
    low, high = sorted((at[row["one"]], at[row["other"]]))
    turns = [math.pi * step / STEPS for step in range(STEPS + 1)]
    return go.Scatter(
        x=[(high - low) / 2 * math.sin(turn) for turn in turns],
        y=[(low + high) / 2 - (high - low) / 2 * math.cos(turn) for turn in turns],
        mode="lines",
        hoverinfo="skip",
        line={"width": 1 + (WIDEST - 1) * share, "color": mixed(look.paper, look.neutral, 0.3 + 0.5 * share)},
    )


def order(frame: pd.DataFrame, *, most: int) -> dict[str, str]:
    """Actor -> name: the actors that share most, each followed by those that it shares most with, so that wide arcs stay short."""
    degree: dict[str, int] = {}
    names: dict[str, str] = {}
    near: dict[str, list[tuple[int, str]]] = {}
    for row in frame.to_dict("records"):
        for side, opposite in (("one", "other"), ("other", "one")):
            degree[row[side]] = degree.get(row[side], 0) + row["mentions"]
            names[row[side]] = row[f"{side}_name"]
            near.setdefault(row[side], []).append((-row["mentions"], row[opposite]))
    kept = sorted(degree, key=lambda actor: (-degree[actor], names[actor], actor))[:most]
    placed: dict[str, str] = {}
    for start in kept:
        todo = [start]
        while todo:
            actor = todo.pop()
            if actor not in placed:
                placed[actor] = names[actor]
                todo += [friend for _, friend in sorted(near[actor], reverse=True) if friend in kept and friend not in placed]
    return placed


def _tops(pairs: list[dict], at: dict[str, int], look: Look) -> go.Scatter:
    """A dot with the number at the top of every arc: what is hovered and clicked."""
    spans = [(at[row["one"]], at[row["other"]]) for row in pairs]
    said = [
        f"{short(row['one_name'], length=60)} and {short(row['other_name'], length=60)}: {row['mentions']:,} sentences" for row in pairs
    ]
    return go.Scatter(
        x=[abs(a - b) / 2 for a, b in spans],
        y=[(a + b) / 2 for a, b in spans],
        mode="markers",
        hovertext=said,
        hovertemplate="%{hovertext}<extra></extra>",
        customdata=[[row["one"], row["other"]] for row in pairs],
        marker={"size": 9, "color": look.paper, "line": {"width": 2, "color": look.neutral}},
    )
