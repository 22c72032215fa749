"""Words that name one thing, action or subject in several languages: views of lexicon/heads.toml. No figures are compared here."""

from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise

import regex

from pipeline.figures.around import clause_words
from pipeline.text.wordlists import wordlist

FOUR, STEM, LOOSE = 4, 5, 6  # letters of a stem; letters a word may have beyond a listed stem
COMPOUND = 10  # letters from which a German noun may be made of two


@cache
def _glosses(table: str) -> dict[str, tuple[tuple[str, str], ...]]:
    """First letter -> (stem, name), the longest stem first."""
    lists = wordlist(".", "heads").get(table, {})
    written = {(form, name) for name, stems in lists.items() for stem in stems for form in _forms(stem)}
    pairs = sorted(written, key=lambda pair: (-len(pair[0]), pair))
    return {letter: tuple(pair for pair in pairs if pair[0][0] == letter) for letter in {stem[0] for stem, _ in pairs}}


def _forms(stem: str) -> tuple[str, ...]:
    """The stem, and for a Hindi one with a long last vowel what stands before its endings: "यात्री", "यात्रियों"."""
    return (stem, stem[:-1] + "ि") if stem.endswith("ी") else (stem,)


@lru_cache(maxsize=1 << 13)
def glossed(word: str, table: str) -> str | None:
    """The concept of a word in a table of heads.toml ("things", "actions"), None where it has none."""
    word = word.lower()
    near = _glosses(table).get(word[:1], ())
    return next((name for stem, name in near if _begins(word, stem)), None)


def _begins(word: str, stem: str) -> bool:
    """Whether a word is the stem with an ending; with $ behind it, the stem itself."""
    return word == stem[:-1] if stem.endswith("$") else word.startswith(stem) and len(word) - len(stem) <= _loose(stem)


def _loose(stem: str) -> int:
    """Letters that an ending may add: few behind a short stem, so that "car" begins no "carbon", nor "mort" a mortgage."""
    return LOOSE if len(stem) > FOUR or not stem.isascii() else len(stem) - 1


def gist(words: str, *, tables: tuple[str, ...] = ("things", "actions", "subjects", "happenings")) -> frozenset[str]:
    """The concepts of the words of a sentence, whatever its language: what can be compared where two sentences share no words."""
    found = (glossed(word, table) for word in regex.findall(r"[\p{L}\p{M}]++", words[:800]) for table in tables)
    return frozenset(name for name in found if name)


@cache
def wider(concept: str) -> frozenset[str]:
    """The concept and all that are wider: a docker is a worker and a person."""
    listed = wordlist(".", "heads").get("wider", {})
    found = {concept}
    while more := {name for name, below in listed.items() if found & set(below)} - found:
        found |= more
    return frozenset(found)


def kin(left: str, right: str) -> bool:
    """Whether one concept is the other or a wider one."""
    return left in wider(right) or right in wider(left)


def classified(word: str) -> str | None:
    """The concept that a counting word stands for without a noun: "২৩ জন" counts persons."""
    return next((name for name, words in wordlist(".", "heads").get("classifiers", {}).items() if word in words), None)


def starts(word: str) -> bool:
    """Whether a word leads from one figure to another: "from 12 to 15"."""
    return word.lower() in wordlist(".", "heads").get("starts", {}).get("words", ())


def part_of(behind: Sequence[str]) -> bool:
    """Whether the words behind a figure make it a part of one told before: "27 of them minors"."""
    listed = wordlist(".", "heads").get("part_of", {}).get("words", ())
    return any(" ".join(behind[start : start + 2]).lower() in listed for start in (0, 1))


def elapses(word: str) -> bool:
    """Whether a word behind a length of time makes it the distance of something: "two days after the blast"."""
    return word.lower() in wordlist(".", "heads").get("elapsed", {}).get("words", ())


def generic(noun: str | None) -> bool:
    """Whether a counted noun names nothing itself: "182,000 units", "27 of their own"."""
    return noun is not None and noun in wordlist(".", "heads").get("generic", {}).get("words", ())


@cache
def concepts() -> frozenset[str]:
    """The concepts of things that heads.toml lists."""
    return frozenset(wordlist(".", "heads").get("things", {}))


@cache
def persons() -> frozenset[str]:
    """The concepts of things that are people of no stated sort, so that "17 miners" and "26 people" may be the same dead."""
    return frozenset(wordlist(".", "heads").get("people", {}).get("any", ()))


