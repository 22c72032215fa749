"""Charts of Compare: two sides, each a selection; facts by key as only A, both or only B. No choosing, no layout."""

from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.charts import dumbbells, panels, statistics
from components.charts.chart import Chart
from components.charts.facts import Facts, counts, figures
from components.charts.statistics import HIDDEN, LABELS
from components.look import Look
from components.sides import Side
from corpus.selection import Selection
from corpus.store import Corpus

WHERE = ("both", "only A", "only B")
TALLY = ("on_both", "on_a", "on_b")
SMALL = 5  # below this many articles on a side counts are shown, not shares
SIZE = """SELECT (SELECT count(*) FROM picked_articles)::BIGINT AS articles, (SELECT count(*) FROM picked_sentences)::BIGINT AS passages,
            coalesce((SELECT sum(words) FROM picked_articles), 0)::BIGINT AS words"""


def sizes(corpus: Corpus, pair: tuple[Selection, Selection]) -> tuple[dict[str, int], dict[str, int], int]:
    """articles, passages and words of each side, and the number of articles on both."""
    a, b = ({name: int(value) for name, value in corpus.ask(SIZE, side).iloc[0].items()} for side in pair)
    ids = [set(corpus.ask("SELECT article_id FROM picked_articles", side)["article_id"]) for side in pair]
    return a, b, len(ids[0] & ids[1])


def shared_language(corpus: Corpus, pair: tuple[Selection, Selection]) -> str | None:
    """The language in which both sides have most articles; None when they share none."""
    spoken = [
        corpus.ask("SELECT language, count(*)::BIGINT AS n FROM picked_articles WHERE language IS NOT NULL GROUP BY 1", side)
        for side in pair
    ]
    joined = spoken[0].merge(spoken[1], on="language")
    least = joined[["n_x", "n_y"]].min(axis=1)
    return (
        None
        if joined.empty
        else str(joined.assign(least=least).sort_values(["least", "language"], ascending=[False, True])["language"].iloc[0])
    )


def spoken(side: Selection, language: str) -> Selection:
    """The side's articles of one language."""
    return replace(side, language=(language,))


def merged(a: pd.DataFrame, b: pd.DataFrame) -> pd.DataFrame:
    """fact, name, where, a, b (mentions), a_articles, b_articles: facts by key; shared ones first, then by articles."""
    left, right = (
        side.rename(columns={"mentions": name, "articles": f"{name}_articles"}).set_index("fact") for side, name in ((a, "a"), (b, "b"))
    )
    rows = left.merge(right, how="outer", left_index=True, right_index=True, suffixes=("_left", "_right"))
    rows["name"] = rows["name_left"].fillna(rows["name_right"])
    numbers = ["a", "b", "a_articles", "b_articles"]
    rows[numbers] = rows[numbers].fillna(0).astype("int64")
    return _ordered(rows.reset_index().assign(mentions=rows["a"].to_numpy() + rows["b"].to_numpy()))[
        ["fact", "name", "where", *numbers, "mentions"]
    ]


def _ordered(rows: pd.DataFrame) -> pd.DataFrame:
    where = [WHERE[0] if item.a and item.b else WHERE[1] if item.a else WHERE[2] for item in rows.itertuples()]
    rows = rows.assign(
        where=where, size=rows["a_articles"] + rows["b_articles"], total=rows["a"] + rows["b"], first=[name == WHERE[0] for name in where]
    )
    return rows.sort_values(["first", "size", "total", "fact"], ascending=[False, False, False, True], kind="stable").reset_index(drop=True)


def side_by_side(a: pd.DataFrame, b: pd.DataFrame) -> pd.DataFrame:
    """Figures of both sides, one a row: where is "both" when it stands on both sides or shares its claim with one of the other."""
    rows = pd.concat([a, b[~b["fact"].isin(a["fact"])]], ignore_index=True)
    rows = rows.assign(a=rows["fact"].isin(a["fact"]).astype("int64"), b=rows["fact"].isin(b["fact"]).astype("int64"), mentions=1)
    claims = [set(side["claim"].dropna()) for side in (a, b)]
    other = [
        (item.claim in claims[1], item.claim in claims[0]) if isinstance(item.claim, str) else (False, False) for item in rows.itertuples()
    ]
    shared = [
        bool((item.a and item.b) or (item.a and of_a) or (item.b and of_b))
        for item, (of_a, of_b) in zip(rows.itertuples(), other, strict=True)
    ]
    where = [WHERE[0] if both else WHERE[1] if item.a else WHERE[2] for both, item in zip(shared, rows.itertuples(), strict=True)]
    rows = rows.assign(where=where, first=[not both for both in shared])
    return rows.sort_values(["first", "claim", "fact"], kind="stable", na_position="last").drop(columns="first").reset_index(drop=True)


@dataclass(frozen=True, slots=True)
class Comparison(Chart):
    """A chart of two sides: its evidence is that of side A and of side B, each row with `side`: A, B, or A and B."""

    pair: tuple[Selection, Selection] = (Selection(), Selection())

    def behind(self, corpus: Corpus, selection: Selection, mark: dict[str, object]) -> pd.DataFrame:
        """The evidence rows of one mark on both sides, side A first; a row that stands on both comes once."""
        a, b = (super(Comparison, self).behind(corpus, side, mark) for side in self.pair)
        place = ["article_id", "start", "end", "fact"]
        on_a, on_b = ({tuple(row) for row in rows[place].itertuples(index=False)} for rows in (a, b))
        a = a.assign(side=["A and B" if tuple(row) in on_b else "A" for row in a[place].itertuples(index=False)])
        alone = [tuple(row) not in on_a for row in b[place].itertuples(index=False)]
        return pd.concat([a, b[alone].assign(side="B")], ignore_index=True)


