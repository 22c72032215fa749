"""The picture of the matrix: where labels, cells and counts stand, on frames written by hand."""

import re

import pandas as pd
import pytest

from components.charts import matrix
from components.look import LIGHT


def cells(articles: int, **more: object) -> pd.DataFrame:
    """Two facts in so many articles; the last one leaves the second out."""
    rows = [
        {
            "fact": fact,
            "article_id": f"a{number}",
            "name": name,
            "kind": fact.split(":")[0],
            "number": number,
            "title": f"Title <{number}>",
            "short": f"T{number}",
            "side": {1: "A", 2: "B"}.get(number, "other"),
            "state": "carried",
            "says": None,
            "of": articles,
            "mentions": 0 if fact == "theme:x" and number == articles else number,
            "articles": articles - (fact == "theme:x"),
        }
        | more
        for fact, name in (("person:p", "Ann <b>Reed</b>"), ("theme:x", "Ships"))
        for number in range(1, articles + 1)
    ]
    return pd.DataFrame(rows)


def test_every_row_has_its_name_its_letter_and_its_count_on_one_line() -> None:
    figure = matrix.draw(cells(3), LIGHT)
    assert list(figure.layout.yaxis.tickvals) == [0, 1]
    assert figure.layout.yaxis.ticktext[0].startswith("Ann &lt;b&gt;Reed")
    assert (figure.layout.uniformtext.mode, {bar.constraintext for bar in figure.data}) == ("hide", {"inside"})  # none runs into the next
    assert f'<span style="color:{LIGHT.person}">P</span>' in figure.layout.yaxis.ticktext[0]
    assert f'<span style="color:{LIGHT.theme}">T</span>' in figure.layout.yaxis.ticktext[1]
    assert [(note.y, note.text) for note in figure.layout.annotations if note.name is None] == [(0, "3 of 3"), (1, "2 of 3")]


def test_the_letters_are_explained_below_the_rows() -> None:
    figure = matrix.draw(cells(3), LIGHT)
    key = next(note for note in figure.layout.annotations if note.name == "key")
    assert re.sub("<[^>]+>", "", key.text) == "P person    T theme"
    assert (key.y, key.yanchor, figure.layout.margin.b) == (0, "top", 26)


def test_columns_are_named_by_side_and_short_title_on_top() -> None:
    figure = matrix.draw(cells(3), LIGHT)
    assert figure.layout.xaxis.side == "top"
    assert figure.layout.xaxis.tickangle == 0
    assert [text.rsplit("<br>", 1)[-1] for text in figure.layout.xaxis.ticktext] == ["T1", "T2", "T3"]
    assert LIGHT.a in figure.layout.xaxis.ticktext[0]
    assert LIGHT.b in figure.layout.xaxis.ticktext[1]
    assert "span" not in figure.layout.xaxis.ticktext[2]


def test_a_long_title_is_wrapped_above_its_column_and_upright_on_a_phone() -> None:
    figure = matrix.draw(cells(6, short="State Secretary of the Security Council: migration is no longer local"), LIGHT)
    lines = figure.layout.xaxis.ticktext[5].split("<br>")
    assert len(lines) == 4
    assert max(len(line) for line in lines) <= 20
    heads = [(note.x, note.textangle, note.text) for note in figure.layout.annotations if note.name == "upright"]
    assert [(x, angle) for x, angle, _ in heads] == [(number, -90) for number in range(1, 7)]
    assert heads[0][2].startswith("A · State")


def test_filled_cells_hold_their_number_and_blanks_nothing() -> None:
    filled, blank = matrix.draw(cells(3), LIGHT).data
    assert list(filled.text) == ["1", "2", "3", "1", "2"]
    assert [list(point) for point in blank.customdata] == [["theme:x", "a3"]]
    assert "&lt;3&gt;" in blank.hovertext[0]


@pytest.mark.parametrize(("says", "articles", "expected"), [("23", 3, "23"), ("more than 23", 3, "≠"), ("23", 9, "≠")])
def test_a_figure_told_differently_stands_in_its_cell_where_there_is_room(says: str, articles: int, expected: str) -> None:
    filled, _ = matrix.draw(cells(articles, says=says), LIGHT).data
    assert set(filled.text) == {expected}
