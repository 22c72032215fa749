"""Rows of the table article_countries."""

from corpus.article import Article
from pipeline.document import Document, Front
from pipeline.extractors import countries, entities
from pipeline.text.sentences import split


def shares(text: str, language: str) -> dict[str, tuple[int, float]]:
    """Country -> (mentions, share)."""
    document = Document("0123456789abcdef", Article("a", text), language, split(text, language), Front())
    rows = countries.extract(document, entities.extract(document, {}))["article_countries"]
    return {row["country"]: (row["mentions"], row["share"]) for row in rows}


def test_names_peoples_and_towns_count_for_their_country() -> None:
    assert shares("Belarus and Poland talk. Belarusian guards met in Minsk.", "en") == {"BLR": (3, 0.75), "POL": (1, 0.25)}


def test_a_bloc_does_not_count_as_its_members() -> None:
    assert shares("The CIS and the European Union met.", "en") == {}


def test_bengali_and_russian_forms_count() -> None:
    assert shares("বেলারুশের পুলিশ ও চীনের পুলিশ", "bn") == {"BLR": (1, 0.5), "CHN": (1, 0.5)}
    assert shares("Переговоры с Россией", "ru") == {"RUS": (1, 1.0)}


def test_no_names_give_no_rows() -> None:
    assert shares("", "en") == {}
