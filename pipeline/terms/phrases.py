"""Candidates for keywords: noun phrases and names with their places and normal forms. No scores."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from corpus.article import Span
from pipeline.document import Document, Row
from pipeline.text.stopwords import stopwords
from pipeline.text.wordforms import WORD, closes, context_words, longest, normal_form, word_class

JOINED = frozenset({"person", "organisation", "country"})
NAMES = frozenset({"person", "organisation", "place", "country", "event", "programme"})
ELISION = regex.compile(r"(?i)(?:[cdjlmnst]|qu|lorsqu|puisqu|jusqu|quelqu|un|all|dell|nell|dall|sull)['’](?=\p{L})")
ELIDING = frozenset({"fr", "it", "ca"})
CASED = frozenset({"en", "ru", "uk", "be"})
POSSESSIVE = regex.compile(r"['’]s?$")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, or a name as one piece (`name` is its kind). `joined`: only blanks lie between it and the token before."""

    start: int
    end: int
    lower: str
    kind: str
    joined: bool
    name: str
    capital: bool


@dataclass(frozen=True, slots=True)
class Phrase:
    """One place of a candidate: its span, its words' normal forms, and whether it is a name or the whole of a noun phrase."""

    start: int
    end: int
    forms: tuple[str, ...]
    name: str
    whole: bool


def phrases(document: Document, mentions: list[Row], actors: Sequence[Row] = ()) -> list[Phrase]:
    """Every noun phrase of the prose, and the shorter noun phrases inside it, in text order.

    A phrase never crosses a stop word, punctuation or a sentence end (a paragraph's end is one); never cuts a name; ends in a noun;
    has at most five words (Bengali: three) unless it is a name. A person's surname alone has the normal form of the full name.
    """
    tokens = _tokens(document, mentions, _full_names(mentions, actors))
    found = []
    for run in _runs(tokens, document.language):
        for chunk in _chunks(run, document.language):
            found.extend(_within(chunk, document.language))
    return sorted(found, key=lambda phrase: (phrase.start, phrase.end))


def names(document: Document, mentions: list[Row]) -> list[Span]:
    """The spans of the longest names among the mentions, in order, without overlap; nationalities are words, not names."""
    spans = sorted({(row["start"], row["end"]) for row in mentions if row["kind"] in NAMES}, key=lambda span: (span[0], -span[1]))
    kept, end = [], -1
    for start, stop in spans:
        if start >= end:
            kept.append(Span(start, stop))
            end = stop
    return kept


def _full_names(mentions: list[Row], actors: Sequence[Row]) -> dict[tuple[int, int], str]:
    """The lower-case full name for each mention of a person that is a part of it, and of a country or organisation where the name is
    written in the article's letters ("CIS" is the Commonwealth).
    """
    known = {row["actor"]: str(row["name"]).lower() for row in actors if row["kind"] in JOINED}
    full = {}
    for row in mentions:
        name = known.get(row.get("entity_id"), "")
        if name and row["kind"] in ("country", "organisation") and name[0].isascii() and str(row["surface"])[0].isascii():
            full[row["start"], row["end"]] = name
        if row["kind"] == "person" and set(str(row["surface"]).lower().split()) <= set(name.split()):
            full[row["start"], row["end"]] = name
    return full


def _tokens(document: Document, mentions: list[Row], full_names: dict[tuple[int, int], str]) -> list[Token]:
    text, language = document.text, document.language
    stop = stopwords(language)
    kinds = {(row["start"], row["end"]): row["kind"] for row in mentions}
    spans = [(span.start, span.end, kinds[span.start, span.end]) for span in names(document, mentions)]
    borders = iter([*sorted({sentence.start for sentence in document.sentences}), len(text) + 1])
    skipped = sorted((span.start, span.end) for span in document.front.furniture if document.front.title_span != span)
    tokens, last, border = [], 0, next(borders)
    for start, end, name in _pieces(text, spans, language):
        if any(a <= start < b for a, b in skipped):
            continue
        while border <= last:
            border = next(borders)
        gap = text[last:start]
        joined = bool(tokens) and start > last and gap.isspace() and not last < border <= start
        lower = full_names.get((start, end)) or text[start:end].lower().replace("’", "'")
        kind = "name" if name else "stop" if lower in stop or _no_word(lower) else word_class(lower, language)
        tokens.append(Token(start, end, lower, kind, joined, name, text[start].isupper()))
        last = end
    return tokens


def _no_word(lower: str) -> bool:
    return len(lower) < 2 or len(lower) >= 80 or lower[0].isdigit()


