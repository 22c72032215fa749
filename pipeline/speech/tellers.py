"""Where a sentence says who tells it: the phrase behind "according to", the subject of a verb of saying. Who that is: attributions.py."""

from collections.abc import Iterator
from functools import cache, lru_cache

from corpus.article import Span
from pipeline.speech.cues import cues
from pipeline.speech.speakerphrases import phrase_after, phrase_back
from pipeline.text.tokened import Tokened
from pipeline.text.tokens import MARK
from pipeline.text.wordlists import base, wordlist

LONGEST = 9  # words of a source
PLACED = 7  # tokens from "put" to "at"
ENDING = 4  # letters behind a stem
FAR = 14  # tokens between "a spokesman who asked not to be named" and its verb
Teller = tuple[Span, bool]  # the words; whether they are a pronoun for one person


@cache
def words_of(language: str, *names: str) -> frozenset[str]:
    """The words of lists of lexicon/attribution, by name; those that stand for a stem ("offici*") are asked for with `listed`."""
    lists = wordlist("attribution", base(language))
    return frozenset(word for name in names for word in lists.get(name, ()) if not word.endswith("*"))


@cache
def _stems(language: str, name: str) -> tuple[str, ...]:
    return tuple(word[:-1] for word in wordlist("attribution", base(language)).get(name, ()) if word.endswith("*"))


@lru_cache(maxsize=50_000)
def listed(word: str, language: str, name: str) -> bool:
    """Whether a list of lexicon/attribution holds the word, or a stem of it with a short ending."""
    return word in words_of(language, name) or any(
        word.startswith(stem) and len(word) <= len(stem) + ENDING for stem in _stems(language, name))


def tellers(text: Tokened, sentence: tuple[int, int]) -> Iterator[Teller]:
    """Phrases of the sentence [first, last) that may be its source, the surest first: none where it names nobody."""
    yield from _sources(text, sentence)
    for at in range(*sentence):
        word = text.run[at].word
        says = any(listed(word, text.language, name) for name in ("verbs", "counting", "finding")) or _places(text, at, sentence[1])
        if says and _says(text, sentence, at):
            found = _between(text, sentence, at) or _behind(text, sentence, at) or _before(text, sentence, at)
            if found:
                yield found


def hearsay(text: Tokened, sentence: tuple[int, int]) -> bool:
    """Whether the sentence gives itself as what somebody whom nobody names says: "reportedly", "по неподтверждённым данным"."""
    phrases = words_of(text.language, "hearsay")
    return bool(phrases) and any(" ".join(token.word for token in text.run[at : min(at + size, sentence[1])]) in phrases
                                 for at in range(*sentence) for size in (4, 3, 2, 1))


def _places(text: Tokened, verb: int, last: int) -> bool:
    """Whether the verb sets a number: "put the toll at 14"."""
    if not listed(text.run[verb].word, text.language, "placing"):
        return False
    return any(text.run[at].word in words_of(text.language, "at") for at in range(verb + 1, min(last, verb + PLACED)))


def _says(text: Tokened, sentence: tuple[int, int], at: int) -> bool:
    """Whether the word is a verb that says something: not "did not say", not the noun in "treasury notes and bonds"."""
    before = at - 1 - (at - 1 > sentence[0] and text.run[at - 1].word == "to")  # "declined to say"
    if before >= sentence[0] and text.run[before].word in words_of(text.language, "denials"):
        return False
    following = text.run[at + 1].word if at + 1 < sentence[1] else "."
    return not listed(text.run[at].word, text.language, "nouns") or following in words_of(text.language, "leads")


def _sources(text: Tokened, sentence: tuple[int, int]) -> Iterator[Teller]:
    """ "according to the ministry", "по её словам"; in Bengali the word stands behind."""
    language = text.language
    for at in range(*sentence):
        for size in (4, 3, 2, 1):
            phrase = " ".join(token.word for token in text.run[at : min(at + size, sentence[1])])
            led = size == 2 and text.run[at].word in words_of(language, "sources_led") and _led(text, at + 1, sentence[1])
            if phrase in words_of(language, "sources_pronoun", "sources_body"):
                yield Span(text.run[at].start, text.run[at + size - 1].end), True
            elif led or phrase in words_of(language, "sources", "deep"):
                yield from _read(text, phrase_after(text.document.text, _span(text, at + size, sentence[1]), cues(language)))
            elif phrase in words_of(language, "sources_after"):
                yield from _read(text, phrase_back(text.document.text, _span(text, sentence[0], at), cues(language)))
            elif phrase in words_of(language, "said_in"):
                paper = phrase_back(text.document.text, _span(text, sentence[0], at), cues(language))
                if paper is not None and _written(paper.within(text.document.text).lower().split(), language):
                    yield paper, False


def _led(text: Tokened, at: int, last: int) -> bool:
    """Whether a word for what a source gives stands at token `at`: "по данным", "согласно отчёту"."""
    return at < last and listed(text.run[at].word, text.language, "led")


def _span(text: Tokened, first: int, last: int) -> Span:
    """The stretch of tokens [first, last); empty where there are none."""
    if first >= last:
        return Span(text.run[last - 1].end, text.run[last - 1].end)
    return Span(text.run[first].start, text.run[last - 1].end)


def _read(text: Tokened, phrase: Span | None) -> Iterator[Teller]:
    if phrase is not None:
        words = phrase.within(text.document.text).lower()
        yield phrase, words in cues(text.language).persons or words in words_of(text.language, "pronouns")


