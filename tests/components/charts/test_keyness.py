"""Words of two sides: counts by hand on the tiny snapshot, the floor and its sentences, effect bars on a synthetic pile with two planted
words."""

from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest

from bench import synthetic
from components.charts import keyness, wordcounts
from components.charts.wordcounts import Sides
from components.look import LOOKS
from corpus import schema, snapshot
from corpus.selection import Selection
from corpus.store import Corpus
from tests.components import tiny

ALL = Selection()
NORTH, SOUTH = Selection(source=("North",)), Selection(source=("South",))
A1, A2 = Selection(article=("a1",)), Selection(article=("a2",))
MIRROR = {
    "a": "b",
    "b": "a",
    "a_articles": "b_articles",
    "b_articles": "a_articles",
    "a_rate": "b_rate",
    "b_rate": "a_rate",
    "low": "high",
    "high": "low",
    "of_a": "of_b",
    "of_b": "of_a",
}


@pytest.fixture(scope="module")
def halves(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Corpus]:
    data = tmp_path_factory.mktemp("halves")
    synthetic.write(data, articles=400)
    corpus = Corpus.open(data)
    yield corpus
    corpus.close()


def words(corpus: Corpus, ids: tuple[str, ...]) -> dict[str, dict[str, int]]:
    places = wordcounts.counted(corpus, "en").places
    return {
        name: dict(zip(group["term"].astype(str), group["count"], strict=True))
        for name, group in places[places["article_id"].isin(ids)].groupby("article_id", observed=True)
    }


def test_words_are_runs_of_two_letters_in_lower_case(little: Corpus) -> None:
    assert words(little, ("a1", "a4")) == {
        "a1": {
            "river": 1,
            "floods": 1,
            "town": 1,
            "at": 1,
            "least": 1,
            "people": 1,
            "died": 1,
            "mayor": 1,
            "ann": 1,
            "reed": 2,
            "said": 1,
            "we": 1,
            "need": 1,
            "boats": 1,
            "told": 1,
            "reporters": 1,
            "in": 1,
            "riga": 1,
            "on": 1,
            "may": 1,
        },
        "a4": {"of": 1, "all": 1, "boats": 1, "masts": 1, "sank": 1},
    }


def test_vowel_signs_belong_to_bengali_words(little: Corpus) -> None:
    assert "বন্যায়" in set(wordcounts.counted(little, "bn").places["term"])


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (A1, A2, Sides("en", ("a1",), ("a2",), (24, 26), 0)),
        (Selection(language=("en",)), Selection(source=("Post",)), Sides("en", ("a1",), (), (24, 0), 2)),  # a2 and a4 are on both sides
        (A1, Selection(article=("a3",)), Sides(None)),
    ],
)
def test_articles_of_both_sides_are_left_out_and_counted(little: Corpus, a: Selection, b: Selection, expected: Sides) -> None:
    assert wordcounts.sides(little, (a, b)) == expected


@pytest.mark.parametrize(
    ("sides", "says"),
    [
        (Sides(None), "share no language"),
        (Sides("ja", ("a",), ("b",)), "sets no spaces"),
        (Sides("en", ("a",), (), (9, 0), 3), "is on the other too"),
        (Sides("en", ("a",) * 40_000, ("b",) * 40_000, (10**7, 10**7)), "more than 60,000"),
        (Sides("en", ("a",) * 19, ("b",) * 40, (9000, 9000)), "19 articles with 9,000 words and 40 articles with 9,000 words"),
    ],
)
def test_a_sentence_says_why_there_are_no_word_statistics(sides: Sides, says: str) -> None:
    assert says in (keyness.why_not(sides) or "")


def test_a_part_of_a_hyphenated_keyword_is_no_word_of_a_keyword(tmp_path: Path) -> None:
    held = tiny.rows()
    key = {"article_id": "a1", "rank": 1, "term": "x", "score": 0.1, "salience": 0.9, "mentions": 1}
    held["keywords"] = [{**key, "keyword": words, "rank": rank} for rank, words in enumerate(("at-least boats", "river town"), start=1)]
    tables = {name: schema.to_arrow(held.get(name, []), table) for name, table in schema.TABLES.items()}
    snapshot.write(tmp_path, tables, {"build_id": "hyphens", "counts": {}, "versions": {}, "quality": {}})
    corpus = Corpus.open(tmp_path)
    rows = keyness.chart(wordcounts.sides(corpus, (A1, A2))).frame(corpus, ALL)
    assert set(rows["fact"]) == {"boats", "river", "town"}
    corpus.close()


