"""Where a person's name begins and ends, once it is found: at the given name before it, behind a place that is none of it."""

from collections import Counter
from dataclasses import replace
from itertools import combinations

from pipeline.names import agreement, givennames, inflection, people, persons
from pipeline.names.lexicon import read
from pipeline.names.spans import Name
from pipeline.names.tokens import Token
from pipeline.text.stopwords import stopwords
from pipeline.text.transliteration import folded

GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})
RARER = 2  # how many times as often a name stands without a surname behind it that may be a word


def longer(name: Name, touching: list[Name]) -> Name | None:
    """A person found by rule whose given name the model left out, up to where the model's ends; None where the model has the whole."""
    if not touching:
        return name
    cut = all(other.kind == "person" and name.start < other.start for other in touching)
    return replace(name, end=max(name.end, touching[-1].end)) if cut else None


def ended(names: list[Name], text: str, listed: set[str], language: str) -> list[Name]:
    """The names, those of people without a last word that is a listed place in a case of places: "সামোইলভ মিনস্কে", in Minsk."""
    places = tuple(inflection.rules(language).get("never_of_people", ()))
    found = []
    for name in names:
        words = text[name.start : name.end].split(" ")
        behind = name.kind == "person" and len(words) > 1 and words[-1] in listed and words[-1].endswith(places)
        found.append(replace(name, end=name.end - len(words[-1]) - 1) if behind else name)
    return found


def parted(names: list[Name], text: str) -> list[Name]:
    """The names, those of people that hold a full name of the article and more than it cut to that: "Ted Cruz Apologizes" of a headline.

    What is more may be a given name, an initial or a generation, or, unless the article writes it far less often, a surname. A given
    name with a patronymic is no full name.
    """
    people_named = (text[name.start : name.end] for name in names if name.kind == "person")
    often = Counter(surface for surface in people_named if " " in surface and not persons.is_patronymic(surface.split()[-1]))
    found: list[Name] = []
    for name in names:
        surface = text[name.start : name.end]
        known = _within(surface, often) if name.kind == "person" and surface.count(" ") > 1 else []
        found += [replace(name, start=name.start + start, end=name.start + end) for start, end in known] or [name]
    return found


def _within(surface: str, often: Counter) -> list[tuple[int, int]]:
    """The spans of the full names inside a longer one, the longest of those that overlap."""
    words, places = surface.split(" "), [0]
    for word in words[:-1]:
        places.append(places[-1] + len(word) + 1)
    held = [
        (first, last) for first, last in combinations(range(len(words) + 1), 2)
        if 2 <= last - first < len(words) and _is_whole(words, first, last, often)
    ]
    kept: list[tuple[int, int]] = []
    for first, last in sorted(held, key=lambda span: (span[0] - span[1], span)):
        if all(last <= start or end <= first for start, end in kept):
            kept.append((first, last))
    return [(places[first], places[last - 1] + len(words[last - 1])) for first, last in sorted(kept)]


def _is_whole(words: list[str], first: int, last: int, often: Counter) -> bool:
    """True when some of a name's words are a full name of the article by themselves, and the words beside them are none of it."""
    part = " ".join(words[first:last])
    double = people.is_given(words[last - 1]) and not people.is_surname(words[last - 1])
    if not often[part] or not people.is_given(words[first]) or double:
        return False
    before, behind = words[first - 1] if first else "", words[last] if last < len(words) else ""
    if behind.rstrip(".").casefold() in GENERATIONS or (before and (people.is_given(before) or before.endswith("."))):
        return False
    return not people.is_surname(behind) or often[part] > RARER * often[" ".join(words)]


def unplaced(names: list[Name], text: str) -> list[Name]:
    """The names, those of people in three words or more without a first word that the article names as a place elsewhere."""
    places = {text[name.start : name.end] for name in names if name.kind == "place"}
    found = []
    for name in names:
        first, _, rest = text[name.start : name.end].partition(" ")
        wrong = name.kind == "person" and " " in rest and first in places and not people.is_given(first)
        found.append(replace(name, start=name.start + len(first) + 1) if wrong else name)
    return found


def begun(names: list[Name], tokens: list[Token], text: str, language: str) -> list[Name]:
    """The names, those of people from the given name right before them that nothing else has taken: "ওলগা" of "ওলগা সামোইলোভা"."""
    taken = {at for name in names for at in range(name.start, name.end)}
    first = {token.start: at for at, token in enumerate(tokens)}
    found = []
    for name in names:
        at = first.get(name.start, 0)
        alone = name.kind == "person" and at and not _reads_given(tokens[at].text, "", language)
        before = tokens[at - 1] if alone and text[tokens[at - 1].end : name.start] == " " else None
        wanted = before is not None and before.start not in taken and _may_begin(before, tokens[at].text, language)
        found.append(replace(name, start=before.start) if wanted and before else name)
    return found


def _may_begin(before: Token, behind: str, language: str) -> bool:
    """True when the word before a person's name reads like the given name: a capital where the name has one, no other word."""
    if behind[:1].isupper() != before.capital or before.text.casefold() in stopwords(language) or persons.calls(before.text, language):
        return False
    return len(before.text) >= 3 and _reads_given(before.text, behind, language) and before.text not in persons.no_names(language)


def _reads_given(word: str, behind: str, language: str) -> bool:
    """True for a word of the lists, and for one that sounds like one of another language before a surname of such an ending."""
    if agreement.given(word, language) or people.is_given(word):
        return True
    endings = tuple(read("cues").get("surnames", {}).get(language, ()))
    foreign = bool(endings) and any(form.endswith(endings) for form in [behind, *inflection.bases(behind, language)])
    return foreign and (people.sounds_given(word) or givennames.known(folded(word)))
