"""Rows of the table roles."""

from corpus.article import Article
from pipeline.document import Document, Front
from pipeline.extractors import entities, roles
from pipeline.text.sentences import split


def rows(text: str) -> list[dict]:
    """The roles of an English text."""
    made = Document("0123456789abcdef", Article("a", text), "en", split(text, "en"), Front())
    return roles.extract(made, entities.extract(made, {}))["roles"]


def test_a_role_is_one_row_an_article() -> None:
    text = "Interior Minister Ivan Kubrakov came. Interior Minister Ivan Kubrakov left."
    found = rows(text)
    assert [(row["role"], text[row["start"] : row["end"]]) for row in found] == [("Interior Minister", "Interior Minister")]


def test_a_role_in_short_is_the_role_in_full() -> None:
    text = "President Ana Torres spoke. Ana Torres, President of the River Board, left. Minister of Trade Ana Torres stayed."
    assert [row["role"] for row in rows(text)] == ["President of the River Board", "Minister of Trade"]


def test_a_text_without_people_has_no_roles() -> None:
    assert rows("The weather was fine.") == []
