"""One article a file: plain text and Markdown. Records (many articles a file) are in `records.py`."""

from collections.abc import Iterator
from pathlib import Path

from corpus.article import Article, Doubt, Reject
from pipeline.readers.normal import Unreadable, decode, normal_text


def read_text(path: Path, key: str) -> Iterator[Article | Reject | Doubt]:
    """The file as one Article under `key`, behind a Doubt where its bytes leave one, or one Reject that says why not."""
    try:
        decoded = decode(path.read_bytes())
        article = Article(key=key, text=normal_text(decoded.text))
        if decoded.doubt:
            yield Doubt(key, decoded.doubt)
        yield article
    except Unreadable as fault:
        yield Reject(key, fault.code, str(fault))
