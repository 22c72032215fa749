"""Which people of the pile are one person: candidates by the consonants of their names, then the likeness rule. No tables."""

from array import array
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from pipeline.across.blocks import Blocks
from pipeline.across.similarity import LIKELY, SAME, alike, contradict, parts, readings, words_alike
from pipeline.names import givennames, people
from pipeline.names.meanings import Meaning
from pipeline.text.transliteration import latin, skeleton

CROWD, COMPANY, SURNAME, RARE, MONOSYLLABLE = 400, 40, 0.93, 6, 4
FAMOUS, ALONE = 5, 8  # articles that write a full name for its surname to be enough, and how many times those of all others that have it
CLOSE = ("person\t", "organisation\t")


@dataclass(slots=True)
class Known:
    """What the pile knows of one name: how often, in how many articles, first where, written how, with which roles; an organisation's
    meaning, and the countries where its articles play."""

    kind: str
    names: dict[str, int] = field(default_factory=dict)
    countries: dict[str, int] = field(default_factory=dict)
    roles: set[str] = field(default_factory=set)
    canonical: str | None = None
    articles: int = 0
    mentions: int = 0
    first: tuple[str, int] = ("", 0)
    companions: set[str] = field(default_factory=set)
    homes: set[str] = field(default_factory=set)
    meaning: Meaning | None = None
    language: str = ""
    sex: str = ""

    def add(self, other: "Known") -> None:
        """Take in what another part of the pile knows of the same name."""
        for mine, theirs in ((self.names, other.names), (self.countries, other.countries)):
            for word, count in theirs.items():
                mine[word] = mine.get(word, 0) + count
        self.roles |= other.roles
        self.companions = set(sorted(self.companions | other.companions)[:COMPANY])
        self.homes |= other.homes
        self.canonical = self.canonical or other.canonical
        self.meaning, self.language = self.meaning or other.meaning, self.language or other.language
        self.sex = self.sex or other.sex
        self.articles += other.articles
        self.mentions += other.mentions
        self.first = min(self.first, other.first)

    @property
    def name(self) -> str:
        """The name shown: the gazetteer's, else the fullest frequent one, in Latin script where there is one."""
        return self.canonical or max(
            self.names,
            key=lambda name: (name.isascii() or latin(name).casefold() == name.casefold(), full(name, self.kind), self.names[name], name),
        )


def full(name: str, kind: str) -> int:
    """How full a name is: words up to three for people; one that is no acronym for others."""
    words = [word for word in name.split() if not word.endswith(".")]
    return min(2, len(words)) if kind == "person" else int(not name.isupper())


def groups(people: Mapping[str, Known]) -> Iterator[list[int]]:
    """The places in `people` that are one person each, every list sorted by what is most mentioned; those alone included."""
    names, mentions = list(people), array("q", (known.mentions for known in people.values()))
    order = sorted(range(len(names)), key=lambda place: (-mentions[place], names[place]))
    blocks = Blocks(block_keys(names[place]) for place in order)
    leader, found = array("L", range(len(order))), dict[int, list[int]]()
    for rank, place in enumerate(order):
        best, best_score, tried = rank, 0.0, set[int]()
        for other in _near(names[place], blocks):
            if other >= rank or other in tried:
                continue
            tried.add(other)
            score, first = one_person(names[place], names[order[other]], people), leader[other]
            if score > best_score and _fits(names[place], [names[order[member]] for member in found.get(first, (first,))]):
                best, best_score = first, score
        if best != rank:
            leader[rank] = best
            found.setdefault(best, [best]).append(rank)
    for rank, first in enumerate(leader):
        if rank == first:
            yield [order[member] for member in found.get(rank, (rank,))]


def _near(identity: str, blocks: Blocks) -> Iterator[int]:
    """The ranks of those with whom a name is compared, some of them several times."""
    for key in block_keys(identity):
        held = blocks[key]
        if len(held) <= CROWD or key[:1] == "l":
            yield from held[:CROWD].tolist()


def _fits(identity: str, group: list[str]) -> bool:
    """True when a name is like that of a group's leader, who comes first, and none of the group's speaks against it."""
    return alike(identity, group[0]) >= LIKELY and not any(contradict(identity, member) for member in group)


