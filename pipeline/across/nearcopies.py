"""Articles that are nearly the same text: candidates by MinHash (rensa), decided by the share of equal three-word sequences.

Broder 1997 (resemblance); candidates by banding (Leskovec et al., Mining of Massive Datasets, ch. 3). Equal texts are not here: they
are one article with several copies. Known limit: a short text inside a long one is no near copy.
"""

import hashlib
from array import array
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from rensa import RMinHash

from pipeline.document import Row
from pipeline.text.sentences import words

PERMUTATIONS, BANDS, SEED = 128, 32, 42
SEQUENCE, SKETCH = 3, 512
FLOOR = 0.6
CROWD = 40


@dataclass(frozen=True, slots=True)
class Sketch:
    """What is kept of an article: its MinHash signature, the smallest 512 hashes of its sequences, and how many those are."""

    article_id: str
    signature: tuple[int, ...]
    hashes: array
    sequences: int


def sketch(article_id: str, text: str) -> Sketch | None:
    """The article's sketch; None where it has fewer than three words."""
    terms = [span.within(text).casefold() for span in words(text)]
    sequences = sorted({" ".join(terms[at : at + SEQUENCE]) for at in range(len(terms) - SEQUENCE + 1)})
    if not sequences:
        return None
    signature = RMinHash(num_perm=PERMUTATIONS, seed=SEED)
    signature.update(sequences)
    hashes = sorted(int.from_bytes(hashlib.blake2b(sequence.encode(), digest_size=8).digest(), "big") for sequence in sequences)
    return Sketch(article_id, tuple(signature.digest()), array("Q", hashes[:SKETCH]), len(sequences))


def near_copies(sketches: list[Sketch]) -> Iterator[Row]:
    """Rows of `links` of kind near_copy, for pairs that share at least 60 % of their sequences; confidence is that share."""
    ordered = sorted(sketches, key=lambda entry: entry.article_id)
    for left, right in sorted(_candidates(ordered)):
        share = resemblance(ordered[left], ordered[right])
        if share >= FLOOR:
            yield {
                "article_id": ordered[left].article_id, "other_id": ordered[right].article_id, "kind": "near_copy", "left_id": None,
                "right_id": None, "confidence": round(share, 3),
                "why": f"{share:.0%} of the sequences of three words in either text stand in both.".replace("%", " %"),
            }


def _candidates(ordered: list[Sketch]) -> set[tuple[int, int]]:
    """Pairs of positions whose signatures agree in a band. In a crowd of copies each is paired with its neighbour and with the first."""
    width = PERMUTATIONS // BANDS
    buckets: dict[tuple, list[int]] = defaultdict(list)
    for number, entry in enumerate(ordered):
        for band in range(BANDS):
            buckets[band, entry.signature[band * width : (band + 1) * width]].append(number)
    pairs: set[tuple[int, int]] = set()
    for members in buckets.values():
        if len(members) <= CROWD:
            pairs.update((left, right) for at, left in enumerate(members) for right in members[at + 1 :])
        else:
            pairs.update(pairwise(members))
            pairs.update((members[0], right) for right in members[1:])
    return pairs


def resemblance(left: Sketch, right: Sketch) -> float:
    """Share of the sequences of both texts that stand in both: exact up to 512 sequences a text, else estimated from the smallest 512."""
    mine, other = set(left.hashes), set(right.hashes)
    union = sorted(mine | other)
    if left.sequences > SKETCH or right.sequences > SKETCH:
        union = union[:SKETCH]
    return sum(number in mine and number in other for number in union) / len(union)
