"""Who says a quotation: the speaker's words and the cue in the clause behind it or before it. Quotation marks are not read here."""

from dataclasses import dataclass

import regex

from corpus.article import Span
from pipeline.cues import Cues
from pipeline.quotations import Run, last_character

REACH = 260
SUBJECT_WORDS, CLAUSE_WORDS, GAP_WORDS = 14, 26, 30
_TOKEN = regex.compile(r"[\p{L}\p{M}\p{N}$@#][\p{L}\p{M}\p{N}.’'&@_-]*+|[^\s]")
_SAYING = regex.compile(r"\s*+(?:[,:]|that\b|in\b|on\b|$)")
_NAME_BEHIND = regex.compile(r",\s(?P<name>\p{Lu}[\p{L}\p{M}.’'-]++(?:\s\p{Lu}[\p{L}\p{M}.’'-]++){1,3})(?=,|\s*+$)")
_LEAD = regex.compile(r"[\s,–—―-]*+")
_STOP = ",;:()[]–—―\"“”«»„!?।"
_POSSESSIVE = ("’s", "'s", "s’", "s'")


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who speaks (a span, None when the clause does not say) and the cue.

    place: behind the quotation, before it, at it (the cue is the last word before it), same (the speaker of the one before), none.
    tight: the clause holds the quotation closely, by a comma, a colon or a dash, or with no word between.
    """

    speaker: Span | None = None
    cue: Span | None = None
    place: str = "none"
    tight: bool = False


NOBODY = Attribution()
_SHORT_CLAUSE = regex.compile(
    r"(?P<who>\p{Ll}{1,5}|\p{Lu}[\p{L}\p{M}.’'-]*+(?:\s\p{Lu}[\p{L}\p{M}.’'-]*+){0,3})\s(?P<verb>\p{Ll}{3,}+)(?=[.,;:\s])")


def behind(text: str, run: Run, tail: Span, cues: Cues) -> Attribution:
    """The attribution in the clause that follows the quotation: "said NAME", "NAME said", "– NAME said"."""
    lead = _LEAD.match(text, tail.start, tail.end)
    tight = last_character(text, run) in ",?!…" or any(mark in lead.group() for mark in ",–—―-")
    verb = cues.verb.search(text, lead.end(), min(tail.end, lead.end() + REACH))
    if verb is None or any(mark in text[lead.end() : verb.start()] for mark in ";:\"“”«»„"):
        return (_named_alone(text, lead, tail, cues) or _unknown_verb(text, lead, tail, cues) or NOBODY) if tight else NOBODY
    cue = Span(*verb.span())
    if not _content_words(text, Span(lead.end(), verb.start()), cues):
        phrase = _inverted(text, Span(verb.end(), tail.end), cues)
    else:
        phrase = _phrase_before_verb(text, Span(lead.end(), verb.start()), cues)
    if phrase is None:
        return NOBODY
    return Attribution(phrase, cue, "behind", tight or verb.start() == lead.end())


def _inverted(text: str, span: Span, cues: Cues) -> Span | None:
    """The subject behind its verb, small words skipped that cannot begin it ("so nannte ihn der Sprecher")."""
    phrase = phrase_after(text, span, cues)
    if phrase is None or _begins_phrase(text[phrase.start : phrase.end].split()[0], cues) or not cues.clauses:
        return phrase
    start = span.start
    for token in list(_TOKEN.finditer(text, span.start, min(span.end, span.start + REACH)))[:5]:
        if token.group() in _STOP or _begins_phrase(token.group(), cues):
            break
        start = token.end()
    return phrase_after(text, Span(start, span.end), cues) or phrase


def _named_alone(text: str, lead: regex.Match, tail: Span, cues: Cues) -> Attribution | None:
    """A source phrase behind the quotation ("according to NAME") or, after a dash, the name alone."""
    source = cues.source.match(text, lead.end(), tail.end)
    if source:
        phrase = phrase_after(text, Span(source.end(), tail.end), cues)
        return Attribution(phrase, Span(*source.span()), "behind", True) if phrase else None
    if not any(mark in lead.group() for mark in "–—―"):
        return None
    phrase = phrase_after(text, Span(lead.end(), tail.end), cues)
    ends = phrase is not None and tail.end - phrase.end <= 2
    return Attribution(phrase, None, "behind", True) if ends and text[phrase.start].isupper() else None


def _unknown_verb(text: str, lead: regex.Match, tail: Span, cues: Cues) -> Attribution | None:
    """A verb that no list holds, right behind a pronoun or a name: "“We won,” she crowed."."""
    match = _SHORT_CLAUSE.match(text, lead.end(), tail.end)
    if match is None or not (match["who"][0].isupper() or match["who"] in cues.pronouns):
        return None
    return Attribution(Span(*match.span("who")), Span(*match.span("verb")), "behind", True)


def _content_words(text: str, span: Span, cues: Cues) -> list[str]:
    tokens = [match.group() for match in _TOKEN.finditer(text, span.start, span.end)]
    return [token for token in tokens if token[0].isalnum() and token.lower() not in cues.between and not token.endswith("ly")]


def _phrase_before_verb(text: str, span: Span, cues: Cues) -> Span | None:
    """The subject between a quotation and its verb: up to the first comma; None when that is no noun phrase."""
    tokens = list(_TOKEN.finditer(text, span.start, span.end))
    if not tokens or len(tokens) > CLAUSE_WORDS:
        return None
    cut = next((number for number, token in enumerate(tokens) if token.group() in ",(–—" and number), len(tokens))
    first = tokens[:cut]
    while first and (first[-1].group().lower() in cues.between or first[-1].group().endswith("ly")):
        first.pop()
    if not first or len(first) > SUBJECT_WORDS or not _begins_phrase(first[0].group(), cues):
        return None
    return _or_name_behind(text, first, span.end)


def _begins_phrase(word: str, cues: Cues) -> bool:
    low = word.lower()
    if low in cues.heads or low in cues.pronouns:
        return True
    return not word[0].islower() and low not in cues.glue and low not in cues.ends and low not in cues.between


def _without_stop(text: str, end: int) -> int:
    """The end without a sentence's full stop; an abbreviation's or an initial's stays."""
    return end - 1 if text[end - 1] in ".'’" and text[end - 3 : end - 2].isalpha() and text[end - 2].islower() else end


