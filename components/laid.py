"""What a card lays out, worked out once per snapshot, selection and choice: rows, title, alt text, picture. No widgets.

A chart is told from others by its name, what it is given, and what a page may replace of it (its limit, its cut, its figure).
"""

from collections.abc import Callable, Hashable
from dataclasses import dataclass

import pandas as pd

from components import wording
from components.charts import marks, measures
from components.charts.chart import Chart
from components.look import Look
from components.words import say
from corpus.kept import Kept, bytes_of, frozen
from corpus.selection import Selection
from corpus.store import Corpus

ROOM = 128_000_000  # bytes of frames
PICTURES = 2000


@dataclass(frozen=True, slots=True)
class Laid:
    """A chart in the reader's measure and order: all its rows, those shown, its title and what it says to those who cannot see it."""

    key: Hashable
    chart: Chart
    rows: pd.DataFrame
    shown: pd.DataFrame
    title: str
    alt: str


FRAMES: Kept[pd.DataFrame] = Kept(entries=2000, room=ROOM, size=bytes_of)
LAID: Kept[Laid] = Kept(entries=2000, room=ROOM, size=lambda laid: bytes_of(laid.rows) + bytes_of(laid.shown))
SIZES: Kept[str] = Kept(entries=PICTURES, room=ROOM, size=len)
FIGURES: Kept[str] = Kept(entries=PICTURES, room=ROOM, size=len)


def frame(corpus: Corpus, chart: Chart, selection: Selection) -> pd.DataFrame:
    """All rows of a chart under a selection; the caller may change them, they are its own."""
    key = (chart.name, chart.given, selection, corpus.build_id)
    return FRAMES.get(key, lambda: chart.frame(corpus, selection)).copy(deep=False)


def arranged(corpus: Corpus, chart: Chart, selection: Selection, *, words: tuple[str, ...]) -> Laid:
    """The chart in the measure and order that the words name."""
    variant = (chart.limit, _code(chart.cut), _code(chart.figure), _code(chart.finding))
    key = (chart.name, chart.given, variant, words, selection, corpus.build_id)
    return LAID.get(key, lambda: _laid(key, chart, frame(corpus, chart, selection), words))


def _laid(key: Hashable, chart: Chart, rows: pd.DataFrame, words: tuple[str, ...]) -> Laid:
    chart, rows = measures.arranged(chart, rows, words)
    shown = chart.shown(rows)
    return Laid(key, chart, rows, shown, chart.title(shown), "" if rows.empty else alt(chart, shown))


def size(laid: Laid, corpus: Corpus, selection: Selection, *, brief: bool) -> str:
    """The line that tells n of a chart that was arranged under the selection."""
    return SIZES.get((laid.key, brief), lambda: measures.size(laid.chart, laid.rows, corpus=corpus, selection=selection, brief=brief))


def _code(function: Callable[..., object] | None) -> object:
    """What tells a function from another, also where a page makes it anew on every run."""
    return getattr(function, "__code__", function)


def figure(laid: Laid, look: Look, *, mark: dict[str, object] | None) -> str:
    """The picture of the shown rows as Plotly's JSON, with a mark lit where one is open."""
    lit = None if mark is None else [mark[name] for name in laid.chart.marks]
    return FIGURES.get((laid.key, look.mode, frozen(lit)), lambda: _figure(laid, look, lit))


def _figure(laid: Laid, look: Look, lit: list[object] | None) -> str:
    figure = laid.chart.figure(laid.shown, look)  # type: ignore[misc]
    if lit is not None:
        marks.light(figure, lit, look)
    return str(figure.to_json(validate=False))


def alt(chart: Chart, shown: pd.DataFrame) -> str:
    """What the picture says, for those who cannot see it: title, n and the first three rows."""
    first = "; ".join(chart.named(item) + f": {wording.number(item[chart.value])}" for item in shown.head(3).to_dict("records"))
    return f"{chart.title(shown)}. {wording.many(len(shown), chart.noun)}. {say('cards.first', rows=first)}"
