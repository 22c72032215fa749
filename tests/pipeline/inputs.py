"""Files as readers meet them, for tests."""

from pathlib import Path

from corpus.article import Article, Doubt, Reject
from pipeline.readers import READERS

NEWS = "Minister Anna Berg said on 3 May 2024 that more than 170 guides were trained in Riga. Latvia paid for the course."


def read(path: Path) -> list[Article | Reject | Doubt]:
    """What the reader of the file's suffix makes of it."""
    return list(READERS[path.suffix](path, path.name))


def saved(folder: Path, name: str, content: bytes | str) -> Path:
    """The file with that content."""
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return path


def folder(home: Path, **files: str | bytes) -> Path:
    """The folder with those files; __ in a name stands for its dot."""
    home.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (home / name.replace("__", ".")).write_bytes(content.encode() if isinstance(content, str) else content)
    return home
