"""The facts of two articles, place by place, and which of them both hold, under one number on both sides. Frames only."""

from collections import Counter
from functools import lru_cache

import pandas as pd

from components.charts.omissions import named, told_differently
from components.charts.subjects import HELD
from corpus.store import Corpus

PLACES = f"""SELECT article_id, start, "end", split_part(fact, ':', 1) AS kind, fact, name FROM ({HELD})
    WHERE list_contains($ids, article_id) AND start < $last AND "end" <= $last AND NOT starts_with(fact, 'speaker:')
    ORDER BY article_id, start, "end" DESC, fact"""
ORDER = ("figure", "quote", "person", "organisation", "event", "programme", "happening", "place", "country", "date", "theme")
COLUMNS = ("article_id", "start", "end", "kind", "fact", "name", "number")


@lru_cache(maxsize=64)  # every redraw of the page asks anew
def facts(corpus: Corpus, a: str, b: str, *, last: int) -> pd.DataFrame:
    """Every place of every fact in the first `last` characters of both articles (COLUMNS), in reading order.

    `number` counts the shared facts from 1, by kind and then by their first place in A; 0 for what only one article holds. Where a place
    and its country stand on the same words, the country is left out if the place is shared, else the place.
    """
    rows = corpus.ask(PLACES, ids=[a, b], last=last)
    if rows.empty or a == b:
        return rows.assign(number=pd.Series(dtype="int64"))[list(COLUMNS)].head(0)
    both = set(rows.loc[rows["article_id"] == a, "fact"]) & set(rows.loc[rows["article_id"] == b, "fact"])
    rows = rows[_alone(rows, both)]
    both = {fact for fact in both if rows.loc[rows["fact"] == fact, "article_id"].nunique() == 2}
    first = rows[rows["fact"].isin(both) & (rows["article_id"] == a)].drop_duplicates("fact")
    rank = first.assign(rank=first["kind"].map({kind: place for place, kind in enumerate(ORDER)}))
    numbers = {fact: number for number, fact in enumerate(rank.sort_values(["rank", "start"], kind="stable")["fact"], start=1)}
    told = told_differently(corpus, [a, b])
    names = rows.sort_values(["name"], kind="stable").drop_duplicates("fact").set_index("fact")["name"]
    said = {fact: told.name(fact) or named(str(fact).split(":")[0], str(name)) for fact, name in names.items()}
    rows = rows.assign(number=rows["fact"].map(numbers).fillna(0).astype("int64"), name=rows["fact"].map(said))
    return rows[list(COLUMNS)].reset_index(drop=True)


def _alone(rows: pd.DataFrame, both: set[str]) -> pd.Series:
    """False for the country of a shared place, and for a place that is not shared, where both stand on the same words."""
    spot = ["article_id", "start", "end"]
    shared = rows["fact"].isin(both)
    with_place = (
        rows[spot].apply(tuple, axis=1).isin(set(rows.loc[(rows["kind"] == "place") & shared, spot].itertuples(index=False, name=None)))
    )
    with_country = rows[spot].apply(tuple, axis=1).isin(set(rows.loc[rows["kind"] == "country", spot].itertuples(index=False, name=None)))
    return ~((rows["kind"] == "country") & with_place) & ~((rows["kind"] == "place") & ~shared & with_country)


def listed(rows: pd.DataFrame, a: str) -> list[dict[str, object]]:
    """The shared facts by number: number, kind, name, a and b (places on each side)."""
    found: dict[int, dict[str, object]] = {}
    places: Counter[tuple[int, str]] = Counter()
    columns = rows.loc[rows["number"] > 0, ["article_id", "number", "kind", "name"]]
    for article, number, kind, name in columns.itertuples(index=False, name=None):
        found.setdefault(number, {"number": number, "kind": kind, "name": name})
        places[number, "a" if article == a else "b"] += 1
    return [{**found[number], **{side: places[number, side] for side in "ab"}} for number in sorted(found)]
