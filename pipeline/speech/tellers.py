"""Where a sentence says who tells it: its sources (sources.py) and the subjects of its verbs of saying. Who that is: attributions.py."""

from collections.abc import Iterator

import regex

from corpus.article import Span
from pipeline.document import Row
from pipeline.speech.cues import cues
from pipeline.speech.sayings import listed, phrase_at, words_of
from pipeline.speech.sources import Teller, sources, stretch, teller, written
from pipeline.speech.speakerphrases import phrase_after, phrase_back
from pipeline.text.tokened import Tokened
from pipeline.text.tokens import MARK, NUMERAL

LONGEST = 9  # words of a source
PLACED = 7  # tokens from "put" to "at"
FAR = 14  # tokens between "a spokesman who asked not to be named" and its verb
ADVERBIAL = 6  # words between a name and its verb: "NAME in his channel on Monday wrote"
SAYING = ("verbs", "counting", "finding")
PASSIVE = ("ed", "put", "set", "said", "told", "forecast")  # "exports are estimated at"; English alone lists passives
PARTICIPLES = ("ed", "en", "wn")  # English; no other language's list holds agents
NAMED = ("person", "organisation")
_MARKED = regex.compile(r"«[^«»\n]{1,60}+»")


def tellers(text: Tokened, sentence: tuple[int, int]) -> Iterator[Teller]:
    """Phrases of the sentence [first, last) that may be its source, the surest first: none where it names nobody."""
    yield from sources(text, sentence)
    for at in range(*sentence):
        if text.run[at].word in words_of(text.language, "not_verbs"):
            continue
        size = phrase_at(text.run, at, sentence[1], text.language, *SAYING)
        places = _places(text, at, sentence[1])
        if (places or (size and _is_verb(text, sentence, at, size))) and not _denied(text, sentence[0], at):
            found = _between(text, sentence, at) or _behind(text, sentence, at, max(size, 1)) or _before(text, sentence, at)
            if found:
                yield found


def hearsay(text: Tokened, sentence: tuple[int, int]) -> bool:
    """Whether the sentence gives itself as what somebody whom nobody names says: "reportedly", "по неподтверждённым данным"."""
    asked = ("hearsay", *sentence)
    if asked not in text.known:
        text.known[asked] = any(phrase_at(text.run, at, sentence[1], text.language, "hearsay") for at in range(*sentence))
    return bool(text.known[asked])


def _places(text: Tokened, verb: int, last: int) -> bool:
    """Whether the verb sets a number: "put the toll at 14", "raised its estimate to 14"."""
    if text.run[verb].word in words_of(text.language, "revising"):
        near = [token.word for token in text.run[verb + 1 : min(last, verb + 4)]]
        return bool(near) and near[0] in words_of(text.language, "own") and written(near[1:], text.language)
    if not listed(text.run[verb].word, text.language, "placing"):
        return False
    return any(text.run[at].word in words_of(text.language, "at") for at in range(verb + 1, min(last, verb + PLACED)))


def _denied(text: Tokened, first: int, at: int) -> bool:
    """Whether a word before the verb takes it back: "did not say", "declined to say"."""
    before = at - 1 - (at - 1 > first and text.run[at - 1].word == "to")
    if before >= first and text.run[before].word.endswith("ly"):
        before -= 1
    told = text.run[at].word.endswith(PASSIVE)
    return before >= first and (text.run[before].word in words_of(text.language, "denials")
                                or (told and text.run[before].word in words_of(text.language, "passives")))


def _is_verb(text: Tokened, sentence: tuple[int, int], at: int, size: int) -> bool:
    """Whether the words are a verb and not the noun in "treasury notes and bonds"."""
    if size > 1 or not listed(text.run[at].word, text.language, "nouns") or at + size >= sentence[1]:
        return True
    following = text.run[at + size]
    return following.kind == NUMERAL or following.word in words_of(text.language, "leads")


def _between(text: Tokened, sentence: tuple[int, int], verb: int) -> Teller | None:
    """Who stands before or between the commas in front of a verb: "NAME, head of the service, said his men had left"."""
    if verb == sentence[0] or text.run[verb - 1].word != ",":
        return None
    opening = next((at for at in range(verb - 2, max(sentence[0], verb - 1 - FAR) - 1, -1) if text.run[at].word == ","), None)
    if opening is None or opening == sentence[0]:
        return None
    name = _apart(text, sentence[0], opening, verb - 1)
    if name:
        return Teller(name, verb)
    turns = text.run[opening + 1].word
    if turns not in words_of(text.language, "relatives", "asides") | cues(text.language).ends and not turns.endswith("ing"):
        return None
    phrase = phrase_back(text.document.text, stretch(text, sentence[0], opening), cues(text.language))
    return next(teller(text, _trimmed(text, phrase), verb)) if phrase is not None and _speaks(text, phrase, verb) else None


