"""Fractions around a cardinal: "two-thirds", "half a million", "5/8", "one in five", "and a half". No units, no ranges."""

import unicodedata
from typing import NamedTuple

from pipeline.figures.cardinals import Cardinal, cardinal
from pipeline.figures.numerals import number_words, word_value
from pipeline.figures.units import unit_words
from pipeline.text.tokens import NUMERAL, WORD, Token

LARGEST, LEAST_YEAR, FEW = 1e18, 1000, 16  # denominators: the largest, the first that is a year, the largest of an improper fraction


class Share(NamedTuple):
    """A fraction's value and the index after its last token."""

    value: float
    end: int


def _word(run: list[Token], at: int) -> str:
    return run[at].word if 0 <= at < len(run) else ""


def _skip(run: list[Token], at: int, words: frozenset[str] | set[str]) -> int:
    return at + 1 if _word(run, at) in words else at


def _denominator(run: list[Token], at: int, language: str, numerator: float) -> Share | None:
    """ "thirds", "quarter", "twenty-fifth", "तिहाई", "তৃতীয়াংশ"; singular forms only below one or a whole number of one."""
    words = number_words(language)
    at = _skip(run, at, {"-", "–"})
    known = words.of("denominators").get(_word(run, at))
    if known:
        plural = _word(run, at).endswith("s") or base_free(language)
        if numerator != 1 and not plural:
            return None
        return Share(float(known), at + 1)
    tens = words.of("values").get(_word(run, at), 0)
    if tens >= 20 and _word(run, at + 1) in ("-", "–") and words.of("ordinals"):
        unit = _word(run, at + 2).removesuffix("s")
        if words.of("ordinals").get(unit, 10) < 10:
            return Share(float(tens + words.of("ordinals")[unit]), at + 3)
    return None


def base_free(language: str) -> bool:
    """True for languages whose denominators do not tell singular from plural by an s."""
    return not language.startswith("en")


def _scale_after(run: list[Token], at: int, language: str) -> Share | None:
    """The scale word that a fraction multiplies: "half a million", "two thirds of a million", "half million"."""
    words = number_words(language)
    end = _skip(run, at, words.words("fraction_of"))
    end = _skip(run, end, words.words("articles") | {"-"})
    found = word_value(_word(run, end), language) if end < len(run) and run[end].kind == WORD else None
    if found and found[0] == "scale":
        return Share(found[1], end + 1)
    return None


def every(run: list[Token], at: int, language: str) -> Share | None:
    """ "every fifth voter", "каждый седьмой": one in so many; None for what comes round in time ("every second day")."""
    words, after = number_words(language), at + 2
    value = words.of("ordinals").get(_word(run, at + 1))
    if value is None or value < 2 or _word(run, at) not in words.words("every") or after >= len(run) or run[after].kind != WORD:
        return None
    timed = unit_words(language).get(run[after].word, ("", ""))[0] == "duration" or run[after].word in words.words("not_every")
    return None if timed else Share(1 / value, after)


def leading(run: list[Token], at: int, language: str) -> Share | None:
    """A fraction that begins at token `at` without a numerator: "half a million", "a third of", "половина", "¾"; None otherwise."""
    share = part(run, at, language)
    scale = _scale_after(run, share.end, language) if share and share.value < 1 and run[at].kind == WORD else None
    return Share(share.value * scale.value, scale.end) if scale else share


def part(run: list[Token], at: int, language: str) -> Share | None:
    """As `leading`, without the scale that may follow."""
    words = number_words(language)
    token = run[at]
    if token.kind == 2:
        value = unicodedata.numeric(token.word, 0.0) if len(token.word) == 1 and unicodedata.category(token.word) == "No" else 0.0
        return Share(value, at + 1) if 0 < value < 1 else None
    start = _skip(run, at, words.words("articles")) if token.kind == WORD else at
    value = words.of("parts").get(_word(run, start))
    if value is None and (start > at or _word(run, at) in ("half", "quarter")):
        under = _denominator(run, start, language, 1)
        value = None if under is None else 1 / under.value
        start = start if under is None else under.end - 1
    return None if value is None else Share(float(value), start + 1)


