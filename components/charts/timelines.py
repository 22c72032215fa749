"""When the articles of each side were published: small multiples, a side a panel, all with the same axes. No choosing of sides."""

from collections.abc import Sequence
from functools import lru_cache, partial

import pandas as pd
import plotly.graph_objects as go

from components import sides as codes
from components.charts import joined
from components.charts.chart import Chart
from components.charts.choices import time
from components.charts.compare import MEASURES, Comparison
from components.look import Look, canvas
from components.sides import LETTERS, Side
from components.words import say
from corpus.selection import Selection
from corpus.store import Corpus

PANEL, FOOT = 92, 34  # pixels of a side's panel, and of the axis below the last
NAMED = 4  # bars up to which the axis names each; of one month it would name days
FEW = 3  # articles up to which each has a tick
STEPS = {"months": "%Y-%m", "years": "%Y"}
LONGEST = 48  # months that are drawn one by one; a longer time is drawn in years
PUBLISHED = """SELECT a.article_id, a.published_start AS start, a.published_end AS "end", s.sentence,
      strftime(a.published_earliest, '{0}') AS fact, strftime(a.published_earliest, '{0}') AS name
    FROM picked_articles a
    LEFT JOIN sentences s ON s.article_id = a.article_id AND a.published_start >= s.start AND a.published_start < s."end"
    WHERE strftime(a.published_earliest, '{0}') = strftime(a.published_latest, '{0}')"""
COUNTED = "SELECT fact, count(*)::BIGINT AS n FROM ({}) GROUP BY fact ORDER BY fact"


def framed(corpus: Corpus, selection: Selection, *, step: str, sides: tuple[Side, ...]) -> pd.DataFrame:
    """A row a month or year in which any side has an article, in the order of time: fact, name (in words), and of each side its articles
    (`a`) and their share of those that are dated so exactly, in percent (`a_share`). Empty where none is."""
    chosen = codes.selections(selection, sides)
    counts = [corpus.ask(COUNTED.format(PUBLISHED.format(STEPS[step])), side).set_index("fact")["n"] for side in chosen]
    letters = LETTERS[: len(sides)]
    rows = pd.concat(counts, axis=1, keys=letters).sort_index().fillna(0).astype("int64").rename_axis("fact").reset_index()
    rows.insert(1, "name", rows["fact"].map(time))
    for letter, size in zip(letters, joined.sizes(corpus, chosen), strict=True):
        dated = int(rows[letter].sum())
        rows = rows.assign(**{f"{letter}_share": (100 * rows[letter] / max(dated, 1)).round(1), f"{letter}_dated": dated})
        rows = rows.assign(**{f"{letter}_of": size["articles"]})
    return rows.assign(mentions=rows[[*letters]].sum(axis=1))


@lru_cache(maxsize=128)
def timeline(step: str, sides: tuple[Side, ...], measure: str = "articles") -> Comparison:
    """The chart of the months or years of publication of the sides."""
    letters = LETTERS[: len(sides)]
    labels = {"name": say(f"compare.time.{step}")}
    for letter in letters:
        labels |= {
            letter: say("compare.column.articles", side=letter.upper()),
            f"{letter}_share": say("compare.column.share", side=letter.upper()),
        }
    return Comparison(
        name=f"compare_{step}",
        question=say("compare.time.question"),
        noun=(say(f"compare.time.{step}_one"), say(f"compare.time.{step}_many")),
        note=say("compare.time.note"),
        frame=partial(framed, step=step, sides=sides),
        evidence=PUBLISHED.format(STEPS[step]),
        marks=("fact",),
        says=("name",),
        gap=say("compare.time.gap"),
        figure=partial(draw, measure=measure),
        finding=partial(finding, letters=letters),
        limit=600,
        unit="articles",
        labels=labels,
        hidden=("fact", "mentions", *(f"{letter}_{part}" for letter in letters for part in ("dated", "of"))),
        given=tuple((letter, side.code) for letter, side in zip(letters, sides, strict=True)),
        sides=sides,
    )


