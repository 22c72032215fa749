"""Facts x articles of one subject on the tiny snapshot, every cell by hand; closest sentences on a pile written for it."""

from collections.abc import Iterator

import pytest

from bench import synthetic
from components.charts import omissions, subjects
from components.charts.omissions import Subject
from components.look import LOOKS
from corpus.selection import Selection
from corpus.store import Corpus

ALL = Selection()
THREE = Subject(("a3", "a1", "a2"), frozenset({"a1"}), frozenset({"a2", "a3"}))


@pytest.fixture(scope="module")
def pile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Corpus]:
    data = tmp_path_factory.mktemp("subjects")
    synthetic.write(data, articles=60)
    corpus = Corpus.open(data)
    yield corpus
    corpus.close()


NONE = Selection(article=("none",))


@pytest.mark.parametrize(
    ("a", "b", "within", "expected"),
    [
        (
            Selection(article=("a1",)),
            Selection(not_article=("a1",)),
            ALL,
            ("a1", "a2", "a3"),
        ),  # a2 shares Reed, Latvia and a disputed figure; a3 Latvia and the figure
        (Selection(article=("a2",)), Selection(article=("a3",)), NONE, ("a2", "a3")),  # two articles are a subject because they were chosen
        (Selection(article=("a2",)), Selection(article=("a3",)), ALL, ("a2", "a3", "a1")),
        (Selection(article=("a4",)), NONE, ALL, ("a4",)),
        (NONE, NONE, ALL, ()),
    ],
)
def test_a_subject_is_articles_that_share_two_facts(
    little: Corpus, a: Selection, b: Selection, within: Selection, expected: tuple[str, ...]
) -> None:
    assert subjects.subject(little, (a, b), within).articles == expected


def test_every_cell_by_hand(little: Corpus) -> None:
    rows = omissions.chart(THREE).frame(little, ALL)
    cells = {name: group.sort_values("number")["mentions"].tolist() for name, group in rows.groupby("name")}
    people = "people: 31 / 23 / at least 23"
    assert cells == {"Latvia": [1, 1, 1], people: [1, 1, 1], "Ann Reed": [1, 1, 0], "Ann Reed, quoted": [1, 1, 0], "Ships": [1, 1, 0]}
    assert list(dict.fromkeys(rows["name"])) == ["Latvia", people, "Ann Reed", "Ann Reed, quoted", "Ships"]
    stated = rows[rows["name"] == people].sort_values("number")[["state", "says"]].values.tolist()
    assert stated == [["told differently", "at least 23"], ["told differently", "31"], ["told differently", "23"]]
    assert rows.drop_duplicates("number")[["number", "side"]].values.tolist() == [[1, "A"], [2, "B"], [3, "B"]]


def test_facts_that_somebody_leaves_out_come_first_and_make_the_title(little: Corpus) -> None:
    chart = omissions.chart(THREE)
    shown = chart.shown(chart.frame(little, ALL))
    assert list(dict.fromkeys(shown["name"]))[:3] == ["Ann Reed", "Ann Reed, quoted", "Ships"]
    assert chart.title(shown) == "Ann Reed: 2 of 3 articles carry it, 1 leaves it out"
    both = omissions.chart(Subject(("a1", "a2")))
    assert both.title(both.frame(little, ALL)) == "All 2 articles carry what any two of them share"


def test_a_filled_cell_opens_its_places_and_a_blank_at_most_one_sentence(pile: Corpus) -> None:
    of = subjects.subject(pile, (Selection(source=("North",)), Selection(source=("South",))), ALL)
    chart = omissions.chart(of)
    rows = chart.shown(chart.frame(pile, ALL))
    closest = []
    for row in rows.to_dict("records"):
        behind = chart.behind(pile, ALL, {"fact": row["fact"], "article_id": row["article_id"]})
        if row["mentions"]:
            assert len(behind) == row["mentions"]
        else:
            closest.append(behind)
            assert len(behind) <= 1
            assert set(behind["article_id"]) <= {row["article_id"]}
    assert (rows["mentions"] == 0).any()
    assert {"closest"} == {side for behind in closest for side in behind["side"]}


def test_a_subject_holds_twelve_articles_at_most_and_no_order_matters(pile: Corpus) -> None:
    pair = (Selection(source=("North",)), Selection(source=("South",)))
    there, back = subjects.subject(pile, pair, ALL), subjects.subject(pile, pair[::-1], ALL)
    assert 2 <= len(there.articles) <= subjects.MOST
    assert (there.articles, there.a, there.b) == (back.articles, back.b, back.a)


def test_swapping_the_sides_changes_no_cell(little: Corpus) -> None:
    swapped = Subject(THREE.articles, THREE.b, THREE.a)
    one, two = (omissions.chart(of).frame(little, ALL) for of in (THREE, swapped))
    cells = [sorted(map(tuple, rows[["fact", "article_id", "mentions"]].values)) for rows in (one, two)]
    assert cells[0] == cells[1]


@pytest.mark.parametrize("mode", LOOKS)
def test_the_picture_draws_carried_and_left_out_cells(little: Corpus, mode: str) -> None:
    chart = omissions.chart(THREE)
    filled, hollow = chart.figure(chart.shown(chart.frame(little, ALL)), LOOKS[mode]).data
    assert sorted(map(tuple, hollow.customdata)) == [("person:e-reed", "a3"), ("speaker:e-reed", "a3"), ("theme:ships", "a3")]
    assert len(filled.customdata) == 12
    assert hollow.text is None
    assert sorted(filled.text) == ["1"] * 9 + ["23", "31", "≠"]  # "at least 23" is too long for a cell


def test_one_article_alone_is_no_subject(little: Corpus) -> None:
    chart = omissions.chart(Subject(("a1",)))
    rows = chart.frame(little, ALL)
    assert rows.empty
    assert chart.title(rows) == "Who leaves what out?"
