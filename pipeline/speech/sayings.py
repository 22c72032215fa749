"""The words of lexicon/attribution by language: single words, stems, phrases of several words. No text is read here but token by token."""

from collections.abc import Sequence
from functools import cache, lru_cache

from pipeline.text.tokens import Token
from pipeline.text.wordlists import base, wordlist

ENDING = 5  # letters behind a stem


@cache
def words_of(language: str, *names: str) -> frozenset[str]:
    """The words of lists, by name; those that stand for a stem ("offici*") are asked for with `listed`."""
    lists = wordlist("attribution", base(language))
    return frozenset(word for name in names for word in lists.get(name, ()) if "*" not in word)


@cache
def _stems(language: str, name: str) -> tuple[str, ...]:
    return tuple(word[:-1] for word in wordlist("attribution", base(language)).get(name, ()) if word.endswith("*"))


@lru_cache(maxsize=1 << 13)
def listed(word: str, language: str, name: str) -> bool:
    """Whether a list holds the word, or a stem of it with a short ending; "*amt*" is the stem of a compound's last part."""
    return word in words_of(language, name) or any(_grown(word, stem) for stem in _stems(language, name))


def _grown(word: str, stem: str) -> bool:
    if stem.startswith("*"):
        at = word.rfind(stem[1:])
        return at > 0 and len(word) - at - len(stem) + 1 <= ENDING
    return word.startswith(stem) and len(word) <= len(stem) + ENDING


def refers(words: str, language: str) -> bool:
    """Whether small words stand for whoever was named before: a bare noun of the list, or up to two words behind "this"."""
    first, *rest = words.split() or [""]
    return words in words_of(language, "anaphors") or (first in words_of(language, "demonstratives") and 1 <= len(rest) <= 2)


@cache
def _phrases(language: str, names: tuple[str, ...]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """First word -> the phrases of two words and more that begin with it, the longest first."""
    made: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted((tuple(phrase.split()) for phrase in words_of(language, *names)), key=len, reverse=True):
        if len(phrase) > 1:
            made.setdefault(phrase[0], []).append(phrase)
    return {word: tuple(phrases) for word, phrases in made.items()}


def phrase_at(run: Sequence[Token], at: int, last: int, language: str, *names: str) -> int:
    """How many tokens from `at` on are the longest entry of the lists, a phrase before a word; 0 where none is."""
    word = run[at].word
    for phrase in _phrases(language, names).get(word, ()):
        if at + len(phrase) <= last and all(run[at + step].word == part for step, part in enumerate(phrase)):
            return len(phrase)
    return int(any(listed(word, language, name) for name in names))
