"""Tables `mentions` and (internal) `actors`: who and what an article names. How names are found is said in `pipeline.names`."""

from functools import lru_cache

from pipeline.document import Document, Found, Row, Rows, actor_name
from pipeline.names import cast, combine, offices, owners, roles
from pipeline.names.spans import Name

KINDS = frozenset({"person", "organisation", "place", "country", "event", "programme"})
LOCATED = frozenset({"place", "country", "nationality", "organisation"})


@lru_cache(maxsize=8)
def understood(text: str, language: str) -> tuple[list[Name], list[roles.Role], list[cast.Actor], list[int | None]]:
    """The names of a text, the roles, the actors, and for each name the number of its actor; offices that stand for a person included."""
    names = combine.find(text, language)
    held = roles.find(names, text, language)
    actors, numbers = cast.gather(names, held, text, language)
    for name, person in offices.alone(names, numbers, held, text, language):
        names.append(name)
        numbers.append(numbers[person])
    order = sorted(range(len(names)), key=lambda at: names[at].start)
    place = {old: new for new, old in enumerate(order)}
    moved = [roles.Role(role.start, role.end, role.words, place[role.person]) for role in held]
    return [names[at] for at in order], moved, actors, [numbers[at] for at in order]


def extract(document: Document, found: Found) -> Rows:
    """Rows of `mentions` and `actors`; an empty text gives none."""
    text, language = document.text, document.language or "und"
    names, _, actors, numbers = understood(text, language.split("-")[0])
    named = [(name, number) for name, number in zip(names, numbers, strict=True) if not _writer(document, name)]
    mentions = [_mention(document, name, number) for name, number in named]
    used = sorted({number for _, number in named if number is not None})
    beside, home = owners.owners(names, numbers, text), owners.home(names)
    rows = [{**_actor(document, actors[number], number), "owner": beside.get(number), "home": home} for number in used]
    return {"mentions": mentions, "actors": rows}


def _writer(document: Document, name: Name) -> bool:
    """True for a person in a line that gives the writer: the page names them, the article does not."""
    author = document.front.author
    return name.kind == "person" and author is not None and document.text[name.start : name.end] in author and any(
        name.start in span for span in document.front.furniture if span != document.front.title_span)


def _mention(document: Document, name: Name, number: int | None) -> Row:
    return {
        "article_id": document.article_id,
        "entity_id": None if number is None else actor_name(document.article_id, number),
        "start": name.start,
        "end": name.end,
        "surface": document.text[name.start : name.end],
        "kind": name.kind,
        "country": name.country if name.kind in LOCATED else None,
        "how": name.how,
        "sentence": document.sentence_at(name.start),
    }


def _actor(document: Document, actor: cast.Actor, number: int) -> Row:
    name = actor.name
    return {
        "actor": actor_name(document.article_id, number),
        "article_id": document.article_id,
        "kind": actor.kind,
        "name": name,
        "aliases": sorted(set(actor.names) - {name}),
        "country": actor.country,
        "language": document.language,
        "canonical": actor.canonical,
        "roles": sorted(actor.roles),
        "sex": actor.sex or None,
    }
