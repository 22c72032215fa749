"""Chart: the one shape that every chart has. Cards, tables, downloads and tests know charts only through it. No drawing here."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256

import pandas as pd
import plotly.graph_objects as go

from components import wording
from components.charts.passages import with_passages
from components.look import Look
from components.words import say
from corpus.selection import Selection
from corpus.store import Corpus

Given = tuple[tuple[str, str], ...]
ARTICLES = "SELECT count(*)::BIGINT AS n FROM picked_articles"
MADE = re.compile("[-_][0-9a-f]{8}$")  # what tells charts apart that a page makes for its own choices


@dataclass(frozen=True, slots=True)
class Chart:
    """A question, the frame that answers it, the picture of the frame, and the sentences behind every mark.

    `frame(corpus, selection)` gives all rows, best first; the card shows the first `limit`. `evidence` is SQL over the `picked_`
    relations that gives one row per counted thing: the `marks` columns, article_id, start, end, sentence (start and end may be
    null: then the sentence is the evidence). For every row of the frame, column `value` equals the number of evidence rows with
    its marks (`per` "row") or of their articles (`per` "article"); a test proves it for every chart.
    `figure(frame, look)` draws the shown rows; its points carry the marks as `customdata`.
    `given` are values that a chart about one thing (an actor, a keyword) puts into its SQL as parameters; their names begin with
    this_, since others belong to the filters. `cut` picks the rows that the card shows where they are not simply the first. `says`
    are the columns that name a mark in words; `settings` say how a column of the table is laid out. With `opens` a selected row
    opens its article instead of its sentences. `sorts` are the orders that the reader can choose: a word and the columns to sort by,
    one with a minus before it from the largest down; the first is the frame's own order and has no columns. `measures` are what can
    be drawn, the default first: counts, shares (see `measures.py`). `unit`, a key of the words of `units`, is what n counts: what the
    evidence rows are; without it n counts the rows of the frame. `overlaps` says that one place can count for several rows.
    """

    name: str
    question: str
    noun: tuple[str, str]
    note: str
    frame: Callable[[Corpus, Selection], pd.DataFrame]
    evidence: str
    marks: tuple[str, ...]
    gap: str
    figure: Callable[[pd.DataFrame, Look], go.Figure] | None = None
    finding: Callable[[pd.DataFrame], str] | None = None
    value: str = "mentions"
    per: str = "row"
    limit: int = 20
    labels: dict[str, str] = field(default_factory=dict)
    settings: dict[str, dict[str, object]] = field(default_factory=dict)
    hidden: tuple[str, ...] = ()
    given: Given = ()
    cut: Callable[[pd.DataFrame], pd.DataFrame] | None = None
    says: tuple[str, ...] = ()
    opens: bool = False
    sorts: dict[str, tuple[str, ...]] = field(default_factory=dict)
    measures: tuple[str, ...] = ("counts",)
    unit: str = ""
    overlaps: bool = False

    @property
    def choices(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """What the reader can choose besides the form: the words of the measures and of the orders, the default first."""
        return self.measures, self.orders

    @property
    def orders(self) -> tuple[str, ...]:
        """The words of the orders that the reader can choose, the frame's own first."""
        return tuple(self.sorts) or ("standard",)

    def sorted(self, frame: pd.DataFrame, order: str) -> pd.DataFrame:
        """The rows in one of the orders of `sorts`; rows without a value stand last."""
        columns = self.sorts.get(order, ())
        if not columns or frame.empty:
            return frame
        names, rising = [name.removeprefix("-") for name in columns], [not name.startswith("-") for name in columns]
        return frame.sort_values(names, ascending=rising, kind="stable", na_position="last").reset_index(drop=True)

    def shown(self, frame: pd.DataFrame) -> pd.DataFrame:
        """The rows that the card shows: the first `limit`, or those that `cut` picks."""
        return self.cut(frame) if self.cut else frame.head(self.limit)

    def taken(self, frame: pd.DataFrame) -> pd.DataFrame:
        """The rows as a spreadsheet takes them: every column, save where a chart keeps some for the bundle alone."""
        return frame

    def narrowed(self, told: object, keep: Callable[[pd.DataFrame], pd.DataFrame]) -> "Chart":
        """The chart with only the rows that `keep` leaves; under a name of its own by what it is `told`, since answers are kept by name."""
        name = f"{self.name}-{sha256(repr(told).encode()).hexdigest()[:8]}"
        return replace(self, name=name, frame=lambda corpus, selection: keep(self.frame(corpus, selection)))

    @property
    def key(self) -> str:
        """The key of the chart's card and, with a suffix, of its widgets."""
        return "-".join(("card", self.name, *(value for _, value in self.given)))

    @property
    def stem(self) -> str:
        """The name that the chart keeps whatever a page narrows it to: what the address calls its card."""
        return MADE.sub("", self.name)

    @property
    def values(self) -> dict[str, object]:
        """The parameters of the chart's SQL."""
        return dict(self.given)

    def named(self, row: Mapping[str, object]) -> str:
        """A row of the frame in words: its `says` columns, else its marks."""
        values = ((name, row.get(name)) for name in self.says or self.marks)
        return " · ".join(wording.called(name, value) for name, value in values if value is not None and value == value)

    def read(self, corpus: Corpus, selection: Selection) -> str:
        """The articles that the chart rests on, in words: those picked."""
        return say("cards.read", n=int(corpus.ask(ARTICLES, selection)["n"].iloc[0]))

    def title(self, frame: pd.DataFrame) -> str:
        """The finding computed from the frame, else the question."""
        return self.finding(frame) if self.finding and len(frame) else self.question

    def behind(self, corpus: Corpus, selection: Selection, mark: dict[str, object]) -> pd.DataFrame:
        """The evidence rows of one mark (all rows for an empty mark), in reading order, each with its sentence's words."""
        tests = [f"e.{name} IS NOT DISTINCT FROM $mark_{name}" for name in mark]
        sql = f"""SELECT e.*, s.start AS sentence_start, s."end" AS sentence_end
                  FROM ({self.evidence}) e JOIN (SELECT article_id, key FROM articles) a USING (article_id)
                  LEFT JOIN sentences s ON s.article_id = e.article_id AND s.sentence = e.sentence
                  WHERE {" AND ".join(tests) or "true"} ORDER BY a.key, e.sentence, e.start"""
        rows = corpus.ask(sql, selection, **self.values, **{f"mark_{name}": value for name, value in mark.items()})
        return with_passages(corpus, rows)