def family(sides: tuple[Side, ...]) -> dict[str, Chart]:
    """The charts of time of sides, by name."""
    charts: list[Chart] = [timeline(step, sides) for step in STEPS]
    return {chart.name: chart for chart in charts}


def step(rows: pd.DataFrame) -> str:
    """Whether a frame of months is better drawn in years: "months" or "years"."""
    if rows.empty:
        return "years"
    first, last = (pd.Period(rows["fact"].iloc[place], "M") for place in (0, -1))
    return "months" if (last - first).n < LONGEST else "years"


def finding(frame: pd.DataFrame, *, letters: Sequence[str]) -> str:
    """How many articles of each side are dated, and from when to when."""
    parts = []
    for letter in letters:
        dated, total = (int(frame[f"{letter}_{name}"].iloc[0]) for name in ("dated", "of"))
        parts.append(say("compare.time.side", side=letter.upper(), n=dated, total=total))
    first, last = (frame["name"].iloc[place] for place in (0, -1))
    return say("compare.time.once" if first == last else "compare.time.found", first=first, last=last, sides=", ".join(parts))


def draw(frame: pd.DataFrame, look: Look, *, measure: str) -> go.Figure:
    """Bars over time, a panel a side, all with the same axes."""
    letters = [letter for letter in LETTERS if letter in frame]
    share = measure == MEASURES[0]
    columns = {letter: f"{letter}_share" if share else letter for letter in letters}
    top = max(float(frame[[*columns.values()]].max().max()), 1.0)
    days = pd.to_datetime(frame["fact"], format="%Y-%m" if len(str(frame["fact"].iloc[0])) > 4 else "%Y")
    unit, axes, bars, heads = "%" if share else "", {}, [], []
    ticks = {"dtick": 1} if top <= FEW else {"nticks": 3}
    for place, letter in enumerate(letters):
        number, high = "" if place == 0 else str(place + 1), 1 - place / len(letters)
        domain = [high - 0.72 / len(letters), high - 0.1 / len(letters)]
        axes[f"yaxis{number}"] = {"domain": domain, "range": [0, top * 1.05], "fixedrange": True, "ticksuffix": unit, **ticks}
        bars.append(_bars(frame, days, columns[letter], colour=look.side(letter), unit=unit) | {"yaxis": f"y{number}"})
        spot = {"xref": "paper", "x": 0, "yref": "paper", "y": high, "xanchor": "left", "yanchor": "top", "showarrow": False}
        heads.append({"text": letter.upper(), "font": {"size": 14, "color": look.side(letter)}, **spot})
    last = "y" + (str(len(letters)) if len(letters) > 1 else "")
    named = {"tickvals": days.tolist(), "ticktext": frame["name"].tolist()} if len(frame) <= NAMED else {"nticks": 8}
    xaxis = {"fixedrange": True, "showgrid": False, "anchor": last, **named}
    layout = {"margin": {"l": 4, "r": 8, "t": 4, "b": 4}, "bargap": 0.15, "xaxis": xaxis, "annotations": heads, **axes}
    figure = canvas(look, height=PANEL * len(letters) + FOOT, **layout)
    figure.add_traces(bars)
    return figure


def _bars(frame: pd.DataFrame, days: pd.Series, column: str, *, colour: str, unit: str) -> dict[str, object]:
    """The bars of one side, as Plotly takes them."""
    return {
        "type": "bar",
        "x": days,
        "y": frame[column].tolist(),
        "marker": {"color": colour},
        "customdata": frame[["fact"]].values.tolist(),
        "hovertext": [f"{name}: {value:,}{unit}" for name, value in zip(frame["name"], frame[column], strict=True)],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "unselected": {"marker": {"opacity": 0.4}},
        "width": _width(frame),
    }


def _width(frame: pd.DataFrame) -> float:
    """A bar's width in milliseconds: most of a month or of a year."""
    return 86_400_000 * (26 if len(str(frame["fact"].iloc[0])) > 4 else 320)