def phrase_after(text: str, span: Span, cues: Cues) -> Span | None:
    """The noun phrase that begins the span: to the first stop, to a word that ends one, or to a small word behind a name."""
    taken: list[regex.Match] = []
    for token in _TOKEN.finditer(text, span.start, min(span.end, span.start + REACH)):
        word = token.group()
        low = word.lower().rstrip(".")
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


def _or_name_behind(text: str, taken: list[regex.Match], limit: int) -> Span:
    """The phrase, or the name that follows it between commas ("his best friend, NAME, said")."""
    end = _without_stop(text, taken[-1].end())
    name = _NAME_BEHIND.match(text, end, limit)
    bare = not any(token.group()[0].isupper() for token in taken[1:]) and text[taken[0].start()].islower()
    return Span(*name.span("name")) if name and bare else Span(taken[0].start(), end)


def _named(taken: list[regex.Match], cues: Cues) -> bool:
    return taken[-1].group()[0].isupper() and not taken[-1].group().endswith(_POSSESSIVE)


def before(text: str, head: Span, cues: Cues, names: list[Span]) -> Attribution:
    """The attribution in the clause that leads to the quotation: "NAME said:", "as NAME put it,", "according to NAME,".

    `names` are the persons mentioned in the clause, in order; they stand for the subject where the verb is far from it.
    """
    verbs = [verb for verb in cues.verb.finditer(text, head.start, head.end) if not _is_noun(text, verb, head, cues)]
    sources = list(cues.source.finditer(text, head.start, head.end))
    ends = text[head.start : head.end].rstrip()[-1:]
    if sources and (not verbs or sources[-1].start() > verbs[-1].start()):
        phrase = phrase_after(text, Span(sources[-1].end(), head.end), cues)
        return Attribution(phrase, Span(*sources[-1].span()), "before", ends in ",:") if phrase else NOBODY
    postposed = next(cues.after.finditer(text, head.start, head.end), None)
    if postposed and not verbs:
        return Attribution(_phrase_back(text, Span(head.start, postposed.start()), cues), Span(*postposed.span()), "before", ends in ",:")
    if not verbs:
        phrase = _label(text, head, cues) if ends == ":" else None
        phrase = phrase or (names[-1] if names and ends == ":" else _phrase_forward(text, head, cues) if ends == ":" else None)
        return Attribution(phrase, None, "before", True) if phrase else NOBODY
    verb = verbs[-1]
    gap = len(_TOKEN.findall(text, verb.end(), head.end))
    tight = gap == 0 or (ends in ",:" and gap <= GAP_WORDS)
    place = "at" if gap == 0 or text[verb.end() : head.end].strip() in (",", ":") else "before"
    return Attribution(_subject(text, head, verbs, cues, names), Span(*verb.span()), place, tight)


