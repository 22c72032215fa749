"""Ordinals that are worth a row ("50th meeting", "II European Games"), and those that are not ("first", "at first")."""

from functools import cache

import regex

from pipeline.figures.around import clause_words
from pipeline.figures.quantity import Quantity
from pipeline.text.tokens import NUMERAL, WORD, Token

VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
LEAST = 4


def is_row(run: list[Token], quantity: Quantity, language: str) -> bool:
    """False for small ordinals in words, which number arguments and not things."""
    if quantity.kind != "ordinal":
        return True
    digits = run[quantity.core].kind == NUMERAL or run[quantity.core].shout.isupper()
    return digits or (quantity.value or 0) >= LEAST


@cache
def _roman() -> regex.Pattern:
    return regex.compile(r"(?=[XVI])X{0,3}(?:IX|IV|V?I{0,3})")


def romans(run: list[Token], language: str) -> list[Quantity]:
    """Roman numerals before a capitalised name: "II European Games"; single letters and those behind a name are left ("Paul VI")."""
    made = []
    for at, token in enumerate(run[:-1]):
        if token.kind != WORD or len(token.shout) < 2 or not _roman().fullmatch(token.shout):
            continue
        before, after = run[at - 1] if at else None, run[at + 1]
        capital = before is not None and before.kind == WORD and before.shout[0].isupper()
        named = capital and before.word not in clause_words(language, "stops")
        if not named and after.kind == WORD and after.shout[0].isupper() and after.start - token.end == 1:
            value = float(_value(token.shout))
            made.append(Quantity(at, at + 1, at, at + 1, value, value, value, "exact", "ordinal", form="ordinal"))
    return made


def _value(numeral: str) -> int:
    sizes = [VALUES[letter] for letter in numeral]
    return sum(-size if size < following else size for size, following in zip(sizes, [*sizes[1:], 0], strict=True))
