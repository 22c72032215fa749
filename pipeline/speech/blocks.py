"""Passages under a speaker's label: a line "Name, Title:" and the paragraphs that it introduces. No quotation marks here."""

from dataclasses import dataclass

import regex

from corpus.article import Span
from pipeline.document import Document, Row
from pipeline.speech.cues import Cues

LABEL_CHARACTERS, PASSAGE_PARAGRAPHS = 200, 12
_NAME = r"[\p{Lu}\p{Lo}][\p{L}\p{M}.’'-]++"
_PARTICLE = r"(?:al|bin|de|van|von|der|el|ibn|da|la)\s"
_LABEL = regex.compile(rf"(?P<name>{_NAME}(?:\s(?:{_PARTICLE})?{_NAME}){{1,4}})(?P<title>,[^:“”\"«»]{{2,160}}+)?:")
_WORD = regex.compile(r"[\p{L}\p{M}]++(?:[’'][\p{L}\p{M}]++)?+")
_QUOTES = "“„«\"‘'"


@dataclass(frozen=True, slots=True)
class Block:
    """What stands under a label: the passage (start, end), the label's name and its span."""

    start: int
    end: int
    name: Span


def blocks(document: Document, paragraphs: list[Span], cues: Cues, mentions: list[Row]) -> list[Block]:
    """The labelled passages of the article, in order.

    A label is a paragraph that is nothing but a person's name (two to five words), perhaps a title behind a comma, and a colon. The
    paragraph behind it is the passage. Unlabelled paragraphs after that belong to it only as far as one of them speaks in the first
    person (I, we, our): nothing else proves that it is still the speaker and not the article; a paragraph that names the
    speaker, or another label, ends the passage in any case.
    """
    persons = [Span(row["start"], row["end"]) for row in mentions if row["kind"] == "person"]
    labels = [(number, match) for number, span in enumerate(paragraphs) if (match := _label(document, span, persons))]
    numbers = [number for number, _ in labels] + [len(paragraphs)]
    found = []
    for (number, match), following in zip(labels, numbers[1:], strict=True):
        own = paragraphs[number + 1 : min(following, number + 1 + PASSAGE_PARAGRAPHS)]
        if own and document.text[own[0].start] not in _QUOTES:
            last = _last_of_speaker(document.text, own, match["name"], cues)
            found.append(Block(own[0].start, last.end, Span(*match.span("name"))))
    return found


def _label(document: Document, span: Span, persons: list[Span]) -> regex.Match | None:
    """The match where the paragraph is a label. Where names were looked for, one of them must stand in it."""
    if span.end - span.start > LABEL_CHARACTERS:
        return None
    match = _LABEL.fullmatch(document.text, span.start, span.end)
    if match is None:
        return None
    named = any(person.start < match.end("name") and match.start("name") < person.end for person in persons)
    return match if named or not persons else None


def _last_of_speaker(text: str, own: list[Span], name: str, cues: Cues) -> Span:
    surname, last = name.split()[-1], own[0]
    for span in own[1:]:
        words = span.within(text)
        if surname in words or any(mark in words for mark in _QUOTES[:4]):
            break
        if any(match.group().lower() in cues.first for match in _WORD.finditer(words)):
            last = span
    return last
