"""A text in pieces that a model reads one after another, so that none is too long for it. What it finds is not judged here."""

from collections.abc import Iterator
from itertools import pairwise

import regex

LONGEST = 100_000  # letters that a model reads at once
UNBROKEN = regex.compile(r"\S{300}")  # no word: a tokeniser goes through what stands without a space again for each of its marks
ENDS = ("\n\n", "\n", ". ", "। ", " ")  # where a piece may end, the best first


def pieces(text: str) -> Iterator[tuple[int, str]]:
    """(offset, words) of the pieces of a text, which are the whole text when put together; nothing for an empty text.

    A piece ends with a paragraph, else with a line, a sentence, a word. A text of at most LONGEST letters is one piece, unless letters or
    marks stand in it that no space parts for hundreds of places.
    """
    edges = [0, *(found.end() for found in UNBROKEN.finditer(text)), len(text)]
    for begin, end in pairwise(edges):
        while end - begin > LONGEST:
            cut = _cut(text, begin + LONGEST // 2, begin + LONGEST)
            yield begin, text[begin:cut]
            begin = cut
        if begin < end:
            yield begin, text[begin:end]


def _cut(text: str, low: int, high: int) -> int:
    """The last place in (low, high] where a piece may end."""
    return next((at + len(mark) for mark in ENDS if (at := text.rfind(mark, low, high)) >= 0), high)
