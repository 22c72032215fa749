"""What a card lays out is worked out once, and never for one card what belongs to another."""

import json
from dataclasses import replace
from typing import Any

import pytest

from components import laid
from components.charts import CHARTS, measures, places, themes
from components.charts.chart import Chart
from components.look import DARK, LIGHT, Look
from corpus.selection import Selection
from corpus.store import Corpus

CHART = CHARTS["themes_ranked"]
WORDS = ("counts", "standard")


@pytest.fixture(autouse=True)
def forget() -> None:
    """Every test begins with nothing kept."""
    for kept in (laid.FRAMES, laid.LAID, laid.SIZES, laid.FIGURES):
        kept.clear()


def ready(corpus: Corpus, chart: Chart = CHART, selection: Selection = Selection(), words: tuple[str, ...] = WORDS) -> laid.Laid:  # noqa: B008
    """The chart laid out."""
    return laid.arranged(corpus, chart, selection, words=words)


def layout(card: laid.Laid, look: Look = LIGHT) -> dict[str, Any]:
    """The layout of the card's picture."""
    return json.loads(laid.figure(card, look, mark=None))["layout"]  # type: ignore[no-any-return]


def test_a_card_is_laid_out_once(little: Corpus) -> None:
    assert ready(little) is ready(little)
    assert laid.figure(ready(little), LIGHT, mark=None) is laid.figure(ready(little), LIGHT, mark=None)


def test_another_selection_measure_limit_or_mode_is_another_picture(little: Corpus) -> None:
    chart = CHARTS["people_ranked"]
    first = ready(little, chart)
    articles = CHARTS["articles_list"]
    assert [len(ready(little, replace(articles, limit=limit)).shown) for limit in (1, 3)] == [1, 3]
    person = str(first.shown["entity_id"].iloc[0])
    assert person not in list(ready(little, chart, Selection(not_actor=(person,))).rows["entity_id"])
    assert ready(little, chart, words=("share", "standard")).alt != first.alt
    assert layout(first, DARK)["template"]["layout"]["font"]["color"] == DARK.ink
    assert layout(first, LIGHT)["template"]["layout"]["font"]["color"] == LIGHT.ink


def test_the_line_of_n_is_that_of_the_selection_and_of_the_form(little: Corpus) -> None:
    chart, latvia = CHARTS["people_ranked"], Selection(country=("LVA",))
    cases = [(selection, brief) for selection in (Selection(), latvia) for brief in (False, True)]
    for selection, brief in cases * 2:  # the second time from what is kept
        card = ready(little, chart, selection)
        line = measures.size(card.chart, card.rows, corpus=little, selection=selection, brief=brief)
        assert laid.size(card, little, selection, brief=brief) == line
    assert len({laid.size(ready(little, chart, selection), little, selection, brief=brief) for selection, brief in cases}) == 4


@pytest.mark.parametrize(("brief", "name"), [(themes.BRIEF, "themes_by_country"), (places.BRIEF, "countries_map")])
def test_a_brief_card_is_not_drawn_as_the_whole_one(little: Corpus, brief: Chart, name: str) -> None:
    assert layout(ready(little, brief))["height"] != layout(ready(little, CHARTS[name]))["height"]


def test_an_open_mark_is_lit_in_its_own_picture_only(little: Corpus) -> None:
    card = ready(little)
    plain = laid.figure(card, LIGHT, mark=None)
    lit = laid.figure(card, LIGHT, mark={"theme": card.shown["theme"].iloc[0]})
    assert lit != plain == laid.figure(card, LIGHT, mark=None)


def test_what_a_caller_does_to_a_frame_stays_with_the_caller(little: Corpus) -> None:
    rows = laid.frame(little, CHART, Selection())
    before = rows["mentions"].tolist()
    rows["mentions"] = 0
    assert laid.frame(little, CHART, Selection())["mentions"].tolist() == before