def _before(text: Tokened, sentence: tuple[int, int], verb: int) -> Teller | None:
    """The subject before a verb: "the ministry said", "NAME, head of the service, said", "a spokesman who asked not to be named said"."""
    if verb == sentence[0]:
        return None
    relative = _antecedent(text, sentence[0], verb)
    if relative:
        return Teller(relative, verb)
    phrase, name = _subject(text, sentence[0], verb), _beside(text, sentence[0], verb)
    if name and (phrase is None or name.end < phrase.start):
        return Teller(name, verb)
    if phrase is not None and _speaks(text, phrase, verb):
        return next(teller(text, phrase, verb))
    if name:
        return Teller(name, verb)
    far = range(verb - 1, max(sentence[0], verb - FAR) - 1, -1)
    who = next((at for at in far if text.run[at].word in words_of(text.language, "relatives")), None)
    if who and listed(text.run[who - 1].word, text.language, "unnamed"):
        return Teller(stretch(text, max(sentence[0], who - 2), who), verb)
    return None


def _subject(text: Tokened, first: int, verb: int) -> Span | None:
    """The noun phrase before a verb; of "documents seen by NAME" and "scientists led by NAME" what stands before the participle."""
    first = next((at + 1 for at in range(verb - 2, first - 1, -1) if text.run[at].word in words_of(text.language, "turns")), first)
    for at in range(verb - 1, max(first + 1, verb - FAR), -1):
        if text.run[at].kind == MARK:
            break
        if text.run[at].word in words_of(text.language, "agents") and text.run[at - 1].word.endswith(PARTICIPLES):
            verb = at - 1
    phrase = phrase_back(text.document.text, stretch(text, first, verb), cues(text.language)) or _plain(text, first, verb)
    return _trimmed(text, phrase) if phrase is not None else None


def _antecedent(text: Tokened, first: int, verb: int) -> Span | None:
    """Whom "who" before a verb stands for: "NAME of the company, who expects", "NAME, which counts"."""
    while verb - 1 > first and text.run[verb - 1].word in cues(text.language).between:
        verb -= 1
    if verb - 2 <= first or text.run[verb - 1].word not in words_of(text.language, "relatives") or text.run[verb - 2].word != ",":
        return None
    comma = text.run[verb - 2].start
    rows = [row for row in text.within("mentions", max(text.run[first].start, comma - 80), comma) if row["kind"] in NAMED]
    mark = max((at for at in range(first, verb - 2) if text.run[at].kind == MARK and text.run[at].word in ",;:()"), default=first - 1)
    rows = [row for row in rows if mark < first or row["start"] > text.run[mark].start]
    return Span(rows[0]["start"], rows[0]["end"]) if rows and rows[-1]["end"] == comma else None


def _trimmed(text: Tokened, phrase: Span) -> Span:
    """The phrase without a first "but" or "the", and from the first letter of a name that it cuts."""
    cut = next((row for row in text.within("mentions", phrase.start - 40, phrase.start) if row["end"] > phrase.start), None)
    first, last = text.inside(Span(cut["start"] if cut else phrase.start, phrase.end))
    small = words_of(text.language, "openers", "within") | cues(text.language).clauses
    while first + 1 < last and text.run[first].word in small:
        first += 1
    return stretch(text, first, last) if first < last else phrase


def _beside(text: Tokened, first: int, verb: int) -> Span | None:
    """The person or organisation named right before a verb, or with a word such as "Inc" or an adverbial between."""
    start = text.run[verb].start
    rows = [row for row in text.within("mentions", max(text.run[first].start, start - 80), start) if row["kind"] in NAMED]
    return next((Span(row["start"], row["end"]) for row in reversed(rows) if _reaches(text, row, start)), None)


def _reaches(text: Tokened, row: Row, verb: int) -> bool:
    """Whether nothing but a word or an adverbial stands between a name and its verb; a name behind a preposition is no subject."""
    gap = _MARKED.sub("", text.document.text[row["end"] : verb]).strip("»”\"’ ").lower()
    words, small = gap.split(), cues(text.language).ends | cues(text.language).glue
    if any(mark in gap for mark in ",;:.()\"“”«»\n—–"):
        return False
    led = [word for word in text.document.text[max(0, row["start"] - 40) : row["start"]].lower().strip("«“\" ").split()
           if word not in words_of(text.language, "openers")][-2:]
    if led and (led[-1] in small - words_of(text.language, "openers") or led[0] in words_of(text.language, "agents")):
        return False
    adverbials = words_of(text.language, "adverbials") | cues(text.language).between
    return len(words) <= 1 or (len(words) <= ADVERBIAL and words[0] in adverbials)


