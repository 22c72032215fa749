"""The time that a figure covers: a calendar expression of its sentence, a length of time ("in six months"), or a rate ("annually")."""

from bisect import bisect_left
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from corpus.article import Span
from pipeline.days.dates import calendar
from pipeline.document import Row
from pipeline.figures.numerals import number_words
from pipeline.figures.quantity import Quantity
from pipeline.text.tokened import Tokened

NEAR, OPENING = 80, 25  # characters: how far a period may stand from its figure; how near to its sentence's start it governs all of it


class Period(NamedTuple):
    """The words, and the first and last day where they are known."""

    words: str | None = None
    earliest: date | None = None
    latest: date | None = None


NONE = Period()
_Choice = tuple[int, int, int, Period, bool]  # start, end, rank, period, governs the sentence


def period(text: Tokened, sentence: tuple[int, int], quantity: Quantity, others: list[Quantity]) -> Period:
    """The period nearest to the figure in its sentence [first, last); NONE when the sentence names none, for ordinals and for ranks."""
    if quantity.kind == "ordinal" or _ranks(text, quantity):
        return NONE
    start, end = text.run[quantity.first].start, text.run[quantity.last - 1].end
    near, key = [], ("periods", *sentence)
    if key not in text.known:
        text.known[key] = (*_dates(text, sentence), *_rates(text, sentence), *_lengths(text, sentence, others))
    for choice in text.known[key]:
        overlaps = choice[0] < end and start < choice[1]
        distance = max(0, choice[0] - end, start - choice[1])
        if not overlaps and _parted(text, quantity, others, choice):
            continue
        if not overlaps and (distance <= NEAR or choice[4]):
            near.append((distance, choice[2], choice[3]))
    return min(near, key=lambda item: item[:2])[2] if near else NONE


def _ranks(text: Tokened, quantity: Quantity) -> bool:
    """Whether a "one" only says where something stands: "one of the largest ports", "один из крупнейших портов"."""
    words, at = number_words(text.language), quantity.last
    if quantity.value != 1 or at >= len(text.run) or text.run[at].word not in words.words("one_ranked"):
        return False
    near = [token.word for token in text.run[at + 1 : at + 4]]
    return any(word in words.words("ranks") or (len(word) > 5 and word.endswith(tuple(words.words("rank_endings")))) for word in near)


def _parted(text: Tokened, quantity: Quantity, others: list[Quantity], choice: _Choice) -> bool:
    """Whether a figure of the same kind stands between a share or a sum and the words of time: "58 %, up from 49 % four years ago"."""
    if quantity.kind not in ("percent", "money") or choice[4]:
        return False
    at = bisect_left(others, quantity.last, key=lambda item: item.first)
    following = others[at] if at < len(others) else None
    return following is not None and following.kind == quantity.kind and text.run[following.last - 1].end <= choice[0]


def _compares(text: Tokened, row: Row) -> bool:
    """Whether a date only says what a figure is compared with: "twice as many as in 2022", "২০২২ সালের তুলনায়"."""
    first, last = text.inside(Span(row["start"], row["end"]))
    beside = [token.word for token in (*text.run[max(0, first - 2) : first], *text.run[last : last + 1])]
    return any(word in calendar(text.language).get("compared", ()) for word in beside)


def _dates(text: Tokened, sentence: tuple[int, int]) -> Iterator[_Choice]:
    low, high = text.run[sentence[0]].start, text.run[sentence[1] - 1].end
    for row in text.within("dates", low, high):
        if _compares(text, row):
            continue
        words = " ".join(row["surface"].split())
        yield row["start"], row["end"], 1, Period(words, row["earliest"], row["latest"]), row["start"] - low <= OPENING


def _rates(text: Tokened, sentence: tuple[int, int]) -> Iterator[_Choice]:
    """Where "annually", "a year", "per month" stand in the sentence."""
    words = calendar(text.language)
    listed = {*words.get("yearly", ()), *words.get("other_periods", ())}
    for at in range(*sentence):
        for size in (2, 1):
            last = min(at + size, sentence[1])
            if " ".join(token.word for token in text.run[at:last]) in listed:
                yield text.run[at].start, text.run[last - 1].end, 0, Period(text.words(at, last)), False
                break


def _lengths(text: Tokened, sentence: tuple[int, int], others: list[Quantity]) -> Iterator[_Choice]:
    """ "in six months": a figure of its own that is the period of its neighbours."""
    leads = calendar(text.language).get("within", ())
    low, high = (bisect_left(others, edge, key=lambda item: item.first) for edge in sentence)
    for other in others[low:high]:
        if other.kind == "duration" and other.first > sentence[0] and text.run[other.first - 1].word in leads:
            words = text.words(other.first - 1, other.last)
            yield text.run[other.first].start, text.run[other.last - 1].end, 2, Period(words), False
