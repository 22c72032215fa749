"""The tables as the page Data shows them: counts, dictionary, pages, whole tables, rejects and copies."""

import pytest

from components import export
from components.charts import tables
from corpus.schema import TABLES
from corpus.store import Corpus
from tests.components.charts.reference import DATA


def test_every_table_is_there_with_its_rows(little: Corpus) -> None:
    rows = tables.overview(little).set_index("table")["rows"].to_dict()
    assert list(rows) == list(TABLES)
    assert (rows["articles"], rows["statistics"], rows["quotes"], rows["corrections"]) == (5, 5, 3, 0)


@pytest.mark.parametrize("table", TABLES)
def test_a_table_can_be_read_described_and_taken_away_whole(little: Corpus, table: str) -> None:
    names = list(TABLES[table].names)
    assert tables.dictionary(table)["column"].tolist() == names
    assert tables.dictionary(table)["meaning"].str.len().min() > 10
    whole = tables.whole(little, table)
    assert list(whole.columns) == names
    assert list(tables.rows(little, table, page=0).columns) == names
    assert export.csv_bytes(whole).count(b"\r\n") >= len(whole) + 1


def test_pages_follow_each_other_and_end(little: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "PAGE", 2)
    pages = [tables.rows(little, "articles", page=page)["article_id"].tolist() for page in range(4)]
    assert pages == [["a1", "a2"], ["a3", "a4"], ["a5"], []]
    assert tables.rows(little, "articles", page=-3)["article_id"].tolist() == ["a1", "a2"]


def test_long_texts_are_cut_in_the_preview_only(little: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "TEXT", 5)
    assert tables.rows(little, "articles", page=0)["text"].iloc[0] == "River…"
    assert len(tables.whole(little, "articles")["text"].iloc[0]) > 100


def test_rejects_and_copies_are_told(little: Corpus) -> None:
    assert tables.rejected(little).values.tolist() == [["empty", 1, "blank.txt", "It holds no words."]]
    assert tables.repeated(little).values.tolist() == [["a1.txt", 2, "again.txt"]]


def test_each_language_of_the_articles_is_told_with_what_reads_it() -> None:
    seeds = Corpus.open(DATA)
    rows = tables.languages(seeds).set_index("language")
    assert rows["articles"].to_dict() == {"en": 4, "bn": 1}
    assert rows.loc["bn", ["words", "names"]].tolist() == ["own word lists", "perceptron trained in this project"]


def test_a_snapshot_that_does_not_say_what_read_it_gives_nothing_for_it(little: Corpus) -> None:
    assert tables.languages(little)["names"].tolist() == [None] * len(tables.languages(little))