def below(run: list[Token], number: Cardinal, language: str) -> Share | None:
    """The fraction whose numerator is `number`: "two thirds", "5/8", "one in five", "एक बटा तीन"; None otherwise."""
    words, end = number_words(language), number.end
    if _word(run, end) == "/" and end + 1 < len(run) and run[end + 1].kind == NUMERAL and run[end + 1].word.isdigit():
        value = float(run[end + 1].word[:15])
        glued = run[end].start == run[end - 1].end and run[end + 1].start == run[end].end and run[end + 1].word != "0"
        chained = _word(run, end + 2) == "/" or _word(run, end - 2) == "/"
        proper = number.value < value < LEAST_YEAR or (value <= FEW and number.value < 10 * FEW)
        return Share(number.value / value, end + 2) if glued and proper and not chained else None
    found = _denominator(run, end, language, number.value)
    if found and found.value <= LARGEST:
        scale = _scale_after(run, found.end, language)
        share = number.value / found.value
        return Share(share * scale.value, scale.end) if scale else Share(share, found.end)
    return _over(run, number, language) or _linked(run, number, language) if words.lists.get("values") else None


def _over(run: list[Token], number: Cardinal, language: str) -> Share | None:
    """ "one over three", "two out of five hundred", "one in five", "तीन में से एक"."""
    words, end = number_words(language), number.end
    two = f"{_word(run, end)} {_word(run, end + 1)}"
    for topic, reverse in (("over", False), ("out_of", False), ("out_of_reversed", True)):
        listed = words.lists.get(topic, ())
        begin = end + 2 if two in listed else end + 1 if _word(run, end) in listed else None
        hyphens = _word(run, end) == _word(run, end + 2) == "-" and _word(run, end + 1) in listed
        begin = end + 3 if hyphens else begin  # "1-in-10"
        other = cardinal(run, begin, language) if begin is not None and begin < len(run) else None
        if other is None or other.implicit or other.value <= 0:
            continue
        above, under = (other.value, number.value) if reverse else (number.value, other.value)
        whole = above == int(above) and under == int(under)
        apart = topic == "over" or (under <= 1000 and not _timed(run, other.end, language))
        spoken_over = topic == "over" and run[begin - 1].word == "over" and _timed(run, other.end, language)
        dated = (run[begin].kind == NUMERAL and under > 100) or spoken_over
        if whole and 0 < above < under and apart and not dated:
            return Share(above / under, other.end)
    return None


def _timed(run: list[Token], at: int, language: str) -> bool:
    """True where a noun right after the number makes "in" a matter of time or place, not of shares."""
    return _word(run, at) in number_words(language).words("not_shares")


def _linked(run: list[Token], number: Cardinal, language: str) -> Share | None:
    """Hindi "एक का पाँचवाँ हिस्सा" (a fifth of one): numerator, link, ordinal."""
    words, end = number_words(language), number.end
    if _word(run, end) not in words.words("fraction_links"):
        return None
    at, total = end + 1, 0.0
    ahead = cardinal(run, at, language)
    if ahead is not None:
        at, total = ahead.end, ahead.value
    stem = ordinal_stem(_word(run, at), language)
    if stem is None:
        return None
    under = total + stem if not total or stem < 100 else total * stem
    return Share(number.value / under, _skip(run, at + 1, words.words("fraction_nouns")))


def ordinal_stem(word: str, language: str) -> float | None:
    """Number inside an ordinal word ("पाँचवाँ" -> 5, "fifth" -> 5), None for any other word."""
    words = number_words(language)
    listed = words.of("ordinals").get(word)
    if listed is not None:
        return float(listed)
    for suffix in words.lists.get("ordinal_endings", ()):
        if word.endswith(suffix) and len(word) > len(suffix):
            found = word_value(word[: -len(suffix)], language)
            return found[1] if found else None
    return None
