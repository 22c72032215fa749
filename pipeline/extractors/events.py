"""Rows of `events`: what an article says happened, or will happen, at a time that it names. The time is one of its `dates`."""

import hashlib
from bisect import bisect_left
from functools import partial

from corpus.article import Span
from pipeline.document import Document, Found, Row, Rows
from pipeline.figures.around import clause_words
from pipeline.figures.numerals import number_words
from pipeline.text.glosses import glossed
from pipeline.text.stopwords import stopwords
from pipeline.text.tokened import Tokened
from pipeline.text.tokens import MARK, WORD, Token
from pipeline.text.wordforms import word_class

LONGEST, LEAST = 40, 4
FAR = 400  # words to each side that may belong to one statement
_BREAKS = ";।\"“”«»"
RANK = {"day": 0, "month": 1, "bounds": 2, "year": 3, "unknown": 4}


def extract(document: Document, found: Found) -> Rows:
    """{"events": rows}: one row a clause that holds a date with known bounds or a known day, or a numbered happening with its place.

    A clause of fewer than four words, or of more than forty around the date, is cut; several dates of one clause give one row, with
    the most exact of them.
    """
    text = Tokened(document, found)
    clauses: dict[tuple[int, int], tuple[tuple[int, int], Row]] = {}
    for row in text.rows("dates"):
        stretch = _stretch(text, row) if _placed(row) and not _in_a_name(text, row) else None
        span = stretch and _clause(text, row, stretch)
        if not stretch or not span:
            continue
        kept = clauses.get(stretch)
        if kept is None or RANK[str(row["precision"])] < RANK[str(kept[1]["precision"])]:
            clauses[stretch] = (span, row)
    dated = [_row(text, *clauses[stretch]) for stretch in sorted(clauses)]
    numbered = [row for row in map(partial(_numbered, text), document.sentences) if row and not any(
        row["start"] < other["end"] and other["start"] < row["end"] for other in dated)]
    return {"events": sorted([*dated, *numbered], key=lambda row: row["start"])}


def _placed(row: Row) -> bool:
    """True for a date that says when: known bounds at most a month or a year apart, or a day or month without a year."""
    both = row["earliest"] is not None and row["latest"] is not None
    if both and row["precision"] == "bounds" and (row["latest"] - row["earliest"]).days > 31:
        return False
    return both or (row["precision"] == "unknown" and row["edtf"] is not None)


def _in_a_name(text: Tokened, row: Row) -> bool:
    """Whether the year only names something: "the 2008 Olympic Games", "bonds due 2016"."""
    first, last = text.inside(Span(row["start"], row["end"]))
    if first > 0 and text.run[first - 1].word in clause_words(text.language, "maturing"):
        return True
    named = last < len(text.run) and text.run[last].kind == WORD and text.run[last].shout[0].isupper()
    return named and first > 0 and row["precision"] == "year" and text.run[first - 1].word in clause_words(text.language, "determiners")


def _stretch(text: Tokened, row: Row) -> tuple[int, int] | None:
    """Token range between the breaks (sentence ends, semicolons, quotation marks) around the date; None in furniture."""
    document = text.document
    if not document.sentences or any(row["start"] in span for span in document.front.furniture):
        return None
    low, high = text.inside(document.sentences[document.sentence_at(row["start"])])
    begin, end = text.inside(Span(row["start"], row["end"]))
    if ("breaks", low, high) not in text.known:
        text.known["breaks", low, high] = _all_breaks(text, low, high)
    fences, breaks = text.known["breaks", low, high]
    before, behind = bisect_left(fences, begin), bisect_left(breaks, end)
    first, last = fences[before - 1] + 1 if before else low, breaks[behind] if behind < len(breaks) else high
    return min(begin, max(first, begin - FAR)), max(end, min(last, end + FAR))


def _all_breaks(text: Tokened, low: int, high: int) -> tuple[list[int], list[int]]:
    """The tokens of a sentence before which a stretch ends that goes back, furniture too, and those before which one ends that goes on."""
    furniture = text.document.front.furniture
    breaks = [at for at in range(low, high) if _breaks(text.run, at)]
    within = {at for span in furniture for first, last in [text.inside(span)] for at in range(max(low, first), min(high, last))}
    return sorted({*breaks, *within}), breaks


def _breaks(run: list[Token], at: int) -> bool:
    """Whether a mark parts two statements: a dash only where it stands free."""
    free = run[at].word in "–—" and at > 0 and run[at - 1].end < run[at].start
    return run[at].word in _BREAKS or free


