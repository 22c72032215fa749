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
from corpus.selection import Selection
from corpus.store import Corpus

EACH, COMMON = 12, 6  # bars of each side, and of words that both share
MANY = 60_000  # articles of a comparison; cutting more into words would keep the reader waiting for minutes
TALLY = ("of_a", "of_b", "looked")
HEADS = """SELECT DISTINCT lower(unnest([regexp_extract(keyword, '^[\\p{L}\\p{M}]+'), regexp_extract(keyword, '[\\p{L}\\p{M}]+$')])) AS word
           FROM keywords JOIN articles USING (article_id) WHERE language = $language"""
LABELS = {
    "fact": "Word",
    "side": "More in",
    "a": "Times A",
    "b": "Times B",
    "a_articles": "Articles A",
    "b_articles": "Articles B",
    "a_rate": "Per 10,000 words A",
    "b_rate": "Per 10,000 words B",
    "effect": "Effect (log2)",
    "low": "Effect, low",
    "high": "Effect, high",
    "lrc": "Certain effect (LRC)",
    "p": "p",
    "q": "q (Benjamini-Hochberg)",
}
OTHERS = "People, countries, figures and dates can."
NOTE = (
    "Blue: more in A, orange: more in B, grey: words of both without a proven difference. Bars: how many times as often, "
    "smoothed towards the rate of both sides (log-odds, informative Dirichlet prior); whiskers: 95 %, from the spread "
    "between articles. A word counts as different only when dealing whole articles to the sides at random, 1,000 times, "
    "hardly ever gives as much (5 % false alarms, Benjamini-Hochberg). "
    "Whole articles are counted, words as written."
)

NOBODY = Sides(None)


@dataclass(frozen=True, slots=True)
class Words(Chart):
    """A chart of the words of two sides: its evidence is every place of a word, each row with its `side`."""

    sides: Sides = NOBODY

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
    if sides.language is None:
        return f"The sides share no language, and words of different languages cannot be set side by side. {OTHERS}"
    if sides.language.split("-")[0] in wordcounts.UNSPACED:
        return f"{wording.language(sides.language)} sets no spaces between words, so its words cannot be counted. {OTHERS}"
    if not sides.a or not sides.b:
        return "Every article of one side is on the other too: nothing can be told apart by words. Choose the rest as the other side."
    if len(sides.a) + len(sides.b) > MANY:
        return f"The sides hold more than {MANY:,} articles. Narrow them with filters to compare their words."
    if any(keyness.below_floor(len(ids), words) for ids, words in zip((sides.a, sides.b), sides.words, strict=True)):
        held = " and ".join(
            f"{wording.many(len(ids), ('article', 'articles'))} with {wording.many(words, ('word', 'words'))}"
            for ids, words in zip((sides.a, sides.b), sides.words, strict=True)
        )
        return (
            f"Below {keyness.ARTICLES} articles and {keyness.WORDS:,} words a side chance makes most differences between words; "
            f"these sides have {held}. So only counts and rates are shown, and no word is called different."
        )
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
    left_out = f" {wording.many(sides.shared, ('article', 'articles'))} on both sides left out." if sides.shared else ""
    common: dict[str, Any] = {
        "noun": ("word", "words"),
        "evidence": wordcounts.evidence((*sides.a, *sides.b)),
        "marks": ("fact",),
        "says": ("fact",),
        "sides": sides,
        "labels": LABELS,
        "name": f"compare_words_{sha256(repr(sides).encode()).hexdigest()[:8]}",
    }
    if small:
        return Words(
            question=f"{spoken} words of both sides, counted",
            frame=lambda corpus, _: plain(corpus, sides),
            limit=20,
            gap="No word that is part of a keyword stands in these articles.",
            hidden=("mentions", *TALLY),
            **common,
            note=f"{why_not(sides)} Words at the head or end of a keyword, as written, by how many articles hold them.{left_out}",
        )
    return Words(
        question="Which words differ?",
        frame=lambda corpus, _: frame(corpus, sides),
        figure=effects.draw,
        finding=finding,
        cut=cut,
        gap="No word stands in five articles.",
        hidden=("mentions", "shared", *TALLY),
        note=f"{spoken} only.{left_out} {NOTE}",
        **common,
    )


def rated(rows: pd.DataFrame, sides: Sides) -> pd.DataFrame:
    """The rows with mentions (of both sides) and rates for 10,000 words."""
    rates = {f"{name}_rate": (10_000 * rows[name] / max(words, 1)).round(2) for name, words in zip("ab", sides.words, strict=True)}
    return rows.assign(mentions=rows["a"] + rows["b"], **rates)


def frame(corpus: Corpus, sides: Sides) -> pd.DataFrame:
    """Every word of five articles: those that differ first, by certain effect; then those that both share, by articles; `side` A, B or
    null."""
    rows = keyness.compare(wordcounts.of(corpus, sides), a=frozenset(sides.a)).terms.rename(columns={"term": "fact"})
    side = (rows["effect"] > 0).map({True: "A", False: "B"}).where(rows["differs"], None)
    heads = set(corpus.ask(HEADS, language=sides.language)["word"])
    rows = rated(rows, sides).assign(
        side=side, shared=~rows["differs"] & rows["fact"].isin(heads), least=rows[["a_articles", "b_articles"]].min(axis=1)
    )
    rows = rows.sort_values(["differs", "shared", "least"], ascending=False, kind="stable")
    settled = pd.concat([rows[rows["differs"]].sort_index(), rows[~rows["differs"]]], ignore_index=True)
    columns = [
        "fact",
        "side",
        "a",
        "b",
        "a_articles",
        "b_articles",
        "a_rate",
        "b_rate",
        "effect",
        "low",
        "high",
        "lrc",
        "p",
        "q",
        "mentions",
        "shared",
    ]
    return settled[columns].assign(of_a=int((side == "A").sum()), of_b=int((side == "B").sum()), looked=len(settled))


def plain(corpus: Corpus, sides: Sides) -> pd.DataFrame:
    """Words of keywords with counts and rates of both sides, those of most articles first; no verdict."""
    places = wordcounts.of(corpus, sides).places
    places = places[places["term"].isin(corpus.ask(HEADS, language=sides.language)["word"])]
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
        return f"No word differs beyond chance, of {looked:,} looked at"
    return f"{wording.many(a, ('word', 'words'))} used more in A, {b:,} in B, of {looked:,} looked at"
