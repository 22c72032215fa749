"""The commands build, check and verify: their options, and what each fault is called. Results on stdout, messages on stderr."""

import argparse
import errno
import json
import traceback
from collections.abc import Callable
from pathlib import Path

from corpus.bundle import DATA, NotABundle
from corpus.evidence import prove
from corpus.snapshot import NoSnapshot
from pipeline import terminal
from pipeline.build import Busy, Request, WorkerLost, build
from pipeline.gather import NothingToRead, WrongUse
from pipeline.verify import verify

DONE, FAULT, USE, NOTHING, REJECTS, BUSY, UNUSABLE = 0, 1, 2, 3, 4, 5, 6
EXAMPLES = """examples:
  python -m pipeline build seeds --out data          make the tables from a folder of articles
  python -m pipeline build news.csv --out data       ... from a table with one article a row
  python -m pipeline check data                      prove hashes, schema and evidence
  python -m pipeline verify bundle.zip               prove a downloaded bundle, offline

exit codes: 0 done; 1 a fault of ours; 2 wrong use; 3 nothing to read; 4 done, some inputs rejected;
  5 another build holds the folder; 6 no usable snapshot, or a bundle that does not hold; 130 interrupted"""

BUILD = """what a source may be:
  a folder       every .txt and .md in it is an article, every .csv, .jsonl and .parquet holds articles; folders inside it count
  .csv           one article a row; the first row names the columns; separated by commas, semicolons or tabs
  .jsonl         one JSON object a line
  .parquet       one article a row
columns: text (needed), and where known id, title, language (en, ru, bn), source, source_country (KEN), url, author,
  published (2024-05-31)

what cannot be read is left out, said and listed with the reason; everything else is built, and the exit code is 4. The tables
that are there stay until the new ones are whole.

  python -m pipeline build my-articles --out data                     then open the dashboard: streamlit run app.py
  python -m pipeline build news.csv more-news --out piles/elections   a pile of its own beside the main one
  python -m pipeline build news.csv --out data --corrections corrections.jsonl
      one correction a line: {"action": "set", "target": "news.csv#7", "field": "source", "value": "Daily Post"}
      all of them: the first lines of pipeline/corrections.py
  python -m pipeline build news.csv --out data --themes my-themes.toml
      as the shipped ones are written: pipeline/lexicon/themes.toml"""


