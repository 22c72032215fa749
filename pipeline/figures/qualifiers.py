"""Words that limit a number or make it a rise or a fall, and the bounds that follow. No units, no nouns."""

from decimal import Decimal
from functools import cache

from pipeline.text.tokens import MARK, Token
from pipeline.text.wordlists import base, wordlist

LONGEST, LONGEST_DECIMAL = 4, 12  # words of a limit; decimals of a number that has an end


@cache
def _lists(language: str) -> dict:
    return wordlist("qualifiers", base(language)) or wordlist("qualifiers", "en")


@cache
def _phrases(language: str, place: str) -> dict[str, str]:
    return {phrase.lower().replace("-", " - ").replace("  ", " ").strip(): kind for phrase, kind in _lists(language).get(place, {}).items()}


@cache
def change_words(language: str) -> dict[str, str]:
    """Word -> "up" or "down"."""
    lists = _lists(language).get("change", {})
    return {word: way for way in ("up", "down") for word in lists.get(way, ())}


@cache
def change_links(language: str, kind: str) -> frozenset[str]:
    """The words of one list of [change]: "by", "to", "adverbs"."""
    return frozenset(_lists(language).get("change", {}).get(kind, ()))


@cache
def range_words(language: str, kind: str) -> frozenset[str]:
    """The words of one list of [ranges]."""
    return frozenset(_lists(language).get("ranges", {}).get(kind, ()))


@cache
def none_phrases(language: str) -> tuple[tuple[str, ...], frozenset[str]]:
    """(phrases that deny everything, phrases that must follow a bare "no")."""
    lists = _lists(language).get("none", {})
    return tuple(lists.get("phrases", ())), frozenset(lists.get("at_all", ()))


def before(run: list[Token], at: int, language: str) -> tuple[str, int] | None:
    """(qualifier, its first token) of the longest phrase that ends right before token `at`; None when there is none."""
    phrases = _phrases(language, "before")
    for size in range(min(LONGEST, at), 0, -1):
        words = " ".join(token.word for token in run[at - size: at])
        words = words.removeprefix("و") if language.startswith("ar") and words not in phrases else words
        if words in phrases:
            return phrases[words], at - size
    if at > 1 and run[at - 1].word in _lists(language).get("links", {}).get("words", ()):
        return before(run, at - 1, language)
    if at and run[at - 1].kind == MARK and run[at - 1].word in "~≈":
        return "about", at - 1
    return None


def after(run: list[Token], at: int, language: str) -> tuple[str, int] | None:
    """(qualifier, index after it) of the longest phrase that begins at token `at`; None when there is none."""
    phrases = _phrases(language, "after")
    for size in range(min(LONGEST, len(run) - at), 0, -1):
        words = " ".join(token.word for token in run[at: at + size])
        if words in phrases and not (words == "plus" and run[at - 1].kind != 0):
            return phrases[words], at + size
    owned = _phrases(language, "after_genitive").get(run[at].word) if 0 < at < len(run) else None
    return (owned, at + 1) if owned and run[at - 1].word.endswith(tuple(_lists(language).get("genitives", {}).get("endings", ()))) else None


def within(word: str, language: str) -> str | None:
    """The qualifier that the end of a number word says: Bengali "শতাধিক", more than a hundred; None when it says none."""
    return next((kind for ending, kind in _lists(language).get("within", {}).items() if word.endswith(ending)), None)


def bounds(value: float, qualifier: str) -> tuple[float | None, float | None]:
    """(low, high) that a qualified value allows, as tables.md says: an open side is None."""
    if qualifier == "about":
        short = value if len(repr(value).partition(".")[2]) < LONGEST_DECIMAL else float(f"{value:.1g}")  # a third has no last digit
        margin = min(last_place(short) / 2, abs(value) / 4)
        return _clean(value - margin), _clean(value + margin)
    return {"more_than": (value, None), "at_least": (value, None), "less_than": (None, value), "at_most": (None, value)}.get(
        qualifier, (value, value))


def last_place(value: float) -> float:
    """The place of the last digit that is not 0: 150 -> 10, 2.5 -> 0.1; 0 for zero."""
    digits = Decimal(repr(value)).normalize()
    return float(Decimal(1).scaleb(int(digits.as_tuple().exponent))) if digits else 0.0


def _clean(value: float) -> float:
    return float(f"{value:.12g}")
