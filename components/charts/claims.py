"""The chart of claims: figures that several articles state, joined by the pile's links, those that differ first."""

from dataclasses import replace

import pandas as pd
import plotly.graph_objects as go

from components import clashes
from components.charts import panels
from components.charts.chart import Chart
from components.charts.statistics import HIDDEN, LABELS, ONE, Narrow, drawn, ledger
from components.look import Look
from components.words import say
from corpus.groups import first_of_group
from corpus.selection import Selection
from corpus.store import Corpus

EVERYTHING = Narrow()
PAIRS = """SELECT left_id, right_id, kind = 'conflicting_claim' AS differs, why, confidence FROM links
           WHERE kind IN ('same_claim', 'conflicting_claim') ORDER BY differs DESC, confidence DESC, left_id, right_id"""


def claims(corpus: Corpus, selection: Selection, *, kept: Narrow = EVERYTHING) -> pd.DataFrame:
    """Figures that another article states too, those that differ first: a ledger with quantity, label, detail, why."""
    rows = kept.kept(ledger(corpus, selection))
    pairs = corpus.ask(PAIRS)
    rows = rows.assign(quantity=rows["statistic_id"].map(joined(pairs, rows)))
    articles = rows.dropna(subset=["quantity"]).groupby("quantity")["article_id"].nunique()
    rows = rows[rows["quantity"].isin(articles[articles > 1].index)]
    if rows.empty:
        return rows.assign(label=[], detail=[], why=[])
    told = {number: said for said, *ends in pairs[["why", "left_id", "right_id"]].iloc[::-1].itertuples(index=False) for number in ends}
    differ = rows.groupby("quantity")["standing"].transform(lambda column: (column == "differs").any())
    counted = rows["quantity"].map(nouns(rows)).fillna(rows["panel"])
    title = [
        say(
            "claims.panel",
            noun=noun,
            articles=say("nouns.article", n=int(number)),
            standing=say("claims.differ" if apart else "claims.agree"),
        )
        for noun, number, apart in zip(counted, rows["quantity"].map(articles), differ, strict=True)
    ]
    why = [clashes.matched(told[row["statistic_id"]], row, row) if row["statistic_id"] in told else None for row in rows.to_dict("records")]
    rows = drawn(rows).assign(
        differ=differ,
        panel=title,
        why=pd.Series(why, index=rows.index, dtype="object"),
        detail=rows["article"],
        label=rows["figure"].astype(str) + " · " + rows["by"].astype(str),
        quantities=rows["quantity"].nunique(),
        differing=rows[differ]["quantity"].nunique(),
    )
    rows = rows.sort_values(["differ", "quantity", "value"], ascending=[False, True, True], kind="stable")
    return rows.drop(columns="differ").reset_index(drop=True)


def narrowed(kept: Narrow) -> Chart:
    """The chart over the figures that the page's controls keep: both sides of a match must be among them."""
    chart = CHARTS["statistics_claims"]
    return replace(kept.of(chart), frame=lambda corpus, selection: claims(corpus, selection, kept=kept))


def joined(pairs: pd.DataFrame, rows: pd.DataFrame) -> dict[str, str]:
    """Each linked figure -> the smallest id of those that it is linked with, directly or through others; one claim id joins too."""
    claimed = rows.dropna(subset=["claim"])
    ends = [*zip(pairs["left_id"], pairs["right_id"], strict=True), *zip(claimed["statistic_id"], "claim " + claimed["claim"], strict=True)]
    return first_of_group(ends)


def nouns(rows: pd.DataFrame) -> dict[str, str]:
    """What each quantity counts, in its most frequent English noun, else in its most frequent one."""
    named = rows.dropna(subset=["counted"]).assign(foreign=lambda frame: frame["text_language"] != "en")
    sizes = named.groupby(["quantity", "foreign", "counted"]).size().reset_index(name="n")
    return dict(sizes.sort_values(["foreign", "n", "counted"], ascending=[True, False, True]).groupby("quantity")["counted"].first())


def draw(frame: pd.DataFrame, look: Look) -> go.Figure:
    """Interval marks, one axis a quantity."""
    return panels.panels(frame, look, marks=("statistic_id",), colour=look.statistic, group="quantity")


def finding(frame: pd.DataFrame) -> str:
    """How many quantities several articles state, and on how many they differ."""
    quantities, differing = int(frame["quantities"].iloc[0]), int(frame["differing"].iloc[0])
    return say("claims.finding_differ" if differing else "claims.finding_agree", n=quantities, differ=differing)


CHARTS: dict[str, Chart] = {
    "statistics_claims": Chart(
        "statistics_claims",
        say("claims.question"),
        (say("claims.figure"), say("claims.figures")),
        say("claims.note"),
        claims,
        ONE,
        ("statistic_id",),
        say("claims.gap"),
        draw,
        finding,
        value="places",
        limit=24,
        labels={**LABELS, "why": say("claims.why")},
        hidden=(*HIDDEN, "quantity"),
        says=("figure", "by"),
    )
}
