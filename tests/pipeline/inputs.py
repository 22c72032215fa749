"""Files as readers meet them, for tests."""

from pathlib import Path

from corpus.article import Article, Doubt, Reject
from pipeline.readers import READERS


def read(path: Path) -> list[Article | Reject | Doubt]:
    """What the reader of the file's suffix makes of it."""
    return list(READERS[path.suffix](path, path.name))


def saved(folder: Path, name: str, content: bytes | str) -> Path:
    """The file with that content."""
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return path
