"""What can be a side of a comparison: articles, values of filters, periods, each with its number of articles. Frames only."""

from functools import lru_cache

import pandas as pd

from components import wording
from components.sides import PERIOD, SPAN, Side, days
from components.words import say
from corpus.selection import Selection
from corpus.store import Corpus

VALUES = 60  # values of each kind
ARTICLES = 300  # articles to choose from; filters narrow them, links reach the others
NUMBER = "count(DISTINCT article_id)::BIGINT AS n"
KINDS = {
    "source": f"SELECT source AS value, source AS name, {NUMBER} FROM picked_articles WHERE source IS NOT NULL GROUP BY 1",
    "country": f"SELECT country AS value, country AS name, {NUMBER} FROM picked_mentions WHERE country IS NOT NULL GROUP BY 1",
    "language": f"SELECT language AS value, language AS name, {NUMBER} FROM picked_articles WHERE language IS NOT NULL GROUP BY 1",
    "theme": f"""SELECT theme AS value, name, {NUMBER} FROM picked_theme_mentions JOIN
                 (SELECT theme, name FROM themes WHERE language = 'en') USING (theme) GROUP BY 1, 2""",
    "actor": "",  # see ACTORS: too many to be read whole
}
ACTORS = f"""SELECT entity_id AS value, name, {NUMBER} FROM picked_mentions JOIN (SELECT entity_id, name FROM entities
             WHERE kind IN ('person', 'organisation') AND contains(lower(array_to_string(list_append(aliases, name), '\n')), lower($find)))
             USING (entity_id) GROUP BY 1, 2"""
PERIODS = """SELECT value, value AS name, count(*)::BIGINT AS n FROM (SELECT unnest([strftime(published_earliest, '%Y'),
      CASE WHEN date_trunc('quarter', published_earliest) = date_trunc('quarter', published_latest)
        THEN strftime(published_earliest, '%Y') || '-Q' || quarter(published_earliest) END,
      CASE WHEN date_trunc('month', published_earliest) = date_trunc('month', published_latest)
        THEN strftime(published_earliest, '%Y-%m') END]) AS value
    FROM picked_articles WHERE year(published_earliest) = year(published_latest)) WHERE value IS NOT NULL GROUP BY 1"""
HEADS = f"""SELECT article_id AS value, title, text[1:120] AS opening FROM picked_articles
            WHERE contains(lower(coalesce(title, text[1:120])), lower($find)) ORDER BY key LIMIT {ARTICLES}"""


def time(value: str) -> str:
    """A period of a side as people read it: "Jul 2024", "Q3 2024", "2024", "1 Jul 2024 to 30 Aug 2024", "from 1 Jul 2024"."""
    found = SPAN.fullmatch(value)
    if found and found["quarter"]:
        return say("compare.time.quarter", n=found["quarter"], year=found["year"])
    first, last = days(value) or (None, None)
    if (first and not last) or (last and not first):
        return say("compare.time.since", day=wording.day(first)) if first else say("compare.time.until", day=wording.day(last))
    return wording.period(first, last)


READS = {"country": wording.country, "language": wording.language, "actor": wording.name}


@lru_cache(maxsize=16)  # every redraw of the page asks anew
def choices(corpus: Corpus, selection: Selection, find: str = "") -> pd.DataFrame:
    """kind, code, name, n of what can be a side under the filters: the values of filters with most articles first, periods in the order
    of time, then articles (n is null). Of each kind the first that have `find` in their name, whatever its case."""
    frames = [_named(corpus, selection, kind, find) for kind in (*KINDS, PERIOD)]
    heads = corpus.ask(HEADS, selection, find=find)
    heads = heads.assign(name=[wording.headline(row, length=80) for row in heads.to_dict("records")], n=None, kind="article")
    frames.append(heads[["value", "name", "n", "kind"]])
    rows = pd.concat([frame.astype({"n": "object"}) for frame in frames], ignore_index=True)
    return rows.assign(code=[Side(kind, str(value)).code for kind, value in zip(rows["kind"], rows["value"], strict=True)])


def _named(corpus: Corpus, selection: Selection, kind: str, find: str) -> pd.DataFrame:
    """value, name, n, kind of the values of one kind, by the name that people read: an actor's also by its other spellings."""
    reads = time if kind == PERIOD else READS.get(kind, str)
    most, order = (2 * VALUES, "length(value), value") if kind == PERIOD else (VALUES, "n DESC, name, value")
    if kind == "actor":
        rows = corpus.ask(f"SELECT * FROM ({ACTORS}) ORDER BY {order} LIMIT {most}", selection, find=find)
        return rows.assign(kind=kind, name=rows["name"].map(reads))
    rows = corpus.ask(f"SELECT * FROM ({PERIODS if kind == PERIOD else KINDS[kind]}) ORDER BY {order}", selection)
    rows = rows.assign(kind=kind, name=rows["name"].map(reads).astype(str))
    return rows[rows["name"].str.lower().str.contains(find.lower(), regex=False)].head(most)


def cut(rows: pd.DataFrame) -> bool:
    """True where a list had to leave values out, which `find` reaches."""
    return any((rows["kind"] == kind).sum() >= (ARTICLES if kind == "article" else VALUES) for kind in rows["kind"].unique())