def labelled(chart: str, *columns: str) -> dict[str, str]:
    """The heads of a chart's columns, in words."""
    return {column: say(f"charts.{chart}.label.{column}") for column in columns}


def counted(chart_evidence: str, marks: str, *, order: str = "mentions DESC", more: str = "") -> str:
    """SQL that counts evidence rows by their marks: the marks, mentions, articles (and `more`), most first, then by mark."""
    extra = f", {more}" if more else ""
    return (
        f"SELECT {marks}, count(*)::BIGINT AS mentions, count(DISTINCT article_id)::BIGINT AS articles{extra} "
        f"FROM ({chart_evidence}) GROUP BY {marks} ORDER BY {order}, {marks}"
    )


def asked(
    sql: str,
    given: Given = (),
    *,
    then: Callable[[pd.DataFrame], pd.DataFrame] | None = None,
) -> Callable[[Corpus, Selection], pd.DataFrame]:
    """A frame function that asks one query with the given values; `then` adds what SQL cannot say, such as names of countries."""

    def frame(corpus: Corpus, selection: Selection) -> pd.DataFrame:
        rows = corpus.ask(sql, selection, **dict(given))
        return then(rows) if then else rows

    return frame


def window(row: str, column: str, *, rows: int = 14, columns: int = 12) -> Callable[[pd.DataFrame], pd.DataFrame]:
    """A cut for heat maps: the first `rows` rows in the frame's order, and in them the `columns` columns with the most cells and counts.

    Both come back as ordered categories, so that the picture keeps the order; columns that are periods keep their own order.
    """

    def cut(frame: pd.DataFrame) -> pd.DataFrame:
        kept = list(dict.fromkeys(frame[row]))[:rows]
        inside = frame[frame[row].isin(kept)]
        size = (
            inside.groupby(column, sort=False)["mentions"]
            .agg(["count", "sum"])
            .sort_values(["count", "sum"], ascending=False, kind="stable")
        )
        wide = list(size.index[:columns])
        inside = inside[inside[column].isin(wide)]
        return inside.assign(
            **{row: pd.Categorical(inside[row], kept, ordered=True), column: pd.Categorical(inside[column], wide, ordered=True)}
        )

    return cut


def leading(words: str, name: str, *, unit: str) -> Callable[[pd.DataFrame], str]:
    """A finding that states the first row: `words` of findings.toml with its name, clipped, and how often it stands there in its unit."""

    def finding(frame: pd.DataFrame) -> str:
        first = frame.iloc[0]
        named = wording.clipped(wording.called(name, first[name]), length=60)
        return say(f"findings.{words}", name=named, times=say(f"units.{unit}", n=int(first["mentions"])))

    return finding
