"""The sentences of the front page: each is computed from the frames of the charts."""

import pandas as pd
import pytest

from components.charts import CHARTS
from components.lead import sentences
from corpus.selection import Selection
from corpus.store import Corpus

FRAMES = {"themes": "themes_ranked", "countries": "countries_map", "speakers": "quotes_speakers", "claims": "statistics_claims"}


def said(corpus: Corpus, selection: Selection, *, articles: int, **other: pd.DataFrame) -> list[str]:
    frames = {name: CHARTS[chart].frame(corpus, selection) for name, chart in FRAMES.items()}
    return sentences(**{**frames, **other}, articles=articles)


def test_a_pile_says_its_theme_its_countries_its_speaker_and_where_figures_differ(little: Corpus) -> None:
    assert said(little, Selection(), articles=5) == [
        "**Ships** is a main theme of 3 of 5 articles; **Latvia** is named in 4 of 5 articles.",
        "**Ann Reed** is quoted most: 2 of 3 quotations.",
        "On a figure that several articles state they differ: **people: at least 23, 23 or 31**.",
    ]


def test_what_is_not_there_is_not_said(little: Corpus) -> None:
    assert said(little, Selection(words="nowhere"), articles=0) == []
    assert said(little, Selection(article=("a5",)), articles=1) == ["**Latvia** is named in the one article."]


@pytest.mark.parametrize("articles", [2, 500])
def test_articles_that_share_no_figure_say_so(little: Corpus, articles: int) -> None:
    none = CHARTS["statistics_claims"].frame(little, Selection(words="nowhere"))
    assert said(little, Selection(), articles=articles, claims=none)[-1] == "No two articles put a number to the same thing."


def test_names_from_articles_are_shown_to_the_letter() -> None:
    speakers = pd.DataFrame([{"speaker_id": "e", "who": "*A* <b>", "mentions": 1, "quotes": 1}])
    empty = pd.DataFrame()
    assert sentences(themes=empty, countries=empty, speakers=speakers, claims=empty, articles=1) == [
        "**\\*A\\* \\<b\\>** is quoted most: 1 of 1 quotation."
    ]
