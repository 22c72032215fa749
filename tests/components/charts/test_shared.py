"""The facts that two articles share, by hand, on the tiny snapshot and on one where a place and its country stand on the same words."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from components.charts import shared
from corpus.store import Corpus
from tests.components import conflicts


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Corpus]:
    data: Path = tmp_path_factory.mktemp("shared")
    conflicts.write(data)
    opened = Corpus.open(data)
    yield opened
    opened.close()


def test_shared_facts_have_one_number_on_both_sides_figures_and_people_first(little: Corpus) -> None:
    rows = shared.facts(little, "a1", "a2", last=40_000)
    assert shared.listed(rows, "a1") == [
        {"number": 1, "kind": "figure", "name": "people: 31 / at least 23", "a": 1, "b": 1},  # one thing, told differently
        {"number": 2, "kind": "person", "name": "Ann Reed", "a": 1, "b": 1},
        {"number": 3, "kind": "country", "name": "Latvia", "a": 1, "b": 1},  # Riga on one side, Latvia on the other
        {"number": 4, "kind": "theme", "name": "Ships", "a": 1, "b": 1},
    ]
    assert rows[rows["number"] == 0]["name"].tolist() == ["4 May 2024", "Red Union"]


def test_swapping_the_articles_keeps_the_facts_and_swaps_the_counts(little: Corpus) -> None:
    there, back = (shared.listed(shared.facts(little, *pair, last=40_000), pair[0]) for pair in (("a1", "a2"), ("a2", "a1")))
    assert {(fact["name"], fact["a"], fact["b"]) for fact in there} == {(fact["name"], fact["b"], fact["a"]) for fact in back}


def test_facts_meet_across_languages(little: Corpus) -> None:
    rows = shared.facts(little, "a2", "a3", last=40_000)
    assert [(fact["kind"], fact["a"], fact["b"]) for fact in shared.listed(rows, "a2")] == [("figure", 1, 1), ("country", 1, 1)]


def test_a_quotation_in_both_is_a_fact(corpus: Corpus) -> None:
    found = shared.listed(shared.facts(corpus, "k1", "k2", last=40_000), "k1")
    assert ("quote", "Every sleeper was paid for twice") in [(fact["kind"], fact["name"]) for fact in found]


def test_only_what_is_shown_counts(little: Corpus) -> None:
    rows = shared.facts(little, "a1", "a2", last=30)
    assert (rows["end"] <= 30).all()
    assert shared.listed(rows, "a1") == []


@pytest.mark.parametrize("pair", [("a1", "a1"), ("nobody", "nothing")])
def test_one_article_or_none_gives_no_rows(little: Corpus, pair: tuple[str, str]) -> None:
    rows = shared.facts(little, *pair, last=40_000)
    assert rows.empty
    assert list(rows) == list(shared.COLUMNS)