@cache
def fates() -> frozenset[str]:
    """The concepts that one story may count its dead and hurt by, beside people of no stated sort: passengers, miners."""
    return persons() | frozenset(wordlist(".", "heads").get("people", {}).get("fates", ()))


@cache
def befalls() -> frozenset[str]:
    """The actions that befall only the living: a death, an arrest."""
    return frozenset(wordlist(".", "heads").get("befalls", {}).get("actions", ()))


@cache
def befalls_few() -> frozenset[str]:
    """Those of them that befall some of all whom a story concerns: of the 46 on a bus, 19 died."""
    return frozenset(wordlist(".", "heads").get("befalls", {}).get("few", ()))


@cache
def mortal() -> frozenset[str]:
    """The concepts of things that such an action may befall: people of any sort, animals."""
    return frozenset(name for name in concepts() if "person" in wider(name)) | frozenset(
        wordlist(".", "heads").get("befalls", {}).get("things", ()))


def measured_thing(behind: Sequence[str]) -> str | None:
    """What a measure is one of, by the words behind it: "4.2 tonnes of cocaine"."""
    listed = wordlist(".", "heads").get("substances", {}).get("things", ())
    return next((name for word in behind[:3] if (name := glossed(word, "things")) in listed), None)


@cache
def broad() -> frozenset[str]:
    """The concepts that one story counts in many ways: people of no stated sort, states, votes."""
    return persons() | frozenset(wordlist(".", "heads").get("broad", {}).get("things", ()))


@cache
def telling() -> frozenset[str]:
    """The subjects of sums and shares that one story has one of: a loss, a turnout; not prices or exports."""
    return frozenset(wordlist(".", "heads").get("telling", {}).get("subjects", ()))


def long_ago(period: str) -> bool:
    """Whether the words of a period name a time some years back: "four years ago"."""
    return any(words in period.lower() for words in wordlist(".", "heads").get("bygone", {}).get("ago", ()))


@cache
def deeds() -> frozenset[str]:
    """The concepts of things that are what befell people: a death, an arrest."""
    return frozenset(wordlist(".", "heads").get("deeds", {}).get("things", ()))


@cache
def lasting() -> frozenset[str]:
    """The happenings whose figures stay the same for months: a trial, a conference."""
    return frozenset(wordlist(".", "heads").get("lasting", {}).get("happenings", ()))


def concept(counted: str) -> str | None:
    """What a counted phrase counts: the concept of its last word that has one, else the stem of its last word."""
    words = regex.findall(r"[\p{L}\p{M}]++(?:-[\p{L}\p{M}]++)*+", counted[:200])
    if not words:
        return None
    pairs = [f"{one} {other}" for one, other in pairwise(words)]
    found = next((name for word in [*pairs[-1:], *reversed(words)] if (name := glossed(word, "things") or classified(word))), None)
    found = found or next((name for word in reversed(words) if (name := _compound(word))), None)
    last = words[-1].lower()
    if not found and len(last) < 2:
        return None
    return found or (last[:STEM] if len(last) > STEM + 1 else last)


def _compound(word: str) -> str | None:
    """The concept of the last part of a German compound: "Löschflugzeuge" are planes; None for other words."""
    if len(word) < COMPOUND or not word[0].isupper():
        return None
    parts = (word.lower()[place:] for place in range(FOUR - 1, len(word) - STEM + 1))
    return next((name for part in parts for stem, name in _glosses("things").get(part[:1], ())
                 if STEM < len(stem) + 1 <= len(part) + 1 <= len(stem) + FOUR and part.startswith(stem)), None)


def in_tens(unit: str | None) -> tuple[str | None, float]:
    """The unit in which figures of this one are compared, and how many of it one is: a tonne is 1,000 kilograms."""
    name, factor = wordlist(".", "heads").get("tens", {}).get(unit, (unit, 1))
    return name, factor


@lru_cache(maxsize=1 << 13)
def digits(value: float) -> int:
    """How many digits of a value carry meaning: 213 -> 3, 1500 -> 2, 100 -> 1."""
    text = f"{abs(value):.10g}".split("e")[0].replace(".", "").lstrip("0")
    return len(text.rstrip("0")) or 1


def stems(words: str, language: str) -> frozenset[str]:
    """Shortened content words of a phrase, for overlap inside one language."""
    stops = clause_words(language, "stops")
    found = (word.lower() for word in regex.findall(r"[\p{L}\p{M}]++", words[:800]))
    return frozenset(word[:STEM] for word in found if len(word) > 2 and word not in stops)