def _between(text: Tokened, sentence: tuple[int, int], verb: int) -> Teller | None:
    """The person before or between the commas in front of a verb: "NAME, head of the service, said his men had left"."""
    name = _apart(text, sentence[0], verb - 1) if verb > sentence[0] and text.run[verb - 1].word == "," else None
    return (name, False) if name else None


def _before(text: Tokened, sentence: tuple[int, int], verb: int) -> Teller | None:
    """The subject before a verb: "the ministry said", "NAME, head of the service, said", "a spokesman who asked not to be named said"."""
    if verb == sentence[0]:
        return None
    phrase = phrase_back(text.document.text, _span(text, sentence[0], verb), cues(text.language)) or _plain(text, sentence[0], verb)
    phrase = _trimmed(text, phrase) if phrase is not None else None
    if phrase is not None and _speaks(text, phrase, verb):
        return next(_read(text, phrase))
    name = _beside(text, verb)
    if name:
        return name, False
    far = range(verb - 1, max(sentence[0], verb - FAR) - 1, -1)
    who = next((at for at in far if text.run[at].word in words_of(text.language, "relatives")), None)
    if who and listed(text.run[who - 1].word, text.language, "unnamed"):
        return _span(text, max(sentence[0], who - 2), who), False
    return None


def _trimmed(text: Tokened, phrase: Span) -> Span:
    """The phrase without a first "but" or "the", and from the first letter of a name that it cuts."""
    cut = next((row for row in text.within("mentions", phrase.start - 40, phrase.start) if row["end"] > phrase.start), None)
    first, last = text.inside(Span(cut["start"] if cut else phrase.start, phrase.end))
    while first + 1 < last and text.run[first].word in words_of(text.language, "openers", "within"):
        first += 1
    return _span(text, first, last) if first < last else phrase


def _beside(text: Tokened, verb: int) -> Span | None:
    """The person or organisation named right before a verb, or with a word such as "Inc" between."""
    start = text.run[verb].start
    rows = [row for row in text.within("mentions", start - 80, start) if row["kind"] in ("person", "organisation")]
    gap = text.document.text[rows[-1]["end"] : start] if rows else ""
    near = bool(rows) and len(gap.split()) <= 1 and not any(mark in gap for mark in ",;:.()\"“”«»\n")
    return Span(rows[-1]["start"], rows[-1]["end"]) if near else None


def _plain(text: Tokened, first: int, verb: int) -> Span | None:
    """Up to four words between a mark and a verb: ", exporters say"."""
    while verb > first and text.run[verb - 1].word in cues(text.language).between:
        verb -= 1
    begin = next((at + 1 for at in range(verb - 1, max(first, verb - 6) - 1, -1) if text.run[at].kind == MARK), first)
    return _span(text, begin, verb) if 0 < verb - begin <= 4 else None


def _apart(text: Tokened, first: int, comma: int) -> Span | None:
    """The person between the commas before a verb, or right before them ("NAME, head of the service, said")."""
    opening = next((at for at in range(comma - 1, max(first, comma - FAR) - 1, -1) if text.run[at].word == ","), None)
    if opening is None or opening == first:
        return None
    inner, outer = _span(text, opening + 1, comma), _span(text, max(first, opening - 6), opening)
    for span in (inner, outer):
        persons = [row for row in text.within("mentions", span.start, span.end) if row["kind"] == "person"]
        if persons and (span is inner or persons[-1]["end"] == outer.end):
            return Span(persons[-1]["start"], persons[-1]["end"])
    return None


def _speaks(text: Tokened, phrase: Span, verb: int) -> bool:
    """Whether the phrase can speak: it names somebody, it holds an office, a body or "officials", or the verb leads to what is said."""
    language, words = text.language, phrase.within(text.document.text).lower().split()
    if not words or len(words) > LONGEST or any(word[0].isdigit() for word in words):
        return False
    if listed(text.run[verb].word, language, "finding") and not listed(text.run[verb].word, language, "verbs"):
        return _written(words, language)
    if any(row["kind"] in ("person", "organisation", "country") for row in text.within("mentions", phrase.start, phrase.end)):
        return True
    if words[-1] in cues(language).pronouns:
        return words[-1] in cues(language).persons or listed(words[-1], language, "unnamed")
    if any(listed(word.strip(",."), language, name) for word in words for name in ("unnamed", "bodies", "offices")):
        return True
    if not listed(text.run[verb].word, language, "verbs"):
        return False
    following = text.run[verb + 1].word if verb + 1 < len(text.run) else "."
    return following in words_of(language, "leads")


def _written(words: list[str], language: str) -> bool:
    """Whether a phrase names something written or counted: "police records"."""
    return any(listed(word.strip(",."), language, "documents") for word in words)


def _behind(text: Tokened, sentence: tuple[int, int], verb: int) -> Teller | None:
    """The subject behind a verb: ", said NAME", "— сообщил NAME", "বলে জানিয়েছে NAME"."""
    before = text.run[verb - 1] if verb > sentence[0] else None
    turned = before is not None and (before.word in words_of(text.language, "turns") or (before.kind == MARK and before.word in ",—–”\"»"))
    if not turned:
        return None
    carriers = ("carriers", "within", "documents")  # "говорится в отчёте ведомства", "сообщили в ведомстве"
    while verb + 1 < sentence[1] and any(listed(text.run[verb + 1].word, text.language, name) for name in carriers):
        verb += 1
    phrase = phrase_after(text.document.text, _span(text, verb + 1, sentence[1]), cues(text.language))
    return next(_read(text, phrase)) if phrase is not None and _speaks(text, phrase, verb) else None
