"""Facts x articles of one subject: who carries a fact, and who leaves it out. Blanks are findings; each opens the sentence that comes
closest. The picture is in `matrix.py`."""

from dataclasses import dataclass, replace
from hashlib import sha256

import pandas as pd

from components import wording
from components.charts import matrix
from components.charts.chart import Chart
from components.charts.facts import date_in_words
from components.charts.subjects import HELD, KEYED, MOST, NEAR, RIVALS, Subject, closest
from components.words import say
from corpus.selection import Selection
from corpus.store import Corpus

FACTS = 24  # facts that the picture has room for
HEAD = 60  # longest name of an article at the head of a column
CARRIED, DIFFERS, LEFT_OUT = "carried", "differs", "left_out"
TITLES = """SELECT article_id, key, title, text[1:120] AS opening, language, source FROM articles WHERE list_contains($ids, article_id)
            ORDER BY key"""
HOLDS = f"""SELECT fact, article_id, list_distinct(list(name)) AS names, count(*)::BIGINT AS mentions FROM ({HELD})
            WHERE list_contains($ids, article_id) GROUP BY ALL"""
DISPUTED = f"""SELECT 'figure:' || least(k.claim, coalesce(r.rival, k.claim)) AS fact, k.article_id, k.claim,
      s.* EXCLUDE (article_id, claim), a.language AS text_language FROM ({KEYED}) k JOIN ({RIVALS}) r ON r.claim = k.claim
    JOIN statistics s USING (statistic_id)
    JOIN articles a ON a.article_id = k.article_id WHERE list_contains($ids, k.article_id) ORDER BY a.key, s.start"""
NUMBERS = ("number", "mentions", "articles", "of")
COLUMNS = ("name", "kind", "number", "title", "state", "says", "mentions", "articles", "of", "side", "short", "fact", "article_id")


@dataclass(frozen=True, slots=True)
class Matrix(Chart):
    """A chart of facts and articles: a cell of 0 opens, instead of places, the sentence of the article that comes closest to the fact."""

    articles: tuple[str, ...] = ()

    def read(self, corpus: Corpus, selection: Selection) -> str:
        """The articles of the subject."""
        return say("omissions.read", n=len(self.articles))

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
        return Chart.behind(near, corpus, Selection(), {}).assign(side=say("omissions.closest"))


def chart(of: Subject) -> Matrix:
    """The matrix of a subject."""
    listed = ", ".join("'" + name.replace("'", "''") + "'" for name in of.articles) or "''"
    return Matrix(
        name=f"compare_omissions_{sha256(repr((of.articles, sorted(of.a), sorted(of.b))).encode()).hexdigest()[:8]}",
        question=say("omissions.question"),
        noun=(say("omissions.cell"), say("omissions.cells")),
        note=say("omissions.note"),
        frame=lambda corpus, _: frame(corpus, of),
        evidence=f"SELECT * FROM ({HELD}) WHERE article_id IN ({listed})",
        marks=("fact", "article_id"),
        says=("name", "state", "title"),
        gap=say("omissions.gap"),
        figure=matrix.draw,
        finding=finding,
        cut=cut,
        limit=FACTS * MOST,
        labels={
            name: say(f"omissions.label.{name}") for name in ("name", "kind", "title", "state", "says", "mentions", "articles", "number")
        },
        hidden=("fact", "article_id", "side", "of", "short"),
        articles=of.articles,
        unit="mentions",
    )


def frame(corpus: Corpus, of: Subject) -> pd.DataFrame:
    """A row a fact and article, also where it is left out (mentions 0): facts of at least two articles, those that most carry first;
    `says` is what the article states where articles state a figure differently."""
    ids = list(of.articles)
    held = corpus.ask(HOLDS, ids=ids)
    facts = held.groupby("fact").agg(articles=("article_id", "size"), total=("mentions", "sum")).reset_index()
    facts = facts[facts["articles"] > 1]
    if facts.empty or len(ids) < 2:
        return pd.DataFrame({name: pd.Series(dtype="int64" if name in NUMBERS else "str") for name in COLUMNS})
    told = told_differently(corpus, ids)
    kinds = facts["fact"].str.split(":", n=1).str[0]
    names = held.assign(name=[min(names) for names in held["names"]]).groupby("fact")["name"].min()
    facts = facts.assign(
        kind=[say(f"omissions.kind.{kind}") for kind in kinds],
        name=[told.name(fact) or named(kind, names[fact]) for kind, fact in zip(kinds, facts["fact"], strict=True)],
        of=len(ids),
    )
    heads = headed(corpus, of)
    cells = facts.merge(heads[["article_id", "title", "side", "number", "short"]], how="cross")
    cells = cells.merge(held[["fact", "article_id", "mentions"]], how="left", on=["fact", "article_id"])
    cells = cells.fillna({"mentions": 0}).astype({"mentions": "int64"})
    says = [told.says(row.fact, row.article_id) for row in cells.itertuples()]
    states = [LEFT_OUT if not row.mentions else DIFFERS if said else CARRIED for row, said in zip(cells.itertuples(), says, strict=True)]
    cells = cells.assign(state=[say(f"omissions.state.{state}") for state in states], says=pd.Series(says, dtype="object"))
    order = cells.sort_values(["articles", "total", "fact", "number"], ascending=[False, False, True, True], kind="stable")
    return order[list(COLUMNS)].reset_index(drop=True)


