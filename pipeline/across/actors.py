"""Pile step: joins the actors of all articles into entities, and puts entity ids in place of the articles' own actor names.

Persons are joined by `pipeline.across.merging`, everything else by `pipeline.across.bodies`.
"""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import chain

from pipeline.across import bodies
from pipeline.across.merging import COMPANY, Known, groups, owner, owners, surname
from pipeline.across.similarity import parts
from pipeline.across.spellings import respelled
from pipeline.document import Found, PileStep, Row, Rows
from pipeline.kept import Indexed, Renamed, Workplace
from pipeline.names.gazetteer import country_name
from pipeline.names.lexicon import read
from pipeline.names.meanings import Meaning, meaning
from pipeline.names.tokens import key

Identity = str
Decision = Mapping[Identity, tuple[str, str]]


def identity(actor: Row) -> Identity:
    """What makes an actor of one article the same as an actor of another without further evidence.

    A person known by one word alone, or by initials, is the same elsewhere only with the same role; else it stays the article's own.
    """
    kind, name = str(actor["kind"]), str(actor["name"])
    if kind == "country":
        return f"country\t{actor['country'] or key(name)}"
    if kind == "person" and _bare(name):
        return f"person\t{key(name)}\t{'|'.join(sorted(actor.get('roles') or ())) or actor['article_id']}"
    return bodies.identity(kind, name, actor)


def _bare(name: str) -> bool:
    """True for a surname alone, with a particle or behind nothing but initials: "Vitolins", "De Graaf", "J. Vitolins"."""
    return sum(not word.endswith(".") for word in parts(name)) < 2


def survey(part: Found) -> list[tuple[Identity, Known]]:
    """What a part of the pile knows of each name."""
    keys = {row["article_id"]: str(row["key"]) for row in part.get("articles", ())}
    first: dict[str, int] = {}
    counts: dict[str, int] = defaultdict(int)
    for row in part.get("mentions", ()):
        name = row["entity_id"]
        if name is not None:
            counts[name] += 1
            first[name] = min(first.get(name, row["start"]), row["start"])
    found: dict[Identity, Known] = {}
    company = _company(part)
    for actor in part.get("actors", ()):
        name = str(actor["actor"])
        held = Known(
            str(actor["kind"]),
            names={**dict.fromkeys(actor["aliases"], counts[name] or 1), str(actor["name"]): counts[name] + 2},
            canonical=actor.get("canonical"),
            countries={land: 1} if (land := _country(actor)) else {},
            roles=set(actor.get("roles") or ()),
            articles=1,
            mentions=counts[name],
            first=(keys.get(actor["article_id"], ""), first.get(name, 0)),
            companions=company[actor["article_id"]] - {identity(actor)} if actor["kind"] == "person" else set(),
            homes={str(land)} if (land := bodies.whose(actor)) else set(),
            meaning=_meaning(actor),
            language=bodies.base(actor),
            sex=actor.get("sex") or "",
        )
        known = found.setdefault(identity(actor), held)
        if known is not held:
            known.add(held)
    return list(found.items())


def _country(actor: Row) -> str | None:
    """The actor's country; of a body that every country has, the one it belongs to or where the article plays."""
    if actor["country"] or actor["kind"] != "organisation" or actor.get("canonical"):
        return actor["country"]
    held = meaning(str(actor["name"]), bodies.base(actor))
    owner = held.owner or (bodies.whose(actor) if held.public else actor.get("owner"))
    return owner if owner and len(owner) == len("BLR") and owner.isupper() else None


def _meaning(actor: Row) -> Meaning | None:
    """What an organisation's name says, with the owner that the article gives it where the name has none."""
    if actor["kind"] != "organisation":
        return None
    held = meaning(str(actor["name"]), bodies.base(actor))
    return replace(held, owner=held.owner or actor.get("owner"))


def _company(part: Found) -> dict[object, set[str]]:
    """For each article the organisations, places and people with full names in it: who stands beside the same ones may be the same."""
    held: dict[object, set[str]] = defaultdict(set)
    for actor in part.get("actors", ()):
        name = str(actor["name"])
        if actor["kind"] in ("organisation", "place") or (actor["kind"] == "person" and not _bare(name)):
            held[actor["article_id"]].add(identity(actor))
    return defaultdict(set, {article: set(sorted(names)[:COMPANY]) for article, names in held.items()})


def decide(names: Iterable[tuple[Identity, Known]], place: Workplace) -> Decision:
    """Hands over the rows of `entities` and `blocs`; returns for each identity its entity's id and name."""
    pile = place.folded(names, _one)
    decision, rows, shared = Indexed(place.kept()), place.kept(), Counter()
    for members in _joined(pile):
        whole = _one(pile[member] for member in members)
        row = _entity(entity_id(whole.kind, whole.first), whole)
        decision.put(members, (row["entity_id"], row["name"]))
        rows.put(row)
        shared.update([row["name"]] if _may_share(row) else [])
    for row in rows:
        place.put("entities", _told_apart(row, shared))
    for row in _blocs(rows):
        place.put("blocs", row)
    return decision


