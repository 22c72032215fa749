"""Facts x articles of one subject: who carries a fact, and who leaves it out. Blanks are findings; each opens the sentence that comes
closest."""

from dataclasses import dataclass, replace
from hashlib import sha256

import pandas as pd
import plotly.graph_objects as go

from components import wording
from components.charts.chart import Chart
from components.charts.facts import date_in_words
from components.charts.marks import plain, short
from components.charts.subjects import HELD, MOST, NEAR, Subject, closest
from components.look import Look, canvas
from corpus.selection import Selection
from corpus.store import Corpus

FACTS = 16  # facts that the picture has room for
CARRIED, LEFT_OUT = "carried", "left out"
ROW, LINE, LABEL = 46, 21, 44
KINDS = {
    "person": "person",
    "organisation": "organisation",
    "event": "event",
    "programme": "programme",
    "country": "country",
    "date": "date",
    "theme": "theme",
    "figure": "statistic",
    "happening": "happening",
}
TITLES = (
    """SELECT article_id, key, title, text[1:120] AS opening, language FROM articles WHERE list_contains($ids, article_id) ORDER BY key"""
)


@dataclass(frozen=True, slots=True)
class Matrix(Chart):
    """A chart of facts and articles: a cell of 0 opens, instead of places, the sentence of the article that comes closest to the fact."""

    articles: tuple[str, ...] = ()

    def behind(self, corpus: Corpus, selection: Selection, mark: dict[str, object]) -> pd.DataFrame:
        """The places of a fact in an article; for a blank the closest sentence, where there is one, with `side` saying that it is that."""
        rows = Chart.behind(self, corpus, Selection(), mark)
        if len(rows) or not {"fact", "article_id"} <= set(mark):
            return rows
        number = closest(corpus, self.articles, fact=str(mark["fact"]), article=str(mark["article_id"]))
        near = replace(
            self,
            evidence=NEAR,
            given=(("this_fact", str(mark["fact"])), ("this_article", str(mark["article_id"])), ("this_sentence", str(number))),
        )
        return Chart.behind(near, corpus, Selection(), {}).assign(side="closest")


def chart(of: Subject) -> Matrix:
    """The matrix of a subject."""
    listed = ", ".join("'" + name.replace("'", "''") + "'" for name in of.articles) or "''"
    return Matrix(
        name=f"compare_omissions_{sha256(repr((of.articles, sorted(of.a), sorted(of.b))).encode()).hexdigest()[:8]}",
        question="Who leaves what out?",
        noun=("cell", "cells"),
        note="One subject: articles that share people, organisations, countries, dates or figures. Filled: the article carries the fact, "
        "with the number of places; hollow: it leaves it out, as far as was found, and opens the closest sentence, where one is close. "
        "Facts that only one article carries are not here.",
        frame=lambda corpus, _: frame(corpus, of),
        evidence=f"SELECT * FROM ({HELD}) WHERE article_id IN ({listed})",
        marks=("fact", "article_id"),
        says=("name", "state", "title"),
        gap="No two of these articles share two people, organisations, countries, dates or figures. "
        "Articles about one subject fill this view.",
        figure=draw,
        finding=finding,
        cut=cut,
        limit=FACTS * MOST,
        labels={
            "name": "Fact",
            "kind": "Kind",
            "title": "Article",
            "state": "State",
            "mentions": "Places",
            "articles": "Carried by",
            "number": "No.",
        },
        hidden=("fact", "article_id", "side", "of"),
        articles=of.articles,
    )


def frame(corpus: Corpus, of: Subject) -> pd.DataFrame:
    """A row a fact and article, also where it is left out (mentions 0): facts of at least two articles, those that most carry first."""
    columns = ["name", "kind", "number", "title", "state", "mentions", "articles", "of", "side", "fact", "article_id"]
    ids = list(of.articles)
    held = corpus.ask(
        f"""SELECT fact, article_id, min(name) AS name, count(*)::BIGINT AS mentions FROM ({HELD}) WHERE list_contains($ids, article_id)
                          GROUP BY ALL""",
        ids=ids,
    )
    facts = held.groupby("fact").agg(name=("name", "min"), articles=("article_id", "size"), total=("mentions", "sum")).reset_index()
    facts = facts[facts["articles"] > 1]
    if facts.empty or len(ids) < 2:
        return pd.DataFrame(
            {name: pd.Series(dtype="int64" if name in ("number", "mentions", "articles", "of") else "str") for name in columns}
        )
    kinds = facts["fact"].str.split(":", n=1).str[0]
    facts = facts.assign(kind=kinds, name=[named(kind, name) for kind, name in zip(kinds, facts["name"], strict=True)], of=len(ids))
    heads = corpus.ask(TITLES, ids=ids)
    sides = [
        "both" if name in of.a and name in of.b else "A" if name in of.a else "B" if name in of.b else "other"
        for name in heads["article_id"]
    ]
    heads = heads.assign(side=sides, title=[wording.headline(row, length=80) for row in heads.to_dict("records")])
    heads = heads.sort_values(
        ["side", "key"], key=lambda column: column.map({"A": 0, "both": 1, "B": 2, "other": 3}) if column.name == "side" else column
    )
    heads = heads.assign(number=range(1, len(heads) + 1))
    cells = facts.merge(heads[["article_id", "title", "side", "number"]], how="cross")
    cells = (
        cells.merge(held[["fact", "article_id", "mentions"]], how="left", on=["fact", "article_id"])
        .fillna({"mentions": 0})
        .astype({"mentions": "int64"})
    )
    cells = cells.assign(state=(cells["mentions"] > 0).map({True: CARRIED, False: LEFT_OUT}))
    order = cells.sort_values(["articles", "total", "fact", "number"], ascending=[False, False, True, True], kind="stable")
    return order[columns].reset_index(drop=True)