def comparison(facts: Facts, *, pair: tuple[Selection, Selection], sides: tuple[Side, Side], small: bool) -> Comparison:
    """The chart of one kind of fact on two sides; `small` shows counts of articles instead of shares."""
    labels = {"name": facts.noun[0].capitalize(), "where": "Where", "a": "Mentions A", "b": "Mentions B"}
    labels |= {"a_articles": "Articles A", "b_articles": "Articles B"}
    common: dict[str, Any] = {
        "question": f"{facts.label}: what differs?",
        "noun": facts.noun,
        "evidence": facts.evidence,
        "marks": ("fact",),
        "says": ("name",),
        "gap": f"Neither side has {facts.noun[1]}.",
        "finding": lambda frame: finding(frame, facts),
        "pair": pair,
        "name": f"compare_{facts.name}_{sha256(repr(sides).encode()).hexdigest()[:8]}",
        "limit": 2000,
    }
    if facts.name == "figures":
        return Comparison(
            frame=lambda corpus, _: tallied(drawn(side_by_side(*(figures(corpus, side) for side in pair)))),
            figure=draw_figures,
            note="Blue A, orange B, grey both; one axis a unit.",
            hidden=(*HIDDEN, "fact", "name", "mentions", "tint_of", *TALLY),
            labels={**LABELS, **labels},
            **common,
        )
    unit = "articles" if small else "% of the side's articles"
    note = "Counted in articles, since a side has fewer than five." if small else "Share of each side's articles that have it."
    return Comparison(
        frame=lambda corpus, _: tallied(placed(corpus, facts, pair=pair, small=small)),
        hidden=("fact", "mentions", "at_a", "at_b", "said_a", "said_b", *TALLY),
        figure=lambda frame, look: draw_shares(frame, look, unit=unit),
        labels=labels,
        note=f"Rows are found by key, never by wording. ● A, ◆ B. {note}",
        **common,
    )


def tallied(frame: pd.DataFrame) -> pd.DataFrame:
    """The frame with the number of all facts on both sides, only on A, only on B in every row: a card may show its first rows only."""
    numbers = frame["where"].value_counts()
    return frame.assign(**{column: int(numbers.get(where, 0)) for column, where in zip(TALLY, WHERE, strict=True)})


def placed(corpus: Corpus, facts: Facts, *, pair: tuple[Selection, Selection], small: bool) -> pd.DataFrame:
    """Merged facts with their place on the axis: articles, or share of the side's articles."""
    rows = merged(*(counts(corpus, side, facts) for side in pair))
    totals = [int(corpus.ask(SIZE, side)["articles"].iloc[0]) for side in pair]
    for name, total in zip("ab", totals, strict=True):
        number = rows[f"{name}_articles"]
        rows = rows.assign(
            **{
                f"at_{name}": number if small else (100 * number / max(total, 1)).round(1),
                f"said_{name}": [f"{value:,} of {total:,} articles of {name.upper()}" for value in number],
            }
        )
    return rows


def draw_shares(frame: pd.DataFrame, look: Look, *, unit: str) -> go.Figure:
    """Dumbbells of the facts that most articles have."""
    rows = most(frame)
    return dumbbells.dumbbells(rows, look, marks=("fact",), unit=unit, top=float(max(rows["at_a"].max(), rows["at_b"].max(), 1)))


def most(frame: pd.DataFrame) -> pd.DataFrame:
    """The rows that a dumbbell chart has room for: those in most articles of either side."""
    size = frame["at_a"] + frame["at_b"]
    return (
        frame.assign(size=size)
        .sort_values(["size", "mentions", "fact"], ascending=[False, False, True], kind="stable")
        .head(18)
        .drop(columns="size")
    )


def drawn(frame: pd.DataFrame) -> pd.DataFrame:
    """Figures with label, detail (side and source) and the side that gives the colour, in panels by unit."""
    sign = ["A and B" if item.a and item.b else "A" if item.a else "B" for item in frame.itertuples()]
    frame = statistics.drawn(frame).assign(detail=[f"{side}, {by}" for side, by in zip(sign, frame["by"], strict=True)], tint_of=sign)
    return statistics.in_panels(frame)


def draw_figures(frame: pd.DataFrame, look: Look) -> go.Figure:
    """Interval marks of both sides on one axis a unit, in the colour of their side."""
    frame = frame[(frame["kind"] != "ordinal") & (frame["low"].notna() | frame["high"].notna())]
    tints = frame["tint_of"].map({"A": look.a, "B": look.b, "A and B": look.neutral})
    return panels.panels(frame.assign(tint=tints).head(40), look, marks=("fact",), colour=look.neutral)


def finding(frame: pd.DataFrame, facts: Facts) -> str:
    """How many facts both sides share, and how many only one has."""
    both, a, b = (int(frame[name].iloc[0]) for name in TALLY)
    partly = statistics.few(frame) if "total" in frame else ""
    return f"{facts.label}: {both:,} on both sides, {a:,} only in A, {b:,} only in B{partly}"
