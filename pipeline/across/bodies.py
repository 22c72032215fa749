"""Which organisations and places of the pile are one: by acronym, by the meaning of their names, by sound across scripts. No people.

Every rule joins two names only where each is the other's one candidate; a doubt leaves both apart.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import combinations, groupby

from corpus.groups import first_of_group
from pipeline.across.blocks import met
from pipeline.across.merging import Known
from pipeline.across.similarity import words_alike
from pipeline.names.meanings import classes, meaning, spelled
from pipeline.names.organisations import initials, without_form
from pipeline.names.tokens import key, script
from pipeline.text.transliteration import folded, skeleton

Identity = str
Pile = Mapping[Identity, Known]
Blocked = dict[tuple[str, ...], list[Identity]]
ALIKE, SURE, LEAST, TELLING, LONG, ACRONYM, SOUNDS = 0.88, 0.93, 6, 3, 4, 3, 3


def identity(kind: str, name: str, actor: dict) -> Identity:
    """What makes an organisation, place, event or programme of one article the same as another's without further evidence.

    A body that every country may have ("Ministry of Health") is the same only in the same country: its owner's, or the one where
    the article plays. Four words or more, two of them concepts, say the same in any order: "Amber Coast Port Authority".
    A place is the same in the same country.
    """
    if kind == "place":
        return f"place\t{key(name)}\t{actor['country'] or ''}"
    if kind == "organisation" and not actor.get("canonical"):
        name = without_form(name)
        held = meaning(name, base(actor))
        concepts = sum(not word.startswith("~") for word in held.words)
        if held.telling or (len(held.words) >= LONG and concepts > 1):
            owner = held.owner or (whose(actor) if held.public else None)
            return f"organisation\t{script(name)}: {' '.join(sorted(held.words))}\t{owner or ''}"
    return f"{kind}\t{key(name) or name}"


def base(actor: dict) -> str:
    """The language of an actor's article without its region."""
    return str(actor.get("language") or "und").split("-")[0]


def whose(actor: dict) -> str | None:
    """The country or bloc that an article's organisation belongs to, as far as the article says."""
    return actor.get("owner") or actor.get("country") or actor.get("home")


def joined(pile: Pile) -> Iterator[list[Identity]]:
    """The identities of the pile that are no people, as lists of those that are one; the order of the pile's keys does not matter."""
    rules = (_by_acronym, _without_owner, _across_scripts, _places)
    leader = first_of_group((left, right) for rule in rules for left, right in rule(pile))
    found: dict[Identity, list[Identity]] = defaultdict(list)
    for name in leader:
        found[leader[name]].append(name)
    for name in sorted(pile):
        if leader.get(name, name) == name:
            yield found.get(name, [name])


def _by_acronym(pile: Pile) -> Iterable[tuple[Identity, Identity]]:
    """A bare acronym and the one organisation that is explained by it; also one that spells Latin letters out in another script."""
    owners: dict[str, set[Identity]] = defaultdict(set)
    bare: dict[str, set[Identity]] = defaultdict(set)
    for name, known in pile.items():
        if known.kind == "organisation":
            own = name.split("\t")[1]
            for alias in known.names:
                short = key(spelled(key(alias), known.language) or (alias if alias.isupper() and 3 <= len(alias) <= 8 else ""))
                if short:
                    (bare if key(alias) == own else owners)[short].add(name)
    explained = [(holder, other) for short, held in owners.items() if len(held) == 1 for holder in held for other in bare.get(short, ())]
    return explained + _by_initials(pile, {short: names for short, names in bare.items() if short not in owners})


def _by_initials(pile: Pile, bare: dict[str, set[Identity]]) -> list[tuple[Identity, Identity]]:
    """An acronym that no article explains, and the one organisation of the pile with these initials, where both play in one country."""
    full: dict[str, list[Identity]] = defaultdict(list)
    for name, known in pile.items():
        if known.kind == "organisation" and not known.canonical and " " in known.name:
            for short in sorted({key(short) for alias in known.names if " " in alias for short in initials(alias)}):
                if len(short) >= ACRONYM and short in bare:
                    full[short].append(name)
    return [
        (full[short][0], other)
        for short, names in bare.items()
        if len(full.get(short, ())) == 1
        for other in names
        if pile[full[short][0]].homes & pile[other].homes
    ]


