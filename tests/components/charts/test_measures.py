"""Counts as shares: of which articles, drawn as percent or, where there are few, as counts; every share opens its articles."""

import pandas as pd
import pytest

from components.charts import CHARTS, measures
from components.charts.marks import DRAWN, TOLD
from components.look import LOOKS
from corpus.selection import Selection
from corpus.store import Corpus

SHAREABLE = [chart for chart in CHARTS.values() if "share" in chart.measures]
LATVIA = Selection(country=("LVA",))
STATES = {"everything": Selection(), "a country": LATVIA, "whole articles": LATVIA.having("scope", "articles")}


def test_ranked_bars_and_heat_maps_of_countries_themes_people_and_keywords_can_be_shares() -> None:
    names = {chart.name for chart in SHAREABLE}
    assert {"themes_ranked", "themes_by_country", "countries_ranked", "people_ranked", "organisations_ranked", "keywords_ranked",
            "quotes_about"} <= names


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("chart", SHAREABLE, ids=lambda chart: chart.name)
def test_a_share_is_the_articles_behind_the_row_of_the_articles_picked(little: Corpus, chart, state: str) -> None:
    selection = STATES[state]
    rows = chart.frame(little, selection)
    picked = int(little.ask("SELECT count(*) AS n FROM picked_articles", selection)["n"].iloc[0])
    shown = measures.measured(chart, "share", frame=rows)
    assert shown.marks == chart.marks
    for row in shown.shown(shown.sorted(rows, "standard")).to_dict("records"):
        mark = {name: None if row[name] != row[name] else row[name] for name in chart.marks}
        behind = shown.behind(little, selection, mark)["article_id"].nunique()
        assert behind == row["articles"] == row[shown.value] <= row["of_articles"] == picked
        assert row["share_of_articles"] == round(behind / picked, 4)


def rows(articles: list[int], base: int) -> pd.DataFrame:
    frame = pd.DataFrame({"theme_name": ["a", "b"], "theme": ["a", "b"], "mentions": [9, 2], "articles": articles, "main_in": [0, 0]})
    return frame.assign(of_articles=base, share_of_articles=frame["articles"] / base)


def test_shares_are_drawn_in_percent_and_the_largest_share_stands_first() -> None:
    frame = rows([2, 5], 8)
    chart = measures.measured(CHARTS["themes_ranked"], "share", frame=frame)
    ordered = chart.sorted(frame, "standard")
    bars = chart.figure(chart.shown(ordered), LOOKS["light"]).data[0]
    assert (list(bars.x), list(bars.text)) == ([62.5, 25.0], ["62 %", "25 %"])
    assert [mark[0] for mark in bars.customdata] == ["b", "a"]
    assert chart.title(ordered) == "b: in 5 of 8 articles"
    assert "share of all articles" in chart.note
    assert "share_of_articles" not in chart.hidden


def test_of_fewer_than_five_articles_counts_are_shown_and_said_to_be_counts() -> None:
    frame = rows([1, 3], 4)
    drawn = measures.drawn(frame)
    assert (drawn[DRAWN].tolist(), drawn[TOLD].tolist()) == ([1, 3], ["1 of 4", "3 of 4"])
    chart = measures.measured(CHARTS["themes_ranked"], "share", frame=frame)
    assert "fewer than 5 articles" in chart.note
    assert "share_of_articles" in chart.hidden


def test_the_downloaded_frame_holds_both_measures_whatever_is_shown(little: Corpus) -> None:
    frame = CHARTS["themes_ranked"].frame(little, Selection())
    assert {"mentions", "articles", "of_articles", "share_of_articles"} <= set(frame.columns)


def test_what_no_chart_draws_as_a_share_stays_a_count() -> None:
    chart = CHARTS["articles_list"]
    assert measures.measured(chart, "share", frame=pd.DataFrame({"article": ["a"]})) is chart
    assert measures.arranged(chart, pd.DataFrame({"article": ["a"]}), ("counts", "standard"))[0] is chart


def test_n_says_what_is_counted_then_the_marks_then_the_articles(little: Corpus) -> None:
    chart, latvia = CHARTS["countries_ranked"], LATVIA
    rows = chart.frame(little, latvia)
    words = measures.size(chart, rows, corpus=little, selection=latvia)
    assert words == "n = 4 mentions, 1 country · 4 articles read · in passages that match"
    assert measures.size(chart, rows, corpus=little, selection=latvia, brief=True) == words.replace(", 1 country", "")
    share = measures.measured(chart, "share", frame=rows)
    assert measures.size(share, rows, corpus=little, selection=latvia) == "n = 4 articles read, 1 country · in passages that match"
    ledger = CHARTS["statistics_ledger"]
    figures = ledger.frame(little, Selection())
    assert measures.size(ledger, figures, corpus=little, selection=Selection()) == "n = 5 figures · 5 articles read"
