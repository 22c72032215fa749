"""What an organisation's name says, word by word, so that its names in several languages can be compared. No decision is made here.

A word that `lexicon/names/meanings.toml` lists is its concept; any other word but the smallest stands for itself, with "~" before it.
"""

from dataclasses import dataclass
from functools import cache, lru_cache

import regex

from pipeline.names import gazetteer
from pipeline.names.lexicon import read
from pipeline.names.tokens import Token, script, tokenise
from pipeline.text.wordforms import normal_form

LONGEST = 3


@dataclass(frozen=True, slots=True)
class Meaning:
    """The concepts and other words of a name in order, and the country or bloc that it names as its owner."""

    words: tuple[str, ...]
    owner: str | None = None

    @property
    def plain(self) -> bool:
        """True when every word is a concept, so that the name holds no word of its own."""
        return bool(self.words) and not any(word.startswith("~") for word in self.words)

    @property
    def wide(self) -> bool:
        """True when the name says that its body is one for a part of the world: European, international."""
        return bool(set(self.words) & _group("wide"))

    @property
    def public(self) -> bool:
        """True when the words name a body that every country may have: a ministry, a court, a party; no "Amber Coast Port Authority"."""
        words = set(self.words)
        return self.plain and not self.wide and bool(words & _group("states")) and not words & _group("own")

    @property
    def telling(self) -> bool:
        """True when the words in any order name one body of a country: two concepts or more, or one that a country has one of."""
        return self.plain and (len(self.words) > 1 or self.words[0] in _group("single"))


@cache
def _group(name: str) -> frozenset[str]:
    return frozenset(read("meanings")[name]["words"])


@cache
def _phrases(language: str) -> dict[tuple[str, ...], str]:
    """Normal forms of listed words -> their concept; of two concepts the first in the list."""
    held: dict[tuple[str, ...], str] = {}
    for concept, words in read("meanings").get(language, {}).items():
        for word in words:
            held.setdefault(tuple(normal_form(part, language) for part in word.split()), concept)
    return held


@cache
def _empty(language: str) -> frozenset[str]:
    return frozenset(read("meanings")["empty"].get(language, ()))


@cache
def classes() -> dict[str, str]:
    """Concept -> its class: concepts that some language has one word for (Russian "совет": council, board) are in one class."""
    found: dict[str, str] = {}
    shared: dict[tuple[str, str], str] = {}
    for language in ("en", "ru", "bn"):
        for concept, words in read("meanings")[language].items():
            found.setdefault(concept, concept)
            for word in words:
                spelt = (language, " ".join(normal_form(part, language) for part in word.split()))
                first = shared.setdefault(spelt, concept)
                old, new = found[concept], found.setdefault(first, first)
                found = {name: new if held == old else held for name, held in found.items()}
    return found


@lru_cache(maxsize=1 << 13)
def meaning(name: str, language: str) -> Meaning:
    """What a name says; a country, people or bloc inside it is its owner and none of its words."""
    tokens = tokenise(name)
    owner, rest = _owner(name, tokens, language)
    return Meaning(tuple(_read(rest, language)), owner)


def _owner(name: str, tokens: list[Token], language: str) -> tuple[str | None, list[Token]]:
    for match in gazetteer.find(name, tokens, language, script(name)):
        senses = {(sense.level, sense.country, sense.name) for sense in match.senses if sense.level in ("country", "nation", "bloc")}
        told = {country or held for _, country, held in senses}
        towns = sum(sense.level == "town" for sense in match.senses)  # there are towns called China
        if len(told) == 1 and len(senses) + towns == len(match.senses) and (match.first, match.last) != (0, len(tokens) - 1):
            return told.pop(), tokens[: match.first] + tokens[match.last + 1 :]
    return None, tokens


def _read(tokens: list[Token], language: str) -> list[str]:
    forms = [normal_form(token.text, language) for token in tokens]
    found, at = [], 0
    while at < len(tokens):
        short = read("meanings")["short"].get(language, {}).get(tokens[at].norm)
        if short:
            found += short
            at += 1
            continue
        for size in range(min(LONGEST, len(tokens) - at), 0, -1):
            concept = _phrases(language).get(tuple(forms[at : at + size]))
            if concept:
                found.append(concept)
                at += size
                break
        else:
            if tokens[at].norm not in _empty(language):
                found.append(f"~{forms[at]}")
            at += 1
    return found


@cache
def _letters(language: str) -> regex.Pattern:
    names = sorted(read("meanings")["letters"].get(language, {}), key=lambda name: (-len(name), name))
    return regex.compile("|".join(map(regex.escape, names)) if names else r"(?!)")


def spelled(word: str, language: str) -> str | None:
    """The Latin abbreviation that a word spells out by the names of its letters (ইএফবিএস: EFBS), of three letters or more; else None."""
    pattern = _letters(language)
    if len(word) > 40 or not regex.fullmatch(rf"(?:{pattern.pattern}){{3,8}}", word):
        return None
    return "".join(read("meanings")["letters"][language][found.group()] for found in pattern.finditer(word))
