"""The overview's charts and the list of articles on the tiny snapshot."""

import pandas as pd

from components.charts import overview
from components.charts.articles import CHARTS as ARTICLES
from components.charts.overview import CHARTS
from components.look import LOOKS
from corpus.selection import Selection
from corpus.store import Corpus

ALL = Selection()


def test_what_most_articles_state_comes_first_then_what_a_named_source_backs(little: Corpus) -> None:
    rows = CHARTS["overview_figures"].frame(little, ALL)
    assert rows[["statistic_id", "base"]].values.tolist() == [["s2", 2], ["s1", 1], ["s4", 1], ["s5", 1]]
    assert CHARTS["overview_figures"].title(rows).startswith("2 articles put a number to the same thing: 31 people")


def test_the_pile_in_numbers_follows_the_filters(little: Corpus) -> None:
    everything = little.ask(overview.NUMBERS, ALL)
    assert dict(zip(everything["page"], everything["amount"], strict=True)) == {
        "reader": 5,
        "places": 1,
        "people": 2,
        "statistics": 5,
        "quotes": 3,
        "themes": 1,
    }
    bengali = little.ask(overview.NUMBERS, Selection(language=("bn",)))
    assert bengali["amount"].tolist() == [1, 1, 0, 1, 0, 0]


def test_years_tell_texts_from_publication(little: Corpus) -> None:
    rows = CHARTS["overview_years"].frame(little, ALL)
    assert rows[["told", "in_year", "mentions"]].values.tolist() == [["in the texts", 2024, 1], ["published", 2024, 2]]
    assert CHARTS["overview_years"].title(rows) == "The texts speak of 2024"
    assert [list(trace.y) for trace in CHARTS["overview_years"].figure(rows, LOOKS["light"]).data] == [[2], [1]]


def test_a_year_far_off_does_not_press_the_others_together() -> None:
    texts, years = "in the texts", [1066, 1910, 2024, 2024, 2137]
    rows = pd.DataFrame({"told": [texts, texts, "published", texts, texts], "in_year": years, "mentions": [1, 1, 3, 4, 1]})
    assert overview.window(rows)["in_year"].tolist() == [1910, 2024, 2024]
    assert overview.window(rows.iloc[1:4])["in_year"].tolist() == [1910, 2024, 2024]
    assert overview.window(rows.iloc[:0]).empty


def test_articles_are_listed_with_date_language_and_main_themes(little: Corpus) -> None:
    rows = ARTICLES["articles_list"].frame(little, ALL).set_index("article_id")
    assert rows.loc["a1", ["article", "language", "published", "themes"]].tolist() == [
        "River floods town",
        "English",
        "4 May 2024",
        "Ships",
    ]
    assert rows.loc["a5", ["article", "published"]].tolist() == ["Riga.", "date unknown"]
    assert rows["sentences"].sum() == 11


def test_a_list_under_a_filter_counts_the_sentences_that_match(little: Corpus) -> None:
    rows = ARTICLES["articles_list"].frame(little, Selection(theme=("ships",)))
    assert rows[["article_id", "sentences"]].values.tolist() == [["a2", 1], ["a1", 1], ["a4", 1]]


def test_nothing_picked_gives_empty_frames(little: Corpus) -> None:
    nothing = Selection(words="nowhere")
    assert all(chart.frame(little, nothing).empty for chart in (*CHARTS.values(), *ARTICLES.values()))
