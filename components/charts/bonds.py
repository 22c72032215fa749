"""How closely two sentences of different articles are tied by the names in them, and whether that makes a match likely. Frames only."""

from collections import defaultdict
from dataclasses import dataclass

import pandas as pd

from corpus.store import Corpus

NAMED = """SELECT DISTINCT article_id, sentence, entity_id FROM mentions WHERE entity_id IS NOT NULL
    AND kind IN ('person', 'organisation', 'event', 'programme') AND list_contains($ids, article_id)"""
SURE, CLOSE = 0.65, 0.7  # confidence from which a match can be likely: in one language; across two, where words cannot be compared
ALIKE = 40  # percent of the words that sentences without a common name must share
SHARED = 2  # names that their articles must share then


@dataclass(frozen=True, slots=True)
class Bond:
    """Names that both sentences hold, names that both articles hold, and names of a sentence that the other article knows nothing of."""

    met: int
    shared: int
    strangers: int


def bonds(corpus: Corpus, ends: dict[str, dict[str, object]], pairs: pd.DataFrame) -> dict[str, Bond]:
    """The bond of each pair (columns pair, left_id, right_id); `ends` are their facts, with article_id and sentence."""
    rows = corpus.ask(NAMED, ids=sorted({str(end["article_id"]) for end in ends.values()}))
    sentences: dict[tuple[str, int], set[str]] = defaultdict(set)
    articles: dict[str, set[str]] = defaultdict(set)
    for article, sentence, name in rows.itertuples(index=False):
        sentences[article, sentence].add(name)
        articles[article].add(name)
    found = {}
    for pair, left, right in pairs[["pair", "left_id", "right_id"]].itertuples(index=False):
        one, other = ends[left], ends[right]
        here, there = (sentences[str(end["article_id"]), int(str(end["sentence"]))] for end in (one, other))
        all_here, all_there = articles[str(one["article_id"])], articles[str(other["article_id"])]
        found[pair] = Bond(len(here & there), len(all_here & all_there), len(here - all_there) + len(there - all_here))
    return found


def likely(bond: Bond, *, confidence: float, words: int, across: bool) -> bool:
    """Whether two figures are likely figures of one thing. Across languages the link's own confidence decides. In one language no sentence
    names anybody that the other article does not know, and both name the same, or their articles do and the sentences are alike.

    Chosen on real articles read by hand: without it nearly every match was a false alarm, most of them forms of different companies.
    """
    if across:
        return confidence >= CLOSE
    close = bond.met > 0 or (bond.shared >= SHARED and words >= ALIKE)
    return confidence >= SURE and close and not bond.strangers
