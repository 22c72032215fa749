"""Pile step: people whom other articles of the pile name in full, found in articles in languages without a model, across scripts.

Which of them are one person is decided in `pipeline.across.actors`, which runs after this step.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from pipeline import models
from pipeline.across.similarity import SAME, alike, parts
from pipeline.document import Found, PileStep, Row, Rows, actor_name
from pipeline.kept import Workplace
from pipeline.names import persons
from pipeline.names.tokens import Token, script, tokenise
from pipeline.names.unmodelled import bases
from pipeline.text.stopwords import stopwords
from pipeline.text.transliteration import skeleton

Names = Mapping[str, tuple[str, ...]]
BONES, EACH, HELD = 5, 2, 8  # consonants of both words together and of each; names that are held under one key


def survey(part: Found) -> Iterator[tuple[str, str]]:
    """The key and the name of every person whom the part names in full."""
    for actor in part.get("actors", ()):
        name = str(actor["name"])
        words = parts(name)
        if actor["kind"] == "person" and len(words) >= 2 and (key := _key(words[0], words[-1])):
            yield key, name


def decide(named: Iterable[tuple[str, str]], place: Workplace) -> Names:
    """The names by key; no rows."""
    return place.folded(named, lambda names: tuple(dict.fromkeys(names))[:HELD])


def _key(given: str, surname: str) -> str:
    """The consonants of a given name and a surname; empty where they are too few to tell a name."""
    bones = skeleton(given), skeleton(surname)
    enough = min(map(len, bones)) >= EACH and sum(map(len, bones)) >= BONES
    return " ".join(bones) if enough else ""


def apply(part: Found, pile: Names) -> Rows:
    """The part's `mentions` and `actors` with the people found, and its quotes and figures with them as speakers."""
    found: dict[str, list[Row]] = defaultdict(list)
    taken = _by_article(part, "mentions")
    for article in part.get("articles", ()):
        language = str(article.get("language") or "und").split("-")[0]
        if not models.available(language):
            found[article["article_id"]] = list(_people(article, language, taken[article["article_id"]], pile))
    if not any(found.values()):
        return {}
    sentences = _by_article(part, "sentences")
    actors = [*part.get("actors", ()), *_actors(part, found)]
    mentions = [row for article in part["articles"] for row in sorted(
        [*taken[article["article_id"]], *(_mention(row, sentences[article["article_id"]]) for row in found[article["article_id"]])],
        key=lambda row: (row["start"], row["end"]))]
    spoken = {table: [_spoken(row, found[row["article_id"]]) for row in part[table]] for table in ("quotes", "statistics") if table in part}
    return {"mentions": mentions, "actors": actors, **spoken}


def _by_article(part: Found, table: str) -> dict[str, list[Row]]:
    held: dict[str, list[Row]] = defaultdict(list)
    for row in part.get(table, ()):
        held[row["article_id"]].append(row)
    return held


def _people(article: Row, language: str, mentions: list[Row], pile: Names) -> Iterator[Row]:
    """A row of `_row` for each place where two words are a name of the pile, or where its surname stands alone."""
    text, number = article["text"], _free(article["article_id"], mentions)
    taken = {at for row in mentions for at in range(row["start"], row["end"])}
    tokens, actors = tokenise(text), dict[str, str]()
    for left, right in pairwise(tokens):
        if text[left.end : right.start] != " " or left.start in taken or right.start in taken or not _may_name(left, right, language):
            continue
        name = _known(left.text, right.text, language, pile)
        if name:
            actors.setdefault(name, actor_name(article["article_id"], number + len(actors)))
            taken.update(range(left.start, right.end))
            yield _row(article, left.start, right.end, actors[name], name)
    surnames = {name.split()[-1]: name for name in actors if script(text) != "Devanagari" and len(name.split()[-1]) > HELD // 2}
    for before, token in pairwise([None, *tokens]):
        if token.start not in taken and token.text in surnames and not _other_initial(before, token, surnames[token.text]):
            yield _row(article, token.start, token.end, actors[surnames[token.text]], surnames[token.text])


def _other_initial(before: Token | None, surname: Token, name: str) -> bool:
    """Whether the initial before a surname is that of another: "B. Obama" is not Michelle Obama."""
    initial = before is not None and len(before.text) == 1 and before.capital and surname.start - before.end <= len(". ")
    return initial and before.text != name[0]


def _row(article: Row, start: int, end: int, actor: str, name: str) -> Row:
    return {"article_id": article["article_id"], "start": start, "end": end, "surface": article["text"][start:end], "actor": actor,
            "name": name, "language": article.get("language")}


def _free(article: str, mentions: list[Row]) -> int:
    """The first number that no actor of the article has."""
    held = [int(str(row["entity_id"]).rpartition(":")[2]) for row in mentions if row["entity_id"] is not None]
    return max(held, default=-1) + 1


def _may_name(left: Token, right: Token, language: str) -> bool:
    """True for two words with a capital, or without one in scripts that have none, neither of them a stop word or a title."""
    cased = left.capital and right.capital
    caseless = not (left.text[0].islower() or right.text[0].islower() or left.capital or right.capital)
    plain = stopwords(language) | persons.no_names(language)
    return (cased or caseless) and not {left.text, left.norm, right.text, right.norm} & plain


def _known(given: str, surname: str, language: str, pile: Names) -> str | None:
    """The two words in the base form in which they are a name of the pile; None where they are none."""
    scored = [
        (alike(f"{first} {last}", name), -len(first) - len(last), f"{first} {last}")
        for last in bases(surname, language) for first in bases(given, language) for name in pile.get(_key(first, last), ())
    ]
    best = max(scored, default=(0.0, 0, ""))
    return best[2] if best[0] >= SAME else None


def _actors(part: Found, found: Mapping[str, list[Row]]) -> list[Row]:
    """A row of `actors` for each person found."""
    people = {row["actor"]: row for article in part["articles"] for row in found[article["article_id"]]}
    return [{"actor": actor, "article_id": row["article_id"], "kind": "person", "name": row["name"],
             "aliases": [row["surface"]] if row["surface"] not in row["name"] else [], "country": None, "language": row["language"],
             "canonical": None, "roles": [], "sex": None, "owner": None, "home": None} for actor, row in people.items()]


def _mention(row: Row, sentences: list[Row]) -> Row:
    at = max(0, bisect_right(sentences, row["start"], key=lambda held: held["start"]) - 1)
    return {"article_id": row["article_id"], "entity_id": row["actor"], "start": row["start"], "end": row["end"], "surface": row["surface"],
            "kind": "person", "country": None, "how": "known_name", "sentence": sentences[at]["sentence"] if sentences else 0}


def _spoken(row: Row, people: list[Row]) -> Row:
    """A quote or figure whose speaker's words name one of the people, with that person as its speaker."""
    if row.get("speaker") is None or row.get("speaker_id") is not None:
        return row
    person = next((held for held in people if held["surface"] in str(row["speaker"])), None)
    changed = {"attribution": "named_person"} if person and "attribution" in row else {}
    return {**row, "speaker_id": person["actor"], **changed} if person else row


STEP = PileStep("known names", survey, decide, apply)
