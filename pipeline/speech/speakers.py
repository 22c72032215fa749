"""Who says a quotation: the speaker's words and the cue in the clause behind it or before it. Quotation marks are not read here."""

from dataclasses import dataclass

import regex

from corpus.article import Span
from pipeline.speech.cues import Cues
from pipeline.speech.quotations import Run, last_character
from pipeline.speech.speakerphrases import (
    REACH,
    TOKEN,
    content_words,
    phrase_after,
    phrase_back,
    phrase_before_verb,
    phrase_behind_verb,
    phrase_forward,
)

GAP_WORDS = 30
_SAYING = regex.compile(r"\s*+(?:[,:]|that\b|in\b|on\b|$)")
_LEAD = regex.compile(r"[\s,–—―-]*+")


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
    if not content_words(text, Span(lead.end(), verb.start()), cues):
        phrase = phrase_behind_verb(text, Span(verb.end(), tail.end), cues)
    else:
        phrase = phrase_before_verb(text, Span(lead.end(), verb.start()), cues)
    if phrase is None:
        return NOBODY
    return Attribution(phrase, cue, "behind", tight or verb.start() == lead.end())


def _named_alone(text: str, lead: regex.Match, tail: Span, cues: Cues) -> Attribution | None:
    """A source phrase behind the quotation ("according to NAME") or, after a dash, the name alone."""
    source = cues.source.match(text, lead.end(), tail.end)
    if source:
        phrase = phrase_after(text, Span(source.end(), tail.end), cues)
        return Attribution(phrase, Span(*source.span()), "behind", True) if phrase else None
    if not any(mark in lead.group() for mark in "–—―"):
        return None
    phrase = phrase_after(text, Span(lead.end(), tail.end), cues)
    note = phrase is not None and ")" in text[phrase.end : tail.end + 2]  # "(the bank. — NAME)"
    ends = phrase is not None and tail.end - phrase.end <= 2 and not note
    return Attribution(phrase, None, "behind", True) if ends and text[phrase.start].isupper() else None


def _unknown_verb(text: str, lead: regex.Match, tail: Span, cues: Cues) -> Attribution | None:
    """A verb that no list holds, right behind a pronoun or a name: "“We won,” she crowed."."""
    match = _SHORT_CLAUSE.match(text, lead.end(), tail.end)
    if match is None or not (match["who"][0].isupper() or match["who"] in cues.pronouns):
        return None
    return Attribution(Span(*match.span("who")), Span(*match.span("verb")), "behind", True)


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
        return Attribution(phrase_back(text, Span(head.start, postposed.start()), cues), Span(*postposed.span()), "before", ends in ",:")
    if not verbs:
        phrase = _label(text, head, cues) if ends == ":" else None
        phrase = phrase or (names[-1] if names and ends == ":" else phrase_forward(text, head, cues) if ends == ":" else None)
        return Attribution(phrase, None, "before", True) if phrase else NOBODY
    verb = verbs[-1]
    gap = len(TOKEN.findall(text, verb.end(), head.end))
    tight = gap == 0 or (ends in ",:" and gap <= GAP_WORDS)
    place = "at" if gap == 0 or text[verb.end() : head.end].strip() in (",", ":") else "before"
    return Attribution(_subject(text, head, verbs[-3:], cues, names), Span(*verb.span()), place, tight)


def _is_noun(text: str, verb: regex.Match, head: Span, cues: Cues) -> bool:
    """Whether a form that may be a noun ("member states are ...") is one: nothing that a verb of saying takes stands behind it."""
    if verb.group().lower() in cues.led and text[verb.end() : head.end].strip() not in (",", ":"):
        return True
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
    near = None if cues.participle.fullmatch(verb.group()) else phrase_back(text, Span(head.start, verb.start()), cues)
    if near is not None:
        return near
    if not earlier and text[verb.end() : head.end].strip(" :,") and _inverts(text, head, verb, cues):
        behind_verb = phrase_behind_verb(text, Span(verb.end(), head.end), cues)
        if behind_verb is not None:
            return behind_verb
    if len(verbs) > 1:
        return _subject(text, head, verbs[:-1], cues, names)
    if earlier:
        return earlier[0]
    if verb.start() - head.start < 3:
        return phrase_after(text, Span(verb.end(), head.end), cues)
    return phrase_forward(text, Span(head.start, verb.start()), cues)


def _inverts(text: str, head: Span, verb: regex.Match, cues: Cues) -> bool:
    """Whether the clause begins with an adverbial, so that the subject stands behind the verb ("In Berlin sagte NAME:")."""
    first = TOKEN.search(text, head.start, verb.start())
    if first is None or not cues.partial or not cues.inside:
        return False
    return first.group().lower() in cues.ends or first.group().lower() in cues.between
