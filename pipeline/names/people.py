"""Given names and surnames of many languages, as a list (lexicon/people.txt.gz, compiled by lexicon/compile_people.py). No rules."""

import gzip
from functools import cache

import regex

from pipeline.lexicon import FOLDER
from pipeline.text.transliteration import folded

FILE = FOLDER / "people.txt.gz"
GIVEN = ("M", "F", "G")
READ = regex.compile(r"[\p{Latin}\p{Cyrillic}]")
OPEN = "অ"  # a Bengali vowel between a and o


@cache
def _rows() -> tuple[tuple[str, str, str], ...]:
    """(kind, name, languages) of every name."""
    with gzip.open(FILE, "rt", encoding="utf8") as file:
        return tuple((kind, name, spoken) for kind, name, spoken in (line.rstrip("\n").split("\t") for line in file))


@cache
def _lists() -> tuple[frozenset[str], frozenset[str]]:
    given = frozenset(name.casefold() for kind, name, _ in _rows() if kind in GIVEN)
    return given, frozenset(name.casefold() for kind, name, _ in _rows() if kind == "S")


def given_names(kind: str, language: str | None = None) -> list[str]:
    """The given names of men ("M"), of women ("F") or of both ("G"), of one language or of all, in the list's order."""
    return [name for held, name, spoken in _rows() if held == kind and (language is None or language in spoken.split())]


def surnames() -> list[str]:
    """The surnames of all languages in the list's order."""
    return [name for kind, name, _ in _rows() if kind == "S"]


def is_given(word: str) -> bool:
    """True when the word is a given name somewhere."""
    return word.casefold() in _lists()[0]


@cache
def _folded() -> frozenset[str]:
    return frozenset(folded(name) for name in _lists()[0] if len(name) >= 4 and READ.match(name))


@cache
def _family() -> frozenset[str]:
    return frozenset(folded(name) for name in _lists()[1] if len(name) >= 4 and READ.match(name))


def sounds_given(word: str) -> bool:
    """True when the word, of any script, reads like a given name of four letters or more: ইভান like Ivan, অস্কার like Oskar."""
    plain = folded(word)
    return len(plain) >= 4 and (plain in _folded() or (word.startswith(OPEN) and "o" + plain[1:] in _folded()))


def sounds_surname(word: str) -> bool:
    """True when the word, of any script, reads like a surname of four letters or more."""
    plain = folded(word)
    return len(plain) >= 4 and plain in _family()


def is_surname(word: str) -> bool:
    """True when the word is a usual surname somewhere."""
    return word.casefold() in _lists()[1]
