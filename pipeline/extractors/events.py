"""Rows of `events`: what an article says happened, or will happen, at a time that it names. The time is one of its `dates`."""

import hashlib

from corpus.article import Span
from pipeline.around import clause_words
from pipeline.document import Document, Found, Row, Rows
from pipeline.tokened import Tokened
from pipeline.tokens import MARK, WORD

LONGEST, LEAST = 40, 4
_BREAKS = ";।\"“”«»"
RANK = {"day": 0, "month": 1, "bounds": 2, "year": 3, "unknown": 4}


def extract(document: Document, found: Found) -> Rows:
    """{"events": rows}: one row a clause that holds a date with known bounds or a known day; empty for a text without such dates.

    A clause of fewer than four words, or of more than forty around the date, is cut; several dates of one clause give one row, with
    the most exact of them.
    """
    text = Tokened(document, found)
    clauses: dict[tuple[int, int], tuple[tuple[int, int], Row]] = {}
    for row in text.rows("dates"):
        stretch = _stretch(text, row) if _placed(row) else None
        span = stretch and _clause(text, row, stretch)
        if not stretch or not span:
            continue
        kept = clauses.get(stretch)
        if kept is None or RANK[str(row["precision"])] < RANK[str(kept[1]["precision"])]:
            clauses[stretch] = (span, row)
    return {"events": [_row(text, *clauses[stretch]) for stretch in sorted(clauses)]}


def _placed(row: Row) -> bool:
    """True for a date that says when: known bounds at most a month or a year apart, or a day or month without a year."""
    both = row["earliest"] is not None and row["latest"] is not None
    if both and row["precision"] == "bounds" and (row["latest"] - row["earliest"]).days > 31:
        return False
    return both or (row["precision"] == "unknown" and row["edtf"] is not None)


def _stretch(text: Tokened, row: Row) -> tuple[int, int] | None:
    """Token range between the breaks (sentence ends, semicolons, quotation marks) around the date; None in furniture."""
    document, run = text.document, text.run
    if not document.sentences or any(row["start"] in span for span in document.front.furniture):
        return None
    low, high = text.inside(document.sentences[document.sentence_at(row["start"])])
    begin, end = text.inside(Span(row["start"], row["end"]))
    furniture = [span for span in document.front.furniture if span.end > run[low].start] if low < len(run) else []
    while begin > low and run[begin - 1].word not in _BREAKS and not any(run[begin - 1].start in span for span in furniture):
        begin -= 1
    while end < high and run[end].word not in _BREAKS:
        end += 1
    return begin, end


def _clause(text: Tokened, row: Row, stretch: tuple[int, int]) -> tuple[int, int] | None:
    """The stretch without marks at its edges, at most forty words to each side of the date; None where too few words say what happened."""
    run = text.run
    first, last = text.inside(Span(row["start"], row["end"]))
    begin, end = max(stretch[0], first - LONGEST), min(stretch[1], last + LONGEST)
    while begin < end and run[begin].kind == MARK:
        begin += 1
    while end > begin and run[end - 1].kind == MARK and run[end - 1].word not in ")%":
        end -= 1
    stops = clause_words(text.language, "stops")
    words = [token for token in [*run[begin:first], *run[last:end]] if token.kind == WORD and token.word not in stops]
    return (begin, end) if len(words) >= LEAST else None


def _row(text: Tokened, span: tuple[int, int], date: Row) -> Row:
    document, start, end = text.document, text.run[span[0]].start, text.run[span[1] - 1].end
    places = [row for row in text.within("mentions", start, end) if row["kind"] in ("place", "country")]
    places.sort(key=lambda row: (row["kind"] == "country", abs(row["start"] - date["start"]), row["start"]))
    number = hashlib.sha256(f"{document.article_id}:event:{start}:{end}".encode()).hexdigest()[:16]
    return {"article_id": document.article_id, "event_id": number, "start": start, "end": end,
            "what": " ".join(document.text[start:end].split()), "earliest": date["earliest"], "latest": date["latest"],
            "place": places[0]["surface"] if places else None, "sentence": document.sentence_at(start), "claim": None}