def block_keys(identity: str) -> list[str]:
    """Where a name is looked for: under the consonants of its last word, and of its first, as each language would read them."""
    keys = []
    for reading in readings(identity):
        words = [word for word in reading if not word.endswith(".")]
        if len(words) > 1:
            first = len(words) > 2 or len(words[0]) <= MONOSYLLABLE  # "Lin Meihua" may be written "Meihua Lin"
            keys += [f"l{skeleton(words[-1])}", f"l{skeleton(words[0])}" if first else f"f{skeleton(words[0])}"]
    return list(dict.fromkeys(keys))


def one_person(left: str, right: str, people: Mapping[str, Known]) -> float:
    """The likeness of two names when it is enough to call them one person; 0 otherwise. Initials alone are never enough."""
    if any(sum(not word.endswith(".") for word in parts(name)) < 2 for name in (left, right)):
        return 0.0
    score = alike(left, right)
    if score >= SAME:
        return score
    return score if score >= LIKELY and people[left].roles & people[right].roles else 0.0


def surname(name: str) -> str:
    """The consonants of the last word of a name, under which its owners are looked for."""
    return skeleton(parts(name)[-1]) if parts(name) else ""


def owners(people: list[tuple[str, Known]]) -> dict[str, list[tuple[str, Known]]]:
    """Consonants of the last word -> the people of the pile whose full name, in any spelling, ends with such a word."""
    held: dict[str, list[tuple[str, Known]]] = defaultdict(list)
    for name, known in people:
        full_names = [spelt for spelt in (name, *known.names) if not all(word.endswith(".") for word in parts(spelt)[:-1])]
        for key in dict.fromkeys(surname(spelt) for spelt in full_names):
            held[key].append((name, known))
    return held


def _has(surname: str, name: str, known: Known) -> bool:
    """True for a folded surname that is that of a name in any of its spellings."""
    return any(words_alike(parts(spelt)[-1], surname) >= SURNAME for spelt in (name, *known.names) if parts(spelt))


def owner(surname: str, alone: Known, held: dict[str, list[tuple[str, Known]]]) -> str | None:
    """The one person of the pile whom a bare surname, or one behind an initial, names.

    Nobody else has it (with that initial), and both stand beside the same organisation, town or person or have the same role; a rare
    surname may also stand in the same country, and behind an initial anywhere; "Mr" names no woman. Of two who have it, the one who
    alone stands beside the same person or organisation.
    Else the one whom many articles write about, as many times as about all others with that surname together: Obama.
    """
    folded = parts(surname)
    letters, last = [word[0] for word in folded[:-1]], folded[-1] if folded else ""
    if not all(word.endswith(".") for word in folded[:-1]) or len(last) < 4:
        return None
    same = [
        (name, known)
        for name, known in held.get(skeleton(last), ())
        if _has(last, name, known) and any(_initials_fit(surname, letters, held) for held in (name, *known.names))
        and {alone.sex, known.sex or givennames.sex(parts(name)[0])} != {"M", "F"}
    ]
    famous = _famous(same)
    if len(same) > 1:
        same = [(name, known) for name, known in same if any(held.startswith(CLOSE) for held in known.companions & alone.companions)]
    if len(same) != 1 or famous:
        return famous
    known = same[0][1]
    near = known.companions & alone.companions or known.roles & alone.roles
    rare = not people.is_surname(surname.split()[-1]) and (known.homes & alone.homes or (letters and len(last) >= RARE))
    return same[0][0] if near or rare else None


def _initials_fit(surname: str, letters: list[str], name: str) -> bool:
    """Whether the initials before a surname may be those of a full name: the first of its given name, the second of its middle name."""
    words = parts(name)
    if not letters:
        return True
    if len(words) < 2:
        return False
    if letters[0] != words[0][0] and _first(name) != _first(surname):
        return False
    return len(letters) < 2 or len(words) < 3 or letters[1] == words[1][0]


def _famous(same: list[tuple[str, Known]]) -> str | None:
    """The name of whom many articles write, far more than of all others of these people together; None where there is nobody.

    Words before a surname that are no given name are no other person: "Presidents Obama".
    """
    named = [(name, known) for name, known in same if people.is_given(name.split()[0]) or people.sounds_given(name.split()[0])]
    ranked = sorted(named, key=lambda held: (-held[1].articles, held[0]))
    others = sum(known.articles for _, known in ranked[1:])
    return ranked[0][0] if ranked and ranked[0][1].articles >= max(FAMOUS, ALONE * others) else None


def _first(name: str) -> str:
    """The first letter of a name in Latin letters, small."""
    return latin(name)[:1].lower()