def named(kind: str, name: str) -> str:
    """A fact as people read it."""
    return wording.country(name) if kind == "country" else date_in_words(name) if kind == "date" else name


def cut(rows: pd.DataFrame) -> pd.DataFrame:
    """The facts that the picture has room for: those that most articles carry and at least one leaves out; then those that all carry."""
    partial = rows[rows["articles"] < rows["of"]]
    facts = list(dict.fromkeys([*partial["fact"], *rows["fact"]]))[:FACTS]
    return (
        rows[rows["fact"].isin(facts)]
        .assign(rank=lambda shown: shown["fact"].map(facts.index))
        .sort_values(["rank", "number"], kind="stable")
        .drop(columns="rank")
        .reset_index(drop=True)
    )


def finding(shown: pd.DataFrame) -> str:
    """The first fact that is left out, and how many leave it out."""
    gaps = shown[shown["mentions"] == 0]
    if gaps.empty:
        return f"All {shown['of'].iloc[0]} articles carry what any two of them share"
    first = gaps.iloc[0]
    missing = int(first["of"] - first["articles"])
    carried = f"{first['name']}: {int(first['articles'])} of {int(first['of'])} articles carry it"
    return f"{carried}, {missing} {'leaves' if missing == 1 else 'leave'} it out"


def draw(shown: pd.DataFrame, look: Look) -> go.Figure:
    """A square a fact and article: filled with the number of places, or hollow; names of facts above the rows, of articles below all."""
    facts = {fact: place for place, fact in enumerate(dict.fromkeys(shown["fact"]))}
    heads = shown.drop_duplicates("number").sort_values("number")
    foot = LINE * len(heads) + 16
    figure = canvas(look, height=ROW * len(facts) + 34 + foot, margin={"l": 4, "r": 4, "t": 34, "b": foot})
    for full, rows in ((True, shown[shown["mentions"] > 0]), (False, shown[shown["mentions"] == 0])):
        _squares(figure, rows.assign(y=rows["fact"].map(facts)), look, full=full)
    font = {"size": 13, "color": look.ink}
    for fact, name in shown.drop_duplicates("fact")[["fact", "name"]].itertuples(index=False):
        spot = {"xref": "paper", "x": 0, "xanchor": "left", "y": facts[fact], "yshift": 22}
        figure.add_annotation(text=short(name, length=LABEL), showarrow=False, font=font, **spot)
    for line, row in enumerate(heads.itertuples()):
        tint = {"A": look.a, "B": look.b}.get(row.side, look.muted)
        side = "" if row.side == "other" else f"{row.side} · "
        spot = {"xref": "paper", "yref": "paper", "x": 0, "y": 0, "xanchor": "left", "yanchor": "top", "yshift": -10 - LINE * line}
        label = f"{row.number}  {side}{short(row.title, length=LABEL)}"
        figure.add_annotation(text=label, showarrow=False, font={**font, "color": tint}, **spot)
    ticks = {"tickmode": "array", "tickvals": heads["number"].tolist(), "ticktext": heads["number"].astype(str).tolist()}
    reach = [0.4, max(len(heads), 6) + 0.6]
    figure.update_xaxes(side="top", range=reach, showgrid=False, fixedrange=True, tickfont={"color": look.ink}, **ticks)
    figure.update_yaxes(range=[len(facts) - 0.4, -0.95], showticklabels=False, showgrid=False, fixedrange=True)
    return figure


def _squares(figure: go.Figure, rows: pd.DataFrame, look: Look, *, full: bool) -> None:
    """Adds the cells that are carried (filled, in the colour of their kind) or left out (hollow)."""
    tints = [look.kind(KINDS.get(kind, kind)) for kind in rows["kind"]]
    carried = {"symbol": "square", "size": 19, "color": tints, "line": {"width": 1}}
    blank = {"symbol": "square-open", "size": 17, "color": look.muted, "line": {"width": 1.2}}
    hover = [
        f"{short(row['name'], length=70)} · {row['number']} {plain(row['title'])}: {row['mentions'] or 'left out'}"
        for row in rows.to_dict("records")
    ]
    figure.add_scatter(
        x=rows["number"].tolist(),
        y=rows["y"].tolist(),
        mode="markers+text" if full else "markers",
        text=rows["mentions"].astype(str).tolist() if full else None,
        textfont={"color": look.paper, "size": 12},
        customdata=rows[["fact", "article_id"]].values.tolist(),
        hovertext=hover,
        hovertemplate="%{hovertext}<extra></extra>",
        marker=carried if full else blank,
        unselected={"marker": {"opacity": 0.4}},
    )
