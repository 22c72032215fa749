"""Sources beside a preposition: "according to the ministry", "figures published by the bank", "по её словам". Verbs: tellers.py."""

from collections.abc import Iterator
from typing import NamedTuple

from corpus.article import Span
from pipeline.speech.cues import cues
from pipeline.speech.sayings import listed, refers, words_of
from pipeline.speech.speakerphrases import phrase_after, phrase_back
from pipeline.text.tokened import Tokened
from pipeline.text.tokens import MARK

APART = 5  # tokens between "figures published" and "by"
NOBODY, PERSON, BODY, NOUN = "", "person", "body", "noun"


class Teller(NamedTuple):
    """Words that say who tells something, the token that makes them say so, and whether they stand for a person or a body of before."""

    span: Span
    at: int
    pronoun: str = NOBODY


def stretch(text: Tokened, first: int, last: int) -> Span:
    """The span of tokens [first, last); empty where there are none."""
    if first >= last:
        return Span(text.run[last - 1].end, text.run[last - 1].end)
    return Span(text.run[first].start, text.run[last - 1].end)


def written(words: list[str], language: str) -> bool:
    """Whether a phrase names something written or counted: "police records"."""
    return any(listed(word.strip(",."), language, "documents") for word in words)


def teller(text: Tokened, phrase: Span | None, at: int) -> Iterator[Teller]:
    """The phrase as a teller, nothing for None."""
    if phrase is not None:
        words = phrase.within(text.document.text).lower()
        person = words in cues(text.language).persons or words in words_of(text.language, "pronouns")
        noun = NOUN if refers(words, text.language) else NOBODY
        yield Teller(phrase, at, PERSON if person else BODY if words in words_of(text.language, "body_pronouns") else noun)


def sources(text: Tokened, sentence: tuple[int, int]) -> Iterator[Teller]:
    """The sources of the sentence [first, last), in its order."""
    for at in range(*sentence):
        found = _published(text, at, sentence[1])
        if found is not None:
            yield from teller(text, found, at)
        for size in (4, 3, 2, 1):
            phrase = " ".join(token.word for token in text.run[at : min(at + size, sentence[1])])
            yield from _source(text, sentence, at, phrase)


def _source(text: Tokened, sentence: tuple[int, int], at: int, phrase: str) -> Iterator[Teller]:
    """The source that the words `phrase` at token `at` make."""
    language, size = text.language, phrase.count(" ") + 1
    for name, kind in (("sources_pronoun", PERSON), ("sources_body", BODY)):
        if phrase in words_of(language, name):
            yield Teller(Span(text.run[at].start, text.run[at + size - 1].end), at, kind)
    if phrase in words_of(language, "sources", "deep") or _led(text, at, size, sentence[1]):
        after = phrase_after(text.document.text, stretch(text, at + size, sentence[1]), cues(language))
        if after is not None and not _goes_on(text, after, sentence[1]):
            yield from teller(text, after, at)
    elif phrase in words_of(language, "sources_after"):
        yield from teller(text, phrase_back(text.document.text, stretch(text, sentence[0], at), cues(language)), at)
    elif phrase in words_of(language, "said_in"):
        paper = phrase_back(text.document.text, stretch(text, sentence[0], at), cues(language))
        if paper is not None and written(paper.within(text.document.text).lower().split(), language):
            yield Teller(paper, at)


def _led(text: Tokened, at: int, size: int, last: int) -> bool:
    """Whether `size` words are a preposition and what a source gives: "по данным", "по предварительной оценке"."""
    if size not in (2, 3) or text.run[at].word not in words_of(text.language, "sources_led") or at + size > last:
        return False
    between = text.run[at + 1 : at + size - 1]
    return all(token.kind != MARK and not listed(token.word, text.language, "led") for token in between) \
        and listed(text.run[at + size - 1].word, text.language, "led")


def _published(text: Tokened, at: int, last: int) -> Span | None:
    """Who stands behind something written at token `at`: "a report from NAME", "data published on Monday by NAME"."""
    language = text.language
    if not listed(text.run[at].word, language, "documents"):
        return None
    published = at + 1 < last and listed(text.run[at + 1].word, language, "published")
    for step in range(at + 1, min(last, at + 2 + (APART if published else 0))):
        if text.run[step].kind == MARK:
            return None
        verb = next((one for one in range(step + 2, last) if listed(text.run[one].word, language, "finding")), last)
        phrase = phrase_after(text.document.text, stretch(text, step + 1, verb), cues(language))
        if text.run[step].word in words_of(language, "by"):
            return phrase
        if text.run[step].word in words_of(language, "of"):  # "the number of ministers" tells nothing, "figures of the ministry show" does
            return phrase if verb < last and phrase is not None and phrase.end == text.run[verb - 1].end else None
    return None


def _goes_on(text: Tokened, phrase: Span, last: int) -> bool:
    """Whether a source is only something written, and who wrote it follows: "according to estimates by ..."."""
    first, end = text.inside(phrase)
    return first < end and _published(text, end - 1, last) is not None
