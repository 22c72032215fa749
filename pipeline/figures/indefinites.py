"""Amounts without a number of their own: "dozens", "several thousand", "twice as many". No units, no ranges."""

from pipeline.figures.number import Number
from pipeline.figures.numerals import number_words, word_value
from pipeline.figures.qualifiers import before as limit_before
from pipeline.text.tokens import WORD, Token


def indefinite(run: list[Token], at: int, language: str) -> Number | None:
    """ "dozens", "thousands", "tens of thousands", "হাজার হাজার"."""
    words = number_words(language).of("indefinite")
    several = _several(run, at, language)
    if several:
        return several
    two = f"{run[at].word} {run[at + 1].word}" if at + 1 < len(run) else ""
    last = at + 2 if two in words else at + 1
    least = words.get(two, words.get(run[at].word))
    if least is None or run[at].kind != WORD or (last == at + 1 and _limited_scale(run, at, language)):
        return None
    for link in (0, 1):
        after = last + link
        if after < len(run) and run[after].kind == WORD and (link == 0 or run[last].word in number_words(language).words("indefinite_of")):
            scale = word_value(run[after].word, language)
            factor = words.get(run[after].word) if link else scale[1] if scale and scale[0] == "scale" else None
            if factor:
                return Number(at, after + 1, None, "indefinite", factor, least * factor)
    return Number(at, last, None, "indefinite", least, float(least))


def _limited_scale(run: list[Token], at: int, language: str) -> bool:
    """ "более сотни", "около тысячи": behind a limit the word is the number itself, where its singular looks like its plural."""
    scale = number_words(language).of("scales").get(run[at].word)
    after = run[at + 1].word if at + 1 < len(run) else ""
    return scale is not None and after not in number_words(language).of("scales") and limit_before(run, at, language) is not None


def _several(run: list[Token], at: int, language: str) -> Number | None:
    """ "several thousand", "a few hundred", "несколько сотен": no value, and the scale as the least."""
    words = number_words(language)
    last = at + 1 + (at + 1 < len(run) and run[at + 1].word in words.words("indefinite_of"))
    if run[at].word not in words.words("several") or last >= len(run) or run[last].kind != WORD:
        return None
    scale = word_value(run[last].word, language)
    factor = scale[1] if scale and scale[0] == "scale" else words.of("indefinite").get(run[last].word)
    return Number(at, last + 1, None, "indefinite", float(factor), float(factor)) if factor else None


def times(run: list[Token], at: int, language: str) -> Number | None:
    """ "twice as many", "вдвое", "দ্বিগুণ": how many times as much; where a language needs "as" behind it, only with it."""
    words = number_words(language)
    value = words.of("times").get(run[at].word)
    after = [token.word for token in run[at + 1 : at + 3]]
    guarded = run[at].word in words.words("times_guarded")
    if value is None or (guarded and not (after and after[0] in words.words("times_after"))):
        return None
    clause = after[1:] and (after[1] in words.words("not_compared") or run[at + 2].shout[0].isupper())
    if clause and after[0] in words.words("multiples_as"):
        return None
    return Number(at, at + 1, float(value), "times")
