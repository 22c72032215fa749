"""Rows of `events`: what an article says happened, or will happen, at a time that it names. The time is one of its `dates`."""

import hashlib
from bisect import bisect_left

from pipeline.document import Document, Found, Row, Rows
from pipeline.nonfigures import clause_words
from pipeline.tokens import MARK, WORD, Token, tokens

LONGEST, LEAST = 40, 4
_BREAKS = ";।\"“”«»"
RANK = {"day": 0, "month": 1, "bounds": 2, "year": 3, "unknown": 4}


def extract(document: Document, found: Found) -> Rows:
    """{"events": rows}: one row a clause that holds a date with known bounds or a known day; empty for a text without such dates.

    A clause of fewer than four words, or of more than forty around the date, is cut; several dates of one clause give one row, with
    the most exact of them.
    """
    run = tokens(document.text)
    starts = [token.start for token in run]
    clauses: dict[tuple[int, int], Row] = {}
    for row in found.get("dates", ()):
        if not _placed(row):
            continue
        span = _clause(document, run, starts, row)
        if span is None:
            continue
        kept = clauses.get(span)
        if kept is None or RANK[str(row["precision"])] < RANK[str(kept["precision"])]:
            clauses[span] = row
    return {"events": [_row(document, run, span, clauses[span], found) for span in sorted(clauses)]}


def _placed(row: Row) -> bool:
    """True for a date that says when: known bounds on both sides, or a day or month without a year."""
    both = row["earliest"] is not None and row["latest"] is not None
    return both or (row["precision"] == "unknown" and row["edtf"] is not None)


def _clause(document: Document, run: list[Token], starts: list[int], row: Row) -> tuple[int, int] | None:
    """Token range of the words around the date inside its sentence; None where they are too few to say what happened."""
    sentence = document.sentences[document.sentence_at(row["start"])] if document.sentences else None
    if sentence is None or any(row["start"] in span for span in document.front.furniture):
        return None
    low, high = bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)
    first, last = bisect_left(starts, row["start"]), bisect_left(starts, row["end"])
    begin, end = first, last
    while begin > low and run[begin - 1].word not in _BREAKS and first - begin < LONGEST:
        begin -= 1
    while end < high and run[end].word not in _BREAKS and end - last < LONGEST:
        end += 1
    while begin < end and run[begin].kind == MARK:
        begin += 1
    while end > begin and run[end - 1].kind == MARK and run[end - 1].word not in ")%":
        end -= 1
    stops = clause_words(document.language, "stops")
    words = [token for token in [*run[begin:first], *run[last:end]] if token.kind == WORD and token.word not in stops]
    return (begin, end) if len(words) >= LEAST else None


def _row(document: Document, run: list[Token], span: tuple[int, int], date: Row, found: Found) -> Row:
    start, end = run[span[0]].start, run[span[1] - 1].end
    places = [row for row in found.get("mentions", ()) if start <= row["start"] < end and row["kind"] in ("place", "country")]
    places.sort(key=lambda row: (row["kind"] == "country", abs(row["start"] - date["start"]), row["start"]))
    number = hashlib.sha256(f"{document.article_id}:event:{start}:{end}".encode()).hexdigest()[:16]
    return {"article_id": document.article_id, "event_id": number, "start": start, "end": end,
            "what": " ".join(document.text[start:end].split()), "earliest": date["earliest"], "latest": date["latest"],
            "place": places[0]["surface"] if places else None, "sentence": document.sentence_at(start), "claim": None}
