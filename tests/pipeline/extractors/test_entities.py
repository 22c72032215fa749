"""Mentions and actors of whole articles: the seeds, and small texts."""

from pathlib import Path

import pytest

from corpus.article import Article
from pipeline.document import Document, Front
from pipeline.extractors import entities
from pipeline.text.front import read_front
from pipeline.text.sentences import split

SEEDS = Path(__file__).parents[3] / "seeds"


def document(text: str, language: str) -> Document:
    """A text made ready, without front matter."""
    return Document("0123456789abcdef", Article("a", text), language, split(text, language), Front())


def seed(number: str) -> str:
    """The text of a seed article."""
    return next(SEEDS.glob(f"{number}_*")).read_text("utf-8")


def surfaces(text: str, language: str) -> dict[str, set[str]]:
    """Name of an actor -> the words that mention it."""
    rows = entities.extract(document(text, language), {})
    return {actor["name"]: {row["surface"] for row in rows["mentions"] if row["entity_id"] == actor["actor"]} for actor in rows["actors"]}


def test_one_man_under_five_names_is_one_actor() -> None:
    found = surfaces(seed("000"), "en")["Aleksandr Lukashenko"]
    assert {"Aleksandr Lukashenko", "Aleksandr Grigorievich", "Lukashenko", "Head of State", "President"} <= found


def test_the_writer_of_the_page_is_no_person_of_the_article() -> None:
    text = "Drought plan agreed\nBy Anna Keller\nThe plan was agreed on Monday, Elena Vargas said. She thanked Anna Keller."
    made = Document("0123456789abcdef", Article("a", text), "en", split(text, "en"), read_front(Article("a", text), "en"))
    rows = entities.extract(made, {})["mentions"]
    assert [(row["surface"], row["start"] > text.index("The plan")) for row in rows if row["kind"] == "person"] == [
        ("Elena Vargas", True), ("Anna Keller", True)]


def test_a_council_and_its_acronym_are_one_actor() -> None:
    assert surfaces(seed("003"), "en")["Council of Ministers of Internal Affairs"] == {"Council of Ministers of Internal Affairs", "CMIA"}


def test_an_organisation_with_nested_names_is_one_mention_with_its_country() -> None:
    rows = entities.extract(document(seed("001"), "en"), {})["mentions"]
    named = [
        (row["kind"], row["country"])
        for row in rows
        if row["surface"] == "Supreme People's Procuratorate of the People's Republic of China"
    ]
    assert named == [("organisation", "CHN")]


def test_bengali_people_are_found_with_their_case_endings() -> None:
    found = surfaces(seed("002"), "bn")
    assert found["ইভান কুব্রাকভ"] == {"ইভান কুব্রাকভের", "কুব্রাকভ"}
    assert "Interpol" in found and "Dubai" in found


@pytest.mark.parametrize("number", ["000", "001", "002", "003", "004"])
def test_every_mention_stands_where_it_says(number: str) -> None:
    text = seed(number)
    rows = entities.extract(document(text, "bn" if number == "002" else "en"), {})["mentions"]
    assert rows and all(text[row["start"] : row["end"]] == row["surface"] for row in rows)
    assert all((row["entity_id"] is None) == (row["kind"] == "nationality") for row in rows)


def test_an_empty_text_gives_no_rows() -> None:
    assert entities.extract(document("", "en"), {}) == {"mentions": [], "actors": []}
