"""Charts of keywords on the harbour snapshot: ranked, shared, together, in context, over time."""

from components.charts import keywords
from components.charts.keywords import CHARTS
from components.look import LOOKS
from corpus.selection import Selection
from corpus.store import Corpus

ALL = Selection()


def test_keywords_are_ranked_by_how_often_they_are_used(port: Corpus) -> None:
    rows = CHARTS["keywords_ranked"].frame(port, ALL)
    assert rows[["keyword", "language", "mentions", "articles"]].values.tolist() == [
        ["pilots", "en", 3, 3],
        ["cranes", "en", 2, 2],
        ["Краны", "ru", 1, 1],
    ]
    assert CHARTS["keywords_ranked"].title(rows) == "“pilots” leads: used 3 times in 3 articles"


def test_a_filter_counts_only_the_sentences_that_match(port: Corpus) -> None:
    rows = CHARTS["keywords_ranked"].frame(port, Selection(country=("MLT",)))
    assert rows[["keyword", "mentions"]].values.tolist() == [["cranes", 1], ["pilots", 1]]


def test_articles_without_a_headline_stand_under_their_first_words(port: Corpus) -> None:
    rows = CHARTS["keywords_by_article"].frame(port, ALL)
    assert rows[["keyword", "article"]].values.tolist()[:3] == [
        ["pilots", "Ann Reed met Bo Lind of the Dock Union in Riga. Ann Reed left. The port of Riga needs…"],
        ["pilots", "Captain Bo Lind saw Ann Reed in Malta. Pilots and cranes came from Malta."],
        ["pilots", "<b>$x$</b> =1+1 pilots."],
    ]


def test_like_headlines_of_two_articles_are_told_apart(port: Corpus) -> None:
    rows = port.ask("SELECT * FROM (VALUES ('a', 'News', ''), ('b', 'News', ''), ('a', 'News', '')) t(article_id, title, opening)")
    assert keywords.headlines(rows)["article"].tolist() == ["News", "News (2)", "News"]


def test_keywords_stand_together_when_one_sentence_holds_both(port: Corpus) -> None:
    rows = CHARTS["keywords_together"].frame(port, ALL)
    assert rows[["pair", "mentions", "articles"]].values.tolist() == [["cranes + pilots", 2, 2]]
    assert CHARTS["keywords_together"].title(rows) == "“cranes” and “pilots” share 2 sentences"


def test_a_keyword_stands_between_the_words_before_and_after_it(port: Corpus) -> None:
    rows = keywords.in_context("pilots", "en").frame(port, ALL)
    assert rows[["before", "words", "after"]].values.tolist() == [
        ["in Riga. Ann Reed left. The port of Riga needs cranes and ", "pilots", "."],
        ["Captain Bo Lind saw Ann Reed in Malta. ", "Pilots", " and cranes came from Malta."],
        ["<b>$x$</b> =1+1 ", "pilots", "."],
    ]


def test_a_line_of_context_opens_its_own_sentence(port: Corpus) -> None:
    chart = keywords.in_context("pilots", "en")
    row = chart.frame(port, ALL).iloc[1]
    behind = chart.behind(port, ALL, {"article_id": row["article_id"], "start": int(row["start"])})
    assert behind["said"].tolist() == ["Pilots and cranes came from Malta."]


def test_months_of_publication_are_in_their_order(port: Corpus) -> None:
    chart = CHARTS["keywords_over_time"]
    rows = chart.shown(chart.frame(port, ALL))
    assert rows[["word", "period", "mentions"]].values.tolist() == [
        ["cranes", "2024-03", 1],
        ["cranes", "2024-04", 1],
        ["pilots", "2024-03", 1],
        ["pilots", "2024-04", 1],
        ["Краны", "2024-05", 1],
    ]
    assert list(chart.figure(rows, LOOKS["light"]).layout.xaxis.ticktext) == ["2024-03", "2024-04", "2024-05"]


def test_less_than_three_months_are_no_trend(port: Corpus) -> None:
    assert CHARTS["keywords_over_time"].frame(port, Selection(language=("en",))).empty
