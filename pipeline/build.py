"""Articles -> checked tables -> snapshot. The one place that knows about workers, batches and the order of steps."""

import multiprocessing
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from filelock import FileLock, Timeout

from corpus import schema, snapshot
from corpus.article import Article
from corpus.evidence import misquoted
from pipeline import corrections, fingerprint
from pipeline.document import Row, Rows
from pipeline.extractors import themes
from pipeline.gather import Gathered, NothingToRead, gather
from pipeline.pile import apply_steps
from pipeline.reading import read_article

Corrections = tuple[corrections.Correction, ...]
BATCH = 32
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
    parts, failed = [], []
    for done, (rows, faults) in enumerate(_extract(request, gathered), 1):
        parts.append(rows)
        failed += faults
        progress("extract", min(done * BATCH, len(gathered.articles)), len(gathered.articles))
    copies, rejects = _settle(gathered, dict(failed))
    if not copies:
        raise NothingToRead("No input gave an article: " + "; ".join(f"{row['key']}: {row['reason']}" for row in rejects[:5]))
    pile = apply_steps(parts, progress=progress)
    rows, more = corrections.correct_rows({**_joined(parts, pile), "themes": theme_rows, "copies": copies, "rejects": rejects}, wanted)
    rows["corrections"] = answers + more
    tables = {name: schema.to_arrow(rows.get(name, []), table) for name, table in schema.TABLES.items()}
    _refuse_faults(tables)
    counts = {"inputs": gathered.inputs, "articles": tables["articles"].num_rows, "copies": len(copies), "rejects": len(rejects)}
    manifest = {"build_id": fingerprint.build_id(request, given), "counts": counts, **fingerprint.made_with()}
    written = snapshot.write(request.out, tables, manifest)
    snapshot.prune(request.out)
    return Summary(written.build_id, counts, dict(Counter(str(row["code"]) for row in rejects)), gathered.skipped)


def _joined(parts: list[Rows], pile: Rows) -> Rows:
    joined: Rows = {name: [row for part in parts for row in part.get(name, [])] for name in schema.TABLES}
    for name, rows in pile.items():
        joined[name] = joined.get(name, []) + rows
    return joined


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


def _refuse_faults(tables: dict) -> None:
    faults = [fault for name, table in schema.TABLES.items() for fault in schema.check(tables[name], table)]
    texts = dict(zip(*(tables["articles"].column(name).to_pylist() for name in ("article_id", "text")), strict=True))
    for name, table in schema.TABLES.items():
        if table.has_surface:
            wrong = misquoted(tables[name].select(["article_id", "start", "end", "surface"]).to_pylist(), texts)
            faults += [f"{name}: {len(wrong)} rows do not stand in their text, such as {wrong[0]}"] if wrong else []
    if faults:
        raise RuntimeError("The build made tables that break the contract: " + "; ".join(faults))
