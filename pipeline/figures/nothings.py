"""Claims that there is none: "not a single diplomat", "no casualties at all", "ни одного случая": a figure of 0."""

from pipeline.figures.around import clause_words
from pipeline.figures.qualifiers import none_phrases
from pipeline.figures.quantity import Quantity
from pipeline.text.tokens import WORD, Token

REACH = 8


def nothings(run: list[Token], language: str) -> list[Quantity]:
    """One quantity of value 0 for each such claim, in order; a bare "no" is none."""
    phrases, closing = none_phrases(language)
    made = []
    first = {phrase.split()[0] for phrase in phrases}
    for at, token in enumerate(run):
        if token.word not in first:
            continue
        for phrase in phrases:
            size = phrase.count(" ") + 1
            words = " ".join(part.word for part in run[at : at + size])
            if words == phrase and _stands(run, at + size, phrase, closing):
                made.append(Quantity(at, at + size, at, at + size, 0.0, 0.0, 0.0, form="words"))
                break
    return [item for item in made if _noun(run, item, language)]


def _noun(run: list[Token], item: Quantity, language: str) -> bool:
    after = run[item.last] if item.last < len(run) else None
    barred = clause_words(language, "stops") - clause_words(language, "of") - clause_words(language, "of_set")
    return after is not None and after.kind == WORD and after.word not in barred


def _stands(run: list[Token], at: int, phrase: str, closing: frozenset[str]) -> bool:
    """A bare "no" needs "at all" in the same stretch of words; longer phrases stand alone."""
    if phrase != "no":
        return True
    words = []
    for token in run[at : at + REACH]:
        if token.kind != WORD:
            break
        words.append(token.word)
    stretch = " ".join(words)
    return any(f" {ending}" in stretch for ending in closing)