def _one(known: Iterable[Known]) -> Known:
    """All that is known of one name or entity."""
    first, *others = known
    whole = Known(first.kind, first=first.first)
    for held in (first, *others):
        whole.add(held)
    return whole


def _may_share(row: Row) -> bool:
    """Whether others may have the row's name, so that it must be told apart: an organisation of a country."""
    return row["kind"] == "organisation" and row["country"] is not None


def _told_apart(row: Row, shared: Counter) -> Row:
    """The row; where an organisation of another country has its name, with the country behind it: Ministry of Health (Kenya)."""
    if _may_share(row) and shared[row["name"]] > 1:
        return {**row, "name": f"{row['name']} ({country_name(row['country'])})"}
    return row


def entity_id(kind: str, first: tuple[str, int]) -> str:
    """16 hexadecimal digits for an entity: its kind and its earliest mention."""
    return hashlib.sha256(f"{kind}\n{first[0]}\n{first[1]}".encode()).hexdigest()[:16]


def _joined(pile: Mapping[Identity, Known]) -> Iterable[list[Identity]]:
    """Lists of identities, each one entity."""
    people = [name for name in pile if _plain_person(name)]
    found = [[people[place] for place in group] for group in groups(Renamed(pile, people, prefix="person\t"))]
    others = list(bodies.joined(Renamed(pile, [name for name in pile if not name.startswith("person\t")])))
    taken = _surnames(pile, found, others)
    alone = ([name] for name in sorted(pile) if name.startswith("person\t") and name not in taken and not _plain_person(name))
    return chain(found, others, alone)


def _plain_person(name: Identity) -> bool:
    """Whether it is the name of a person that alone tells who it is."""
    return name.startswith("person\t") and name.count("\t") == 1


def _surnames(pile: Mapping[Identity, Known], found: list[list[Identity]], others: list[list[Identity]]) -> set[Identity]:
    """Put bare surnames to the one person of the pile they can name; returns those that found their place."""
    one = {member: group[0] for group in [*found, *others] for member in group[1:]}
    bare = sorted(name for name in pile if name.startswith("person\t") and name.count("\t") == 2)
    sought = {consonants for name in bare if (consonants := surname(name.split("\t")[1]))}
    place = {group[0].split("\t")[1]: group for group in found if any(surname(member.split("\t")[1]) in sought for member in group)}
    held = owners([(name, _beside(_one(pile[member] for member in group), one)) for name, group in place.items()])
    taken = set()
    for name in bare:
        person = owner(name.split("\t")[1], _beside(pile[name], one), held)
        if person:
            place[person].append(name)
            taken.add(name)
    return taken


def _beside(known: Known, one: Mapping[Identity, Identity]) -> Known:
    """What is known of a name, with those beside whom it stands by the first name of each: Abyenov is Abenov."""
    return replace(known, companions={one.get(name, name) for name in known.companions})


def _entity(number: str, known: Known) -> Row:
    name = known.name
    shown = {alias.casefold(): alias for alias in sorted(known.names)}
    country = max(known.countries, key=lambda code: (known.countries[code], code)) if known.countries else None
    return {
        "entity_id": number,
        "name": name,
        "kind": known.kind,
        "country": country,
        "articles": known.articles,
        "mentions": known.mentions,
        "aliases": sorted(alias for folded, alias in shown.items() if folded != name.casefold()),
    }


def _blocs(rows: Iterable[Row]) -> list[Row]:
    """A row of `blocs` for each member of each bloc that is among the entities."""
    members = {bloc["name"]: bloc["members"] for bloc in read("blocs")["bloc"]}
    found = dict.fromkeys(row["name"] for row in rows if row["name"] in members)
    return [{"bloc": bloc, "country": member} for bloc in found for member in members[bloc]]


def apply(part: Found, decision: Decision) -> Rows:
    """The part's tables with entity ids in place of actor names, and speakers by their full name."""
    chosen = {str(actor["actor"]): decision[identity(actor)] for actor in part.get("actors", ())}
    changed: Rows = {
        name: [{**row, "entity_id": _id(row["entity_id"], chosen)} for row in part.get(name, ())] for name in ("mentions", "roles")
    }
    changed["roles"] = [row for row in changed["roles"] if row["entity_id"] is not None]
    for name in ("quotes", "statistics"):
        changed[name] = [_spoken(row, chosen) for row in part.get(name, ())]
    changed |= respelled(part, chosen) if "keywords" in part else {}
    changed["actors"] = []
    return {name: rows for name, rows in changed.items() if name in part}


def _id(actor: object, chosen: dict[str, tuple[str, str]]) -> str | None:
    return chosen[str(actor)][0] if actor is not None and str(actor) in chosen else None


def _spoken(row: Row, chosen: dict[str, tuple[str, str]]) -> Row:
    speaker = row.get("speaker_id")
    number = _id(speaker, chosen)
    about = (
        {"about": list(dict.fromkeys(held for actor in row["about"] if (held := _id(actor, chosen))))}
        if "about" in row and isinstance(row["about"], list)
        else {}
    )
    return {**row, "speaker_id": number, **({"speaker": chosen[str(speaker)][1]} if number else {}), **about}


STEP = PileStep("actors", survey, decide, apply)
