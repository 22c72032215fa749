"""Charts of the words that two sides use differently: effect bars with whiskers, A to the left, B to the right. The arithmetic is in
`keyness.py`."""

from dataclasses import dataclass, replace
from functools import lru_cache
from hashlib import sha256
from typing import Any

import pandas as pd

from components import keyness, wording
from components.charts import effects, wordcounts
from components.charts.chart import Chart
from components.charts.wordcounts import Sides
from components.words import say
from corpus.selection import Selection
from corpus.store import Corpus

KEY = 0.1  # of the articles that use a word, how many must have it in a keyword: "for" has got into some
EACH, COMMON = 12, 6  # bars of each side, and of words that both share
MANY = 60_000  # articles of a comparison; cutting more into words would keep the reader waiting for minutes
TALLY = ("of_a", "of_b", "looked")
HEADS = """SELECT word, count(DISTINCT article_id) FILTER (on_a)::BIGINT AS a, count(DISTINCT article_id) FILTER (NOT on_a)::BIGINT AS b
    FROM (SELECT article_id, on_a, lower(unnest([regexp_extract(keyword, '^([\\p{L}\\p{M}]+)(\\s|$)', 1),
        regexp_extract(keyword, '(^|\\s)([\\p{L}\\p{M}]+)$', 2)])) AS word
      FROM keywords JOIN (SELECT unnest($a) AS article_id, true AS on_a UNION ALL SELECT unnest($b), false) USING (article_id))
    GROUP BY word"""
COLUMNS = ("a", "b", "a_articles", "b_articles", "a_rate", "b_rate", "effect", "low", "high", "lrc", "p", "q")
LABELS = {name: say(f"keyness.label.{name}") for name in ("fact", "side", *COLUMNS)}

NOBODY = Sides(None)


@dataclass(frozen=True, slots=True)
class Words(Chart):
    """A chart of the words of two sides: its evidence is every place of a word, each row with its `side`."""

    sides: Sides = NOBODY

    def read(self, corpus: Corpus, selection: Selection) -> str:
        """The articles and words of each side."""
        both = zip("AB", (self.sides.a, self.sides.b), self.sides.words, strict=True)
        sizes = [(side, say("nouns.article", n=len(ids)), say("nouns.word", n=words)) for side, ids, words in both]
        return ", ".join(say("keyness.read", side=side, articles=articles, words=words) for side, articles, words in sizes)

    def behind(self, corpus: Corpus, selection: Selection, mark: dict[str, object]) -> pd.DataFrame:
        """The places of one word, side A first; only texts that hold its letters are cut into words."""
        narrow = wordcounts.evidence(
            (*self.sides.a, *self.sides.b), more="contains(lower(text), $mark_fact)" if mark.get("fact") else "true"
        )
        rows = Chart.behind(replace(self, evidence=narrow), corpus, Selection(), mark)
        rows = rows.assign(side=rows["article_id"].isin(self.sides.a).map({True: "A", False: "B"}))
        return rows.sort_values("side", kind="stable").reset_index(drop=True)


def why_not(sides: Sides) -> str | None:
    """Why these sides allow no word statistics, in a sentence; None where they do."""
    others = say("keyness.others")
    if sides.language is None:
        return say("keyness.no_language", others=others)
    if sides.language.split("-")[0] in wordcounts.UNSPACED:
        return say("keyness.unspaced", language=wording.language(sides.language), others=others)
    if not sides.a or not sides.b:
        return say("keyness.same")
    if len(sides.a) + len(sides.b) > MANY:
        return say("keyness.many", n=MANY)
    if any(keyness.below_floor(len(ids), words) for ids, words in zip((sides.a, sides.b), sides.words, strict=True)):
        a, b = (
            say("keyness.side", articles=say("nouns.article", n=len(ids)), words=say("nouns.word", n=words))
            for ids, words in zip((sides.a, sides.b), sides.words, strict=True)
        )
        return say("keyness.small", articles=keyness.ARTICLES, words=keyness.WORDS, a=a, b=b)
    return None


def counts_only(sides: Sides) -> bool:
    """True where the sides can be counted, and are too small for more."""
    small = any(keyness.below_floor(len(ids), words) for ids, words in zip((sides.a, sides.b), sides.words, strict=True))
    return bool(sides.a and sides.b) and small and sides.language is not None and sides.language.split("-")[0] not in wordcounts.UNSPACED


