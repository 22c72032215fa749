"""The actors of one article: which of its names mean the same person, organisation or place. Nothing beyond the article."""

from collections import Counter
from dataclasses import dataclass, field

from pipeline.across.similarity import SAME, alike, words_alike
from pipeline.names import baseforms, people
from pipeline.names.gazetteer import country_name
from pipeline.names.meanings import meaning
from pipeline.names.organisations import defined, unexplained
from pipeline.names.persons import is_patronymic
from pipeline.names.roles import Role
from pipeline.names.spans import Name
from pipeline.names.tokens import key
from pipeline.text.transliteration import folded


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
        return self.canonical or max(
            self.names,
            key=lambda name: (
                self.kind == "person" and " " in name,
                self.kind != "person" and not name.isupper(),
                len(name.split()),
                self.names[name],
                name,
            ),
        )

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
    _join_short(numbers, actors)
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
    return base, told(base, language) if name.kind == "organisation" else _stems(base, language)


def told(name: str, language: str) -> str:
    """What makes an organisation's name the same as another of the article: its concepts and owner, else its words' stems in order."""
    held = meaning(name, language)
    return f"{' '.join(sorted(held.words))} @{held.owner}" if held.telling else _stems(name, language)


def _stems(name: str, language: str) -> str:
    return " ".join(baseforms.stem(word, language) for word in key(name).split() if word not in ("the", "of", "and"))


def _join_acronyms(names: list[Name], numbers: list[int | None], actors: list[Actor], text: str) -> None:
    """Join "CMIA" with "Council of Ministers of Internal Affairs (CMIA)": the short form's actor becomes the long one's."""
    places = {(name.start, name.end): at for at, name in enumerate(names)}
    for full, short in defined(names, text):
        left, right = places.get((full.start, full.end)), places.get((short.start, short.end))
        if left is None or right is None or numbers[left] == numbers[right] or None in (numbers[left], numbers[right]):
            continue
        _join(numbers, actors, numbers[right], numbers[left])
    for word, whole in unexplained(names, text).items():
        written = (word, text[whole.start : whole.end])
        old, new = ({numbers[at] for at, name in enumerate(names) if text[name.start : name.end] == held} for held in written)
        if len(old) == len(new) == 1 and old != new and None not in old | new:
            _join(numbers, actors, *old, *new)


def _join(numbers: list[int | None], actors: list[Actor], old: int, new: int) -> None:
    actors[new].names.update(actors[old].names)
    actors[new].countries.update(actors[old].countries)
    actors[old].names.clear()
    numbers[:] = [new if number == old else number for number in numbers]


def _join_short(numbers: list[int | None], actors: list[Actor]) -> None:
    """Join "Security Council" with "Security Council of Belarus" where one organisation of the article alone begins or ends so."""
    held = {
        at: [key(name) for name in actor.names]
        for at, actor in enumerate(actors)
        if actor.kind == "organisation" and actor.names and not actor.canonical
    }
    for old in sorted(held, key=lambda at: max(len(name) for name in held[at])):
        longer = [
            new
            for new in held
            if new != old
            and any(
                long != short and " " in short and (long.startswith(f"{short} ") or long.endswith(f" {short}"))
                for short in held[old]
                for long in held[new]
            )
        ]
        if len(longer) == 1 and actors[longer[0]].names and actors[old].names:
            _join(numbers, actors, old, longer[0])


def _gather_people(names: list[Name], numbers: list[int | None], actors: list[Actor], text: str, language: str) -> None:
    named = [
        (at, " ".join(text[name.start : name.end].split()))
        for at, name in enumerate(names)
        if name.kind == "person" and name.label != "role"
    ]
    attested = frozenset(word for _, surface in named for word in surface.split())
    bases = {surface: _person_base(surface, attested, language) for _, surface in named}
    held: dict[str, int] = {}
    for at, surface in sorted(named, key=lambda item: is_patronymic(item[1].split()[-1])):
        if " " in surface:
            number = _same_person(bases[surface], held)
            if number is None:
                number = len(actors)
                actors.append(Actor("person"))
            held[bases[surface]] = numbers[at] = number
            actors[number].names[bases[surface]] += 1
    last: dict[str, int] = {}
    for at, surface in named:
        if " " in surface:
            last.update(dict.fromkeys((baseforms.stem(word, language) for word in surface.split()), numbers[at]))
            continue
        stem = baseforms.stem(surface, language)
        if stem not in last:
            later = [number for base, number in held.items() if stem in [baseforms.stem(word, language) for word in base.split()]]
            last[stem] = later[0] if later else len(actors)
            if not later:
                actors.append(Actor("person"))
        numbers[at] = last[stem]
        actors[numbers[at]].names[bases[surface]] += 1
    _forget_given(actors)


def _person_base(surface: str, attested: frozenset[str], language: str) -> str:
    base = baseforms.of_person(surface, attested, language)
    return base.title() if base.isupper() else base


def _forget_given(actors: list[Actor]) -> None:
    """A bare given name is no alias of a person whose full name is known."""
    for actor in actors:
        full = [held for held in actor.names if " " in held]
        if actor.kind == "person" and full:
            for alone in [held for held in actor.names if " " not in held and not any(name.endswith(f" {held}") for name in full)]:
                if people.is_given(alone):
                    del actor.names[alone]


def _same_person(base: str, held: dict[str, int]) -> int | None:
    """The actor with this name; for a given name with a patronymic, the only one with that given name."""
    if base in held:
        return held[base]
    for other, number in held.items():
        if alike(base, other) >= SAME:
            return number
    first, last = base.split()[0], base.split()[-1]
    if not is_patronymic(last):
        return None
    same = {number for other, number in held.items() if words_alike(folded(first), folded(other.split()[0])) >= SAME}
    return same.pop() if len(same) == 1 else None
