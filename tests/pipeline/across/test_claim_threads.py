"""Claims of stories that several invented articles tell, read and joined as in a build: each quantity beside all others of its story."""

import tomllib
from collections.abc import Iterator
from functools import cache
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from corpus.article import Article
from pipeline.document import Row, Rows
from pipeline.pile import apply_steps
from pipeline.reading import read_article
from pipeline.shelf import Shelf
from tests.pipeline.across.test_claim_articles import figure_at

STORIES = tomllib.loads((Path(__file__).parent / "claim_threads.toml").read_text(encoding="utf-8"))["story"]
# half -> (recall of the same, their precision, recall of conflicts, their precision): as measured, rounded down
FLOORS = {"threads": (0.97, 1.0, 0.58, 1.0), "unspun": (0.7, 1.0, 0.65, 1.0),
          "english": (0.68, 1.0, 0.4, 1.0), "sealed": (0.61, 1.0, 0.23, 1.0)}
KINDS = {"same_claim": "same", "conflicting_claim": "conflict"}


@cache
def pile(half: str) -> tuple[tuple[dict, ...], Rows, list[Row]]:
    """The stories of a half, the rows of their articles, and the links."""
    stories = tuple(story for story in STORIES if story["half"] == half)
    with TemporaryDirectory() as folder:
        shelf = Shelf(Path(folder))
        for number, story in enumerate(stories):
            for place, (language, day, text) in enumerate(story["articles"]):
                article = Article(f"{number}{place}", text, language=language, published=day)
                shelf.add(read_article(f"{number:02}-{place}", article))
        links = apply_steps(shelf, progress=lambda name, number, of: None)
        return stories, {name: [row for part in shelf for row in part[name]] for name in ("articles", "statistics")}, links["links"]


def told(stories: tuple[dict, ...], rows: Rows) -> Iterator[tuple[str, frozenset[str], str]]:
    """("same", "conflict" or "may", the ids of the two figures, their words) of each pair of one quantity in two articles.

    "may": a bound that leaves room for the other number. A figure that was not found stands with its words for its id.
    """
    for number, story in enumerate(stories):
        for camps in story["claims"].values():
            found = [(place, camp, *_found(rows, f"{number:02}", place)) for camp, places in enumerate(camps) for place in places]
            for (one, camp, left, low), (other, rival, right, high) in combinations(found, 2):
                if one[0] != other[0]:
                    kind = "same" if camp == rival else "may" if _room(low, high) else "conflict"
                    yield kind, frozenset((left, right)), f"{number:02} {one} / {other}"


def _found(rows: Rows, story: str, place: str) -> tuple[str, Row | None]:
    number, _, words = place.partition(": ")
    row = figure_at(rows, f"{story}-{number}", words)
    return (row["statistic_id"], row) if row else (f"{story} {place}", None)


def _room(left: Row | None, right: Row | None) -> bool:
    """Whether one is a bound that the other keeps."""
    if left is None or right is None or all(None not in (row["low"], row["high"]) for row in (left, right)):
        return False
    low = max(row["low"] if row["low"] is not None else float("-inf") for row in (left, right))
    return low <= min(row["high"] if row["high"] is not None else float("inf") for row in (left, right))


def scores(half: str) -> tuple[tuple[float, float, float, float], list[str]]:
    """Recall and precision of the same and of conflicts, and each miss in words."""
    stories, rows, links = pile(half)
    pairs = list(told(stories, rows))
    made = {frozenset((link["left_id"], link["right_id"])): KINDS[link["kind"]] for link in links if link["kind"] in KINDS}
    shown = {row["statistic_id"]: f"{row['article_id']} {row['surface']}" for row in rows["statistics"]}
    listed = {ids: kind for kind, ids, _ in pairs}
    misses = [f"missed {kind}: {words}" for kind, ids, words in pairs if kind != "may" and made.get(ids) != kind]
    misses += [f"false {kind}: {' / '.join(sorted(shown[name] for name in ids))}" for ids, kind in sorted(made.items(), key=str)
               if listed.get(ids) not in (kind, "may")]
    got = []
    for kind in ("same", "conflict"):
        wanted = [ids for said, ids, _ in pairs if said == kind]
        joined = [ids for ids, said in made.items() if said == kind and listed.get(ids) != "may"]
        right = sum(made.get(ids) == kind for ids in wanted)
        got += [right / len(wanted), sum(listed.get(ids) == kind for ids in joined) / max(1, len(joined))]
    return tuple(got), misses


@pytest.mark.parametrize("half", FLOORS)
def test_quantities_of_stories_in_three_articles_are_joined_at_least_as_well_as_measured(half: str) -> None:
    got, misses = scores(half)
    assert all(share >= floor for share, floor in zip(got, FLOORS[half], strict=True)), "\n".join([str(got), *misses])


def test_every_article_of_a_story_states_a_quantity_that_another_states() -> None:
    for story in STORIES:
        stated = {place[0] for camps in story["claims"].values() if len({name[0] for camp in camps for name in camp}) > 1
                  for camp in camps for place in camp}
        assert stated == {str(number) for number, _ in enumerate(story["articles"])}
