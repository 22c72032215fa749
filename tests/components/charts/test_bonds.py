"""What ties two sentences: names counted by hand, and which matches that makes likely."""

import pandas as pd
import pytest

from components.charts import bonds
from components.charts.bonds import Bond
from corpus.store import Corpus


def test_names_of_sentences_and_articles_are_counted(little: Corpus) -> None:
    ends = {"s1": {"article_id": "a1", "sentence": 1}, "s2": {"article_id": "a2", "sentence": 1}, "s3": {"article_id": "a3", "sentence": 0}}
    pairs = pd.DataFrame({"pair": ["x", "y"], "left_id": ["s1", "s1"], "right_id": ["s2", "s3"]})
    assert bonds.bonds(little, ends, pairs) == {
        "x": Bond(met=0, shared=1, strangers=1),  # both articles name Reed; the Red Union stands in the second sentence alone
        "y": Bond(met=0, shared=0, strangers=1),  # the Bengali article knows no Reed
    }


@pytest.mark.parametrize(
    ("bond", "confidence", "words", "across", "expected"),
    [
        (Bond(1, 3, 0), 0.65, 0, False, True),
        (Bond(1, 3, 0), 0.64, 0, False, False),
        (Bond(1, 3, 1), 0.9, 90, False, False),  # a sentence names somebody whom the other article does not know
        (Bond(0, 2, 0), 0.7, 40, False, True),
        (Bond(0, 2, 0), 0.7, 39, False, False),
        (Bond(0, 1, 0), 0.9, 90, False, False),
        (Bond(0, 0, 5), 0.7, 0, True, True),
        (Bond(9, 9, 0), 0.69, 0, True, False),
    ],
)
def test_which_matches_are_likely(bond: Bond, confidence: float, words: int, across: bool, expected: bool) -> None:
    assert bonds.likely(bond, confidence=confidence, words=words, across=across) is expected
