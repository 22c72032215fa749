"""What the command line says: progress and summaries on stderr, results on stdout. No decisions."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

if TYPE_CHECKING:
    from pipeline.build import Summary

SHOWN = 10  # lines of a kind in a summary
STEPS = {"read": "Reading", "extract": "Extracting", "known names": "Finding names", "actors": "Joining names",
         "salience": "Ranking keywords", "claims": "Comparing figures", "copies": "Finding copies", "quotations": "Comparing quotes"}


def _console() -> Console:
    return Console(stderr=True, highlight=False, soft_wrap=True)  # rich honours NO_COLOR and draws no animation off a terminal


def _plain(text: str) -> str:
    """Text without control characters, so that a file's name cannot steer the terminal."""
    return escape("".join(sign if sign.isprintable() or sign == "\n" else "�" for sign in text))


def say(text: str, *, quiet: bool = False) -> None:
    """A message, unless quiet."""
    if not quiet:
        _console().print(_plain(text))


def complain(text: str) -> None:
    """An error message; never silenced."""
    _console().print(f"[bold red]Error:[/] {_plain(text)}")


def result(text: str) -> None:
    """The result for programs, on stdout."""
    sys.stdout.write(text + "\n")


@contextmanager
def progress(*, quiet: bool) -> Iterator[Callable[[str, int, int], None]]:
    """A function (step, done, total) that draws progress while the block runs."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=_console(), transient=True, disable=quiet or not sys.stderr.isatty()) as bars:
        task = bars.add_task(STEPS["read"], total=None)
        yield lambda step, done, total: bars.update(task, description=STEPS.get(step, step), completed=done, total=total or None)


def _many(amount: int, noun: str) -> str:
    return f"{amount:,} {noun}{'' if amount == 1 else 's'}"


def summarise(summary: "Summary", out: Path, *, quiet: bool) -> None:
    """What the build did, in a few lines."""
    counts = summary.counts
    more = counts["copies"] - counts["articles"]
    say(f"{_many(counts['articles'], 'article')} from {_many(counts['inputs'], 'input')}"
        + (f", {more:,} more with the text of another" if more else "") + f" → {out}/snapshots/{summary.build_id}", quiet=quiet)
    for code, number in sorted(summary.rejects.items()):
        say(f"  rejected: {number:,} ({code}){', such as' if number > 1 else ':'} {_one_line(summary.examples.get(code, ''))}", quiet=quiet)
    _listed("skipped", summary.skipped, quiet=quiet)
    _listed("please look at", summary.doubts, quiet=quiet)
    _listed("correction that changed nothing", summary.unapplied, quiet=quiet)
    files = [name for name, held in (("rejects.parquet", summary.rejects), ("manifest.json (doubts)", summary.doubts),
                                     ("corrections.parquet", summary.unapplied)) if held]
    if files:
        say(f"  All of them, each with what to do, stand on the page Data of the dashboard; as files: {', '.join(files)} in "
            f"{out}/snapshots/{summary.build_id}", quiet=quiet)


def _one_line(text: str) -> str:
    """Text whose line ends, such as those of a file's name, cannot make further messages."""
    return text.replace("\n", "�")


def _listed(what: str, lines: Sequence[str], *, quiet: bool) -> None:
    for line in lines[:SHOWN]:
        say(f"  {what}: {_one_line(line)}", quiet=quiet)
    if len(lines) > SHOWN:
        say(f"  {what}: {len(lines) - SHOWN:,} more, all told with --json", quiet=quiet)
