"""Articles -> checked tables -> snapshot. The one place that knows about workers, batches and the order of steps."""

import multiprocessing
import shutil
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from functools import partial
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
from pipeline.gather import Gathered, NothingToRead, gather
from pipeline.pile import apply_steps
from pipeline.reading import read_article
from pipeline.shelf import Shelf

Corrections = tuple[corrections.Correction, ...]
BATCH = 32
PARTS = ".parts-"  # how the folder of a running build's rows begins
INLINE_BELOW = 200  # starting worker processes costs about as much as reading this many articles


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
    """What a build did: the snapshot's id, its counts, rejects by code, what was skipped."""

    build_id: str
    counts: dict[str, int]
    rejects: dict[str, int] = field(default_factory=dict)
    skipped: tuple[str, ...] = ()


Progress = Callable[[str, int, int], None]


def build(request: Request, *, progress: Progress = lambda step, done, total: None) -> Summary:
    """Builds a snapshot from the sources and makes it current; returns what it did.

    Raises gather.WrongUse, gather.NothingToRead, Busy, ValueError on a broken lexicon or corrections file; the current snapshot
    stays as it was. An article that an extractor cannot take becomes a reject, with the reason.
    """
    theme_rows = themes.theme_rows(request.themes)
    wanted = corrections.read(request.corrections)
    gathered = gather(list(request.sources), request.out, report=lambda key: progress("read", 0, 0))
    request.out.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(request.out / ".build.lock", timeout=0.5):
            return _build(request, gathered, theme_rows, wanted, progress)
    except Timeout as fault:
        raise Busy(f"Another build is writing to {request.out}. Wait until it is done, or choose another --out.") from fault


def _build(request: Request, given: Gathered, theme_rows: list[Row], wanted: Corrections, progress: Progress) -> Summary:
    articles, answers = corrections.correct_articles(given.articles, wanted)
    gathered = replace(given, articles=articles)
    for left in request.out.glob(f"{PARTS}*"):  # of a build that was killed
        shutil.rmtree(left)
    with TemporaryDirectory(prefix=PARTS, dir=request.out) as folder:
        shelf, failed, languages = Shelf(Path(folder)), [], Counter()
        for done, (rows, faults) in enumerate(_extract(request, gathered), 1):
            shelf.add(rows)
            failed += faults
            languages.update(str(row["language"]) for row in rows.get("articles", ()))
            progress("extract", min(done * BATCH, len(gathered.articles)), len(gathered.articles))
        copies, rejects = _settle(gathered, dict(failed))
        if not copies:
            raise NothingToRead("No input gave an article: " + "; ".join(f"{row['key']}: {row['reason']}" for row in rejects[:5]))
        pile = apply_steps(shelf, progress=progress)
        tables = _tables(shelf, {**pile, "themes": theme_rows, "copies": copies, "rejects": rejects}, wanted, answers)
        counts = {"inputs": gathered.inputs, "articles": languages.total(), "copies": len(copies), "rejects": len(rejects)}
        manifest = {"build_id": fingerprint.build_id(request, given), "counts": counts, **fingerprint.made_with(set(languages))}
        written = snapshot.write(request.out, tables, manifest)
    snapshot.prune(request.out)
    return Summary(written.build_id, counts, dict(Counter(str(row["code"]) for row in rejects)), gathered.skipped)


def _tables(shelf: Shelf, whole: Rows, wanted: Corrections, answers: list[Row]) -> dict[str, Iterator[pa.Table]]:
    """Every table as checked pieces: `whole` tables at once, the others part by part.

    A correction of rows may touch any row of any article: with one, all rows are held in memory.
    """
    parts: Iterable[Found] = shelf
    if any(item.action != "set" for item in wanted):
        rows, more = corrections.correct_rows({**shelf.joined(), **whole}, wanted)
        parts, whole, answers = [rows], {}, answers + more
    whole = {**whole, "corrections": answers}
    return {name: _pieces(table, [whole] if name in whole else parts) for name, table in schema.TABLES.items()}


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


def _settle(gathered: Gathered, failed: dict[str, str]) -> tuple[list[Row], list[Row]]:
    """Copies and rejects, after the articles that no extractor could take have become rejects."""
    copies = [row for row in gathered.copies if row["article_id"] not in failed]
    fallen = [{"key": row["key"], "code": "fault", "reason": failed[str(row["article_id"])]}
              for row in gathered.copies if row["article_id"] in failed]
    return copies, [*gathered.rejects, *fallen]


def _extract(request: Request, gathered: Gathered) -> Iterator[tuple[Rows, list[tuple[str, str]]]]:
    batches = [gathered.articles[at : at + BATCH] for at in range(0, len(gathered.articles), BATCH)]
    work = partial(extract_batch, lexicon=request.themes)
    if len(gathered.articles) < INLINE_BELOW or request.workers == 1:
        yield from map(work, batches)
        return
    with ProcessPoolExecutor(request.workers or None, mp_context=multiprocessing.get_context("spawn")) as pool:
        yield from pool.map(work, batches)


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