def _plain(text: Tokened, first: int, verb: int) -> Span | None:
    """Up to four words between a mark and a verb: ", exporters say"."""
    while verb > first and text.run[verb - 1].word in cues(text.language).between:
        verb -= 1
    begin = next((at + 1 for at in range(verb - 1, max(first, verb - 6) - 1, -1)
                  if (text.run[at].kind == MARK and text.run[at].word != "-") or text.run[at].word in cues(text.language).clauses), first)
    phrase = stretch(text, begin, verb)
    return phrase if begin < verb and len(phrase.within(text.document.text).split()) <= 4 else None


def _apart(text: Tokened, first: int, opening: int, comma: int) -> Span | None:
    """The person between the commas before a verb, or right before them ("NAME, head of the service, said")."""
    inner, outer = stretch(text, opening + 1, comma), stretch(text, max(first, opening - 6), opening)
    for span in (inner, outer):
        persons = [row for row in text.within("mentions", span.start, span.end) if row["kind"] == "person"]
        if persons and (span is inner or persons[-1]["end"] == outer.end):
            return Span(persons[-1]["start"], persons[-1]["end"])
    return None


def _speaks(text: Tokened, phrase: Span, verb: int) -> bool:
    """Whether the phrase can speak: it names somebody, it holds an office, a body or "officials", or the verb leads to what is said."""
    language, words = text.language, phrase.within(text.document.text).lower().split()
    if not words or len(words) > LONGEST or any(word[0].isdigit() for word in words) or words[0] in words_of(language, "denials"):
        return False
    verbs = phrase_at(text.run, verb, len(text.run), language, "verbs")
    if listed(text.run[verb].word, language, "finding") and not verbs and (
            written(words, language) or not listed(text.run[verb].word, language, "placing")):
        return written(words, language)
    if any(row["kind"] in ("person", "organisation", "country") for row in text.within("mentions", phrase.start, phrase.end)):
        return True
    if words[-1] in cues(language).pronouns:
        return words[-1] in cues(language).persons or any(words[-1] in words_of(language, name) for name in ("unnamed", "body_pronouns"))
    if any(listed(word.strip(",."), language, name) for word in words for name in ("unnamed", "bodies", "offices")):
        return True
    following = text.run[verb + verbs].word if verb + verbs < len(text.run) else "."
    return bool(verbs) and following in words_of(language, "leads")


def _behind(text: Tokened, sentence: tuple[int, int], verb: int, size: int) -> Teller | None:
    """The subject behind a verb: ", said NAME", "— сообщил NAME", "বলে জানিয়েছে NAME"."""
    language, before = text.language, text.run[verb - 1] if verb > sentence[0] else None
    turned = before is not None and (before.word in words_of(language, "turns") or (before.kind == MARK and before.word in ",—–”\"»"))
    at = verb + size - 1
    if not turned or (at + 1 < sentence[1] and text.run[at + 1].word in cues(language).clauses):
        return None
    carriers = ("carriers", "within", "documents")  # "говорится в отчёте ведомства", "сообщили в ведомстве"
    while at + 1 < sentence[1] and any(listed(text.run[at + 1].word, language, name) for name in carriers):
        at += 1
    at = _hearers(text, at, sentence[1])
    phrase = phrase_after(text.document.text, stretch(text, at + 1, sentence[1]), cues(language))
    return next(teller(text, phrase, verb)) if phrase is not None and _speaks(text, phrase, verb) else None


def _hearers(text: Tokened, at: int, last: int) -> int:
    """The last token of who is told, behind a verb: "рассказал «Вестнику» источник", "сообщил журналистам NAME"."""
    while at + 2 < last and text.run[at + 2].kind != MARK and cues(text.language).hearers:
        hearer = text.run[at + 1]
        if not (listed(hearer.word, text.language, "hearers") or (hearer.shout.isupper() and 1 < len(hearer.word) < 6)):
            break
        at += 1
    if at + 3 < last and text.run[at + 1].word == "«":
        closing = next((step for step in range(at + 2, min(last, at + 8)) if text.run[step].word == "»"), None)
        if closing is not None and closing + 1 < last and text.run[closing + 1].kind != MARK:
            return closing
    return at
