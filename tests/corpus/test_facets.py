"""The number beside a value that could be chosen is the number of articles that choosing it leaves: for every value, under many filters."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from corpus.facets import facet, under
from corpus.selection import LISTS, Selection
from corpus.store import Corpus
from tests.corpus import tiny

STATES = {
    "everything": Selection(),
    "a country": Selection(country=("LVA",)),
    "two countries": Selection(country=("LVA", "KEN")),
    "all of two countries": Selection(country=("LVA", "KEN"), every=("country",)),
    "all of one country": Selection(country=("LVA",), every=("country",)),
    "a theme and a word": Selection(theme=("money",), words="paid"),
    "without a country": Selection(not_country=("KEN",)),
    "a person": Selection(actor=(tiny.BERG,)),
    "a language": Selection(language=("en",), not_source=("Daily",)),
    "nothing": Selection(words="zzz"),
}


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Corpus]:
    data = tmp_path_factory.mktemp("tiny")
    tiny.write(data)
    opened = Corpus.open(data)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def seeds(snapshot: Path) -> Iterator[Corpus]:
    opened = Corpus.open(snapshot)
    yield opened
    opened.close()


def counts(corpus: Corpus, field: str, selection: Selection, *, find: str = "", most: int = 500) -> dict[str, int]:
    held = list(getattr(selection, field))
    rows = corpus.ask(facet(field, selection.scope, most=most), under(selection, field), held=held, find=find)
    return dict(zip(rows["value"], rows["n"], strict=True))


def chosen(selection: Selection, field: str, value: str) -> Selection:
    """What the selection is when the value alone stands in the field, or, where the field narrows, beside those that stand there."""
    beside = field.startswith("not_") or field in selection.every
    held = getattr(selection, field) if beside else ()
    return selection.having(field, tuple(dict.fromkeys((*held, value))))


def left(corpus: Corpus, selection: Selection) -> int:
    return len(corpus.ask("SELECT article_id FROM picked_articles", selection))


def assert_promises_are_kept(corpus: Corpus, field: str, selection: Selection) -> int:
    promised = counts(corpus, field, selection)
    kept = {value: left(corpus, chosen(selection, field, value)) for value in promised}
    assert promised == kept
    return len(promised)


@pytest.mark.parametrize("scope", ["passages", "articles"])
@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("field", [*LISTS, *(f"not_{name}" for name in LISTS)])
def test_a_number_is_what_choosing_the_value_leaves(corpus: Corpus, field: str, state: str, scope: str) -> None:
    assert_promises_are_kept(corpus, field, replace(STATES[state], scope=scope))


@pytest.mark.parametrize("scope", ["passages", "articles"])
@pytest.mark.parametrize(
    "selection", [Selection(), Selection(country=("BLR",)), Selection(theme=("migration",), not_country=("CHN",))]
)
def test_the_numbers_of_the_shipped_pile_are_kept_too(seeds: Corpus, selection: Selection, scope: str) -> None:
    fields = ("theme", "country", "not_theme", "actor")
    assert min(assert_promises_are_kept(seeds, field, replace(selection, scope=scope)) for field in fields) > 0


def test_numbers_by_hand(corpus: Corpus) -> None:
    assert counts(corpus, "country", Selection()) == {"LVA": 2, "KEN": 2}
    assert counts(corpus, "country", Selection(theme=("money",))) == {"LVA": 2}
    assert counts(corpus, "country", Selection(country=("LVA",), every=("country",), scope="articles")) == {"LVA": 2, "KEN": 1}
    assert counts(corpus, "not_country", Selection()) == {"LVA": 3, "KEN": 2}
    assert counts(corpus, "source", Selection()) == {"Daily": 1, "Post": 1}


def test_what_is_held_stands_first_and_what_is_sought_is_found_by_any_part_of_its_name(corpus: Corpus) -> None:
    assert list(counts(corpus, "source", Selection(source=("Post",)), find="nobody")) == ["Post"]
    assert list(counts(corpus, "source", Selection(), find="AIL")) == ["Daily"]
    assert list(counts(corpus, "actor", Selection(), find="berg")) == [tiny.BERG]
    assert list(counts(corpus, "source", Selection(), most=1)) == ["Daily"]


@pytest.mark.parametrize("find", ["'; DROP TABLE articles; --", "%", "_", "\\", "'"])
def test_what_is_sought_is_never_sql(corpus: Corpus, find: str) -> None:
    assert counts(corpus, "source", Selection(), find=find) == {}
