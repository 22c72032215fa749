"""Rows of `statistics`: every figure that an article states, with unit, bounds, what it counts, period, country and source.

How numbers, units and qualifiers are read is in numbers.py, units.py, qualifiers.py and quantities.py; here the row is put together.
"""

import hashlib
from bisect import bisect_right

from pipeline.document import Document, Found, Row, Rows
from pipeline.figures.ages import as_age, beside_name
from pipeline.figures.clauses import about, counted
from pipeline.figures.currencies import local
from pipeline.figures.nonfigures import address_spans, code_spans, counts_nothing
from pipeline.figures.nothings import nothings
from pipeline.figures.number import Number
from pipeline.figures.numbers import numbers
from pipeline.figures.ordinals import is_row, romans
from pipeline.figures.periods import period
from pipeline.figures.quantities import quantities
from pipeline.figures.quantity import Quantity
from pipeline.figures.rows import shared
from pipeline.figures.units import unit_after
from pipeline.speech.attributions import attributed
from pipeline.text.tokened import Tokened

LONGEST = 200  # characters of the longest date or name
BESIDE = 25  # characters between a figure and the country that it is plainly about


def extract(document: Document, found: Found) -> Rows:
    """{"statistics": rows} in the order of the text; an empty list for a text without figures."""
    text = Tokened(document, found)
    run, language = text.run, document.language
    barred = _barred(text)
    candidates = [number for number in numbers(run, language) if _counts(text, number, barred)]
    made = [as_age(run, quantity, language) for quantity in quantities(run, candidates, language)]
    made = [local(text, beside_name(text, quantity)) for quantity in shared(text, made)]
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


def _barred(text: Tokened) -> list[tuple[int, int]]:
    """Spans whose digits count nothing: addresses, telephone numbers, program code, furniture other than the headline."""
    front, code = text.document.front, code_spans(text.document.text, text.document.sentences)
    furniture = [(span.start, span.end) for span in front.furniture if span != front.title_span]
    found: list[tuple[int, int]] = []
    for start, end in sorted([*address_spans(text.document.text), *code, *furniture]):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return found


def _counts(text: Tokened, number: Number, barred: list[tuple[int, int]]) -> bool:
    start = text.run[number.first].start
    place = bisect_right(barred, (start, len(text.document.text) + 1))
    if (place and barred[place - 1][1] > start) or counts_nothing(text.run, number, text.language):
        return False
    return not (_dated(text, number) or _inside_name(text, number))


def _dated(text: Tokened, number: Number) -> bool:
    """True where the number is part of a date; the number of a length of time ("last three years") stays a figure."""
    start = text.run[number.first].start
    if not any(row["end"] > start for row in text.within("dates", start - LONGEST, start + 1)):
        return False
    unit = unit_after(text.run, number.last, text.language)
    year = number.form == "digits" and number.value is not None and number.value >= 1000
    return not (unit and unit.kind == "duration" and not year and number.form != "ordinal")


def _inside_name(text: Tokened, number: Number) -> bool:
    start, end = text.run[number.first].start, text.run[number.last - 1].end
    around = text.within("mentions", start - LONGEST, start + 1)
    unit = unit_after(text.run, number.last, text.language)
    measured = text.run[unit.last - 1].end if unit else end
    return any(measured < row["end"] or (end <= row["end"] and row["start"] < start) for row in around
               if row["kind"] != "nationality" and row["end"] - row["start"] > end - start
               and not (row["start"] == start and text.document.text[measured : row["end"]].islower()))  # "6kW electric motor" is no name


def _row(text: Tokened, made: list[Quantity], index: int) -> Row:
    item, document = made[index], text.document
    sentence = text.sentence(item.core)
    before = made[index - 1].last if index else 0
    start, end = text.run[item.first].start, text.run[item.last - 1].end
    when = period(text, sentence, item, made)
    source = attributed(text, item.core, sentence)
    return {
        "article_id": document.article_id, "statistic_id": _identity(document.article_id, start, end), "start": start, "end": end,
        "surface": document.text[start:end], "kind": item.kind, "value": item.value, "low": item.low, "high": item.high,
        "qualifier": item.qualifier, "change": item.change, "unit": item.unit,
        "counted": counted(text, item), "about": about(text, item, sentence, before),
        "period": when.words, "period_earliest": when.earliest, "period_latest": when.latest,
        "country": _country(text, item, sentence), "speaker": source.speaker, "speaker_id": source.speaker_id,
        "attribution": source.kind, "sentence": document.sentence_at(start), "claim": None}


def _identity(article_id: str, start: int, end: int) -> str:
    return hashlib.sha256(f"{article_id}:statistic:{start}:{end}".encode()).hexdigest()[:16]


def _country(text: Tokened, item: Quantity, sentence: tuple[int, int]) -> str | None:
    """The country of the figure's sentence; where it names several, the one right beside the figure; None where that is not plain."""
    start, end = text.run[item.first].start, text.run[item.last - 1].end
    low, high = text.run[sentence[0]].start, text.run[sentence[1] - 1].end
    named = [row for row in text.within("mentions", low, high) if row.get("country") and row["kind"] != "person"]
    near = sorted((max(0, row["start"] - end, start - row["end"]), row["start"] > start, str(row["country"])) for row in named)
    rivals = [place for place in near if place[2] != near[0][2]]
    if not near or (rivals and (near[0][0] > BESIDE or rivals[0][0] < 2 * near[0][0] + BESIDE)):
        return None
    return near[0][2]
