"""Every picture is the one that was looked at last: a change of a chart, a colour or the data shows here, to be read before it is kept."""

import json
from collections.abc import Iterator

import numpy as np
import pandas as pd
import pytest

from corpus.store import Corpus
from tests.components.charts import reference


@pytest.fixture(scope="module")
def shipped() -> Iterator[Corpus]:
    """The data that the project ships."""
    corpus = Corpus.open(reference.DATA)
    yield corpus
    corpus.close()


@pytest.mark.parametrize("name", reference.DRAWN)
def test_a_chart_draws_what_was_looked_at_last(shipped: Corpus, name: str) -> None:
    kept = (reference.FOLDER / f"{name}.json").read_text("utf-8")
    assert reference.text_of(shipped, reference.DRAWN[name]) == kept, (
        f"{name} draws something else now; if that is meant: python -m tests.components.charts.reference, and read the difference")


def test_the_set_has_one_file_a_chart_and_no_other() -> None:
    assert {path.stem for path in reference.FOLDER.iterdir()} == set(reference.DRAWN)
    empty = {name for name in reference.DRAWN if json.loads((reference.FOLDER / f"{name}.json").read_text("utf-8")) is None}
    assert len(empty) <= len(reference.DRAWN) // 4, f"the shipped articles leave too much empty: {sorted(empty)}"


def test_values_of_every_kind_become_plain() -> None:
    values = {"b": np.array([1.23456789, np.nan]), "a": pd.Series([1, 2]), "n": np.int64(3)}
    values |= {"day": pd.Timestamp("2024-03-02"), "none": pd.NaT}
    plain = reference.plain(values)
    assert plain == {"b": [1.234568, None], "a": [1, 2], "day": "2024-03-02 00:00:00", "none": None, "n": 3}
    assert reference.laid_out(plain) == '{"a": [1, 2], "b": [1.234568, null], "day": "2024-03-02 00:00:00", "n": 3, "none": null}'
