"""Pile step: the same words in quotations of different articles. Which quotations an article has is decided in extractors/quotes.py."""

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b

import numpy as np

from pipeline.document import Found, PileStep, Row, Rows
from pipeline.kept import Workplace
from pipeline.text.sentences import words

SEQUENCE, SHORTEST, LONGEST = 3, 6, 400
CONTAINED = 0.8
USUAL = 60


@dataclass(frozen=True, slots=True)
class Said:
    """A quotation as it is compared: its words in small letters, its speaker."""

    article_id: str
    quote_id: str
    terms: tuple[str, ...]
    speaker_id: str | None


def said(row: Row) -> Said | None:
    """The row of `quotes` as it is compared; None where it has fewer than six words, too few to be more than a phrase."""
    surface = str(row["surface"])
    terms = tuple(span.within(surface).casefold() for span in words(surface))[:LONGEST]
    return Said(str(row["article_id"]), str(row["quote_id"]), terms, row.get("speaker_id")) if len(terms) >= SHORTEST else None


def survey(part: Found) -> list[Said]:
    """The quotations of a part that are long enough to be compared."""
    quotations = (said(row) for row in part.get("quotes", []))
    return [entry for entry in quotations if entry]


def decide(quotations: Sequence[Said], place: Workplace) -> None:
    """Hands over the rows of `links` of kind shared_quote; there is nothing to apply. The order of the quotations does not matter."""
    for row in shared_quotes(quotations):
        place.put("links", row)


def shared_quotes(quotations: Sequence[Said]) -> Iterator[Row]:
    """Rows of `links` of kind shared_quote: at least 80 % of the shorter quotation's three-word sequences stand in the other.

    Confidence is that share, a tenth less where the articles name different speakers.
    """
    for left, right in _candidates(quotations):
        one, other = sorted((quotations[left], quotations[right]), key=lambda entry: (entry.article_id, entry.quote_id))
        mine, theirs = _sequences(one), _sequences(other)
        shorter, common = min(len(mine), len(theirs)), len(mine & theirs)
        if one.article_id != other.article_id and common >= CONTAINED * shorter:
            yield _link(one, other, common, shorter)


def _sequences(quotation: Said) -> set[tuple[str, ...]]:
    return {quotation.terms[at : at + SEQUENCE] for at in range(len(quotation.terms) - SEQUENCE + 1)}


def _candidates(quotations: Sequence[Said]) -> list[tuple[int, int]]:
    """Pairs of numbers of quotations that share a sequence; sequences that everybody says bring none together."""
    codes, owners = array("Q"), array("I")
    for number, entry in enumerate(quotations):
        own = {_code(sequence) for sequence in _sequences(entry)}
        codes.extend(own)
        owners.extend([number] * len(own))
    every, holders = np.frombuffer(codes, dtype=np.uint64), np.frombuffer(owners, dtype=np.uint32)
    order = np.lexsort((holders, every))
    groups = np.split(holders[order], np.flatnonzero(every[order][1:] != every[order][:-1]) + 1)
    pairs = {(left, right) for group in groups if 1 < len(group) <= USUAL
             for members in [group.tolist()] for at, left in enumerate(members) for right in members[at + 1 :]}
    return sorted(pairs)


def _code(sequence: tuple[str, ...]) -> int:
    return int.from_bytes(blake2b(" ".join(sequence).encode(), digest_size=8).digest(), "big")


def _link(left: Said, right: Said, common: int, shorter: int) -> Row:
    known = left.speaker_id is not None and right.speaker_id is not None
    differ = known and left.speaker_id != right.speaker_id
    speakers = "Different speakers are named." if differ else "The same speaker is named." if known else "A speaker is not known."
    return {
        "article_id": left.article_id, "other_id": right.article_id, "kind": "shared_quote", "left_id": left.quote_id,
        "right_id": right.quote_id, "confidence": round(common / shorter * (0.9 if differ else 1.0), 3),
        "why": f"{common} of {shorter} three-word sequences of the shorter quotation stand in the other. {speakers}",
    }


def apply(part: Found, decision: None) -> Rows:
    """Nothing changes in a part."""
    return {}


STEP = PileStep("quotations", survey, decide, apply)
