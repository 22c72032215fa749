"""Where words are said: counts and order of articles, worked by hand on five made-up texts."""

from collections.abc import Iterator

import pytest

from components.charts.search import CHARTS
from corpus.selection import Selection
from corpus.store import Corpus
from tests.components import harbour

CHART = CHARTS["search_articles"]


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Corpus]:
    data = tmp_path_factory.mktemp("harbour")
    harbour.write(data)
    opened = Corpus.open(data)
    yield opened
    opened.close()


def found(corpus: Corpus, **chosen: object) -> list[tuple[str, int]]:
    rows = CHART.frame(corpus, Selection(**chosen))
    return list(zip(rows["article_id"], rows["sentences"], strict=True))


def test_articles_stand_by_relevance_the_shorter_of_equals_first(corpus: Corpus) -> None:
    assert found(corpus, words="ann reed") == [("h1", 2), ("h2", 1)]
    assert found(corpus, words="pilots") == [("h4", 1), ("h2", 1), ("h1", 1)]
    assert found(corpus, words="Краны") == [("h3", 1)]
    assert found(corpus, words="кран") == []
    assert found(corpus, words="кран*") == [("h3", 1)]


def test_the_bars_stand_by_length(corpus: Corpus) -> None:
    rows = CHART.frame(corpus, Selection(words="ann reed"))
    assert CHART.shown(rows.iloc[::-1])["sentences"].tolist() == [2, 1]
    assert CHART.title(CHART.shown(rows)).endswith(": 2 sentences")


def test_other_filters_hold_too(corpus: Corpus) -> None:
    assert found(corpus, words="reed", country=("MLT",)) == [("h2", 1)]
    assert found(corpus, words="pilots", country=("MLT",)) == [("h2", 1)]
    assert found(corpus, words="reed", language=("en",), scope="articles") == [("h1", 2), ("h2", 1)]
    assert found(corpus, words="pilots", not_country=("LVA",)) == [("h4", 1), ("h2", 1)]
    assert found(corpus) == []


@pytest.mark.parametrize("words", ["pilots", '"ann reed"', "краны", "cranes pilots"])
def test_the_places_behind_an_article_are_the_words(corpus: Corpus, words: str) -> None:
    selection = Selection(words=words)
    for row in CHART.frame(corpus, selection).to_dict("records"):
        behind = CHART.behind(corpus, selection, {"article_id": row["article_id"]})
        assert len(behind) == row["sentences"]
        texts = [harbour.TEXTS[row["article_id"]][place.start : place.end] for place in behind.itertuples()]
        assert {text.casefold() for text in texts} == {words.split()[0].casefold() if '"' not in words else "ann reed"}