@dataclass(frozen=True, slots=True)
class Told:
    """Figures that articles of the subject state differently: fact -> its name; fact and article -> what it states."""

    names: dict[str, str]
    amounts: dict[tuple[str, str], str]

    def name(self, fact: str) -> str | None:
        """The noun and every amount, as "delegates: about 180 / 215"; None for a fact that nobody disputes."""
        return self.names.get(fact)

    def says(self, fact: str, article: str) -> str | None:
        """What an article states of a disputed fact."""
        return self.amounts.get((fact, article))


def told_differently(corpus: Corpus, ids: list[str]) -> Told:
    """The figures for which the articles have more than one claim."""
    rows = corpus.ask(DISPUTED, ids=ids)
    names: dict[str, str] = {}
    amounts: dict[tuple[str, str], list[str]] = {}
    for fact, group in rows.groupby("fact"):
        if group["claim"].nunique() < 2:
            continue
        items = sorted(group.to_dict("records"), key=lambda row: row["text_language"] != "en")
        for row in items:
            amounts.setdefault((str(fact), str(row["article_id"])), []).append(wording.amount(row))
        noun = next((str(row["counted"]) for row in items if wording.known(row["counted"])), None)
        every = " / ".join(dict.fromkeys(wording.amount(row) for row in sorted(items, key=lambda row: row["claim"])))
        names[str(fact)] = f"{noun or wording.unit(items[0])}: {every}" if noun or wording.known(items[0]["unit"]) else every
    return Told(names, {place: " / ".join(dict.fromkeys(said)) for place, said in amounts.items()})


def headed(corpus: Corpus, of: Subject) -> pd.DataFrame:
    """The articles in the order of the columns, side A first: article_id, title, side, number, short (a name for the head of a column)."""
    heads = corpus.ask(TITLES, ids=list(of.articles))
    both = of.a & of.b
    sides = ["both" if name in both else "A" if name in of.a else "B" if name in of.b else "other" for name in heads["article_id"]]
    items = heads.to_dict("records")
    sources = heads["source"].dropna()
    own = len(sources) == len(heads) == sources.nunique()
    short = [wording.clipped(str(row["source"]), length=HEAD) if own else wording.headline(row, length=HEAD) for row in items]
    heads = heads.assign(side=sides, title=[wording.headline(row, length=80) for row in items], short=short)
    heads = heads.assign(rank=heads["side"].map({"A": 0, "both": 1, "B": 2, "other": 3})).sort_values(["rank", "key"], kind="stable")
    return heads.assign(number=range(1, len(heads) + 1)).reset_index(drop=True)


def named(kind: str, name: str) -> str:
    """A fact as people read it."""
    if kind == "speaker":
        return say("omissions.speaker", name=name)
    return wording.country(name) if kind == "country" else date_in_words(name) if kind == "date" else name


def cut(rows: pd.DataFrame) -> pd.DataFrame:
    """The facts that the picture has room for: those that most articles carry and at least one leaves out; then those that all carry."""
    partial = rows[rows["articles"] < rows["of"]]
    facts = list(dict.fromkeys([*partial["fact"], *rows["fact"]]))[:FACTS]
    kept = rows[rows["fact"].isin(facts)].assign(rank=lambda shown: shown["fact"].map(facts.index))
    return kept.sort_values(["rank", "number"], kind="stable").drop(columns="rank").reset_index(drop=True)


def finding(shown: pd.DataFrame) -> str:
    """The first fact that is left out, and how many leave it out."""
    gaps = shown[shown["mentions"] == 0]
    if gaps.empty:
        return say("omissions.none", n=int(shown["of"].iloc[0]))
    first = gaps.iloc[0]
    missing = int(first["of"] - first["articles"])
    return say("omissions.finding", name=first["name"], carry=int(first["articles"]), of=int(first["of"]), n=missing)
