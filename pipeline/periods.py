"""The time that a figure covers: a calendar expression of its sentence, a length of time ("in six months"), or a rate ("annually")."""

from datetime import date
from typing import NamedTuple

from pipeline.dates import calendar
from pipeline.document import Row
from pipeline.quantities import Quantity
from pipeline.tokens import Token


class Period(NamedTuple):
    """The words, and the first and last day where they are known."""

    words: str | None = None
    earliest: date | None = None
    latest: date | None = None


NONE = Period()
NEAR, OPENING = 60, 25  # characters: how far a period may stand from its figure; how near to its sentence's start it governs all of it


def period(run: list[Token], index: int, sentence: tuple[int, int], dates: list[Row], others: list[Quantity], language: str, text: str) -> Period:
    """The period nearest to the figure others[index] in its sentence [first, last); NONE when the sentence names none."""
    quantity = others[index]
    start, end = run[quantity.first].start, run[quantity.last - 1].end
    low, high = run[sentence[0]].start, run[sentence[1] - 1].end
    choices: list[tuple[int, int, Period, bool]] = []
    for row in dates:
        if low <= row["start"] < high and not (row["start"] < end and start < row["end"]):
            words = _led(run, row, text, language)
            choices.append((_distance(start, end, row["start"], row["end"]), 1, Period(words, row["earliest"], row["latest"]),
                            row["start"] - low <= OPENING))
    for first, last in _rates(run, sentence, language):
        choices.append((_distance(start, end, run[first].start, run[last - 1].end), 0, Period(text[run[first].start: run[last - 1].end]), False))
    for other in others:
        lead = run[other.first - 1].word if other.first > sentence[0] else ""
        if other is not quantity and other.kind == "duration" and sentence[0] <= other.first < sentence[1] and lead in calendar(language).get("within", ()):
            words = text[run[other.first - 1].start: run[other.last - 1].end]
            choices.append((_distance(start, end, run[other.first].start, run[other.last - 1].end), 2, Period(words), False))
    if quantity.kind == "ordinal":
        return NONE
    near = [choice for choice in choices if choice[0] <= NEAR or choice[3]]
    return min(near, key=lambda choice: choice[:2])[2] if near else NONE


def _distance(start: int, end: int, other_start: int, other_end: int) -> int:
    return max(0, other_start - end, start - other_end)


def _led(run: list[Token], row: Row, text: str, language: str) -> str:
    return " ".join(text[row["start"]: row["end"]].split())


def _rates(run: list[Token], sentence: tuple[int, int], language: str) -> list[tuple[int, int]]:
    """Where "annually", "a year", "per month" stand in the sentence."""
    words = calendar(language)
    listed = set(words.get("yearly", ())) | set(words.get("other_periods", ()))
    found = []
    for at in range(*sentence):
        for size in (2, 1):
            if " ".join(token.word for token in run[at: min(at + size, sentence[1])]) in listed:
                found.append((at, at + size))
                break
    return found
