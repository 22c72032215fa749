"""Our own gold holds what its README says, and the tables score at least their floors on all halves: one build over all of it.

The floors in `gold/own/floors.toml` lie a little below what was measured when they were last set. They may rise, not fall.
"""

import hashlib
import json
import tomllib
import unicodedata
from collections.abc import Iterator

import pytest

from bench import own_gold, sections
from bench.own_pairs import Tables

FLOORS = tomllib.loads((own_gold.HOME / "floors.toml").read_text(encoding="utf-8"))
LANGUAGES = {"statistics-bn": {"bn"}, "quotes-bn": {"bn"}, "claims-c": {"en", "ru", "bn", "uk", "de", "fr", "es", "hi"},
             "identity-c": {"en", "ru", "bn", "uk", "de", "fr", "es", "hi", "ar", "zh"}}
LOW_IS_GOOD = {"false_merges", "unrelated_joined"}


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Tables:
    return own_gold.built(tmp_path_factory.mktemp("own"))


def spans(case: dict) -> Iterator[dict]:
    """Every span of a case, of pairs both sides."""
    for row in (*case["gold"], *case.get("figures", ())):
        yield from (row[side] for side in ("left", "right")) if "left" in row else [row] if "start" in row else []


@pytest.mark.parametrize("name", own_gold.sets())
def test_every_answer_stands_where_it_says(name: str) -> None:
    for case in own_gold.cases(name):
        texts = {article["id"]: article["text"] for article in case["articles"]}
        assert all(unicodedata.is_normalized("NFC", text) for text in texts.values())
        assert all(article["text"].startswith(article.get("title", "")) for article in case["articles"])
        for span in spans(case):
            assert texts[span["article"]][span["start"]:span["end"]] == span["surface"] != ""


@pytest.mark.parametrize("name", own_gold.sets())
def test_a_half_has_fifty_rows_in_its_languages_and_the_text_that_was_scored(name: str) -> None:
    cases = own_gold.cases(name)
    assert sum(row.get("label") not in ("optional", "none") for case in cases for row in case["gold"]) >= 50
    spoken = {article["language"] for case in cases for article in case["articles"]}
    assert spoken == LANGUAGES.get(name, LANGUAGES.get(name.rpartition("-")[0], {"en", "ru", "bn"}))
    assert hashlib.sha256((own_gold.HOME / f"{name}.jsonl").read_bytes()).hexdigest() == FLOORS[name]["sha256"]


def test_every_file_of_gold_is_scored_and_has_floors() -> None:
    assert {path.stem for path in own_gold.HOME.glob("*.jsonl")} == set(own_gold.sets()) == set(FLOORS)


def test_no_article_stands_in_two_sets() -> None:
    told = [(article["id"], article["text"]) for name in own_gold.sets() for case in own_gold.cases(name) for article in case["articles"]]
    assert len({name for name, _ in told}) == len({text for _, text in told}) == len(told)


@pytest.mark.parametrize("name", own_gold.sets())
def test_a_half_scores_at_least_its_floors(name: str, tables: Tables) -> None:
    scored = own_gold.scored(name, tables)
    floors = {language: told for language, told in FLOORS[name].items() if language != "sha256"}
    assert floors
    for language, told in floors.items():
        for figure, floor in told.items():
            value = scored[language][figure]
            assert value <= floor if figure in LOW_IS_GOOD else value >= floor, f"{name} {language} {figure}: {value:.3f}, floor {floor}"


def test_figures_go_to_their_place_on_the_board_and_on_the_page() -> None:
    earlier = {"quotes": {"en": {"polnear": {"f@0.3": 0.9}}}}
    board = own_gold.entered(earlier, "quotes-bn-b", {"bn": {"texts": 3, "rows": 7, "f@0.3": 0.81234}})
    board = own_gold.entered(board, "identity-a", {"mul": {"texts": 1, "rows": 2, "f1": 0.5}})
    assert board == {"quotes": {"en": {"polnear": {"f@0.3": 0.9}}, "bn": {"own-b": {"texts": 3, "rows": 7, "f@0.3": 0.8123}}},
                     "identity": {"mul": {"own-a": {"texts": 1, "rows": 2, "f1": 0.5}}}}
    lines = sections.own_gold(board).splitlines()
    assert lines[-2:] == ["| identity | a | mul | 1 | 2 | f1 0.500 |", "| quotes | b | bn | 3 | 7 | f@0.3 0.812 |"]
    assert sections.own_gold(earlier) == ""
    assert sections.PAGE.read_text(encoding="utf-8").count(sections.own_gold(json.loads(own_gold.BOARD.read_text(encoding="utf-8")))) == 1
