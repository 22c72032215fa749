"""The map of the world: countries coloured by a number, a marker where a country is too small to be seen. Outlines: `topojson/`."""

import json
from functools import cache
from pathlib import Path

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from components.charts.lettering import plain
from components.look import Look, canvas, mixed

HEIGHT = 420
KEY, STEPS = 150, 5  # pixels of the key of the colours, and its steps at most
FIRST = 0.5  # where the shade of the number 1 begins on the scale, and how far behind a number its shade ends
PALEST = 0.24  # of the colour in the first shade: it stands out from land that nobody names
LOW = 200  # pixels: a map lower than this is drawn from the coarser outlines, four times as fast
POINTS = Path(__file__).parent / "topojson" / "points.json"


@cache
def points() -> dict[str, tuple[float, float]]:
    """Code -> longitude and latitude of the countries that are too small for an outline."""
    return {code: (x, y) for code, (x, y) in json.loads(POINTS.read_text(encoding="utf-8")).items()}


def world(frame: pd.DataFrame, look: Look, *, value: str, height: int = HEIGHT) -> go.Figure:
    """Countries (code in `country`, name in `country_name`) coloured by `value`, the column articles or mentions."""
    top = int(frame[value].max()) if len(frame) else 1
    figure = canvas(look, height=height, margin={"l": 0, "r": 0, "t": 0, "b": 0})
    figure.add_trace(_areas(frame, look, value=value, top=top))
    figure.add_trace(_markers(frame[frame["country"].isin(list(points()))], look, value=value, top=top))
    figure.update_geos(
        resolution=110 if height < LOW else 50,
        projection={"type": "natural earth", "rotation": {"lon": 10, "lat": 0, "roll": 0}},
        fitbounds=False,
        lonaxis={"range": [-180, 180]},
        lataxis={"range": [-56, 82]},
        showland=True,
        landcolor=mixed(look.paper, look.ink, 0.07),
        showcountries=True,
        countrycolor=look.paper,
        countrywidth=0.6,
        showcoastlines=False,
        showocean=False,
        showlakes=False,
        showframe=False,
        bgcolor="rgba(0,0,0,0)",
    )
    return figure


def _areas(frame: pd.DataFrame, look: Look, *, value: str, top: int) -> go.Choropleth:
    return go.Choropleth(
        locations=frame["country"].tolist(),
        z=frame[value].tolist(),
        locationmode="ISO-3",
        zmin=FIRST,
        zmax=top + FIRST,
        colorscale=shades(top, look),
        colorbar=_key(top, look, value),
        marker={"line": {"color": look.paper, "width": 0.6}},
        customdata=[[code] for code in frame["country"]],
        hovertext=_hover(frame, value),
        hovertemplate="%{hovertext}<extra></extra>",
        unselected={"marker": {"opacity": 0.5}},
    )


def _markers(small: pd.DataFrame, look: Look, *, value: str, top: int) -> go.Scattergeo:
    colour = {"color": small[value].tolist(), "colorscale": shades(top, look), "cmin": FIRST, "cmax": top + FIRST, "showscale": False}
    return go.Scattergeo(
        lon=[points()[code][0] for code in small["country"]],
        lat=[points()[code][1] for code in small["country"]],
        mode="markers",
        marker={"size": 11, "line": {"color": look.ink, "width": 1}, **colour},
        customdata=[[code] for code in small["country"]],
        hovertext=_hover(small, value),
        hovertemplate="%{hovertext}<extra></extra>",
    )


def _key(top: int, look: Look, value: str) -> dict[str, object]:
    """The key of the colours: a short bar below the map, a field a shade: one a number, or, of many, the last at its end."""
    bounds = steps(top)
    each = len(bounds) == top
    ticks = bounds if each else [FIRST, *(bound + FIRST for bound in bounds)]
    names = bounds if each else [1, *bounds]
    return {
        "title": {"text": value, "side": "top", "font": {"color": look.muted, "size": 12}},
        "orientation": "h",
        "x": 0,
        "xanchor": "left",
        "y": 0,
        "yanchor": "bottom",
        "len": KEY,
        "lenmode": "pixels",
        "thickness": 8,
        "outlinewidth": 0,
        "tickvals": ticks,
        "ticktext": [f"{name:,}" for name in names],
        "tickfont": {"color": look.muted, "size": 12},
        "ypad": 0,
        "xpad": 8,
    }


def steps(top: int) -> list[int]:
    """The last whole number of each shade, up to the most, equally far apart but for the last: at most five, by 1, 2, 5, 10, ..."""
    width = next(one * 10**power for power in range(20) for one in (1, 2, 5) if top <= STEPS * one * 10**power)
    whole = [*range(width, top, width)]
    return [*(whole[:-1] if whole and top - whole[-1] <= width / 2 else whole), top]


def shades(top: int, look: Look) -> list[tuple[float, str]]:
    """A scale of colours without passages, from 1 to the most: a shade for each of the `steps`."""
    ends = [bound / top for bound in steps(top)]
    low, high = mixed(look.paper, look.kind("country"), PALEST), look.ramp("country")[1][1]
    tints = [mixed(low, high, share) for share in (np.linspace(0, 1, len(ends)) if len(ends) > 1 else [1])]
    return [(end, tint) for first, last, tint in zip([0.0, *ends], ends, tints, strict=False) for end in (first, last)]


def _hover(frame: pd.DataFrame, value: str) -> list[str]:
    return [f"{plain(name)}: {number:,} {value}" for name, number in zip(frame["country_name"], frame[value], strict=True)]