def _ends(run: list[Token], last: int, end: int, language: str) -> int:
    """Where the clause of the date ends: at a comma with "and" or "but" behind the date."""
    joins = clause_words(language, "breaks")
    return next((at for at in range(last, end - 1) if run[at].word == "," and run[at + 1].word in joins and run[at + 1].kind == WORD), end)


def _clause(text: Tokened, row: Row, stretch: tuple[int, int]) -> tuple[int, int] | None:
    """The stretch without marks at its edges, at most forty words to each side of the date; None where too few words say what happened."""
    run = text.run
    first, last = text.inside(Span(row["start"], row["end"]))
    begin, end = max(stretch[0], first - LONGEST), min(stretch[1], last + LONGEST)
    end = _ends(run, last, end, text.language)
    if run[begin].word in clause_words(text.language, "asides"):
        begin = max((at for at in range(begin, first) if run[at].word == ","), default=begin)
    while begin < end and run[begin].kind == MARK:
        begin += 1
    while end > begin and run[end - 1].kind == MARK and run[end - 1].word not in ")%":
        end -= 1
    stops = clause_words(text.language, "stops")
    words = [token for token in [*run[begin:first], *run[last:end]] if token.kind == WORD and token.word not in stops]
    return (begin, end) if len(words) >= LEAST and _happens(run[begin:end], text.language) else None


def _happens(run: list[Token], language: str) -> bool:
    """Whether an English clause has a verb of the past or the future: "there is no doctor present today" tells of no happening."""
    past = clause_words(language, "past") if language.startswith("en") else frozenset()
    run = run[: next((at for at, token in enumerate(run) if token.word == "("), len(run))]
    return not past or any(token.word in past or (token.word.endswith("ed") and len(token.word) > 3) for token in run)


def _numbered(text: Tokened, sentence: Span) -> Row | None:
    """A happening that its number tells apart, with its place but no date: "the first meeting of ministers was held in Lume"."""
    first, last = text.inside(sentence)
    ordinals = number_words(text.language).of("ordinals")
    for at in range(first, last):
        number = ordinals.get(text.run[at].word)
        noun = number and next((to for to in range(at + 1, min(at + 3, last)) if glossed(text.run[to].word, "occurrences")), None)
        if not noun or _goes_on(text, noun + 1):
            continue
        if not any(glossed(text.run[to].word, "held") for to in range(at, last)):
            return None  # nor is anything held behind a later number
        begin = at - (at > first and text.run[at - 1].word in clause_words(text.language, "determiners"))
        end = next((stop for stop in range(at, last) if _breaks(text.run, stop) or text.run[stop].word in ".!?"), last)
        row = _row(text, (begin, end), {"start": text.run[at].start, "earliest": None, "latest": None})
        return row if row["place"] else None
    return None


def _goes_on(text: Tokened, at: int) -> bool:
    """Whether a small-letter noun makes the word before it a part of what is numbered: "the first conference room"."""
    token = text.run[at] if at < len(text.run) else None
    english = token is not None and token.kind == WORD and text.language.startswith("en") and token.shout[0].islower()
    return english and token is not None and token.word not in stopwords(text.language) and word_class(token.word, text.language) == "noun"


def _row(text: Tokened, span: tuple[int, int], date: Row) -> Row:
    document, start, end = text.document, text.run[span[0]].start, text.run[span[1] - 1].end
    places = [row for row in text.within("mentions", start, end) if row["kind"] in ("place", "country") and _within(text, row)]
    places.sort(key=lambda row: (row["kind"] == "country", abs(row["start"] - date["start"]), row["start"]))
    number = hashlib.sha256(f"{document.article_id}:event:{start}:{end}".encode()).hexdigest()[:16]
    return {"article_id": document.article_id, "event_id": number, "start": start, "end": end,
            "what": " ".join(document.text[start:end].split()), "earliest": date["earliest"], "latest": date["latest"],
            "place": places[0]["surface"] if places else None, "sentence": document.sentence_at(start), "claim": None}


def _within(text: Tokened, row: Row) -> bool:
    """Whether the words say that it happened there: "in Lume", "লুমে"; any place where the language lists no such words."""
    before, endings = clause_words(text.language, "in_place"), clause_words(text.language, "place_endings")
    if not before and not endings:
        return True
    first = text.inside(Span(row["start"], row["end"]))[0]
    led = any(token.word in before for token in text.run[max(0, first - 2) : first])
    return led or str(row["surface"]).endswith(tuple(endings))
