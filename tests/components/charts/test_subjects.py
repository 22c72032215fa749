"""Which articles are set against each other as one subject: those that share a story with the other side, not the longest."""

from pathlib import Path

from components.charts import subjects
from corpus import schema, snapshot
from corpus.selection import Selection
from corpus.store import Corpus

LONG = [f"{side}-long-{number}" for side in ("a", "b") for number in range(7)]
STORY = ["a-story", "b-story"]
COMMON, OWN, TOLD = [f"everywhere-{n}" for n in range(5)], [f"twins-{n}" for n in range(8)], [f"story-{n}" for n in range(3)]


def names(article: str) -> list[str]:
    """Whom an article names: long ones name what all name, two of side A a crowd that nobody else knows, the story three."""
    crowd = OWN if article in LONG[:2] else []
    return TOLD if article in STORY else [*COMMON, *crowd, *(f"{article}-{number}" for number in range(20))]


def test_the_subject_is_a_story_of_both_sides_and_not_the_longest_articles(tmp_path: Path) -> None:
    rows: dict[str, list[dict]] = {"articles": [], "entities": [], "mentions": []}
    for article in [*LONG, *STORY]:
        text = " ".join(names(article))
        rows["articles"].append(
            {"article_id": article, "key": article, "text": text, "source": article[0], "language": "en", "words": len(names(article)),
             "sentences": 1, "published_precision": "unknown"}
        )  # fmt: skip
        for name in names(article):
            place = {"article_id": article, "start": text.index(name), "end": text.index(name) + len(name), "sentence": 0}
            rows["mentions"].append({**place, "surface": name, "entity_id": name, "kind": "person", "how": "gazetteer"})
    for name in sorted({name for article in [*LONG, *STORY] for name in names(article)}):
        rows["entities"].append({"entity_id": name, "name": name, "kind": "person", "aliases": [], "articles": 1, "mentions": 1})
    tables = {name: schema.to_arrow(rows.get(name, []), table) for name, table in schema.TABLES.items()}
    snapshot.write(tmp_path, tables, {"build_id": "subjects", "counts": {}, "versions": {}, "quality": {}})
    corpus = Corpus.open(tmp_path)
    pair = (Selection(source=("a",)), Selection(source=("b",)))
    assert set(subjects.subject(corpus, pair, Selection()).articles) == set(STORY)
    assert set(subjects.subject(corpus, pair[::-1], Selection()).articles) == set(STORY)
    corpus.close()
