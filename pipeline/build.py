"""Articles -> checked tables -> snapshot. The one place that knows about workers, batches and the order of steps."""

import multiprocessing
import os
import shutil
import signal
from collections import Counter, deque
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow as pa
from filelock import FileLock, Timeout

from corpus import schema, snapshot
from corpus.article import Article
from corpus.column import Table
from corpus.evidence import misquoted
from pipeline import corrections, fingerprint
from pipeline.document import Found, Row, Rows
from pipeline.extractors import themes
from pipeline.gather import Gathered, NothingToRead, find, gather
from pipeline.kept import Ordered
from pipeline.pile import apply_steps
from pipeline.reading import read_article
from pipeline.shelf import Shelf

Corrections = tuple[corrections.Correction, ...]
BATCH, AHEAD = 32, 4  # articles that are read at once; batches that wait for each worker
PIECE = 10_000  # rows of a table of the whole pile that are checked and written at once
TOLD = 10  # inputs that a message names
PARTS = ".parts-"  # how the folder of a running build's rows begins
INLINE_BELOW = 200  # starting worker processes costs about as much as reading this many articles


class WorkerLost(RuntimeError):
    """A worker process ended before its articles were read."""


class Busy(RuntimeError):
    """Another build holds the output folder."""


@dataclass(frozen=True, slots=True)
class Request:
    """What a build is asked for. `themes` replaces the shipped lexicon; `workers` 0 means one a core."""

    sources: tuple[Path, ...]
    out: Path
    corrections: Path | None = None
    themes: Path | None = None
    workers: int = 0


@dataclass(frozen=True, slots=True)
class Summary:
    """What a build did: the snapshot's id, its counts, rejects by code and an example of each, what was skipped; `doubts` are inputs that
    may not be read as they were meant, each with what to do; `unapplied` are lines of the corrections that changed nothing, and why."""

    build_id: str
    counts: dict[str, int]
    rejects: dict[str, int] = field(default_factory=dict)
    skipped: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    examples: dict[str, str] = field(default_factory=dict)
    unapplied: tuple[str, ...] = ()


Progress = Callable[[str, int, int], None]


def build(request: Request, *, progress: Progress = lambda step, done, total: None) -> Summary:
    """Builds a snapshot from the sources and makes it current; returns what it did.

    Raises gather.WrongUse, gather.NothingToRead, Busy, ValueError on a broken lexicon or corrections file; the current snapshot
    stays as it was. An article that an extractor cannot take becomes a reject, with the reason.
    """
    theme_rows = themes.theme_rows(request.themes)
    wanted = corrections.read(request.corrections)
    files, skipped = find(list(request.sources), request.out)
    request.out.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(request.out / ".build.lock", timeout=0.5):
            for left in request.out.glob(f"{PARTS}*"):  # of a build that was killed
                shutil.rmtree(left)
            with TemporaryDirectory(prefix=PARTS, dir=request.out) as folder:
                given = gather(files, Path(folder), report=lambda done: progress("read", done, 0))
                summary = _build(request, given, (theme_rows, wanted), progress)
            snapshot.prune(request.out)
            return replace(summary, skipped=skipped)
    except Timeout as fault:
        raise Busy(f"Another build is writing to {request.out}. Wait until it is done, or choose another --out.") from fault


def _build(request: Request, given: Gathered, told: tuple[list[Row], Corrections], progress: Progress) -> Summary:
    """Builds from what was gathered, with the rows of the themes and the corrections that it is `told`."""
    articles, answers = corrections.correct_articles(given.articles, told[1])
    shelf, languages = Shelf(given.home / "parts"), Counter[str]()
    failed: dict[str, str] = {}
    with closing(_extract(request, articles)) as batches:
        for done, (rows, faults) in enumerate(batches, 1):
            shelf.add(rows)
            failed.update(faults)
            languages.update(str(row["language"]) for row in rows.get("articles", ()))
            progress("extract", min(done * BATCH, len(articles)), len(articles))
    copies, rejects = _settle(given, failed)
    if not copies:
        more = f"\n  and {len(rejects) - TOLD:,} more" if len(rejects) > TOLD else ""
        raise NothingToRead("No input gave an article:" + "".join(f"\n  {_line(row)}" for row in islice(rejects, TOLD)) + more)
    whole = {**apply_steps(shelf, progress=progress), "themes": told[0], "copies": copies, "rejects": rejects}
    counts = {"inputs": given.inputs, "articles": languages.total(), "copies": len(copies), "rejects": len(rejects)}
    codes, examples = Counter[str](), dict[str, str]()
    for row in rejects:
        codes[row["code"]] += 1
        examples.setdefault(row["code"], _line(row))
    manifest = {"build_id": fingerprint.build_id(request, given), "counts": counts, **fingerprint.made_with(set(languages))}
    manifest |= {"doubts": given.doubts} if given.doubts else {}
    written = snapshot.write(request.out, _tables(shelf, whole, told[1], answers), manifest)
    missed = tuple(f"line {row['line']}, {row['action']} {row['target']}: {row['reason']}" for row in
                   written.read("corrections").to_pylist() if not row["applied"]) if told[1] else ()
    return Summary(written.build_id, counts, dict(codes), doubts=tuple(map(_line, given.doubts)), examples=examples, unapplied=missed)


