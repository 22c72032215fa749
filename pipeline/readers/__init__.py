"""READERS: which function reads which suffix. A format is one function and one line here."""

from collections.abc import Callable, Iterator
from pathlib import Path

from corpus.article import Article, Doubt, Reject
from pipeline.readers import records, sheets, texts

READERS: dict[str, Callable[[Path, str], Iterator[Article | Reject | Doubt]]] = {
    ".txt": texts.read_text,
    ".md": texts.read_text,
    ".csv": sheets.read_csv,
    ".jsonl": records.read_jsonl,
    ".parquet": records.read_parquet,
}
