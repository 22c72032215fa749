"""Quality must not fall: samples of gold sets through the build, scored by exact spans and values, against pinned floors."""

import json
import tomllib
from collections import defaultdict

import pytest

from corpus.snapshot import open_current
from pipeline.build import Request, build
from tests.conftest import ROOT

GOLD = ROOT / "tests" / "gold"
FLOORS = tomllib.loads((GOLD / "floors.toml").read_text(encoding="utf-8"))
KINDS = {"person": "PER", "organisation": "ORG", "place": "LOC", "country": "LOC"}


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, list[dict]]]:
    """Table -> text -> rows, of one build over all samples."""
    home = tmp_path_factory.mktemp("gold")
    texts = {item["text"]: item for name in FLOORS for item in sample(name)}
    lines = [
        json.dumps({"id": str(at), "text": text, "language": item["lang"]}, ensure_ascii=False)
        for at, (text, item) in enumerate(texts.items())
    ]
    (home / "texts.jsonl").write_text("\n".join(lines), encoding="utf-8")
    build(Request((home / "texts.jsonl",), home / "out", workers=1))
    opened = open_current(home / "out")
    text_of = dict(zip(*(opened.read("articles").column(name).to_pylist() for name in ("article_id", "text")), strict=True))
    tables: dict[str, dict[str, list[dict]]] = {}
    for name in ("mentions", "statistics"):
        rows = defaultdict(list)
        for row in opened.read(name).to_pylist():
            rows[text_of[row["article_id"]]].append(row)
        tables[name] = rows
    return tables


def sample(name: str) -> list[dict]:
    with open(GOLD / f"{name}.jsonl", encoding="utf-8") as stream:
        return [json.loads(line) for line in stream]


def f1(hit: int, predicted: int, gold: int) -> float:
    return 2 * hit / (predicted + gold) if predicted + gold else 0.0


def entity_score(name: str, mentions: dict[str, list[dict]]) -> float:
    hit = predicted = wanted = 0
    for item in sample(name):
        gold = {tuple(span) for span in item["gold"]}
        got = {(row["start"], row["end"], KINDS[row["kind"]]) for row in mentions.get(item["text"], []) if row["kind"] in KINDS}
        hit, predicted, wanted = hit + len(gold & got), predicted + len(got), wanted + len(gold)
    return f1(hit, predicted, wanted)


def value_score(name: str, statistics: dict[str, list[dict]]) -> float:
    hit = predicted = wanted = 0
    for item in sample(name):
        free = [row for row in statistics.get(item["text"], []) if row["kind"] != "ordinal"]
        predicted, wanted = predicted + len(free), wanted + len(item["gold"])
        for gold in item["gold"]:
            match = next((row for row in free if any(near(row[part], gold["value"]) for part in ("value", "low", "high"))), None)
            if match is not None:
                free.remove(match)
                hit += 1
    return f1(hit, predicted, wanted)


def near(left: float | None, right: float | list[float]) -> bool:
    return left is not None and not isinstance(right, list) and abs(left - right) <= 1e-6 * max(1, abs(right))


def test_the_scores_are_worked_out_as_they_should() -> None:
    assert f1(1, 2, 2) == 0.5
    assert near(1_000_000.0, 1_000_000.5)
    assert not near(1.0, 1.1)


@pytest.mark.parametrize("name", FLOORS)
def test_a_sample_scores_at_least_its_floor(name: str, found: dict[str, dict[str, list[dict]]]) -> None:
    score = entity_score(name, found["mentions"]) if name.startswith("entities") else value_score(name, found["statistics"])
    assert score >= FLOORS[name], f"{name}: {score:.3f} is below the floor {FLOORS[name]}"