def _without_owner(pile: Pile) -> Iterable[tuple[Identity, Identity]]:
    """A body whose country no article says, and the one body of the pile with its words that has one."""
    owned = sorted(name for name in pile if name.startswith("organisation\t") and name.count("\t") == 2)
    for _, held in groupby(owned, key=lambda name: name.rpartition("\t")[0]):
        names = list(held)
        if len(names) == 2 and names[0].endswith("\t"):
            yield names[0], names[1]


def _pairs(blocks: Blocked, fits: Callable[[Identity, Identity], bool], pile: Pile) -> list[tuple[Identity, Identity]]:
    """The pairs of two scripts that fit, where neither name has a second candidate in the other's script."""
    found = []
    for names in blocks.values():
        pairs = [pair for pair in combinations(sorted(names), 2) if written(pile[pair[0]]) != written(pile[pair[1]]) and fits(*pair)]
        rivals: dict[tuple[Identity, str], set[Identity]] = defaultdict(set)
        for left, right in pairs:
            rivals[left, written(pile[right])].add(right)
            rivals[right, written(pile[left])].add(left)
        found += [
            (left, right)
            for left, right in pairs
            if len(rivals[left, written(pile[right])]) == 1 and len(rivals[right, written(pile[left])]) == 1
        ]
    return found


def written(known: Known) -> str:
    """The script of a name."""
    return script(known.name)


def _across_scripts(pile: Pile) -> Iterable[tuple[Identity, Identity]]:
    return _pairs(met(pile, _said), lambda a, b: _one_body(pile[a], pile[b]), pile)


def _said(name: Identity, known: Known) -> tuple[str, ...] | None:
    """The concepts and sounds of an organisation's name, in any order."""
    if known.kind != "organisation" or not known.meaning or known.canonical or not known.meaning.words:
        return None
    return tuple(sorted(classes().get(word) or skeleton(word[1:]) for word in known.meaning.words))


def _one_body(left: Known, right: Known) -> bool:
    """True when two names of two scripts say the same words and nothing of their countries speaks against it."""
    one, other = left.meaning, right.meaning
    if not one or not other or (one.owner and other.owner and one.owner != other.owner):
        return False
    if not _sound_alike(one.words, other.words):
        return False
    if not one.plain:
        return True
    near = bool(_lands(left) & _lands(right))
    if one.public or other.public or len(one.words) == 1:
        return near and one.telling
    return near or one.wide or len(one.words) >= TELLING


def _lands(known: Known) -> set[str]:
    return {known.meaning.owner} if known.meaning and known.meaning.owner else known.homes


def _sound_alike(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """True when each word that is no concept has its like in the other name; names of nothing else must be longer and closer."""
    own = [folded(word[1:]) for word in left if word.startswith("~")]
    rest = [folded(word[1:]) for word in right if word.startswith("~")]
    if len(own) != len(rest):
        return False
    scores = []
    for word in own:
        best = max(rest, key=lambda other: words_alike(word, other))
        scores.append(words_alike(word, best))
        rest.remove(best)
    if not scores or min(scores) < ALIKE:
        return not scores
    return len(own) < len(left) or (sum(map(len, own)) >= LEAST and sum(scores) / len(scores) >= SURE)


def _places(pile: Pile) -> Iterable[tuple[Identity, Identity]]:
    """Places of one country whose names sound alike in two scripts, where at most one of them stands in the gazetteer."""
    alike = met(pile, _sounds)
    return _pairs(alike, lambda a, b: not (pile[a].canonical and pile[b].canonical) and _one_place(pile[a].name, pile[b].name), pile)


def _sounds(name: Identity, known: Known) -> tuple[str, ...] | None:
    """The country and the consonants of a place, where they are enough."""
    land = name.rsplit("\t", 1)[1]
    return (land, bones) if known.kind == "place" and land and len(bones := skeleton(known.name)) >= SOUNDS else None


def _one_place(left: str, right: str) -> bool:
    return words_alike(folded(left), folded(right)) >= ALIKE
