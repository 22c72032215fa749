"""From sources to articles: finds the inputs, reads each once, joins copies. Nothing found is lost: it is a copy or a reject."""

import hashlib
import os
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from corpus.article import Article, Doubt, Reject
from pipeline.document import Row
from pipeline.doubts import Doubts
from pipeline.kept import Kept, Picked
from pipeline.metadata import settle
from pipeline.readers import READERS
from pipeline.readers.foreign import advice


class WrongUse(ValueError):
    """The command was given something that it must not take; nothing was written."""


class NothingToRead(ValueError):
    """The sources hold no readable article; nothing was written."""


Inputs = tuple[tuple[Path, str], ...]


@dataclass(frozen=True, slots=True)
class Gathered:
    """All inputs of a build, on disk below `home`: one (id, Article) a text by rising id, all copies, rejects and doubts as read."""

    home: Path
    articles: Sequence[tuple[str, Article]]
    copies: Sequence[Row]
    rejects: Sequence[Row]
    doubts: tuple[Row, ...] = ()

    @property
    def inputs(self) -> int:
        """Number of inputs found."""
        return len(self.copies) + len(self.rejects)


def article_id(text: str) -> str:
    """First 16 hexadecimal digits of the SHA-256 of the text."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def find(sources: list[Path], out: Path) -> tuple[Inputs, tuple[str, ...]]:
    """The files to read, each with its key, and what was skipped; nothing is read or written.

    Raises WrongUse on a source that is missing or holds `out`, NothingToRead where there is no file.
    """
    skipped: list[str] = []
    files = tuple(_files(sources, out, skipped))
    if not files:
        raise NothingToRead(f"There is no file to read in {', '.join(str(source) for source in sources)}. "
                            f"Lineup reads {', '.join(READERS)}; put articles there or name another folder.")
    return files, tuple(skipped)


def gather(files: Inputs, home: Path, *, report: Callable[[int], None] = lambda done: None) -> Gathered:
    """Reads every file once and keeps what it holds below the folder `home`; `report` is told how many inputs are read."""
    articles, copies, rejects = (Kept(home / f"{name}.kept") for name in ("articles", "copies", "rejects"))
    numbers: dict[str, int] = {}
    keys: set[str] = set()
    doubts, today = Doubts(), date.today()
    for path, key in files:
        for item in _read(path, key):
            if isinstance(item, Doubt):
                doubts.put(item, file=key, kind="bytes")
                continue
            if isinstance(item, Article):
                item, told = settle(item, today=today)
                for field, reason in told:
                    doubts.put(Doubt(item.key, reason), file=key, kind=field)
            item_key = _unused(item.key, keys)
            if isinstance(item, Reject):
                rejects.put({"key": item_key, "code": item.code, "reason": item.reason})
            else:
                number = article_id(item.text)
                copies.put({"article_id": number, "key": item_key, "source": item.source, "url": item.url,
                            "author": item.author, "published": item.published})
                if number not in numbers:
                    numbers[number] = len(articles)
                    articles.put((number, item))
            report(len(keys))
    by_id = Picked(articles, lambda held: held, [numbers[number] for number in sorted(numbers)])
    return Gathered(home, by_id, copies, rejects, doubts.rows())


def _read(path: Path, key: str) -> Iterator[Article | Reject | Doubt]:
    reader = READERS.get(path.suffix.lower()) if not path.is_dir() else _closed
    if reader is None:
        kind = path.suffix or "files without an ending"
        reason = f"Lineup does not read {kind}; it reads {', '.join(READERS)}. {advice(path.suffix)}, and build again."
        yield Reject(key, "unknown_format", reason)
        return
    found = False
    try:
        for item in reader(path, key):
            found = found or not isinstance(item, Doubt)
            yield item
    except OSError as fault:
        what = "folder" if path.is_dir() else "file"
        yield Reject(key, "unreadable", f"The {what} could not be read: {fault.strerror}. Mind who may read it, and build again.")
        return
    if not found:
        yield Reject(key, "empty", "The file holds no articles. Put some there, or leave it out.")


def _closed(folder: Path, key: str) -> Iterator[Reject]:
    """Why a folder among the inputs could not be looked into."""
    os.listdir(folder)
    yield Reject(key, "unreadable", "The folder could not be read when the build looked for its files. Build again.")


def _unused(key: str, keys: set[str]) -> str:
    own, number = key, 2
    while own in keys:
        own, number = f"{key}~{number}", number + 1
    keys.add(own)
    return own


def _files(sources: list[Path], out: Path, skipped: list[str]) -> Iterator[tuple[Path, str]]:
    for source in sources:
        if not source.exists():
            raise WrongUse(f"{source} does not exist. Name a folder of articles or a file ({', '.join(READERS)}).")
        if not (source.is_dir() or source.is_file()):
            raise WrongUse(f"{source} is neither a folder nor a file. Name a folder of articles or a file ({', '.join(READERS)}).")
        if source.is_dir() and out.resolve().is_relative_to(source.resolve()):
            raise WrongUse(f"{source} holds the output folder {out}; the build would read its own tables. Choose another --out.")
    found = [(source, path) for source in sources for path in _below(source, skipped)]
    keys = [_told(path.relative_to(source).as_posix() if source.is_dir() and path != source else path.name) for source, path in found]
    often = Counter(keys)
    for (source, path), key in sorted(zip(found, keys, strict=True), key=lambda entry: (entry[1], str(entry[0][0]))):
        yield path, f"{_told(source.resolve().name)}/{key}" if often[key] > 1 and source.is_dir() else key


def _told(name: str) -> str:
    """A file's name as text: bytes that are no UTF-8 become �."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _below(source: Path, skipped: list[str]) -> Iterator[Path]:
    if source.is_file():
        yield source
        return
    home = source.resolve()
    closed: list[OSError] = []
    for folder, folders, names in os.walk(source, followlinks=False, onerror=closed.append):
        hidden = [name for name in folders + names if name.startswith(".")]
        links = [name for name in folders if name not in hidden and (Path(folder) / name).is_symlink()]
        skipped += [f"{(Path(folder) / name).relative_to(source).as_posix()} (hidden)" for name in hidden]
        skipped += [f"{(Path(folder) / name).relative_to(source).as_posix()} (a link to a folder)" for name in links]
        folders[:] = sorted(name for name in folders if name not in hidden and name not in links)
        for name in sorted(set(names) - set(hidden)):
            path = Path(folder) / name
            if wrong := _wrong(path, home):
                skipped.append(f"{path.relative_to(source).as_posix()} ({wrong})")
            else:
                yield path
    yield from (Path(fault.filename) for fault in closed)  # each becomes a reject: what lies there is not lost in silence


def _wrong(path: Path, home: Path) -> str | None:
    """Why a name in a folder below `home` is no input; None where it is one."""
    if path.is_symlink() and not Path(os.path.realpath(path)).is_relative_to(home):
        return "a link that leads outside"
    if not path.is_file():
        return "a link that leads nowhere" if path.is_symlink() else "no file: a pipe, a socket or a device"
    return None
