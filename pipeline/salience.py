"""Salience of keywords: what an article says for a term, weighed with how rare the term is in the pile. No candidates."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from math import log
from zlib import crc32

import numpy as np

from pipeline.document import PileStep, Row, Rows

KEPT = 20
HALF = 8.0
RARE = 1.0


@dataclass(frozen=True, slots=True)
class Frequencies:
    """How many articles each language has, and in how many a term stands: its 32-bit key and count, only counts above 1.

    Keys instead of terms keep a million articles (40 million terms) at 160 MB; two terms in a thousand may share a key,
    which only makes one of them look a little less rare.
    """

    articles: dict[str, int]
    keys: np.ndarray
    counts: np.ndarray

    def holding(self, language: str, term: str) -> int:
        """In how many articles of the language the term stands, at least 1."""
        key = _key(language, term)
        at = int(np.searchsorted(self.keys, key))
        return int(self.counts[at]) if at < len(self.keys) and self.keys[at] == key else 1


def evidence(*, mentions: int, words: list[int], position: float) -> float:
    """What the article itself says for a term, above 0: how often its words stand in noun phrases, and how early it comes.

    `words`: for each word of the term, how often it stands in the article's noun phrases; `position`: of the first mention,
    0 (start) to 1 (end).
    """
    return sum(words) * (1 + log(mentions)) ** 0.5 / (1 + 4 * position)


def within_article(strength: float) -> float:
    """The evidence as a number between 0 and 1."""
    return strength / (strength + HALF)


def rarity(*, articles: int, holding: int) -> float:
    """1 for a term of one article, less the more articles of its language hold it; above 0."""
    return (log((articles + 1) / max(1, holding)) + RARE) / (log(articles + 1) + RARE)


def survey(part: Rows) -> tuple[dict[str, int], np.ndarray]:
    """Articles of each language, and the key of every term of every article, of one part."""
    languages = _languages(part)
    keys = [_key(languages.get(row["article_id"], ""), row["term"]) for row in part.get("keywords", [])]
    return dict(Counter(languages.values())), np.array(keys, dtype=np.uint32)


def decide(summaries: list) -> tuple[Rows, Frequencies]:
    """No rows; the frequencies of the whole pile."""
    articles: Counter = Counter()
    for languages, _ in summaries:
        articles.update(languages)
    keys, counts = np.unique(np.concatenate([np.empty(0, np.uint32), *(keys for _, keys in summaries)]), return_counts=True)
    return {}, Frequencies(dict(articles), keys[counts > 1], counts[counts > 1].astype(np.int32))


def _key(language: str, term: str) -> int:
    return crc32(f"{language}\0{term}".encode())


def apply(part: Rows, pile: Frequencies) -> Rows:
    """The part's `keywords` with final salience and rank, 20 an article, and the mentions of those."""
    languages, groups = _languages(part), defaultdict(list)
    for row in part.get("keywords", []):
        groups[row["article_id"]].append(row)
    kept = [row for article, rows in groups.items() for row in _ranked(rows, pile, languages.get(article, ""))]
    terms = {(row["article_id"], row["term"]) for row in kept}
    mentions = [row for row in part.get("keyword_mentions", []) if (row["article_id"], row["term"]) in terms]
    return {"keywords": kept, "keyword_mentions": mentions}


def _languages(part: Rows) -> dict[str, str]:
    known = {row["article_id"]: row.get("language") or "" for row in part.get("articles", [])}
    return known or {row["article_id"]: "" for row in part.get("keywords", [])}


def _ranked(rows: list[Row], pile: Frequencies, language: str) -> list[Row]:
    articles = pile.articles.get(language, 1)
    rarities = [rarity(articles=articles, holding=pile.holding(language, row["term"])) for row in rows]
    weighed = [{**row, "salience": _weigh(row["salience"], rare)} for row, rare in zip(rows, rarities, strict=True)]
    weighed.sort(key=lambda row: (-row["salience"], row["score"], row["term"]))
    return [{**row, "rank": rank} for rank, row in enumerate(weighed[:KEPT], 1)]


def _weigh(salience: float, weight: float) -> float:
    strength = HALF * salience / (1 - salience) * weight
    return within_article(strength)


STEP = PileStep("salience", survey, decide, apply)
