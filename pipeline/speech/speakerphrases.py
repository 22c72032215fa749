"""Noun phrases that name a speaker: where they begin and end beside a verb of saying. Which verb it is, speakers.py decides."""

import regex

from corpus.article import Span
from pipeline.speech.cues import Cues

REACH, SUBJECT_WORDS, CLAUSE_WORDS = 260, 14, 26
TOKEN = regex.compile(r"[\p{L}\p{M}\p{N}$@#][\p{L}\p{M}\p{N}.’'&@_-]*+|[^\s]")
_NAME_BEHIND = regex.compile(r",\s(?P<name>\p{Lu}[\p{L}\p{M}.’'-]++(?:\s\p{Lu}[\p{L}\p{M}.’'-]++){1,3})(?=,|\s*+$)")
_MARKED = regex.compile(r"«\p{Lu}[^«»,.!?:\n]{1,40}+»")
_MARKED_BACK = regex.compile(r"«\p{Lu}[^«»,.!?:\n]{1,40}+»$")
_STOP = ",;:()[]–—―\"“”«»„!?।"
_POSSESSIVE = ("’s", "'s", "s’", "s'")


def phrase_behind_verb(text: str, span: Span, cues: Cues) -> Span | None:
    """The subject behind its verb, small words skipped that cannot begin it ("so nannte ihn der Sprecher")."""
    span = Span(_past_hearers(text, span, cues), span.end)
    phrase = phrase_after(text, span, cues)
    if phrase is None or _begins_phrase(text[phrase.start : phrase.end].split()[0], cues) or not cues.clauses:
        return phrase
    start = span.start
    for token in list(TOKEN.finditer(text, span.start, min(span.end, span.start + REACH)))[:5]:
        if token.group() in _STOP or _begins_phrase(token.group(), cues):
            break
        start = token.end()
    return phrase_after(text, Span(start, span.end), cues) or phrase


def _past_hearers(text: str, span: Span, cues: Cues) -> int:
    """Where the subject begins behind who is told: "рассказал RT политолог NAME", "пояснил журналистам NAME"."""
    start = span.start
    for token in list(TOKEN.finditer(text, span.start, min(span.end, span.start + REACH)))[:3] if cues.hearers else ():
        word, more = token.group(), text[token.end() : token.end() + 2]
        told = word.lower() in cues.hearers or (word.isupper() and 1 < len(word) < 6 and "." not in word)
        if not told or not (more[:1].isspace() and more[1:].isalpha()):
            break
        start = token.end()
    return start


def content_words(text: str, span: Span, cues: Cues) -> list[str]:
    """The words of the span that carry meaning: neither adverbs on -ly nor words that may stand between speaker and verb."""
    tokens = [match.group() for match in TOKEN.finditer(text, span.start, span.end)]
    return [token for token in tokens if token[0].isalnum() and token.lower() not in cues.between and not token.endswith("ly")]


def phrase_before_verb(text: str, span: Span, cues: Cues) -> Span | None:
    """The subject between a quotation and its verb: up to the first comma; None when that is no noun phrase."""
    tokens = list(TOKEN.finditer(text, span.start, span.end))
    if not tokens or len(tokens) > CLAUSE_WORDS:
        return None
    cut = next((number for number, token in enumerate(tokens) if token.group() in ",(–—" and number), len(tokens))
    first = tokens[:cut]
    while first and (first[-1].group().lower() in cues.between or first[-1].group().endswith("ly")):
        first.pop()
    if cut < len(tokens) and (not first or not _begins_phrase(first[0].group(), cues)):
        first = tokens[max(number for number, token in enumerate(tokens) if token.group() in ",(–—") + 1 :]
    if not first or len(first) > SUBJECT_WORDS or not (_begins_phrase(first[0].group(), cues) or _titled(first, cues)):
        return None
    return _or_name_behind(text, first, span.end)


def _begins_phrase(word: str, cues: Cues) -> bool:
    low = word.lower()
    if low in cues.heads or low in cues.pronouns:
        return True
    return not word[0].islower() and low not in cues.glue and low not in cues.ends and low not in cues.between


def _titled(taken: list[regex.Match], cues: Cues) -> bool:
    """Whether a title in small letters leads to a name: "prosecutor NAME told the court"."""
    words = [token.group() for token in taken[:3]]
    small = words[0].isalpha() and words[0].islower() and words[0] not in cues.ends | cues.glue | cues.between | cues.clauses
    return small and any(word[0].isupper() for word in words[1:])


def _without_stop(text: str, end: int) -> int:
    """The end without a sentence's full stop; an abbreviation's or an initial's stays."""
    word = text[end - 3 : end - 1]
    return end - 1 if text[end - 1] in ".'’" and word[:1].isalpha() and (word[1:].islower() or word.isupper()) else end


