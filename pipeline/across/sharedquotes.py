"""The same words in quotations of different articles. Which quotations an article has is decided in extractors/quotes.py."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.document import Row
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


def shared_quotes(quotations: list[Said]) -> Iterator[Row]:
    """Rows of `links` of kind shared_quote: at least 80 % of the shorter quotation's three-word sequences stand in the other.

    Confidence is that share, a tenth less where the articles name different speakers.
    """
    ordered = sorted(quotations, key=lambda entry: (entry.article_id, entry.quote_id))
    sequences = [{entry.terms[at : at + SEQUENCE] for at in range(len(entry.terms) - SEQUENCE + 1)} for entry in ordered]
    for (left, right), common in sorted(_common(ordered, sequences).items()):
        shorter = min(len(sequences[left]), len(sequences[right]))
        if common >= CONTAINED * shorter:
            yield _link(ordered[left], ordered[right], common, shorter)


def _common(ordered: list[Said], sequences: list[set]) -> Counter:
    """How many sequences each pair of quotations of two articles shares; sequences that everybody says are passed over as candidates."""
    places: dict[tuple, list[int]] = defaultdict(list)
    for number, own in enumerate(sequences):
        for sequence in sorted(own):
            places[sequence].append(number)
    pairs = {(left, right) for members in places.values() if len(members) <= USUAL for at, left in enumerate(members)
             for right in members[at + 1 :] if ordered[left].article_id != ordered[right].article_id}
    return Counter({(left, right): len(sequences[left] & sequences[right]) for left, right in pairs})


def _link(left: Said, right: Said, common: int, shorter: int) -> Row:
    known = left.speaker_id is not None and right.speaker_id is not None
    differ = known and left.speaker_id != right.speaker_id
    speakers = "Different speakers are named." if differ else "The same speaker is named." if known else "A speaker is not known."
    return {
        "article_id": left.article_id, "other_id": right.article_id, "kind": "shared_quote", "left_id": left.quote_id,
        "right_id": right.quote_id, "confidence": round(common / shorter * (0.9 if differ else 1.0), 3),
        "why": f"{common} of {shorter} three-word sequences of the shorter quotation stand in the other. {speakers}",
    }
