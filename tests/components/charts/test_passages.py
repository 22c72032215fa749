"""Sentences cut out of texts: the same words as the offsets say, in every script, whatever the number of articles."""

import pandas as pd
import pytest

from components.charts import passages
from corpus.store import Corpus
from tests.components import tiny


@pytest.mark.parametrize("batch", [1, 2, 500])
def test_every_sentence_is_cut_to_the_letter(little: Corpus, monkeypatch: pytest.MonkeyPatch, batch: int) -> None:
    monkeypatch.setattr(passages, "BATCH", batch)
    places = [(number, start, end) for number in ("a3", "a1", "a5", "a1") for start, end in tiny.spans(number)]
    rows = passages.with_passages(little, pd.DataFrame(places, columns=["article_id", "sentence_start", "sentence_end"]))
    assert rows["said"].tolist() == [tiny.TEXTS[number][start:end] for number, start, end in places]
    assert rows["article_id"].tolist() == [number for number, _, _ in places]
    assert rows["key"].tolist() == [f"{number}.txt" for number, _, _ in places]


def test_a_row_without_a_sentence_says_nothing(little: Corpus) -> None:
    rows = pd.DataFrame([("a1", None, None), ("a2", 0.0, 20.0)], columns=["article_id", "sentence_start", "sentence_end"])
    assert passages.with_passages(little, rows)["said"].tolist() == [None, "Town counts its dead"]


def test_no_rows_stay_no_rows_with_all_columns(little: Corpus) -> None:
    rows = passages.with_passages(little, pd.DataFrame(columns=["article_id", "sentence_start", "sentence_end"]))
    assert rows.empty
    assert {"title", "opening", "text_language", "key", "source", "said"} <= set(rows.columns)
