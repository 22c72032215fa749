"""The actors of one article: which of its names mean the same person, organisation or place. Nothing beyond the article."""

from collections import defaultdict

from pipeline.names import baseforms, individuals
from pipeline.names.actor import Actor
from pipeline.names.gazetteer import country_name
from pipeline.names.meanings import meaning
from pipeline.names.organisations import defined, unexplained, without_form
from pipeline.names.roles import Role
from pipeline.names.spans import Name
from pipeline.names.tokens import key


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
    individuals.gather(names, numbers, actors, text, language)
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
    name = without_form(name)
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
    spelled: dict[str, list[int]] = defaultdict(list)
    for at, name in enumerate(names):
        spelled[text[name.start : name.end]].append(at)
    for word, whole in unexplained(names, text).items():
        old, new = ({numbers[at] for at in spelled[held]} for held in (word, text[whole.start : whole.end]))
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
    edges: dict[str, set[int]] = defaultdict(set)  # what a name begins or ends with, whole words
    for at, names in held.items():
        for name in names:
            for gap in (place for place, letter in enumerate(name) if letter == " "):
                edges[name[:gap]].add(at)
                edges[name[gap + 1 :]].add(at)
    for old in sorted(held, key=lambda at: max(len(name) for name in held[at])):
        longer = set().union(*(edges.get(short, ()) for short in held[old] if " " in short)) - {old}
        if len(longer) == 1 and actors[new := longer.pop()].names and actors[old].names:
            _join(numbers, actors, old, new)
