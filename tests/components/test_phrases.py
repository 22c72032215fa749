"""Filters in words, as chips, captions and citations say them."""

from collections.abc import Iterator
from datetime import date

import pytest

from components import chips
from components.desk import View
from components.look import LOOKS
from components.phrases import phrases
from corpus.selection import Selection
from corpus.store import Corpus
from tests.components import harbour


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Corpus]:
    data = tmp_path_factory.mktemp("harbour")
    harbour.write(data)
    opened = Corpus.open(data)
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        (Selection(), []),
        (Selection(country=("LVA", "MLT")), ["country is Latvia or Malta"]),
        (Selection(country=("LVA", "MLT"), every=("country",)), ["country is Latvia and Malta"]),
        (Selection(not_country=("LVA", "MLT"), every=("country",)), ["country is not Latvia or Malta"]),
        (Selection(actor=(harbour.REED,), words="cranes"), ["person or organisation is Ann Reed", "text has “cranes”"]),
        (Selection(since=date(2024, 3, 1), not_words="left"), ["text has not “left”", "published from 1 Mar 2024"]),
        (Selection(source=("{name}",), language=("ru",)), ["language is Russian", "source is {name}"]),
    ],
)
def test_filters_read_as_sentences(corpus: Corpus, selection: Selection, expected: list[str]) -> None:
    assert [phrase.said for phrase in phrases(corpus, selection)] == expected


@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        (Selection(), []),
        (Selection(since=date(2024, 4, 1)), ["1 article is left out because its date is not known, or not closely enough."]),
        (Selection(until=date(2023, 1, 1)), ["1 article is left out because its date is not known, or not closely enough."]),
        (Selection(since=date(2024, 4, 1), language=("ru",)), []),
        (Selection(source=("Daily",)), ["4 articles that name no source are left out."]),
    ],
)
def test_what_a_filter_leaves_out_for_want_of_knowledge_is_said(corpus: Corpus, selection: Selection, expected: list[str]) -> None:
    assert chips.silent(View(corpus, selection, LOOKS["light"], "")) == expected
