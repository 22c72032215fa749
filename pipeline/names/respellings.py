"""A name as it sounds by other languages' spelling, in English letters (`lexicon/names/respellings.toml`). No comparison."""

from dataclasses import dataclass
from functools import cache, lru_cache

import regex

from pipeline.names.lexicon import read

LONGEST = 60  # letters; what is longer is no person's name


@dataclass(frozen=True, slots=True)
class System:
    """One language's way of writing: the pattern of names that it holds for, and its rules in order."""

    marks: regex.Pattern
    rules: tuple[tuple[regex.Pattern, str], ...]

    def said(self, name: str) -> str:
        """The name in small letters as the system sounds in English."""
        for pattern, sound in self.rules:
            name = pattern.sub(sound, name)
        return name


@cache
def _systems() -> tuple[System, ...]:
    return tuple(
        System(regex.compile(held["marks"]), tuple((regex.compile(old), new) for old, new in held["rules"]))
        for held in read("respellings").values()
    )


@lru_cache(maxsize=65536)
def respelled(name: str) -> tuple[str, ...]:
    """The other ways to read a name, in the order of the systems; empty where no system's marks are in it or nothing changes."""
    plain = name.lower()
    if len(plain) > LONGEST:
        return ()
    said = (system.said(plain) for system in _systems() if system.marks.search(plain))
    return tuple(dict.fromkeys(word for word in said if word != plain))