def _is_noun(text: str, verb: regex.Match, head: Span, cues: Cues) -> bool:
    """Whether a form that may be a noun ("member states are ...") is one: nothing that a verb of saying takes stands behind it."""
    return verb.group().lower() in cues.nouns and not _SAYING.match(text, verb.end(), head.end)


def _label(text: str, head: Span, cues: Cues) -> Span | None:
    """A short clause that is only a name and a colon: "Kasich:"."""
    words = text[head.start : head.end].strip()
    if len(words.split()) > 8 or not words[0].isupper():
        return None
    return phrase_after(text, Span(head.start, head.end), cues)


def _subject(text: str, head: Span, verbs: list[regex.Match], cues: Cues, names: list[Span]) -> Span | None:
    """The subject of the last verb: the phrase right before it, else that of the verb before ("NAME said it was over, adding:")."""
    verb = verbs[-1]
    passive = cues.by.match(text, _LEAD.match(text, verb.end()).end(), head.end)
    if passive:
        return phrase_after(text, Span(passive.end(), head.end), cues)
    earlier = [name for name in names if name.end <= verb.start()]
    near = None if cues.participle.fullmatch(verb.group()) else _phrase_back(text, Span(head.start, verb.start()), cues)
    if near is not None:
        return near
    behind_verb = _inverted(text, Span(verb.end(), head.end), cues) if text[head.start : verb.start()].strip() and not earlier else None
    if behind_verb is not None and cues.inside and text[verb.end() : head.end].strip(" :,") and _inverts(text, head, verb, cues):
        return behind_verb
    if len(verbs) > 1:
        return _subject(text, head, verbs[:-1], cues, names)
    if earlier:
        return earlier[0]
    if verb.start() - head.start < 3:
        return phrase_after(text, Span(verb.end(), head.end), cues)
    return _phrase_forward(text, Span(head.start, verb.start()), cues)


def _inverts(text: str, head: Span, verb: regex.Match, cues: Cues) -> bool:
    """Whether the clause begins with an adverbial, so that the subject stands behind the verb ("In Berlin sagte NAME:")."""
    first = _TOKEN.search(text, head.start, verb.start())
    return cues.partial > 0 and first is not None and (first.group().lower() in cues.ends or first.group().lower() in cues.between)


def _phrase_back(text: str, span: Span, cues: Cues) -> Span | None:
    """The noun phrase that ends right before a verb; None where another verb's "and" or an adverbial ("on Monday") stands there.

    A name between commas is the subject itself ("the chairman, NAME, said"); any other words between commas belong to what is before.
    """
    tokens = list(_TOKEN.finditer(text, max(span.start, span.end - REACH), span.end))
    while tokens and (tokens[-1].group().lower() in cues.between or tokens[-1].group().endswith("ly")):
        tokens.pop()
    if tokens and tokens[-1].group() == ",":
        return _before_comma(tokens[:-1], cues)
    taken: list[regex.Match] = []
    for number in range(len(tokens) - 1, -1, -1):
        word, low = tokens[number].group(), tokens[number].group().lower()
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
    while taken and not _begins_phrase(taken[0].group(), cues):
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


def _phrase_forward(text: str, span: Span, cues: Cues) -> Span | None:
    """The first noun phrase of a clause: a pronoun, or a run that begins with a capital or an article."""
    for token in _TOKEN.finditer(text, span.start, min(span.end, span.start + REACH)):
        if token.group().lower() in cues.pronouns:
            return Span(*token.span())
        if _begins_phrase(token.group(), cues) and token.group().lower() not in cues.ends and token.group()[0].isalpha():
            return phrase_after(text, Span(token.start(), span.end), cues)
    return None
