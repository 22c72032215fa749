"""Charts of quotations on the tiny snapshot: speakers, words, themes, who is named."""

import pytest

from components.charts import quotes
from components.charts.quotes import CHARTS
from components.look import LOOKS
from corpus.selection import Selection
from corpus.store import Corpus

ALL = Selection()


def test_speakers_are_counted_with_their_words(little: Corpus) -> None:
    rows = quotes.speakers(little, ALL)
    assert rows[["who", "mentions", "articles", "words"]].values.tolist() == [["Ann Reed", 2, 2, 8], ["a *sailor*", 1, 1, 1]]
    assert rows["share"].tolist() == [88.9, 11.1]
    assert CHARTS["quotes_speakers"].title(rows) == "Ann Reed: 2 of 3 quotations"


def test_a_quotation_counts_for_the_themes_of_the_words_inside_it(little: Corpus) -> None:
    rows = quotes.by_theme(little, ALL)
    assert rows[["who", "theme", "mentions"]].values.tolist() == [["Ann Reed", "Ships", 2]]


def test_those_named_inside_quotations_are_counted(little: Corpus) -> None:
    assert quotes.about(little, ALL)[["name", "mentions"]].values.tolist() == [["Red Union", 1]]


def test_the_list_holds_each_quotation_in_its_sentence(little: Corpus) -> None:
    rows = quotes.listed(little, ALL)
    assert rows["said"].tolist() == [
        "“We need boats,” Reed told reporters in Riga on 4 May 2024.",
        "“We need boats and time,” said Ann Reed.",
        "<b>5 % of *all* boats</b> & $masts$ sank.",
    ]
    assert rows["who"].tolist() == ["Ann Reed", "Ann Reed", "a *sailor*"]


@pytest.mark.parametrize("chart", CHARTS.values(), ids=lambda chart: chart.name)
def test_every_row_opens_as_many_sentences_as_it_counts(little: Corpus, chart) -> None:
    rows = chart.frame(little, ALL)
    for row in rows.to_dict("records"):
        mark = {name: row[name] if row[name] == row[name] else None for name in chart.marks}
        assert len(chart.behind(little, ALL, mark)) == row[chart.value]
    assert len(rows)


@pytest.mark.parametrize("chart", CHARTS.values(), ids=lambda chart: chart.name)
def test_nothing_picked_gives_an_empty_frame(little: Corpus, chart) -> None:
    assert chart.frame(little, Selection(words="nowhere")).empty


def test_pictures_carry_marks_that_open_sentences(little: Corpus) -> None:
    figure = quotes.draw_speakers(quotes.speakers(little, ALL), LOOKS["light"])
    assert list(figure.data[0].customdata[0]) == ["e-reed", "Ann Reed"]
    assert list(figure.data[0].text) == ["2 quotations · 8 words", "1 · 1"]