def _line(row: Row) -> str:
    return f"{row['key']}: {row['reason']}"


def _tables(shelf: Shelf, whole: Mapping[str, Iterable[Row]], wanted: Corrections, answers: list[Row]) -> dict[str, Iterator[pa.Table]]:
    """Every table as checked pieces: the tables of the `whole` pile row by row, the others part by part.

    A correction of rows may touch any row of any article: with one, all rows are held in memory.
    """
    parts: Iterable[Found] = shelf
    if any(item.action != "set" for item in wanted):
        rows, more = corrections.correct_rows({**shelf.joined(), **{name: list(held) for name, held in whole.items()}}, wanted)
        parts, whole, answers = [rows], {}, answers + more
    whole = {**whole, "corrections": answers}
    return {name: _pieces(table, _cut(name, whole[name]) if name in whole else parts) for name, table in schema.TABLES.items()}


def _cut(table: str, rows: Iterable[Row]) -> Iterator[Found]:
    """Rows of a whole table that stand in its order, some thousands at once; an empty piece where there is none."""
    held = iter(rows)
    piece = list(islice(held, PIECE))
    while True:
        yield {table: piece}
        if not (piece := list(islice(held, PIECE))):
            return


def _pieces(table: Table, parts: Iterable[Found]) -> Iterator[pa.Table]:
    """The table's rows of each part. Raises RuntimeError when they break the contract or do not stand in their text."""
    for part in parts:
        piece = schema.to_arrow(part.get(table.name, []), table)
        faults = schema.check(piece, table)
        if table.has_surface and piece.num_rows:
            texts = {str(row["article_id"]): str(row["text"]) for row in part["articles"]}
            wrong = misquoted(piece.select(["article_id", "start", "end", "surface"]).to_pylist(), texts)
            faults += [f"{table.name}: {len(wrong)} rows do not stand in their text, such as {wrong[0]}"] if wrong else []
        if faults:
            raise RuntimeError("The build made tables that break the contract: " + "; ".join(faults))
        yield piece


def _settle(given: Gathered, failed: dict[str, str]) -> tuple[Ordered, Ordered]:
    """Copies and rejects, after the articles that no extractor could take have become rejects."""
    copies, rejects = (Ordered(given.home / name, schema.row_key(schema.TABLES[name])) for name in ("copies", "rejects"))
    for row in given.copies:
        if row["article_id"] in failed:
            rejects.put({"key": row["key"], "code": "fault", "reason": failed[row["article_id"]]})
        else:
            copies.put(row)
    for row in given.rejects:
        rejects.put(row)
    return copies, rejects


def _extract(request: Request, articles: corrections.Articles) -> Generator[tuple[Rows, list[tuple[str, str]]], None, None]:
    """The rows of each batch of articles, in order; never more batches at once than keep the workers busy."""
    batches = (tuple(articles[at] for at in range(start, min(start + BATCH, len(articles)))) for start in range(0, len(articles), BATCH))
    work = partial(extract_batch, lexicon=request.themes)
    if len(articles) < INLINE_BELOW or request.workers == 1:
        yield from map(work, batches)
        return
    workers, others = request.workers or os.cpu_count() or 1, set(multiprocessing.active_children())
    with ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn"), initializer=_leave_interrupts) as pool:
        try:
            with _interrupts_wait():
                ahead = deque(pool.submit(work, batch) for batch in islice(batches, workers * AHEAD))
            while ahead:
                yield ahead.popleft().result()
                ahead.extend(pool.submit(work, batch) for batch in islice(batches, 1))
        except BrokenProcessPool as fault:
            raise WorkerLost("A worker process was ended from outside; most often memory ran out. The tables are as they were. "
                             "Close other programs, or build fewer articles at once.") from fault
        except BaseException:  # nobody waits for the batches of a build that was interrupted
            for worker in set(multiprocessing.active_children()) - others:
                worker.terminate()
            raise


@contextmanager
def _interrupts_wait() -> Iterator[None]:
    """A Ctrl-C comes after the block: worker processes that begin in it never hear of one, not even before their first line."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})


def _leave_interrupts() -> None:
    """A Ctrl-C reaches every process of a terminal; the one that runs the build answers it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def extract_batch(batch: tuple[tuple[str, Article], ...], *, lexicon: Path | None = None) -> tuple[Rows, list[tuple[str, str]]]:
    """Rows of all tables for a batch of articles, and (article_id, reason) for each that an extractor failed on."""
    part: Rows = {}
    failed = []
    for number, article in batch:
        try:
            rows = read_article(number, article, lexicon=lexicon)
        except Exception as fault:  # one bad article must not cost the others: it becomes a reject that names the fault
            failed.append((number, f"An extractor failed on it ({type(fault).__name__}: {str(fault)[:160]}). Please report it."))
            continue
        for name, found in rows.items():
            part.setdefault(name, []).extend(found)
    return part, failed
