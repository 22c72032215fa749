"""The actors of one article: which of its names mean the same person, organisation or place. Nothing beyond the article."""

from collections import Counter
from dataclasses import dataclass, field

from pipeline.gazetteer import country_name
from pipeline.names import baseforms
from pipeline.names.organisations import defined
from pipeline.names.roles import Role
from pipeline.names.spans import Name
from pipeline.names.tokens import key
from pipeline.similarity import SAME, alike


@dataclass
class Actor:
    """One actor of an article while its mentions are gathered."""

    kind: str
    canonical: str | None = None
    names: Counter = field(default_factory=Counter)
    countries: Counter = field(default_factory=Counter)
    roles: set[str] = field(default_factory=set)

    @property
    def name(self) -> str:
        """The gazetteer's name, or the fullest of its frequent names."""
        return self.canonical or max(self.names, key=lambda name: (self.kind == "person" and " " in name, self.kind != "person" and not name.isupper(), len(name.split()), self.names[name], name))

    @property
    def country(self) -> str | None:
        """The country its mentions most often carry."""
        return self.countries.most_common(1)[0][0] if self.countries else None


def gather(names: list[Name], roles: list[Role], text: str, language: str) -> tuple[list[Actor], list[int | None]]:
    """The actors in the order of their first mention, and for each name the number of its actor (None for nationalities)."""
    actors: list[Actor] = []
    numbers: list[int | None] = [None] * len(names)
    attested = frozenset(word for name in names for word in text[name.start : name.end].split())
    held: dict[tuple[str, str], int] = {}
    for at, name in enumerate(names):
        if name.kind not in ("person", "nationality"):
            shown, identity = _shown(name, text, attested, language)
            numbers[at] = _number(actors, held, name.kind, identity)
            _note(actors[numbers[at]], name, shown)
            if name.sense and name.sense.level != "inside" and name.sense.name:
                actors[numbers[at]].canonical = country_name(name.country) if name.kind == "country" else name.sense.name
    _join_acronyms(names, numbers, actors, text)
    _gather_people(names, numbers, actors, text, language)
    for role in roles:
        number = numbers[role.person]
        if number is not None:
            actors[number].roles.add(role.words.casefold())
    return actors, numbers


def _number(actors: list[Actor], held: dict[tuple[str, str], int], kind: str, identity: str) -> int:
    if (kind, identity) not in held:
        held[kind, identity] = len(actors)
        actors.append(Actor(kind))
    return held[kind, identity]


def _note(actor: Actor, name: Name, shown: str) -> None:
    actor.names[shown] += 1
    if name.country:
        actor.countries[name.country] += 1


def _shown(name: Name, text: str, attested: frozenset[str], language: str) -> tuple[str, str]:
    """The base form of a name, and what makes it the same as another name of its kind."""
    surface = " ".join(text[name.start : name.end].split())
    sense = name.sense
    if name.kind == "country" and sense:
        return name.base or surface, sense.country
    if sense and sense.level in ("bloc", "known"):
        return name.base or surface, sense.name
    if sense and sense.name and sense.level != "inside":
        return name.base or surface, f"{key(sense.name)} {sense.country}"
    base = baseforms.of_phrase(surface, attested, language)
    if base.isupper() and len(base) > 6:
        base = base.title()
    stems = " ".join(baseforms.stem(word, language) for word in key(base).split() if word not in ("the", "of", "and"))
    return base, stems


def _join_acronyms(names: list[Name], numbers: list[int | None], actors: list[Actor], text: str) -> None:
    """Join "CMIA" with "Council of Ministers of Internal Affairs (CMIA)": the short form's actor becomes the long one's."""
    places = {(name.start, name.end): at for at, name in enumerate(names)}
    for full, short in defined(names, text):
        left, right = places.get((full.start, full.end)), places.get((short.start, short.end))
        if left is None or right is None or numbers[left] == numbers[right] or None in (numbers[left], numbers[right]):
            continue
        old, new = numbers[right], numbers[left]
        actors[new].names.update(actors[old].names)
        actors[old].names.clear()
        numbers[:] = [new if number == old else number for number in numbers]


def _gather_people(names: list[Name], numbers: list[int | None], actors: list[Actor], text: str, language: str) -> None:
    people = [(at, " ".join(text[name.start : name.end].split())) for at, name in enumerate(names) if name.kind == "person" and name.label != "role"]
    attested = frozenset(word for _, surface in people for word in surface.split())
    held: dict[str, int] = {}
    for at, surface in people:
        if len(surface.split()) > 1:
            base = baseforms.of_person(surface, attested, language)
            base = base.title() if base.isupper() else base
            number = _same_person(base, held)
            if number is None:
                number = len(actors)
                actors.append(Actor("person"))
            held[base] = numbers[at] = number
            actors[number].names[base] += 1
    last: dict[str, int] = {}
    for at, surface in people:
        if len(surface.split()) > 1:
            for word in surface.split():
                last[baseforms.stem(word, language)] = numbers[at]
            continue
        stem = baseforms.stem(surface, language)
        if stem not in last:
            later = [number for base, number in held.items() if stem in [baseforms.stem(word, language) for word in base.split()]]
            last[stem] = later[0] if later else len(actors)
            if not later:
                actors.append(Actor("person"))
        numbers[at] = last[stem]
        base = baseforms.of_person(surface, attested, language)
        actors[numbers[at]].names[base.title() if base.isupper() else base] += 1


def _same_person(base: str, held: dict[str, int]) -> int | None:
    if base in held:
        return held[base]
    for other, number in held.items():
        if alike(base, other) >= SAME:
            return number
    return None