def _pieces(text: str, spans: list, language: str) -> Iterator[tuple[int, int, str]]:
    """Names whole, other words one by one; possessive endings and elided articles are cut off."""
    at, waiting = 0, iter([*spans, (len(text) + 1, len(text) + 1, "")])
    name = next(waiting)
    for match in WORD.finditer(text):
        start, end = match.span()
        while start >= name[1]:
            yield name
            name = next(waiting)
            at = max(at, start)
        if end > name[0]:
            continue
        if language[:2] in ELIDING and (elided := ELISION.match(text, start, end)):
            start = elided.end()
        cut = POSSESSIVE.search(text, start, end) if language[:2] == "en" else None
        if (end := cut.start() if cut else end) > start:
            yield start, end, ""
    if name[0] < len(text):
        yield name


def _runs(tokens: list[Token], language: str) -> Iterator[list[Token]]:
    """Stretches of joined tokens between stop words, verbs and adverbs."""
    run: list[Token] = []
    for number, token in enumerate(tokens):
        if not token.joined or token.kind in ("stop", "verb", "adverb") or _is_verb(tokens, number, language):
            if run:
                yield run
            run = []
        if token.kind not in ("stop", "verb", "adverb") and not _is_verb(tokens, number, language):
            run.append(token)
    if run:
        yield run


def _is_verb(tokens: list[Token], number: int, language: str) -> bool:
    """Whether a word that can be a verb is one here, by its neighbours."""
    token = tokens[number]
    before = tokens[number - 1] if token.joined and number else None
    after = tokens[number + 1] if number + 1 < len(tokens) and tokens[number + 1].joined else None
    if token.kind in ("noun", "adjective") and language == "en" and token.lower.endswith("ing"):  # "a document defining the procedure"
        return before is not None and after is not None and after.lower in context_words("articles", language)
    if token.kind not in ("either", "participle", "gerund"):
        return False
    if before is not None and before.lower in context_words("before_verbs", language):
        return True
    if token.kind == "either":  # "countries face problems": a plural noun, a word without -s, something after it
        return after is not None and before is not None and before.kind in ("noun", "either") and before.lower[-1] == "s" != token.lower[-1]
    if token.kind == "gerund" and after is not None and after.lower in context_words("articles", language):
        return True
    if after is None or after.kind in ("stop", "verb", "adverb"):
        return not (token.kind == "gerund" and before is not None and before.kind in ("noun", "either", "name"))
    return before is not None and before.kind in ("noun", "name", "either")


def _chunks(run: list[Token], language: str) -> Iterator[list[Token]]:
    """Noun phrases of a run. A person stands alone; a name begins a phrase after a small-letter noun ("the case of" is none)."""
    chunk: list[Token] = []
    for token in run:
        if chunk and (token.name == "person" or _begins_name(token, chunk[-1], language)):
            yield from _trimmed(chunk, language)
            chunk = []
        chunk.append(token)
        if token.name == "person" or closes(token.lower, language, bool(token.name)):
            yield from _trimmed(chunk, language)
            chunk = []
    yield from _trimmed(chunk, language)


def _begins_name(token: Token, before: Token, language: str) -> bool:
    """Whether a name begins here: a capital after a small-letter noun, or, where there are no capitals, a name after a noun."""
    if language[:2] in CASED:
        return token.capital and not before.capital and before.kind != "adjective"
    return bool(token.name) and not token.capital and before.kind != "adjective"


def _trimmed(chunk: list[Token], language: str) -> Iterator[list[Token]]:
    """The chunk without adjectives at its end and without gerunds and empty adjectives at its start."""
    first, last, weak = 0, len(chunk), context_words("weak_starts", language)
    while last and chunk[last - 1].kind not in ("noun", "either", "name", "gerund"):
        last -= 1
    while first < last and (chunk[first].kind == "gerund" or chunk[first].lower in weak):
        first += 1
    if first < last:
        yield chunk[max(first, last - longest(language)) : last]


def _within(chunk: list[Token], language: str) -> Iterator[Phrase]:
    """The chunk and every noun phrase inside it."""
    for first in range(len(chunk)):
        for last in range(first, len(chunk)):
            part = chunk[first : last + 1]
            if part[-1].kind not in ("noun", "either", "name") and not (part[-1].kind == "gerund" and len(part) > 1):
                continue
            if len(part) == 1 and part[0].kind == "gerund":
                continue
            forms = tuple(form for token in part for form in _forms(token, language))
            if forms:
                yield Phrase(part[0].start, part[-1].end, forms, part[0].name if len(part) == 1 else "", len(part) == len(chunk))


def _forms(token: Token, language: str) -> Iterator[str]:
    for word in WORD.findall(token.lower):
        yield normal_form(word, language)