def test_above_the_floor_nothing_stands_in_the_way() -> None:
    assert keyness.why_not(Sides("en", ("a",) * 20, ("b",) * 20, (5000, 5000))) is None


def test_below_the_floor_words_are_counted_and_none_is_called_different(little: Corpus) -> None:
    chart = keyness.chart(wordcounts.sides(little, (A1, A2)))
    rows = chart.frame(little, ALL)
    assert chart.figure is None
    assert rows.to_dict("records") == [
        {
            "fact": "boats",
            "a": 1,
            "b": 1,
            "a_articles": 1,
            "b_articles": 1,
            "mentions": 2,
            "a_rate": round(10_000 / 24, 2),
            "b_rate": round(10_000 / 26, 2),
        }
    ]
    assert chart.behind(little, ALL, {"fact": "boats"})["side"].tolist() == ["A", "B"]


def test_the_two_planted_words_are_found_on_their_sides(halves: Corpus) -> None:
    chart = keyness.chart(wordcounts.sides(halves, (NORTH, SOUTH)))
    rows = chart.frame(halves, ALL)
    found = rows[rows["side"].notna()]
    assert dict(zip(found["fact"], found["side"], strict=True)) == {"harbour": "A", "meadow": "B"}
    assert chart.title(chart.shown(rows)) == f"1 word used more in A, 1 in B, of {len(rows):,} looked at"


def test_every_bar_opens_the_places_that_it_counts(halves: Corpus) -> None:
    chart = keyness.chart(wordcounts.sides(halves, (NORTH, SOUTH)))
    for row in chart.shown(chart.frame(halves, ALL)).to_dict("records"):
        behind = chart.behind(halves, ALL, {"fact": row["fact"]})
        assert ((behind["side"] == "A").sum(), (behind["side"] == "B").sum()) == (row["a"], row["b"])
        assert behind[behind["side"] == "A"]["article_id"].nunique() == row["a_articles"]
        spots = zip(behind["said"], behind["start"] - behind["sentence_start"], behind["end"] - behind["sentence_start"], strict=True)
        assert {said[int(start) : int(end)].lower() for said, start, end in spots} == {row["fact"]}


def test_swapping_the_sides_mirrors_the_frame_exactly(halves: Corpus) -> None:
    there, back = (keyness.chart(wordcounts.sides(halves, pair)).frame(halves, ALL) for pair in ((NORTH, SOUTH), (SOUTH, NORTH)))
    back = back.rename(columns=MIRROR)
    back["side"] = back["side"].map({"A": "B", "B": "A"})
    for name in ("effect", "low", "high", "lrc"):
        back[name] = -back[name] + 0.0
    pd.testing.assert_frame_equal(there, back[list(there)], check_exact=True, check_dtype=False)
    assert there["of_a"].iloc[0] == 1


def test_a_against_a_has_nothing_to_compare(halves: Corpus) -> None:
    sides = wordcounts.sides(halves, (NORTH, NORTH))
    assert (sides.a, sides.b, sides.shared) == ((), (), 200)
    assert "is on the other too" in (keyness.why_not(sides) or "")


def test_random_halves_of_one_source_differ_in_nothing(halves: Corpus) -> None:
    ids = halves.ask("SELECT article_id FROM articles WHERE source = 'North' ORDER BY hash(article_id)")["article_id"]
    chart = keyness.chart(wordcounts.sides(halves, (Selection(article=tuple(ids[:100])), Selection(article=tuple(ids[100:])))))
    rows = chart.frame(halves, ALL)
    assert chart.title(chart.shown(rows)) == f"No word differs beyond chance, of {len(rows):,} looked at"


@pytest.mark.parametrize("mode", LOOKS)
def test_bars_of_a_reach_left_and_bars_of_b_right(halves: Corpus, mode: str) -> None:
    chart = keyness.chart(wordcounts.sides(halves, (NORTH, SOUTH)))
    shown = chart.shown(chart.frame(halves, ALL))
    bar = chart.figure(shown, LOOKS[mode]).data[0]
    drawn = {fact[0]: (x, tint) for fact, x, tint in zip(bar.customdata, bar.x, bar.marker.color, strict=True)}
    assert drawn["harbour"][0] < 0 < drawn["meadow"][0]
    assert (drawn["harbour"][1], drawn["meadow"][1]) == (LOOKS[mode].a, LOOKS[mode].b)


def test_no_word_of_five_articles_makes_an_empty_frame(little: Corpus) -> None:
    rows = keyness.frame(little, wordcounts.sides(little, (A1, A2)))
    assert rows.empty
    assert {"fact", "side", "effect", "mentions"} <= set(rows)
