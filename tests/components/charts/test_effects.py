"""Effect bars: whiskers where a ratio is known, words where none is, on rows written by hand."""

import pandas as pd
import pytest

from components.charts import effects
from components.look import LIGHT

ROW = {"fact": "boats", "side": "A", "a": 40, "b": 10, "a_articles": 20, "b_articles": 8, "a_rate": 4.0, "b_rate": 1.0, "effect": 2.0,
       "low": 1.0, "high": 3.0}
ALONE = {**ROW, "fact": "<b>cranes", "side": "B", "a": 0, "a_articles": 0, "a_rate": 0.0, "effect": -8.4, "low": -19.0, "high": 2.5}


def test_a_word_that_one_side_never_uses_has_no_whiskers_and_says_so() -> None:
    (bars,) = effects.draw(pd.DataFrame([ROW, ALONE]), LIGHT).data
    assert list(bars.error_x.array) == [1.0, None]
    assert list(bars.error_x.arrayminus) == [1.0, None]
    assert list(bars.text) == ["", "only in B"]
    assert list(bars.x) == pytest.approx([-2.0, 3.0 * 1.05])  # to the end of the axis, which the known whisker sets


def test_numbers_in_words() -> None:
    assert effects.said(ROW) == (
        "boats: 4.0 times as often in A. A 40 in 20 articles, 4.0 per 10,000 words; B 10 in 8 articles, 1.0 per 10,000 words"
    )
    assert effects.said(ALONE).startswith("&lt;b&gt;cranes: only in B. A 0 in 0 articles")
    assert "no difference beyond chance" in effects.said({**ROW, "side": None})
