"""Contradictions and repeats on a snapshot written for them: every pair, every reason, every count by hand."""

from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest

from components.charts import contradictions
from components.charts.contradictions import CHARTS, narrowed
from components.charts.repeats import CHARTS as REPEATS
from components.look import LOOKS
from corpus.selection import Selection
from corpus.store import Corpus
from tests.components import conflicts

ROOT = Path(__file__).resolve().parents[3]
ALL = Selection()
CHART = CHARTS["contradictions"]


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Corpus]:
    data: Path = tmp_path_factory.mktemp("conflicts")
    conflicts.write(data)
    opened = Corpus.open(data)
    yield opened
    opened.close()


def told(frame: pd.DataFrame) -> list[tuple[object, ...]]:
    return list(frame[["dispute", "kind", "one", "other", "sure"]].itertuples(index=False, name=None))


def test_every_pair_that_cannot_both_be_right_the_surest_dispute_first(corpus: Corpus) -> None:
    assert told(CHART.frame(corpus, ALL)) == [
        (1, "figure", "about 180 guests", "215 guests", "likely"),  # two articles say 215, so both pairs are one dispute
        (1, "figure", "about 180 guests", "215 гостей", "likely"),
        (2, "place", "Riga", "Malta", "possible"),
        (3, "figure", "215 guests", "at least 400 guests", "possible"),
        (4, "date", "3 May 2024", "9 May 2024", "possible"),
    ]


def test_the_shipped_articles_place_one_first_meeting_in_two_cities_which_is_possible_not_likely() -> None:
    shipped = Corpus.open(ROOT / "data")
    rows = CHART.frame(shipped, ALL)
    shipped.close()
    assert [(row.kind, {row.one, row.other}, row.sure) for row in rows.itertuples()] == [("place", {"Almaty", "Minsk"}, "possible")]


def test_each_pair_says_why_in_plain_words(corpus: Corpus) -> None:
    rows = CHART.frame(corpus, ALL)
    assert rows["clash"].tolist() == [
        "No value fits both about 180 (175 to 185) and 215.",
        "No value fits both about 180 (175 to 185) and 215.",
        "One says Riga, the other Malta.",
        "No value fits both 215 and at least 400.",
        "One event cannot be on 3 May 2024 and on 9 May 2024.",
    ]
    assert rows["matched"].iloc[0] == "both count guests; both in Latvia; published 2 days apart, so the later one may know more"
    assert rows["matched"].iloc[3] == "both count people; 43 % of the words are the same"
    assert rows["subject"].tolist() == [
        "Guests",
        "Guests",
        "The bridge opened in Riga on 3 May 2024",
        "People",
        "The bridge opened in Riga on 3 May 2024",
    ]
    assert rows["one_said"].iloc[0] == "About 180 guests came to the fair on 3 May 2024."
    assert rows["other_said"].iloc[1] == "Было 215 гостей."


def test_a_pair_opens_exactly_its_two_sentences(corpus: Corpus) -> None:
    for row in CHART.frame(corpus, ALL).to_dict("records"):
        behind = CHART.behind(corpus, ALL, {"pair": row["pair"]})
        assert sorted(behind["said"]) == sorted([row["one_said"], row["other_said"]])
        assert len(behind) == row["places"] == 2


@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        (Selection(language=("en",)), [1, 2, 3, 4]),
        (Selection(source=("Post",)), [1, 2]),  # both articles must match
        (Selection(words="Malta"), []),  # and k1 does not hold the word
        (Selection(words="guests"), [1, 2]),  # one of both sentences is enough, of both articles one must match
    ],
)
def test_filters_narrow_both_articles(corpus: Corpus, selection: Selection, expected: list[int]) -> None:
    assert list(dict.fromkeys(CHART.frame(corpus, selection)["dispute"])) == expected


def test_kinds_and_likely_matches_alone(corpus: Corpus) -> None:
    assert told(narrowed(("place", "date"), likely=False).frame(corpus, ALL)) == [
        (1, "place", "Riga", "Malta", "possible"),
        (2, "date", "3 May 2024", "9 May 2024", "possible"),
    ]
    assert told(narrowed(contradictions.KINDS, likely=True).frame(corpus, ALL)) == [
        (1, "figure", "about 180 guests", "215 guests", "likely"),
        (1, "figure", "about 180 guests", "215 гостей", "likely"),
    ]
    assert narrowed(contradictions.KINDS, likely=False) is CHART


def test_the_picture_draws_a_dispute_once_with_its_ratio(corpus: Corpus) -> None:
    shown = CHART.shown(CHART.frame(corpus, ALL))
    figure = CHART.figure(shown, LOOKS["light"]).to_plotly_json()  # type: ignore[misc]
    ends = [round(trace["x"][1], 3) for trace in figure["data"] if trace["mode"] == "lines"]
    assert ends == [1.194, 1.0, 1.86, 1.0]  # 215 / 180; Riga has no ratio; 400 / 215; nor have days
    assert CHART.title(shown) == "4 things in dispute"


def test_what_several_articles_say_alike_counts_near_copies_once(corpus: Corpus) -> None:
    chart = REPEATS["repeats"]
    rows = chart.frame(corpus, ALL)
    assert rows[["kind", "what", "articles", "places", "languages"]].values.tolist() == [
        ["Figure", "215 guests", 2, 3, 2],  # k4 is a near copy of k2
        ["Quotation", "Every sleeper was paid for twice", 2, 2, 1],
    ]
    assert [len(chart.behind(corpus, ALL, {"claim": claim})) for claim in rows["claim"]] == [3, 2]
    assert chart.frame(corpus, Selection(article=("k2", "k4"))).empty
    assert chart.title(rows) == "Several articles agree on 2 things"


def test_a_pile_without_contradictions_gives_an_empty_frame_with_all_columns(corpus: Corpus) -> None:
    nothing = CHART.frame(corpus, Selection(article=("k4",)))
    assert nothing.empty
    assert set(CHART.frame(corpus, ALL).columns) == set(nothing.columns)
