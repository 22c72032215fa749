"""Salience of keywords: what an article says for a term, weighed with how rare the term is in the pile. No candidates."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from math import exp
from zlib import crc32

import numpy as np

from pipeline.document import Found, PileStep, Row, Rows
from pipeline.kept import Workplace

KEPT = 20
HALF = 12.0
RARE = 0.2
LENGTH, EARLY, WHOLE, HEADLINE, GENERAL, YAKE = 0.65, 1.8, 1.2, 0.8, 0.7, 0.25
LEAST_SCORE = 1e-6


@dataclass(frozen=True, slots=True)
class Frequencies:
    """In how many articles a term of a language stands: its 32-bit key and count, only counts above 1.

    Keys instead of terms keep a million articles (40 million terms) at 160 MB; two terms in a thousand may share a key,
    which only makes one of them look a little less rare.
    """

    keys: np.ndarray
    counts: np.ndarray

    def holding(self, language: str, term: str) -> int:
        """In how many articles of the language the term stands, at least 1."""
        key = _key(language, term)
        at = int(np.searchsorted(self.keys, key))
        return int(self.counts[at]) if at < len(self.keys) and self.keys[at] == key else 1


@dataclass(frozen=True, slots=True)
class Evidence:
    """What an article itself says for a term.

    words: for each word of the term, how often it stands in noun phrases of the article; position of the first mention from
    0 (start) to 1; whole: share of the mentions that are a whole noun phrase or name and no part of one; headline: whether the
    headline holds it; general: whether it is one word that says little alone (problem, issue); score: YAKE's, lower is better.
    """

    words: tuple[int, ...]
    position: float
    whole: float
    headline: bool
    general: bool
    score: float

    @property
    def strength(self) -> float:
        """All of it as one number above 0.

        The weights were chosen once on four sets of news in three languages with keywords by readers and editors. There
        YAKE's score alone finds far fewer of those keywords, and the rest without it fewer in French and Russian.
        """
        frequent = sum(self.words) / len(self.words) ** LENGTH
        early = (1 + 6 * self.position) ** -EARLY
        marked = exp(WHOLE * (self.whole - 1) + HEADLINE * self.headline - GENERAL * self.general)
        return frequent * early * marked * max(self.score, LEAST_SCORE) ** -YAKE


def within_article(strength: float) -> float:
    """The evidence as a number between 0 and 1."""
    return strength / (strength + HALF)


def rarity(holding: int) -> float:
    """1 for a term of one article, less the more articles hold it (a term of 32 articles: one half)."""
    return holding ** -RARE


def survey(part: Found) -> list[np.ndarray]:
    """The keys of all terms of all articles of one part, as one array."""
    languages = _languages(part)
    return [np.array([_key(languages.get(row["article_id"], ""), row["term"]) for row in part.get("keywords", [])], dtype=np.uint32)]


def decide(terms: Iterable[np.ndarray], place: Workplace) -> Frequencies:
    """The document frequencies of the whole pile; it makes no rows."""
    keys, counts = np.unique(np.concatenate([np.empty(0, np.uint32), *terms]), return_counts=True)
    return Frequencies(keys[counts > 1], counts[counts > 1].astype(np.int32))


def _key(language: str, term: str) -> int:
    return crc32(f"{language}\0{term}".encode())


def apply(part: Found, pile: Frequencies) -> Rows:
    """The part's `keywords` with final salience and rank, 20 an article, and the mentions of those."""
    languages, groups = _languages(part), defaultdict(list)
    for row in part.get("keywords", []):
        groups[row["article_id"]].append(row)
    kept = [row for article, rows in groups.items() for row in _ranked(rows, pile, languages.get(article, ""))]
    terms = {(row["article_id"], row["term"]) for row in kept}
    mentions = [row for row in part.get("keyword_mentions", []) if (row["article_id"], row["term"]) in terms]
    return {"keywords": kept, "keyword_mentions": mentions}


def _languages(part: Found) -> dict[str, str]:
    return {row["article_id"]: row.get("language") or "" for row in part.get("articles", [])}


def _ranked(rows: list[Row], pile: Frequencies, language: str) -> list[Row]:
    weighed = [{**row, "salience": _weigh(row["salience"], rarity(pile.holding(language, row["term"])))} for row in rows]
    weighed.sort(key=lambda row: (-row["salience"], row["score"], row["term"]))
    return [{**row, "rank": rank} for rank, row in enumerate(weighed[:KEPT], 1)]


def _weigh(salience: float, weight: float) -> float:
    """The salience of `weight` times the evidence."""
    return salience * weight / (salience * weight + 1 - salience)


STEP = PileStep("salience", survey, decide, apply)