def phrase_after(text: str, span: Span, cues: Cues) -> Span | None:
    """The noun phrase that begins the span: to the first stop, to a word that ends one, or to a small word behind a name."""
    taken: list[regex.Match] = []
    marked = _marked_name(text, span)
    for token in TOKEN.finditer(text, span.start, min(span.end, span.start + REACH)):
        word = token.group()
        low = word.lower().rstrip(".")
        if taken and marked and marked.start <= token.start() < marked.end:
            taken.append(token)
            continue
        inside = low in cues.inside and taken and not any(before.group()[0].isupper() for before in taken[1:])
        if word in _STOP or word == "." or len(taken) >= SUBJECT_WORDS or (taken and low in cues.ends and not inside):
            break
        if not taken and low in cues.ends and low not in cues.heads and low not in cues.pronouns:
            return None
        if taken and taken[-1].group().lower() in cues.pronouns and taken[-1].group().islower():
            break
        if word.islower() and low not in cues.glue and taken and _named(taken, cues) and low not in cues.heads:
            break
        taken.append(token)
        if word.endswith(".") and len(word) > 4:
            break
    while taken and taken[-1].group().lower() in cues.glue | cues.heads and len(taken) > 1:
        taken.pop()
    if not taken or not (taken[0].group()[0].isalnum() or taken[0].group()[0] in "@#"):
        return None
    return _or_name_behind(text, taken, span.end)


def _marked_name(text: str, span: Span) -> Span | None:
    """A name of a few words that the phrase holds between marks: "директор завода «Колос»"."""
    match = _MARKED.search(text, span.start, min(span.end, span.start + REACH))
    return Span(*match.span()) if match else None


def _or_name_behind(text: str, taken: list[regex.Match], limit: int) -> Span:
    """The phrase, or the name that follows it between commas ("his best friend, NAME, said")."""
    end = _without_stop(text, taken[-1].end())
    name = _NAME_BEHIND.match(text, end, limit)
    bare = not any(token.group()[0].isupper() for token in taken[1:]) and text[taken[0].start()].islower()
    return Span(*name.span("name")) if name and bare else Span(taken[0].start(), end)


def _named(taken: list[regex.Match], cues: Cues) -> bool:
    return taken[-1].group()[0].isupper() and not taken[-1].group().endswith(_POSSESSIVE)


def phrase_back(text: str, span: Span, cues: Cues) -> Span | None:
    """The noun phrase that ends right before a verb; None where another verb's "and" or an adverbial ("on Monday") stands there.

    A name between commas is the subject itself ("the chairman, NAME, said"); any other words between commas belong to what is before.
    """
    tokens = list(TOKEN.finditer(text, max(span.start, span.end - REACH), span.end))
    while tokens and (tokens[-1].group().lower() in cues.between or tokens[-1].group().endswith("ly")):
        tokens.pop()
    if tokens and tokens[-1].group() == ",":
        return _before_comma(tokens[:-1], cues)
    taken: list[regex.Match] = []
    ends = bool(tokens) and tokens[-1].group() == "»"
    marked = _MARKED_BACK.search(text, max(span.start, span.end - REACH), tokens[-1].end()) if ends else None
    for number in range(len(tokens) - 1, -1, -1):
        word, low = tokens[number].group(), tokens[number].group().lower()
        if marked and tokens[number].start() >= marked.start():
            taken.insert(0, tokens[number])
            continue
        first = number == 0 or tokens[number - 1].group() == ","
        if word in _STOP or word == ".":
            break
        if low in cues.ends and low not in cues.pronouns and (low not in cues.inside or first):
            if cues.clauses and low not in cues.clauses:
                return None
            break
        taken.insert(0, tokens[number])
        if low in cues.pronouns or len(taken) > SUBJECT_WORDS:
            break
    return _as_phrase(taken, cues)


def _as_phrase(taken: list[regex.Match], cues: Cues) -> Span | None:
    while taken and not _begins_phrase(taken[0].group(), cues) and not (len(taken) > 1 and taken[1].group() == "«"):
        taken = taken[1:]
    if not taken or taken[-1].group().lower() in cues.glue:
        return None
    return Span(taken[0].start(), taken[-1].end())


def _before_comma(tokens: list[regex.Match], cues: Cues) -> Span | None:
    """The subject before a comma: the name that stands between two commas, else nothing that can be told here."""
    cut = next((number for number in range(len(tokens) - 1, -1, -1) if tokens[number].group() == ","), None)
    inner = tokens[cut + 1 :] if cut is not None else []
    named = 2 <= len(inner) <= 4 and all(token.group()[0].isupper() for token in inner)
    return _as_phrase(inner, cues) if named else None


def phrase_forward(text: str, span: Span, cues: Cues) -> Span | None:
    """The first noun phrase of a clause: a pronoun, or a run that begins with a capital or an article."""
    for token in TOKEN.finditer(text, span.start, min(span.end, span.start + REACH)):
        if token.group().lower() in cues.pronouns:
            return Span(*token.span())
        if _begins_phrase(token.group(), cues) and token.group().lower() not in cues.ends and token.group()[0].isalpha():
            return phrase_after(text, Span(token.start(), span.end), cues)
    return None
