"""The built pile beside what a careful reader finds in it: where truths stand in the built texts, and how a score is kept.

The scores are in `pile_rows.py`, `pile_crosswise.py` and `pile_links.py`, the truths and floors in `pile/`.
"""

import json
import tomllib
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from itertools import combinations
from pathlib import Path

from corpus.schema import TABLES
from corpus.snapshot import open_current

HOME = Path(__file__).resolve().parent / "pile"
SOURCES = (HOME / "articles.jsonl", HOME / "texts")


def normal(text: str) -> str:
    """Text as the tables hold it."""
    return unicodedata.normalize("NFC", text)


@dataclass
class Score:
    """How many truths were found and how many rows were right, with the misses in words."""

    wanted: int = 0
    found: int = 0
    rows: int = 0
    right: int = 0
    misses: list[str] = field(default_factory=list)

    def want(self, hit: object, words: object) -> None:
        """Counts one truth, found or not."""
        self.wanted, self.found = self.wanted + 1, self.found + bool(hit)
        self.misses += [] if hit else [f"not found: {words}"]

    def row(self, hit: object, words: object) -> None:
        """Counts one row of the build, right or not."""
        self.rows, self.right = self.rows + 1, self.right + bool(hit)
        self.misses += [] if hit else [f"not right: {words}"]

    @property
    def recall(self) -> float:
        """Share of the truths that were found; 1 when there are none."""
        return self.found / self.wanted if self.wanted else 1.0

    @property
    def precision(self) -> float:
        """Share of the rows that are right; 1 when there are none."""
        return self.right / self.rows if self.rows else 1.0


@dataclass(frozen=True)
class Place:
    """Where a truth stands in the text of a built article."""

    article_id: str
    start: int
    end: int

    def meets(self, row: dict) -> bool:
        """True when the row's words and these share a character."""
        return row["article_id"] == self.article_id and row["start"] < self.end and self.start < row["end"]


class Pile:
    """The snapshot's tables as rows, and the truths with their places."""

    def __init__(self, data: Path) -> None:
        snapshot = open_current(data)
        self.manifest = snapshot.manifest
        self.tables = {name: snapshot.read(name).to_pylist() for name in TABLES}
        self.truth = tomllib.loads((HOME / "truth.toml").read_text("utf-8"))
        self.texts = {row["article_id"]: row["text"] for row in self.tables["articles"]}
        self.ids = {row["key"].removeprefix("articles.jsonl#"): row["article_id"] for row in self.tables["copies"]}
        self._near: dict[str, dict[str, list[dict]]] = {}

    @cached_property
    def records(self) -> dict[str, dict]:
        """The records of the pile that have an id of their own; the first of an id counts."""
        found: dict[str, dict] = {}
        for line in (HOME / "articles.jsonl").read_text("utf-8").splitlines():
            if line.startswith("{") and line.endswith("}"):
                record = json.loads(line)
                found.setdefault(record["id"], record)
        return found

    @cached_property
    def read_fully(self) -> set[str]:
        """Articles of which the truth holds everything: the invented stories, not the hostile texts and the files."""
        return {self.ids[name] for name in self.records if name in self.ids and not name.startswith("hostile")}

    def article(self, name: str) -> dict:
        """The row of an article by the id of its record or the name of its file."""
        return next(row for row in self.tables["articles"] if row["article_id"] == self.ids[name])

    def place(self, truth: dict) -> Place:
        """Where the truth's words stand in the built text; raises ValueError when they do not."""
        number, text = self.ids[truth["article"]], self.texts[self.ids[truth["article"]]]
        at = text.index(normal(self.records[truth["article"]]["text"]).rstrip())
        for _ in range(truth.get("nth", 1)):
            at = text.index(truth["words"], at) + 1
        return Place(number, at - 1, at - 1 + len(truth["words"]))

    def rows(self, table: str, article_id: str) -> list[dict]:
        """The table's rows of one article."""
        if table not in self._near:
            self._near[table] = {}
            for row in self.tables[table]:
                self._near[table].setdefault(row["article_id"], []).append(row)
        return self._near[table].get(article_id, [])

    def at(self, table: str, place: Place) -> list[dict]:
        """The table's rows that share a character with the place, best fit first."""
        met = [row for row in self.rows(table, place.article_id) if place.meets(row)]
        return sorted(met, key=lambda row: (abs(row["start"] - place.start) + abs(row["end"] - place.end), row["start"]))

    def placed(self, table: str) -> list[tuple[dict, Place]]:
        """The truths of a table with their places."""
        return [(truth, self.place(truth)) for truth in self.truth[table]]

    def spurious(self, table: str, score: Score, truths: Iterable[Place]) -> Score:
        """Counts the table's rows of fully read articles: right where a truth stands."""
        places: dict[str, list[Place]] = {}
        for place in truths:
            places.setdefault(place.article_id, []).append(place)
        for row in self.tables[table]:
            if row["article_id"] in self.read_fully:
                score.row(any(place.meets(row) for place in places.get(row["article_id"], [])), row["surface"])
        return score

    def names(self, entity_id: str | None) -> set[str]:
        """Every name of an entity, folded: its own, those also written, and the words of its mentions."""
        rows = [row for row in self.tables["entities"] if row["entity_id"] == entity_id]
        named = {name.casefold() for row in rows for name in (row["name"], *row["aliases"])}
        return named | {row["surface"].casefold() for row in self.tables["mentions"] if entity_id and row["entity_id"] == entity_id}


def pairs(items: Iterable) -> list:
    """Every pair of the items."""
    return list(combinations(items, 2))
