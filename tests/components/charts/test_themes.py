"""Charts of themes on the harbour snapshot: ranked, by article, by country, the words and articles behind one."""

from components.charts import themes
from components.charts.themes import CHARTS
from components.look import LOOKS
from corpus.selection import Selection
from corpus.store import Corpus

ALL = Selection()


def test_a_theme_is_counted_by_its_words_and_told_by_name(port: Corpus) -> None:
    rows = CHARTS["themes_ranked"].frame(port, ALL)
    assert rows[["theme_name", "mentions", "articles", "main_in", "theme"]].values.tolist() == [["Ships", 3, 2, 1, "ships"]]
    assert CHARTS["themes_ranked"].title(rows) == "Ships leads: 3 mentions in 2 articles"


def test_a_main_theme_is_outlined(port: Corpus) -> None:
    chart = CHARTS["themes_by_article"]
    rows = chart.shown(chart.frame(port, ALL))
    assert rows[["article_id", "mentions", "main"]].values.tolist() == [["h1", 1, True], ["h2", 2, False]]
    cells = chart.figure(rows, LOOKS["light"]).data[0]
    assert (list(cells.text), list(cells.marker.line.width)) == (["1", "2"], [2, 0])


def test_a_theme_meets_a_country_once_a_sentence(port: Corpus) -> None:
    rows = CHARTS["themes_by_country"].frame(port, ALL)
    assert rows[["theme", "country_name", "mentions"]].values.tolist() == [["ships", "Latvia", 1], ["ships", "Malta", 1]]


def test_the_words_of_a_theme_open_their_sentences(port: Corpus) -> None:
    chart = themes.words("ships", "Ships")
    assert chart.frame(port, ALL)[["term", "language", "mentions"]].values.tolist() == [
        ["crane", "en", 1],
        ["pilot", "en", 1],
        ["port", "en", 1],
    ]
    behind = chart.behind(port, ALL, {"term": "port", "language": "en"})
    assert behind["said"].tolist() == ["The port of Riga needs cranes and pilots."]


def test_articles_of_a_theme_stand_by_the_score_that_is_drawn(port: Corpus) -> None:
    chart = themes.articles("ships", "Ships")
    rows = chart.frame(port, ALL)
    assert rows[["article_id", "score", "mentions", "main"]].values.tolist() == [["h1", 5.0, 1, True], ["h2", 1.0, 2, False]]
    bars = chart.figure(rows, LOOKS["light"]).data[0]
    assert (list(bars.x), list(bars.text)) == ([5.0, 1.0], ["score 5.0", "score 1.0"])
    assert chart.title(rows).startswith("Strongest in “")
    assert chart.title(rows).endswith(": score 5.0, 1 mention")


def test_a_country_filter_changes_the_words(port: Corpus) -> None:
    assert themes.words("ships", "Ships").frame(port, Selection(country=("LVA",)))["term"].tolist() == ["port"]
    assert themes.words("none", "None").frame(port, ALL).empty
