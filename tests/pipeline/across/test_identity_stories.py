"""Invented stories in several languages, built as one pile: mentions of one actor become one entity, those of two do not."""

import tomllib
from collections import defaultdict
from functools import cache
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import pytest
import regex

from corpus.article import Article
from pipeline.document import Row
from pipeline.pile import apply_steps
from pipeline.reading import read_article
from pipeline.shelf import Shelf

STORIES = tomllib.loads((Path(__file__).parent / "identity_stories.toml").read_text(encoding="utf-8"))["story"]
MARKED = regex.compile(r"\{(?P<key>\w+)(?::(?P<form>\w+))?\|(?P<words>[^{}]+)\}")
# form -> the least share of the mentions that join their actor's first one, as measured, rounded down
FLOORS = {"acronym": 1.0, "initials": 0.75, "nickname": 1.0, "patronymic": 1.0, "script": 0.8, "spelling": 0.63, "surname": 1.0,
          "title": 0.5, "translated": 0.0}
FALSE = 0  # pairs of mentions of two actors that became one entity


class Mention(NamedTuple):
    """A marked mention: its actor as story and key, what is hard about it, its words, and the entity that the build gave it."""

    actor: tuple[str, str]
    form: str
    words: str
    language: str
    entity: str | None


def plain(text: str) -> tuple[str, list[tuple[str, str, int, int]]]:
    """The text without marks, and (key, form, start, end) of each."""
    spans, parts, at = [], [], 0
    for match in MARKED.finditer(text):
        parts += [text[at : match.start()], match["words"]]
        end = sum(map(len, parts))
        spans.append((match["key"], match["form"] or "", end - len(match["words"]), end))
        at = match.end()
    return "".join([*parts, text[at:]]), spans


@cache
def mentions() -> tuple[Mention, ...]:
    """Every marked mention of the stories with its entity."""
    told = [(f"{number:02}{at:02}", story["name"], *article) for number, story in enumerate(STORIES)
            for at, article in enumerate(story["articles"])]
    with TemporaryDirectory() as folder:
        shelf = Shelf(Path(folder))
        for name, _, language, day, text in told:
            shelf.add(read_article(name, Article(name, plain(text)[0], language=language, published=day)))
        apply_steps(shelf, progress=lambda name, number, of: None)
        rows = defaultdict(list)
        for part in shelf:
            for row in part["mentions"]:
                rows[row["article_id"]].append(row)
    return tuple(Mention((story, key), form, plain(text)[0][start:end], language, entity_at(rows[name], start, end))
                 for name, story, language, _, text in told for key, form, start, end in plain(text)[1])


def entity_at(rows: list[Row], start: int, end: int) -> str | None:
    """The entity of the mention that shares most characters with the span; None where none does."""
    best = max(rows, key=lambda row: min(end, row["end"]) - max(start, row["start"]), default=None)
    return best["entity_id"] if best is not None and best["start"] < end and start < best["end"] else None


def recall() -> tuple[dict[str, float], list[str]]:
    """form -> share of the mentions that joined their actor's first one; and the misses in words."""
    hits, misses, first = defaultdict(list), [], dict[tuple[str, str], Mention]()
    for mention in mentions():
        anchor = first.setdefault(mention.actor, mention)
        if mention.form:
            hits[mention.form].append(mention.entity is not None and mention.entity == anchor.entity)
            if not hits[mention.form][-1]:
                misses.append(f"{mention.form}: {anchor.words} ({anchor.entity}) / {mention.words} ({mention.language}, {mention.entity})")
    return {form: sum(held) / len(held) for form, held in hits.items()}, misses


@pytest.mark.parametrize("form", FLOORS)
def test_mentions_of_one_actor_are_joined_at_least_as_often_as_measured(form: str) -> None:
    share, misses = recall()
    assert share[form] >= FLOORS[form], "\n".join(misses)


def test_mentions_of_two_actors_are_not_joined() -> None:
    pairs = [(one, other) for one, other in combinations(mentions(), 2) if one.actor != other.actor]
    joined = [(one.words, other.words) for one, other in pairs if one.entity is not None and one.entity == other.entity]
    assert len(pairs) > 5_000
    assert len(joined) <= FALSE, joined
