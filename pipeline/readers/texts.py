"""One article a file: plain text and Markdown. Records (many articles a file) are in `records.py`."""

from collections.abc import Iterator
from pathlib import Path

from corpus.article import Article, Reject
from pipeline.readers.normal import Unreadable, decode, normal_text


def read_text(path: Path, key: str) -> Iterator[Article | Reject]:
    """The file as one Article under `key`, or one Reject that says why not."""
    try:
        yield Article(key=key, text=normal_text(decode(path.read_bytes())))
    except Unreadable as fault:
        yield Reject(key, fault.code, str(fault))
    except OSError as fault:
        yield Reject(key, "unreadable", f"The file could not be read: {fault.strerror}.")
