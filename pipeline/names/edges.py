"""Where a person's name begins and ends, once it is found: at the given name before it, behind a place that is none of it."""

from dataclasses import replace

from pipeline.names import agreement, givennames, inflection, people, persons
from pipeline.names.lexicon import read
from pipeline.names.spans import Name
from pipeline.names.tokens import Token
from pipeline.text.stopwords import stopwords
from pipeline.text.transliteration import folded


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
