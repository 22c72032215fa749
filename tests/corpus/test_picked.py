"""Filters in SQL: what each filter picks, in both scopes, worked by hand on three articles."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from corpus.search import terms
from corpus.selection import Selection
from corpus.store import Corpus
from tests.corpus import tiny


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Corpus]:
    data = tmp_path_factory.mktemp("tiny")
    tiny.write(data)
    opened = Corpus.open(data)
    yield opened
    opened.close()


def articles(corpus: Corpus, selection: Selection) -> list[str]:
    return corpus.ask("SELECT article_id FROM picked_articles ORDER BY 1", selection)["article_id"].tolist()


def sentences(corpus: Corpus, selection: Selection) -> list[str]:
    frame = corpus.ask("SELECT article_id || ':' || sentence AS at FROM picked_sentences ORDER BY 1", selection)
    return frame["at"].tolist()


def statistics(corpus: Corpus, selection: Selection) -> list[str]:
    return corpus.ask("SELECT statistic_id FROM picked_statistics ORDER BY 1", selection)["statistic_id"].tolist()


def test_no_filter_picks_everything(corpus: Corpus) -> None:
    assert articles(corpus, Selection()) == ["a1", "a2", "a3"]
    assert len(sentences(corpus, Selection())) == 6
    assert statistics(corpus, Selection()) == ["s1", "s2"]


@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        (Selection(country=("LVA",)), ["a1:0", "a1:2", "a2:0"]),
        (Selection(country=("KEN",)), ["a2:1", "a3:0"]),
        (Selection(country=("LVA", "KEN")), ["a1:0", "a1:2", "a2:0", "a2:1", "a3:0"]),
        (Selection(country=("LVA", "KEN"), every=("country",)), []),
        (Selection(theme=("money",)), ["a1:2", "a2:0"]),
        (Selection(theme=("money",), country=("LVA",)), ["a1:2", "a2:0"]),
        (Selection(actor=(tiny.BERG,)), ["a1:0", "a1:1"]),
        (Selection(words="PAID guides"), ["a2:0"]),
        (Selection(words='"paid guides"'), ["a2:0"]),
        (Selection(words='"guides paid"'), []),
        (Selection(words="কেনিয়া"), ["a3:0"]),
        (Selection(not_country=("LVA",)), ["a1:1", "a2:1", "a3:0"]),
        (Selection(country=("LVA",), not_theme=("money",)), ["a1:0"]),
        (Selection(language=("bn",)), ["a3:0"]),
        (Selection(not_language=("en",)), ["a3:0"]),
        (Selection(not_source=("Daily",)), ["a2:0", "a2:1", "a3:0"]),
    ],
)
def test_passages_are_sentences_that_match_every_filter(corpus: Corpus, selection: Selection, expected: list[str]) -> None:
    assert sentences(corpus, selection) == expected


@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        (Selection(country=("LVA",), scope="articles"), ["a1", "a2"]),
        (Selection(country=("LVA", "KEN"), every=("country",), scope="articles"), ["a2"]),
        (Selection(theme=("money",), scope="articles"), ["a2"]),
        (Selection(theme=("money",)), ["a1", "a2"]),
        (Selection(actor=(tiny.RIGA,), scope="articles"), ["a1", "a2"]),
        (Selection(words="latvia", scope="articles"), ["a1"]),
        (Selection(not_country=("KEN",), scope="articles"), ["a1"]),
        (Selection(since=date(2024, 5, 15)), ["a2"]),
        (Selection(until=date(2024, 5, 15)), ["a1"]),
        (Selection(article=("a3",)), ["a3"]),
    ],
)
def test_articles_are_picked_whole(corpus: Corpus, selection: Selection, expected: list[str]) -> None:
    assert articles(corpus, selection) == expected


def test_a_figure_counts_by_its_own_country_and_speaker_even_when_its_sentence_names_neither(corpus: Corpus) -> None:
    assert statistics(corpus, Selection(country=("LVA",))) == ["s1"]
    assert statistics(corpus, Selection(actor=(tiny.BERG,))) == ["s1"]
    assert statistics(corpus, Selection(not_country=("LVA",))) == ["s2"]
    assert statistics(corpus, Selection(country=("LVA",), theme=("money",))) == []
    assert statistics(corpus, Selection(country=("LVA",), theme=("training",))) == ["s1"]


@pytest.mark.parametrize("value", ["'; DROP TABLE articles; --", '"', "\\", "%", "$1", "LVA' OR '1'='1"])
def test_a_value_is_never_sql(corpus: Corpus, value: str) -> None:
    hostile = Selection(country=(value,), source=(value,), words=value, not_theme=(value,))
    assert articles(corpus, hostile) == []
    assert len(articles(corpus, Selection())) == 3


def test_a_relation_of_no_table_is_a_fault(corpus: Corpus) -> None:
    with pytest.raises(KeyError):
        corpus.ask("SELECT * FROM picked_nonsense")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("", ()),
        ("  ", ()),
        ("Illegal Migration", ("illegal", "migration")),
        ('"illegal migration" EU', ("illegal migration", "eu")),
        ("“two words” one", ("two words", "one")),
        ('"unclosed phrase', ("unclosed phrase",)),
        ("it's d'état", ("it's", "d'état")),
        ("বেলারুশ মে", ("বেলারুশ", "মে")),
        ("a a", ("a",)),
        ("#tag \\x", ("#tag", "\\x")),
    ],
)
def test_search_words(words: str, expected: tuple[str, ...]) -> None:
    assert terms(words) == expected


def test_the_open_snapshot_can_read_and_write_nothing_else(corpus: Corpus, tmp_path: Path) -> None:
    outside = tmp_path / "outside.csv"
    outside.write_text("a\n1\n")
    for escape in (
        f"SELECT * FROM read_csv('{outside}')",
        f"COPY articles TO '{tmp_path / 'out.csv'}'",
        "SELECT * FROM read_text('/etc/hostname')",
        "INSTALL httpfs",
        f"ATTACH '{tmp_path / 'x.duckdb'}'",
        "SET enable_external_access = true",
    ):
        with pytest.raises(Exception, match=r"(?i)permission|disabled|locked|cannot|not allowed|lock"):
            corpus.ask(escape)
    assert not (tmp_path / "out.csv").exists()


@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        (Selection(), []),
        (Selection(words="riga"), [("a1", 0, "Riga"), ("a2", 0, "Riga")]),
        (Selection(words='"paid guides"'), [("a2", 0, "paid guides")]),
        (Selection(words="guid* train*"), [("a1", 1, "guides")]),
        (Selection(words="কেনিয়া ১৩"), [("a3", 0, "কেনিয়া")]),
        (Selection(words="riga", country=("KEN",)), []),
        (Selection(words="riga", country=("KEN",), scope="articles"), [("a2", 0, "Riga")]),
        (Selection(words="paid", not_words="riga"), [("a1", 2, "paid")]),
    ],
)
def test_words_are_found_with_their_place(corpus: Corpus, selection: Selection, expected: list[tuple[str, int, str]]) -> None:
    rows = corpus.ask('SELECT article_id, sentence, start, "end" FROM picked_words ORDER BY 1, 2', selection).itertuples(index=False)
    assert [(row[0], row[1], tiny.TEXTS[row[0]][row[2] : row[3]]) for row in rows] == expected
