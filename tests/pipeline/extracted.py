"""One made-up article for the tests of figures: text in, rows out. Not a test."""

from datetime import date

from corpus.article import Article
from pipeline.document import Document, Front, Published, Row, Rows
from pipeline.extractors import dates, events, statistics
from pipeline.text import sentences

DAY = Published(date(2024, 11, 15), date(2024, 11, 15), "day", "2024-11-15")


def document(text: str, language: str, published: Published = DAY) -> Document:
    """The text as a document published on 15 November 2024, a Friday."""
    return Document("a" * 16, Article("key", text), language, sentences.split(text, language), Front(published=published))


def figures(text: str, language: str = "en", found: Rows | None = None) -> list[Row]:
    """The rows of statistics, with the dates of the text and what else was found before."""
    made = document(text, language)
    known = {**dates.extract(made, {}), **(found or {})}
    return statistics.extract(made, known)["statistics"]


def days(text: str, language: str = "en", published: Published = DAY) -> list[Row]:
    """The rows of dates."""
    return dates.extract(document(text, language, published), {})["dates"]


def happenings(text: str, language: str = "en", found: Rows | None = None) -> list[Row]:
    """The rows of events."""
    made = document(text, language)
    return events.extract(made, {**dates.extract(made, {}), **(found or {})})["events"]
