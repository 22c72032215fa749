"""The people of one article: which of its names mean the same person. Its other actors: `pipeline.names.cast`."""

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import islice

from pipeline.across.similarity import SAME, alike, words_alike
from pipeline.names import agreement, baseforms, people
from pipeline.names.actor import Actor
from pipeline.names.persons import is_patronymic
from pipeline.names.spans import Name
from pipeline.text.transliteration import folded

CROWD = 300  # people with whom a further one of an article is compared: a bound, many times what an article names


@dataclass(frozen=True, slots=True)
class Known:
    """What an article says of its people: their words as they stand, full names' base forms, and M or F for a name at its number."""

    language: str
    attested: frozenset[str]
    bases: dict[str, str]
    told: dict[int, str]


def gather(names: list[Name], numbers: list[int | None], actors: list[Actor], text: str, language: str) -> None:
    """Appends the people to the actors and notes at each person's name the number of its actor."""
    named = [
        (at, " ".join(text[name.start : name.end].split()))
        for at, name in enumerate(names)
        if name.kind == "person" and name.label != "role"
    ]
    attested = frozenset(word for _, surface in named for word in surface.split())
    told = {at: agreement.told(text, names[at].start, names[at].end, language) for at, _ in named}
    said: dict[str, list[str]] = defaultdict(list)
    for at, surface in named:
        said[surface].append(told[at])
    sexes = {surface: agreement.majority(told_of) for surface, told_of in said.items()}
    bases = {surface: _person_base(surface, attested, language, sexes[surface]) for _, surface in named if " " in surface}
    held: dict[str, int] = {}
    for at, surface in sorted(named, key=lambda item: is_patronymic(item[1].split()[-1])):
        if " " in surface:
            number = _same_person(bases[surface], held)
            if number is None:
                number = len(actors)
                actors.append(Actor("person"))
            held[bases[surface]] = numbers[at] = number
            actors[number].names[bases[surface]] += 1
    _gather_surnames(named, numbers, actors, Known(language, attested, bases, told))
    _forget_given(actors)


@dataclass(slots=True)
class Bearers:
    """Who bears a surname, by its stem, with M or F where the full name says it."""

    language: str
    held: dict[str, dict[int, str]] = field(default_factory=dict)
    again: set[int] = field(default_factory=set)  # who was called by the surname alone

    def note(self, name: str, number: int, sex: str) -> None:
        """Remember a person by every word of the name."""
        for word in name.split():
            stem = baseforms.surname_stem(word, self.language)
            self.held[stem] = {number: sex, **{other: held for other, held in self.held.get(stem, {}).items() if other != number}}

    def knows(self, surname: str) -> bool:
        """Whether somebody bears the surname."""
        return bool(self.held.get(baseforms.surname_stem(surname, self.language)))

    def find(self, surname: str, sexes: str, *, first: bool = False) -> int | None:
        """Who may bear this form of the surname: the one of the sex that is told, of several the one called so before; in doubt None, or
        the one last noted where `first` is wanted."""
        bearers = self.held.get(baseforms.surname_stem(surname, self.language), {})
        may = [number for number, sex in bearers.items() if not sex or sex in sexes]
        sure = [number for number in may if len(sexes) == 1 and bearers[number]]
        chosen = sure or may
        called = [number for number in chosen if number in self.again]
        chosen = called if len(called) == 1 else chosen
        if not chosen or (len(chosen) > 1 and not first):
            return None
        self.again.add(chosen[0])
        return chosen[0]


def _gather_surnames(named: list[tuple[int, str]], numbers: list[int | None], actors: list[Actor], known: Known) -> None:
    """Each bare surname goes to the person of its sex named before it, else to one named later, in doubt to a person of its own."""
    sexes = {numbers[at]: agreement.sex_of(known.bases[surface].split(), known.language) for at, surface in named if " " in surface}
    before, later = Bearers(known.language), Bearers(known.language)
    for at, surface in reversed(named):
        if " " in surface:
            later.note(known.bases[surface], numbers[at], sexes[numbers[at]])
    for at, surface in named:
        if " " in surface:
            before.note(surface, numbers[at], sexes[numbers[at]])
            before.note(known.bases[surface], numbers[at], sexes[numbers[at]])
            continue
        may = known.told[at] or agreement.of_surname(surface, known.language)
        found = before.find(surface, may)
        if found is None and not before.knows(surface):  # as in a headline: the one whom the text names first
            found = later.find(surface, may, first=True)
            before.again |= {found} - {None}
        if found is None:
            found = len(actors)
            actors.append(Actor("person"))
            before.note(surface, found, may if len(may) == 1 else "")
        numbers[at] = found
        sex = known.told[at] or sexes.get(found, "")
        actors[found].names[_person_base(surface, known.attested, known.language, sex)] += 1
        actors[found].sex = actors[found].sex or sex


def _person_base(surface: str, attested: frozenset[str], language: str, sex: str) -> str:
    base = baseforms.of_person(surface, attested, language, sex=sex)
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
    """The actor with this name; for a given name with a patronymic, the only one with that given name.

    In a text that names more people than articles do, only the last few hundred new ones are compared.
    """
    if base in held:
        return held[base]
    held = dict(islice(reversed(held.items()), CROWD)) if len(held) > CROWD else held
    for other, number in held.items():
        if alike(base, other) >= SAME:
            return number
    first, last = base.split()[0], base.split()[-1]
    if not is_patronymic(last):
        return None
    same = {number for other, number in held.items() if words_alike(folded(first), folded(other.split()[0])) >= SAME}
    return same.pop() if len(same) == 1 else None
