"""Name: a stretch of text that names something, and the ways to trim, sort and join such stretches. No recognition."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from functools import cache

import regex

from pipeline.names.gazetteer import Sense
from pipeline.names.lexicon import read, words

EDGE = " \t\n\u00a0\"'“”‘’«»„`.,;:!?()[]{}/|*•-–—…"
POSSESSIVE = regex.compile(r"(?:['’‘]s|['’])$")
LEADING = regex.compile(r"^(?:the|a|an|this|that|our|its|his|her)\s+", regex.IGNORECASE)
COUNTED = regex.compile(r"^(?:\p{N}+\s+)+|\s+\p{N}+$")


@dataclass(frozen=True, slots=True)
class Name:
    """Words that name something. `kind` as in the table mentions, or one of facility, group, product, work, law (told apart later)."""

    start: int
    end: int
    kind: str
    how: str
    sense: Sense | None = None
    label: str | None = None
    base: str = ""

    @property
    def country(self) -> str | None:
        """The country that the name is, belongs to or lies in."""
        return self.sense.country if self.sense else None

    def overlaps(self, other: "Name") -> bool:
        """True when the two share a character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: "Name") -> bool:
        """True when the other lies inside."""
        return self.start <= other.start and other.end <= self.end


@cache
def _title(language: str) -> regex.Pattern:
    held = read("titles").get(language, {})
    sections = ("honorifics", "ranks", "offices", *(() if language == "en" else ("trades",)))
    parts = sorted(
        {word for section in sections for word in held.get(section, ())}, key=lambda word: (-len(word), word)
    )
    return regex.compile(rf"^(?:(?:{'|'.join(map(regex.escape, parts))})\.?\s+)++" if parts else r"(?!)", regex.IGNORECASE)


def trim(name: Name, text: str, language: str) -> Name | None:
    """The name without article, possessive, quotation marks and, for a person, titles; None when no letter is left."""
    start, end = name.start, name.end
    while True:
        before = (start, end)
        while start < end and text[start] in EDGE:
            start += 1
        while end > start and text[end - 1] in EDGE and not _abbreviation(text, start, end):
            end -= 1
        piece = text[start:end]
        if language == "en":
            end -= len(piece) - len(POSSESSIVE.sub("", piece))
            if name.kind != "work":
                start += len(piece) - len(LEADING.sub("", piece))
        if name.kind == "person":
            start += len(piece) - len(_title(language).sub("", piece))
        if (start, end) == before or start >= end:
            break
    if start >= end or not any(letter.isalpha() for letter in text[start:end]):
        return None
    return replace(name, start=start, end=end)


def _abbreviation(text: str, start: int, end: int) -> bool:
    """True when the last point belongs to an abbreviation: "U.S.", "Inc.", "Jr."."""
    return (
        text[end - 1] == "."
        and regex.search(r"(?:\b\p{Lu}\.\p{Lu}\.|\b(?:Inc|Corp|Ltd|Co|Jr|Sr|Bros|Cos)\.)$", text[start:end]) is not None
    )


class Cover:
    """Names sorted by start, to ask quickly which of them touch a stretch of the text."""

    def __init__(self, names: list[Name]) -> None:
        self.names = sorted(names, key=lambda name: (name.start, name.end))
        self.starts = [name.start for name in self.names]
        self.reach = max((name.end - name.start for name in names), default=0)

    def touching(self, name: Name) -> list[Name]:
        """The names that share a character with this one."""
        low, high = bisect_left(self.starts, name.start - self.reach), bisect_left(self.starts, name.end)
        return [other for other in self.names[low:high] if other.overlaps(name)]

    def inside_longer(self, name: Name) -> bool:
        """True when this name is a part of a longer one."""
        return any(other.covers(name) and other.end - other.start > name.end - name.start for other in self.touching(name))

    def near(self, name: Name, reach: int) -> list[Name]:
        """The names that begin less than `reach` characters from where this one begins."""
        return self.names[bisect_right(self.starts, name.start - reach) : bisect_left(self.starts, name.start + reach)]


def without_overlap(names: list[Name]) -> list[Name]:
    """The names in text order; where two overlap the earlier in the list stays (so the list says what goes first)."""
    kept: list[Name] = []
    taken: dict[int, Name] = {}
    for name in names:
        if not any(at in taken for at in range(name.start, name.end)):
            kept.append(name)
            taken.update(dict.fromkeys(range(name.start, name.end), name))
    return sorted(kept, key=lambda name: name.start)


def is_word(text: str, section: str, name: str, language: str) -> bool:
    """True when the text is a word of that list."""
    return text.casefold() in words(name, section, language)
