"""Rows of `dates`: every calendar expression of an article's prose. How they are read is in pipeline/days/dates.py."""

from pipeline.days.dates import expressions
from pipeline.days.datespans import Expression
from pipeline.document import Document, Found, Row, Rows
from pipeline.text.tokens import Token, tokens


def extract(document: Document, found: Found) -> Rows:
    """{"dates": rows} in the order of the text; an empty list for a text without dates. Furniture (headers, datelines) is left out."""
    run = tokens(document.text)
    skipped = [span for span in document.front.furniture if span != document.front.title_span]
    rows = [_row(document, run, item) for item in expressions(run, document.language, document.front.published)]
    return {"dates": [row for row in rows if not any(row["start"] in span for span in skipped)]}


def _row(document: Document, run: list[Token], item: Expression) -> Row:
    start, end = run[item.first].start, run[item.last - 1].end
    return {"article_id": document.article_id, "start": start, "end": end, "surface": document.text[start:end],
            "earliest": item.bounds.earliest, "latest": item.bounds.latest, "precision": item.bounds.precision,
            "edtf": item.bounds.edtf, "sentence": document.sentence_at(start)}
