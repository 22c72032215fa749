"""Two sides on the tiny snapshot: what each is, facts by key, the laws of swapping and of A against A."""

import pandas as pd
import pytest

from components.charts import compare, facts
from components.charts.facts import FACTS
from components.look import LOOKS
from components.sides import Side, selections
from corpus.selection import Selection
from corpus.store import Corpus

ALL = Selection()
A1, A2 = Side("article", "a1"), Side("article", "a2")
REST = Side("rest")
SWAPPED = {"a": "b", "b": "a", "a_articles": "b_articles", "b_articles": "a_articles"}
OTHER = {"only A": "only B", "only B": "only A", "both": "both"}


def pair(a: Side, b: Side) -> tuple[Selection, Selection]:
    first, second = selections(ALL, (a, b))
    return first, second


def chart(name: str, a: Side, b: Side) -> compare.Comparison:
    return compare.comparison(FACTS[name], pair=pair(a, b), sides=(a, b), small=True)


def rows(corpus: Corpus, name: str, a: Side, b: Side) -> pd.DataFrame:
    return chart(name, a, b).frame(corpus, ALL)


def found(frame: pd.DataFrame) -> dict[str, list[str]]:
    return {where: sorted(group["name"]) for where, group in frame.groupby("where")}


def test_sizes_say_how_large_the_sides_are_and_what_is_on_both(little: Corpus) -> None:
    a, b, shared = compare.sizes(little, pair(Side("language", "en"), Side("source", "Post")))
    assert (a["articles"], a["passages"], b["articles"], shared) == (3, 8, 2, 2)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("people", {"both": ["Ann Reed"]}),
        ("organisations", {"only B": ["Red Union"]}),
        ("countries", {"both": ["Latvia"]}),
        ("speakers", {"both": ["Ann Reed"]}),
        ("themes", {"both": ["Ships"]}),
        ("dates", {"only A": ["4 May 2024"]}),
        ("keywords", {"both": ["boat"]}),
        ("figures", {"only A": ["at least 23 people"], "only B": ["2,000,000 EUR", "31 people"]}),
    ],
)
def test_facts_are_found_by_key(little: Corpus, name: str, expected: dict[str, list[str]]) -> None:
    assert found(rows(little, name, A1, A2)) == expected


def test_figures_that_share_a_claim_are_on_both_sides(little: Corpus) -> None:
    frame = rows(little, "figures", A2, Side("article", "a3"))
    assert found(frame) == {"both": ["23 জন", "31 people"], "only A": ["2,000,000 EUR"]}


@pytest.mark.parametrize("name", FACTS)
def test_swapping_the_sides_mirrors_everything(little: Corpus, name: str) -> None:
    there, back = rows(little, name, A1, REST), rows(little, name, REST, A1)
    mirrored = back.rename(columns=SWAPPED).assign(where=back["where"].map(OTHER))
    columns = ["fact", "name", "where", "a", "b"]
    assert sorted(map(tuple, there[columns].values)) == sorted(map(tuple, mirrored[columns].values))


@pytest.mark.parametrize("name", FACTS)
def test_a_against_a_shows_no_difference(little: Corpus, name: str) -> None:
    for side in (A2, Side("country", "LVA"), Side("language", "en")):
        frame = rows(little, name, side, side)
        assert set(frame["where"]) <= {"both"}
        assert frame["a"].tolist() == frame["b"].tolist()


@pytest.mark.parametrize("name", FACTS)
@pytest.mark.parametrize("b", [A2, REST, Side("language", "en")], ids=lambda side: side.code)
def test_every_number_opens_as_many_sentences_of_its_side(little: Corpus, name: str, b: Side) -> None:
    drawn = chart(name, A1, b)
    for row in drawn.frame(little, ALL).to_dict("records"):
        behind = drawn.behind(little, ALL, {"fact": row["fact"]})
        assert (behind["side"].str.contains("A").sum(), behind["side"].str.contains("B").sum()) == (row["a"], row["b"])


def test_titles_count_what_is_shared_and_what_is_not(little: Corpus) -> None:
    drawn = chart("organisations", A1, A2)
    assert drawn.title(drawn.frame(little, ALL)) == "Organisations: 0 on both sides, 0 only in A, 1 only in B"


def test_charts_of_different_sides_have_names_of_their_own() -> None:
    assert len({chart("people", *pair).name for pair in ((A1, A2), (A2, A1), (A1, REST), (A1, A1))}) == 4


def test_shares_are_of_the_side_and_counts_where_a_side_is_small(little: Corpus) -> None:
    chosen = pair(Side("language", "en"), A1)
    shares = compare.placed(little, FACTS["people"], pair=chosen, small=False)
    assert shares[["at_a", "at_b"]].values.tolist() == [[66.7, 100.0]]
    assert compare.placed(little, FACTS["people"], pair=chosen, small=True)[["at_a", "at_b"]].values.tolist() == [[2, 1]]
    assert shares["said_a"].tolist() == ["2 of 3 articles of A"]


def test_keywords_need_a_language_in_common(little: Corpus) -> None:
    language = lambda a, b: compare.shared_language(little, pair(a, b))  # noqa: E731
    assert language(A1, A2) == "en"
    assert language(A1, Side("article", "a3")) is None


@pytest.mark.parametrize("name", FACTS)
@pytest.mark.parametrize("mode", LOOKS)
def test_pictures_of_sides_can_be_drawn_even_when_empty(little: Corpus, name: str, mode: str) -> None:
    drawn = chart(name, A1, A2)
    frame = drawn.frame(little, ALL)
    assert drawn.figure(frame, LOOKS[mode]).to_json()
    nothing = chart(name, Side("article", "none"), Side("article", "nobody")).frame(little, ALL)
    assert nothing.empty


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("2024-05-04/2024-05-04/", "4 May 2024"),
        ("/2020-12-31/", "before 31 Dec 2020"),
        ("//XXXX-05-13", "XXXX-05-13"),
        ("2024-01-01/2024-12-31/", "2024"),
    ],
)
def test_dates_read_as_people_write_them(name: str, words: str) -> None:
    assert facts.date_in_words(name) == words