def parser() -> argparse.ArgumentParser:
    """The commands and their options."""
    top = argparse.ArgumentParser("python -m pipeline", description="Makes Lineup's tables from articles in any language.",
                                  epilog=EXAMPLES, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    make = commands.add_parser("build", help="make the tables from folders or files of articles",
                                description="Makes the tables from folders or files of articles.", epilog=BUILD,
                                formatter_class=argparse.RawDescriptionHelpFormatter)
    make.add_argument("sources", nargs="+", type=Path, metavar="SOURCE", help="a folder, or a .txt, .md, .csv, .jsonl or .parquet file")
    make.add_argument("--out", type=Path, required=True, metavar="DATA",
                      help="folder for the tables: data is what the dashboard shows, piles/NAME a further pile")
    make.add_argument("--corrections", type=Path, metavar="FILE", help="what to correct in every build, one JSON object a line")
    make.add_argument("--themes", type=Path, metavar="FILE", help="themes of your own (TOML) in place of the shipped ones")
    prove_ = commands.add_parser("check", help="prove hashes, schema and evidence of the current snapshot",
                                   description="Proves the current tables: hashes, schema, every quoted word at its place..")
    prove_.add_argument("data", type=Path, metavar="DATA", help="the folder that a build wrote, such as data")
    bundle = commands.add_parser("verify", help="prove a downloaded bundle against its own evidence, offline",
                                  description="Proves a downloaded bundle against its own evidence, offline. Changes nothing.")
    bundle.add_argument("bundle", type=Path, metavar="ZIP", help="a bundle that was downloaded from a card of the dashboard")
    for command in (make, prove_, bundle):
        command.add_argument("--json", action="store_true", help="print the result as JSON on stdout")
        command.add_argument("--quiet", action="store_true", help="no progress and no summary on stderr")
    return top


def run_build(options: argparse.Namespace) -> int:
    """Builds; 0 done, 4 when some inputs were rejected."""
    request = Request(tuple(options.sources), options.out, options.corrections, options.themes)
    for path in (options.corrections, options.themes):
        if path and not path.is_file():
            raise WrongUse(f"{path} does not exist. Name a file, or leave the option out.")
    with terminal.progress(quiet=options.quiet) as progress:
        summary = build(request, progress=progress)
    if options.json:
        told = {"build_id": summary.build_id, **summary.counts, "rejected": summary.rejects, "skipped": summary.skipped,
                "doubts": summary.doubts, "unapplied": summary.unapplied}
        terminal.result(json.dumps(told))
    terminal.summarise(summary, options.out, quiet=options.quiet)
    return REJECTS if summary.counts["rejects"] else DONE


def run_check(options: argparse.Namespace) -> int:
    """Checks; 0 when everything holds, 6 when something does not."""
    snapshot, faults = prove(options.data)
    if options.json:
        terminal.result(json.dumps({"build_id": snapshot.build_id, "faults": faults}))
    for fault in faults:
        terminal.complain(fault)
    if faults:
        terminal.say(f"Snapshot {snapshot.build_id} does not hold. Build it again: python -m pipeline build SOURCE --out {options.data}",
                     quiet=options.quiet)
    else:
        terminal.say(f"Snapshot {snapshot.build_id} holds: hashes, schema, evidence, references, nothing lost.", quiet=options.quiet)
    return UNUSABLE if faults else DONE


def run_verify(options: argparse.Namespace) -> int:
    """Verifies a bundle; 0 when everything holds, 6 when something does not."""
    bundle, faults = verify(options.bundle)
    held = sum(1 for _ in bundle.rows(DATA)) - 1
    if options.json:
        terminal.result(json.dumps({"snapshot": bundle.snapshot, "rows": held, "proved": bundle.proved, "faults": faults}))
    for fault in faults:
        terminal.complain(fault)
    if faults:
        terminal.say(f"{options.bundle.name} does not hold. Do not quote from it; download it again from its card.", quiet=options.quiet)
    else:
        rest = "" if bundle.proved == held else f" (the other {held - bundle.proved:,} rows carry no evidence)"
        terminal.say(f"“{bundle.title}” holds: hashes, types, words in their sentences, "
                     f"{bundle.proved:,} numbers by their evidence{rest}. Snapshot {bundle.snapshot}.", quiet=options.quiet)
    return UNUSABLE if faults else DONE


COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {"build": run_build, "check": run_check, "verify": run_verify}
FAULTS: tuple[tuple[type[Exception], int], ...] = (
    (WrongUse, USE), (NothingToRead, NOTHING), (Busy, BUSY), (NoSnapshot, UNUSABLE), (NotABundle, UNUSABLE), (ValueError, USE),
    (WorkerLost, FAULT), (OSError, FAULT))


FULL = "Make room on that disk (delete what is not needed), or choose another --out, and build again."
BARRED = "Give yourself the right to write there, or choose another --out, and build again."
ANYHOW = "Make room there, mind who may write, or choose another --out."
ADVICE = {errno.ENOSPC: FULL, errno.EDQUOT: FULL, errno.EFBIG: FULL, errno.EACCES: BARRED, errno.EPERM: BARRED, errno.EROFS: BARRED,
          errno.ENOTDIR: "A file stands where a folder should: choose another --out.",
          errno.EEXIST: "A file stands where a folder should: choose another --out."}


def explained(fault: Exception, options: argparse.Namespace) -> str:
    """The fault as a message; of a disk that refuses, with where and what to do."""
    if not isinstance(fault, OSError):
        return str(fault)
    place = fault.filename or getattr(options, "out", "")
    advice = f" The tables are as they were. {ADVICE.get(fault.errno or 0, ANYHOW)}" if "out" in options else ""
    return f"{fault.strerror or fault}{f': {place}' if place else ''}.{advice}"


def main(words: list[str] | None = None) -> int:
    """Runs one command and returns its exit code; every known fault is one plain message on stderr."""
    options = parser().parse_args(words)
    try:
        return COMMANDS[options.command](options)
    except tuple(kind for kind, _ in FAULTS) as fault:
        terminal.complain(explained(fault, options))
        return next(code for kind, code in FAULTS if isinstance(fault, kind))
    except MemoryError:
        terminal.complain("Memory ran out. The tables are as they were. Close other programs, or build fewer articles at once.")
        return FAULT
    except Exception as fault:  # whoever reads the message can mend nothing: it names the place for those who can
        terminal.complain(f"A fault of Lineup: {type(fault).__name__} at {_place(fault)}: {str(fault)[:400]}. The tables are as they were. "
                          "Please report this line.")
        return FAULT


def _place(fault: Exception) -> str:
    """Where in the program a fault came up: file and line."""
    frame = traceback.extract_tb(fault.__traceback__)[-1]
    return f"{Path(frame.filename).name}:{frame.lineno}"

