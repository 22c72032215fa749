"""Charts of statistics and of claims on the tiny snapshot: rows, order, panels, what narrows them."""

import pandas as pd
import pytest

from components.charts import claims, statistics
from components.charts.statistics import CHARTS, Narrow
from components.look import LOOKS
from corpus.selection import Selection
from corpus.store import Corpus

ALL = Selection()


def ids(rows) -> list[str]:
    return rows["statistic_id"].tolist()


def test_the_ledger_has_a_row_a_figure_those_that_differ_first(little: Corpus) -> None:
    rows = statistics.ledger(little, ALL)
    assert ids(rows) == ["s2", "s1", "s3", "s4", "s5"]
    first = rows.iloc[0]
    assert (first["figure"], first["by"], first["standing"], first["said"]) == (
        "31 people",
        "Red Union",
        "differs",
        "The Red Union counted 31 people dead.",
    )
    assert rows["figure"].tolist() == ["31 people", "at least 23 people", "23 জন", "2,000,000 EUR", "5 percent of *all* boats"]
    assert rows["by"].tolist() == ["Red Union", "Ann Reed", "the article itself", "the article itself", "the article itself"]
    assert rows["panel"].tolist() == ["Counts", "Counts", "Counts", "Money: EUR", "Percent"]


def test_filters_narrow_the_ledger(little: Corpus) -> None:
    assert ids(statistics.ledger(little, Selection(actor=("e-reed",)))) == ["s1"]
    assert ids(statistics.ledger(little, Selection(language=("bn",)))) == ["s3"]
    empty = statistics.ledger(little, Selection(words="nowhere"))
    assert empty.empty
    assert {"figure", "panel", "by", "standing"} <= set(empty.columns)


@pytest.mark.parametrize(
    ("narrow", "expected"),
    [
        (Narrow(), ["s2", "s1", "s3", "s4", "s5"]),
        (Narrow(kinds=("money", "percent")), ["s4", "s5"]),
        (Narrow(units=("Counts",)), ["s2", "s1", "s3"]),
        (Narrow(attributions=("named_person",)), ["s1"]),
        (Narrow(least=25.0), ["s2", "s1", "s4"]),
        (Narrow(kinds=("percent",), least=25.0), []),
    ],
)
def test_controls_of_the_page_keep_what_they_say(little: Corpus, narrow: Narrow, expected: list[str]) -> None:
    assert ids(narrow.of(CHARTS["statistics_ledger"]).frame(little, ALL)) == expected


def test_narrowed_charts_have_names_of_their_own() -> None:
    chart = CHARTS["statistics_ledger"]
    names = {
        narrow.of(chart).name
        for narrow in (Narrow(), Narrow(kinds=("count",)), Narrow(units=("count",)), Narrow(attributions=("count",)), Narrow(least=1.0))
    }
    assert Narrow().of(chart) is chart
    assert len(names) == 5


def test_values_show_the_unit_with_most_figures_first(little: Corpus) -> None:
    assert ids(statistics.values(little, ALL)) == ["s2", "s1", "s3", "s4", "s5"]


def test_bare_counts_up_to_three_are_left_to_the_list(little: Corpus) -> None:
    rows = statistics.values(little, ALL)
    bare = rows.iloc[[0]].assign(kind="count", qualifier="exact", standing=None, value=3.0, statistic_id="bare")
    limited, disputed, many = (bare.assign(**change) for change in ({"qualifier": "at_least"}, {"standing": "differs"}, {"value": 4.0}))
    together = pd.concat([bare, limited, disputed, many], ignore_index=True)
    assert statistics.telling(together)[["qualifier", "standing", "value"]].fillna("").values.tolist() == [
        ["at_least", "", 3.0],
        ["exact", "differs", 3.0],
        ["exact", "", 4.0],
    ]
    assert ids(statistics.telling(bare)) == ["bare"]


def test_figures_are_joined_through_links_and_claims(little: Corpus) -> None:
    rows = claims.claims(little, ALL)
    assert ids(rows) == ["s1", "s3", "s2"]
    assert rows["panel"].unique().tolist() == ["people · 3 articles, not the same"]
    assert rows["why"].fillna("").tolist() == ["both count people", "", "both count people"]
    assert claims.finding(rows) == "1 quantity is stated by several articles; on 1 of them they differ"


def test_a_claim_needs_both_its_figures_among_those_kept(little: Corpus) -> None:
    assert claims.narrowed(Narrow(attributions=("named_person",))).frame(little, ALL).empty
    both = claims.narrowed(Narrow(attributions=("named_person", "organisation"))).frame(little, ALL)
    assert claims.finding(both) == "1 quantity is stated by several articles; on 1 of them they differ"
    assert ids(both) == ["s1", "s2"]


def test_a_claim_of_one_article_alone_is_no_claim(little: Corpus) -> None:
    assert claims.claims(little, Selection(article=("a1",))).empty


def test_attributions_count_each_figure_once(little: Corpus) -> None:
    rows = statistics.attributions(little, ALL)
    assert rows[["source", "mentions"]].values.tolist() == [["the article itself", 3], ["a named person", 1], ["an organisation", 1]]


@pytest.mark.parametrize("chart", [*CHARTS.values(), *claims.CHARTS.values()], ids=lambda chart: chart.name)
def test_every_row_opens_as_many_sentences_as_it_counts(little: Corpus, chart) -> None:
    rows = chart.frame(little, ALL)
    for row in rows.to_dict("records"):
        assert len(chart.behind(little, ALL, {name: row[name] for name in chart.marks})) == row[chart.value]
    assert len(rows)


def test_open_ends_are_drawn_open_and_excluded_numbers_hollow(little: Corpus) -> None:
    figure = statistics.draw(statistics.values(little, Selection(article=("a1",))), LOOKS["light"])
    drawn = [trace for trace in figure.data if trace.mode == "markers"]
    symbols = [symbol for trace in drawn for symbol in trace.marker.symbol]
    assert sorted(symbols) == ["circle", "triangle-right"]


def test_article_text_cannot_become_markup_in_a_picture(little: Corpus) -> None:
    rows = statistics.values(little, Selection(article=("a4",)))
    rows = rows.assign(label="<b>5</b> $x$", detail="a & b")
    layout = statistics.draw(rows, LOOKS["dark"]).layout
    said = " ".join([*(note.text for note in layout.annotations), *layout.yaxis.ticktext])
    assert "&lt;b&gt;5" in said
    assert "$x$" not in said
