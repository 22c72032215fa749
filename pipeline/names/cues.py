"""What the words beside a name say about its kind, and one kind for the same words all over an article."""

from collections import Counter
from dataclasses import replace
from functools import cache

import regex

from pipeline.names import people
from pipeline.names.lexicon import read
from pipeline.names.spans import Name

KINDS = ("person", "organisation", "place", "work", "programme")
TOLD = frozenset({"person", "organisation", "place", "facility"})
BEFORE = regex.compile(r"(?<w>[\p{L}-]++)s?['’]?\s(?:(?:in|of|the)\s)?$|(?<of>[\p{L}-]++)\sof\s(?:the\s)?$")
WORD_BEFORE = regex.compile(r"([\p{L}-]++)\s$")
OF_BEFORE = regex.compile(r"([\p{L}-]++)\sof\s(?:the\s)?$")
IN_BEFORE = regex.compile(
    r"(?:^|\s)(?:in|In|near|Near|outside|Outside|around|throughout|across|from\sdowntown|southern|northern|eastern|western|central|downtown)\s$"
)
PARTY_BEFORE = regex.compile(r"\b[DRI]-$")
AGE_BEFORE = regex.compile(r"\p{N}{1,3}, of (?:the )?$")
WORD_AFTER = regex.compile(r"^\s([\p{L}-]++)")
IS_AFTER = regex.compile(
    r"^(?:\s\([^()]{0,80}\))?(?:,[^,.]{0,60},)?\s(?:is|was|are|were)\s(?:an?|the|one\sof\sthe)\s(?:[\p{L}\p{N}'’-]++\s){0,6}?([\p{L}-]++)"
)
BORN_AFTER = regex.compile(r"^\s?\(\s?(?:born|b\.|c\.|died|née|aged?|\p{N}{2}\)|\p{Lu}\p{Ll}{2,8}\s\p{N}{1,2}\s?,\s?\p{N}{4})")
AGE_AFTER = regex.compile(r"^\s?,\s?\p{N}{2}\s?,")
FOUNDED_AFTER = regex.compile(r"^\s(?:was|were)\s(?:founded|established|formed|incorporated|acquired|disbanded)\b")
THE_BEFORE = regex.compile(r"\b[Tt]he\s$")
HOUSE_AFTER = regex.compile(r"^\s(?:administration|family|families|presidency|government|cabinet|regime|era|brothers|sisters|couple)\b")
HE_AFTER = regex.compile(r"^[^.\n]{0,60}\b(?:he|she|his|her|him)\b")
DATELINE = regex.compile(
    r"^\s?(?:,\s?\p{L}[\p{L} .]{1,30})?\s?(?:\(\s?(?:Reuters|REUTERS|AP|"
    r"AFP|UPI|BBC|CNN|Xinhua|TASS|BelTA|PTI|ANI|IANS|dpa|EFE|Bloomberg)\s?\)|\p{Zs}[–—-]{1,2}\s)"
)


@cache
def _words(table: str, language: str) -> dict[str, str]:
    return {word: kind for kind, held in read("cues").get(table, {}).get(language, {}).items() for word in held}


def votes(name: Name, text: str, language: str) -> Counter:
    """How strongly the words around a name, and its own words, speak for each kind."""
    before, after = text[max(0, name.start - 40) : name.start], text[name.end : name.end + 140]
    own = text[name.start : name.end].split()
    found: Counter = Counter()
    for pattern, table, side, weight in (
        (WORD_BEFORE, "before", before, 3),
        (OF_BEFORE, "of", before, 3),
        (WORD_AFTER, "after", after, 2),
        (IS_AFTER, "is", after, 3),
    ):
        match = pattern.search(side)
        word = match[1].casefold() if match else ""
        kind = _words(table, language).get(word) or _words(table, language).get(word.removesuffix("s"))
        if kind:
            found[kind] += weight
    if len(own) <= 3 and IN_BEFORE.search(before):
        found["place"] += 2
    if PARTY_BEFORE.search(before) or AGE_BEFORE.search(before):
        found["place"] += 3
    if BORN_AFTER.match(after) or AGE_AFTER.match(after):
        found["person"] += 3
    if FOUNDED_AFTER.match(after):
        found["organisation"] += 4
    several = len(own) > 1 or own[0].endswith("s")
    if several and THE_BEFORE.search(before) and not (people.is_given(own[0]) or people.is_surname(own[-1]) or HOUSE_AFTER.match(after)):
        found["person"] -= 3
        found["organisation"] += 1
    line = text.rfind("\n", 0, name.start) + 1
    if not text[line : name.start].strip() and text[name.start : name.end].isupper() and DATELINE.match(after):
        found["place"] += 6
    if len(own) == 1 and HE_AFTER.match(after) and not own[0].isupper():
        found["person"] += 2
    found.update(_own(own, language))
    return found


def _own(own: list[str], language: str) -> Counter:
    """What a name's own words say: a given name before another word, a word that organisations or places end with."""
    found: Counter = Counter()
    last = own[-1].rstrip(".")
    listed = read("organisations")
    if len(own) > 2 and own[0] in listed["programmes"].get(language, ()) and own[1] == "of":
        found["programme"] += 4
    elif len(own) > 1 and (last in listed["words"].get(language, ()) or last in listed["endings"].get(language, ())):
        found["organisation"] += 4
    elif last in listed["places"].get(language, ()) and len(own) > 1:
        found["place"] += 4
    elif (
        2 <= len(own) <= 4
        and people.is_given(own[0])
        and all(word[:1].isupper() for word in own)
        and not any(word.isupper() and len(word) > 2 for word in own)
    ):
        found["person"] += 2 + people.is_surname(last)
    elif len(own) > 1 and own[0] in read("cues")["compass"].get(language, ()):
        found["place"] += 3
    elif len(own) == 1 and not own[0].isupper():
        found["person"] += 2 * people.is_given(own[0]) + people.is_surname(own[0])
    return found


def retyped(names: list[Name], text: str, language: str) -> list[Name]:
    """The names, each kind by votes over all places with the same words: the model's word counts 2 a place, the cues more."""
    parts = {word for name in names if name.kind == "person" and " " in (held := text[name.start : name.end]) for word in held.split()}
    tallies: dict[str, Counter] = {}
    for name in names:
        if name.how == "model" and name.kind in TOLD:
            tally = tallies.setdefault(text[name.start : name.end], Counter())
            tally["place" if name.kind == "facility" else name.kind] += 2
            tally.update(votes(name, text, language))
            if (
                name.sense
                and name.sense.level in ("town", "province")
                and name.sense.population >= 100
                and text[name.start : name.end] not in parts
            ):
                tally["place"] += 3
            elif name.sense and name.sense.level in ("town", "province"):
                tally["place"] += 1
    best = {surface: max(KINDS, key=lambda kind: (tally[kind], -KINDS.index(kind))) for surface, tally in tallies.items()}
    return [_as(name, best[text[name.start : name.end]]) if name.how == "model" and name.kind in TOLD else name for name in names]


def _as(name: Name, kind: str) -> Name:
    same = name.kind == kind or (name.kind, kind) == ("facility", "place")
    return name if same else replace(name, kind=kind, sense=name.sense if kind == "place" else None)


def is_nothing(surface: str, language: str) -> bool:
    """True for words that models take for actors and that are none."""
    return surface in _nothing(language)


@cache
def _nothing(language: str) -> frozenset[str]:
    return frozenset(read("cues")["nothing"].get(language, ()))


@cache
def everyday(language: str) -> frozenset[str]:
    """Names of towns that are everyday words."""
    return frozenset(read("cues")["everyday"].get(language, ()))
