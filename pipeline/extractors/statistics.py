"""Rows of `statistics`: every figure that an article states, with unit, bounds, what it counts, period, country and source.

How numbers, units and qualifiers are read is in numbers.py, units.py, qualifiers.py and quantities.py; here the row is put together.
"""

import hashlib
from bisect import bisect_left
from dataclasses import dataclass

from pipeline.ages import as_age
from pipeline.attributions import attributed
from pipeline.clauses import about, counted
from pipeline.document import Document, Found, Row, Rows
from pipeline.nonfigures import address_spans, counts_nothing
from pipeline.nothings import nothings
from pipeline.numbers import Number, numbers
from pipeline.ordinals import is_row, romans
from pipeline.periods import period
from pipeline.quantities import Quantity, quantities
from pipeline.tokens import Token, tokens


BESIDE = 25  # characters between a figure and the country that it is plainly about


@dataclass(frozen=True)
class _Text:
    """What every row of one article needs."""

    document: Document
    run: list[Token]
    starts: list[int]
    found: Found

    def sentence(self, at: int) -> tuple[int, int]:
        """Token range [first, last) of the sentence that holds token `at`."""
        spans = self.document.sentences
        if not spans:
            return 0, len(self.run)
        span = spans[self.document.sentence_at(self.run[at].start)]
        first, last = bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)
        return (first, last) if first <= at < last else (max(0, at - 30), min(len(self.run), at + 30))


def extract(document: Document, found: Found) -> Rows:
    """{"statistics": rows} in the order of the text; an empty list for a text without figures."""
    run = tokens(document.text)
    text = _Text(document, run, [token.start for token in run], found)
    language = document.language
    candidates = [number for number in numbers(run, language) if _counts(text, number)]
    made = [as_age(run, quantity, language) for quantity in quantities(run, candidates, language)]
    made += [*nothings(run, language), *romans(run, language)]
    made = _apart(sorted((item for item in made if is_row(run, item, language)), key=lambda item: (item.first, -item.last)))
    rows = [_row(text, made, index) for index in range(len(made))]
    return {"statistics": [row for row in rows if row["kind"] != "ordinal" or row["counted"]]}


def _apart(made: list[Quantity]) -> list[Quantity]:
    """The quantities without those that overlap one before them."""
    kept: list[Quantity] = []
    for item in made:
        if not kept or item.first >= kept[-1].last:
            kept.append(item)
    return kept


def _counts(text: _Text, number: Number) -> bool:
    start = text.run[number.first].start
    if counts_nothing(text.run, number, text.document.language):
        return False
    if any(start in span for span in text.document.front.furniture if span != text.document.front.title_span):
        return False
    if any(left <= start < right for left, right in address_spans(text.document.text)):
        return False
    return not (_dated(text, number) or _inside_name(text, number))


def _dated(text: _Text, number: Number) -> bool:
    """True where the number is part of a date; the number of a length of time ("last three years") stays a figure."""
    from pipeline.units import unit_after
    start = text.run[number.first].start
    row = next((row for row in text.found.get("dates", ()) if row["start"] <= start < row["end"]), None)
    if row is None:
        return False
    unit = unit_after(text.run, number.last, text.document.language)
    year = number.form == "digits" and number.value is not None and number.value >= 1000
    return not (unit and unit.kind == "duration" and not year and number.form != "ordinal")


def _inside_name(text: _Text, number: Number) -> bool:
    start, end = text.run[number.first].start, text.run[number.last - 1].end
    return any(row["start"] <= start and end <= row["end"] and row["end"] - row["start"] > end - start and row["kind"] != "nationality"
               for row in text.found.get("mentions", ()))


def _row(text: _Text, made: list[Quantity], index: int) -> Row:
    item, run, document = made[index], text.run, text.document
    language = document.language
    first, last = text.sentence(item.core)
    before = max([other.last for other in made[:index] if other.last <= item.first], default=0)
    start, end = run[item.first].start, run[item.last - 1].end
    when = period(run, index, (first, last), list(text.found.get("dates", ())), made, language, document.text)
    source = attributed(run, item.core, (first, last), text.found, language)
    return {
        "article_id": document.article_id, "statistic_id": _identity(document.article_id, start, end), "start": start, "end": end,
        "surface": document.text[start:end], "kind": item.kind, "value": item.value, "low": item.low, "high": item.high,
        "qualifier": item.qualifier, "change": item.change, "unit": item.unit,
        "counted": counted(run, item, language, document.text),
        "about": about(run, item, (first, before, last), language, document.text),
        "period": when.words, "period_earliest": when.earliest, "period_latest": when.latest,
        "country": _country(text, start, end, first, last), "speaker": source.speaker, "speaker_id": source.speaker_id,
        "attribution": source.kind, "sentence": document.sentence_at(start), "claim": None}


def _identity(article_id: str, start: int, end: int) -> str:
    return hashlib.sha256(f"statistic:{article_id}:{start}:{end}".encode()).hexdigest()[:16]


def _country(text: _Text, start: int, end: int, first: int, last: int) -> str | None:
    """The country of the figure's sentence; where it names several, the one right beside the figure; None where that is not plain."""
    low, high = text.run[first].start, text.run[last - 1].end
    near = sorted((max(0, row["start"] - end, start - row["end"]), row["start"] > start, str(row["country"]))
                  for row in text.found.get("mentions", ()) if row.get("country") and row["kind"] != "person" and low <= row["start"] < high)
    rivals = [place for place in near if place[2] != near[0][2]]
    if not near or (rivals and (near[0][0] > BESIDE or rivals[0][0] < 2 * near[0][0] + BESIDE)):
        return None
    return near[0][2]


