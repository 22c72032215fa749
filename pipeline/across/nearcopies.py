"""Pile step: articles that are nearly the same text. Candidates by MinHash (rensa), decided by the share of equal three-word sequences.

Broder 1997 (resemblance); candidates by banding (Leskovec et al., Mining of Massive Datasets, ch. 3). Equal texts are not here: they
are one article with several copies. Known limit: a short text inside a long one is no near copy.
"""

import hashlib
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from rensa import RMinHash

from pipeline.document import Found, PileStep, Row, Rows
from pipeline.kept import Workplace
from pipeline.text.sentences import words

PERMUTATIONS, BANDS, SEED = 128, 32, 42
SEQUENCE, SKETCH = 3, 512
FLOOR = 0.6
CROWD = 40


@dataclass(frozen=True, slots=True)
class Sketch:
    """What is kept of an article: its MinHash signature, the smallest 512 hashes of its sequences, and how many those are."""

    article_id: str
    signature: array
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
    return Sketch(article_id, array("I", signature.digest()), array("Q", hashes[:SKETCH]), len(sequences))


def survey(part: Found) -> list[Sketch]:
    """The sketches of a part's articles."""
    sketches = (sketch(str(row["article_id"]), str(row["text"])) for row in part.get("articles", []))
    return [entry for entry in sketches if entry]


def decide(sketches: Sequence[Sketch], place: Workplace) -> None:
    """Hands over the rows of `links` of kind near_copy; there is nothing to apply. The order of the sketches does not matter."""
    for row in near_copies(sketches):
        place.put("links", row)


def near_copies(sketches: Sequence[Sketch]) -> Iterator[Row]:
    """Rows of `links` of kind near_copy, for pairs that share at least 60 % of their sequences; confidence is that share."""
    names, signatures = [], array("I")
    for entry in sketches:
        names.append(entry.article_id)
        signatures.extend(entry.signature)
    if len(names) < 2:
        return
    order = sorted(range(len(names)), key=names.__getitem__)
    bands = np.frombuffer(signatures, dtype=np.uint32).reshape(len(names), PERMUTATIONS)[order]
    for left, right in sorted(_candidates(bands)):
        one, other = sketches[order[left]], sketches[order[right]]
        share = resemblance(one, other)
        if share >= FLOOR:
            yield {
                "article_id": one.article_id, "other_id": other.article_id, "kind": "near_copy", "left_id": None,
                "right_id": None, "confidence": round(share, 3),
                "why": f"{share:.0%} of the sequences of three words in either text stand in both.".replace("%", " %"),
            }


def _candidates(signatures: np.ndarray) -> set[tuple[int, int]]:
    """Pairs of rows whose signatures agree in a band. In a crowd of copies each is paired with its neighbour and with the first."""
    pairs: set[tuple[int, int]] = set()
    for band in np.split(signatures, BANDS, axis=1):
        for members in _alike(band):
            if len(members) <= CROWD:
                pairs.update((left, right) for at, left in enumerate(members) for right in members[at + 1 :])
            else:
                pairs.update(pairwise(members))
                pairs.update((members[0], right) for right in members[1:])
    return pairs


def _alike(band: np.ndarray) -> Iterator[list[int]]:
    """The numbers of the rows that are equal, in rising order, for each row that there is more than once."""
    order = np.lexsort(band.T)
    ends = np.flatnonzero(np.any(np.diff(band[order], axis=0), axis=1)) + 1
    for members in np.split(order, ends):
        if len(members) > 1:
            yield members.tolist()


def resemblance(left: Sketch, right: Sketch) -> float:
    """Share of the sequences of both texts that stand in both: exact up to 512 sequences a text, else estimated from the smallest 512."""
    mine, other = set(left.hashes), set(right.hashes)
    union = sorted(mine | other)
    if left.sequences > SKETCH or right.sequences > SKETCH:
        union = union[:SKETCH]
    return sum(number in mine and number in other for number in union) / len(union)


def apply(part: Found, decision: None) -> Rows:
    """Nothing changes in a part."""
    return {}


STEP = PileStep("copies", survey, decide, apply)
