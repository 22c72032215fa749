"""Given names and surnames of many languages, as a list (lexicon/people.txt.gz, compiled by lexicon/compile_people.py). No rules."""

import gzip
from functools import cache

from pipeline.lexicon import FOLDER
from pipeline.text.transliteration import folded

FILE = FOLDER / "people.txt.gz"


@cache
def _lists() -> tuple[frozenset[str], frozenset[str]]:
    with gzip.open(FILE, "rt", encoding="utf8") as file:
        rows = [line.rstrip("\n").split("\t") for line in file]
    given, surnames = (frozenset(name.casefold() for held, name in rows if held == kind) for kind in "GS")
    return given, surnames


def is_given(word: str) -> bool:
    """True when the word is a given name somewhere."""
    return word.casefold() in _lists()[0]


@cache
def _folded() -> frozenset[str]:
    return frozenset(folded(name) for name in _lists()[0] if len(name) >= 4 and (name.isascii() or "а" <= name[:1] <= "я"))


def sounds_given(word: str) -> bool:
    """True when the word, of any script, reads like a given name of four letters or more: ইভান like Ivan."""
    plain = folded(word)
    return len(plain) >= 4 and plain in _folded()


def is_surname(word: str) -> bool:
    """True when the word is a usual surname somewhere."""
    return word.casefold() in _lists()[1]