@lru_cache(maxsize=4)  # its SQL names every article of both sides
def chart(sides: Sides) -> Words:
    """The chart of two sides: effect bars, or below the floor a table of counts and rates."""
    small = counts_only(sides)
    spoken = wording.language(sides.language)
    left_out = f" {say('keyness.shared', n=sides.shared)}" if sides.shared else ""
    common: dict[str, Any] = {
        "noun": (say("keyness.word"), say("keyness.words")),
        "evidence": wordcounts.evidence((*sides.a, *sides.b)),
        "marks": ("fact",),
        "says": ("fact",),
        "sides": sides,
        "labels": LABELS,
        "settings": {name: {"type_config": {"type": "number", "format": "%.1f"}} for name in ("a_rate", "b_rate")},
        "name": f"compare_words_{sha256(repr(sides).encode()).hexdigest()[:8]}",
    }
    if small:
        return Words(
            question=say("keyness.counted", language=spoken),
            frame=lambda corpus, _: plain(corpus, sides),
            limit=20,
            gap=say("keyness.gap_small"),
            hidden=("mentions", *(("a_articles", "b_articles") if len(sides.a) == len(sides.b) == 1 else ()), *TALLY),
            **common,
            note=say("keyness.note_small", why=why_not(sides)) + left_out,
        )
    return Words(
        question=say("keyness.question"),
        frame=lambda corpus, _: frame(corpus, sides),
        figure=effects.draw,
        finding=finding,
        cut=cut,
        gap=say("keyness.gap"),
        hidden=("mentions", "shared", *TALLY),
        note=say("keyness.note", language=spoken) + left_out,
        **common,
    )


def rated(rows: pd.DataFrame, sides: Sides) -> pd.DataFrame:
    """The rows with mentions (of both sides) and rates for 10,000 words."""
    rates = {f"{name}_rate": (10_000 * rows[name] / max(words, 1)).round(2) for name, words in zip("ab", sides.words, strict=True)}
    return rows.assign(mentions=rows["a"] + rows["b"], **rates)


def frame(corpus: Corpus, sides: Sides) -> pd.DataFrame:
    """Every word of five articles: those that differ first, by certain effect; then those that both share, by how many articles of
    either side have them as a keyword; `side` A, B or null."""
    rows = keyness.compare(wordcounts.of(corpus, sides), a=frozenset(sides.a)).terms.rename(columns={"term": "fact"})
    side = (rows["effect"] > 0).map({True: "A", False: "B"}).where(rows["differs"], None)
    heads = corpus.ask(HEADS, a=list(sides.a), b=list(sides.b))
    least = rows["fact"].map(dict(zip(heads["word"], heads[["a", "b"]].min(axis=1), strict=True))).fillna(0)
    rows = rated(rows, sides).assign(side=side, shared=~rows["differs"] & (least > 0), least=least)
    rows = rows.sort_values(["differs", "shared", "least", "mentions", "fact"], ascending=[False, False, False, False, True], kind="stable")
    settled = pd.concat([rows[rows["differs"]].sort_index(), rows[~rows["differs"]]], ignore_index=True)
    columns = ["fact", "side", *COLUMNS, "mentions", "shared"]
    return settled[columns].assign(of_a=int((side == "A").sum()), of_b=int((side == "B").sum()), looked=len(settled))


def plain(corpus: Corpus, sides: Sides) -> pd.DataFrame:
    """Words of keywords, of a tenth of the articles that use them, with counts and rates of both sides, those of most articles first; no
    verdict."""
    places = wordcounts.of(corpus, sides).places
    heads = corpus.ask(HEADS, a=list(sides.a), b=list(sides.b)).set_index("word")[["a", "b"]].sum(axis=1)
    held = places["term"].value_counts()
    telling = heads.index[heads >= KEY * held.reindex(heads.index).fillna(0)]
    places = places[places["term"].isin(telling)]
    places = places.assign(side=places["article_id"].isin(sides.a).map({True: "a", False: "b"}), term=places["term"].astype(str))
    counts = places.groupby(["term", "side"])["count"].agg(["sum", "size"]).unstack(fill_value=0)
    numbers = {
        name: counts[of].get(side, 0)
        for name, of, side in (("a", "sum", "a"), ("b", "sum", "b"), ("a_articles", "size", "a"), ("b_articles", "size", "b"))
    }
    rows = rated(pd.DataFrame(numbers, index=counts.index).astype("int64").rename_axis("fact").reset_index(), sides)
    rows = rows.assign(articles=rows["a_articles"] + rows["b_articles"]).sort_values(
        ["articles", "mentions", "fact"], ascending=[False, False, True]
    )
    return rows.drop(columns="articles").reset_index(drop=True)


def cut(rows: pd.DataFrame) -> pd.DataFrame:
    """The most certain words of each side and, between them, words that both share: A first, then shared, then B."""
    a, b = (rows[rows["side"] == name].head(EACH) for name in "AB")
    even = rows[rows["shared"]] if rows["shared"].any() else rows[rows["side"].isna()]
    return pd.concat([a, even.head(COMMON), b.iloc[::-1]], ignore_index=True)


def finding(shown: pd.DataFrame) -> str:
    """How many words are one side's."""
    a, b, looked = (int(shown[name].iloc[0]) for name in TALLY)
    if not a and not b:
        return say("keyness.none", looked=looked)
    return say("keyness.finding", n=a, b=b, looked=looked)
