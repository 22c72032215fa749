"""Writes bench/speed.md out of the figures that the benchmarks left: python -m bench.speed"""

import json
import sys
from pathlib import Path

BENCH = Path(__file__).resolve().parent
HEAD = """# Speed

Every figure is measured beside a named rival in the same run; machines are noisy, so the ratios count, not the milliseconds.
"""


def read(name: str) -> dict:
    """The figures of a benchmark; empty when it has not run."""
    path = BENCH / f"{name}.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


def screen(board: dict) -> list[str]:
    """Click to redrawn, page by page, and the first words and chart."""
    intro = """
## Click to charts redrawn

`python -m bench.screen_speed`: from the click on "Clear all" to the last change of the charts in a window of 1440 by 900, and to the
last change of the whole page, beside a click in a stock empty Streamlit app. Goal: charts in view at most 4 times the stock click.
"""
    seen, whole = board["charts in view / stock"], board["whole page / stock"]
    lines = [intro, "| page | charts in view, ms | times stock | whole page, ms | times stock |", "|---|---|---|---|---|"]
    for name, ms in board["charts in view, ms"].items():
        lines.append(f"| {name} | {'no chart changes' if ms is None else f'{ms:,.0f}'} | {seen[name] or ''} "
                     f"| {board['whole page, ms'][name]:,.0f} | {whole[name]} |")
    return [*lines, "", f"From a server that has just become healthy, in a browser that has loaded nothing: first words after "
            f"{board['first words, s']} s, first chart after {board['first chart, s']} s (goal: 3 s)."]


def server(board: dict) -> list[str]:
    """The server's part of a rerun, page by page."""
    intro = """
## The server's part of a rerun

`python -m bench.rerun_speed`: from the request to the end of the script, without a browser. Known: filters that were asked before; new: a
filter that nobody asked before. Goal: at most 60 ms on every page.
"""
    lines = [intro, "| page | known, ms | new, ms |", "|---|---|---|", f"| stock | {board['stock']['stock']} | |"]
    return lines + [f"| {name} | {ms} | {board['new'][name]} |" for name, ms in board["known"].items()]


def pipeline(board: dict) -> list[str]:
    """Milliseconds an article, extractor by extractor."""
    lines = ["\n## Milliseconds an article", "", "`python -m bench.pipeline_speed`: the seeds, medians.", ""]
    for name, figures in board.items():
        lines += [f"{name}: all tables {figures['all tables']} ms = {figures['ratio']} times {figures['rival']}.", ""]
        lines += ["| part | ms |", "|---|---|"]
        lines += [f"| {part} | {ms} |" for part, ms in figures["ms"].items()] + [""]
    return lines


def compare(board: dict) -> list[str]:
    """The comparison of two halves of a synthetic pile."""
    lines = ["\n## Two halves of 20,000 synthetic articles", "", "`python -m bench.compare_speed`", "", "| what | figure |", "|---|---|"]
    return lines + [f"| {name} | {value} |" for name, value in board.items() if not isinstance(value, dict)]


def memory(board: dict) -> list[str]:
    """Megabytes of a reading process and of a build, and what an article costs."""
    reads, builds, spent = (board[name] for name in ("reading, MB held", "building, MB at the peak", "building, ms an article"))
    first, last = list(reads)[-2:]
    grown = (first, last, reads[last] / reads[first] - 1, builds[last] / builds[first] - 1)
    lines = [
        "\n## Memory",
        "",
        f"`python -m bench.memory`: synthetic texts of {board['words a text']} words. A worker keeps nothing of an article; a build",
        "keeps texts, rows and what is compared on disk, and in memory some numbers for each name, feature and article. Time is that of",
        "the process's own work, without workers; start and models are in it.",
        "",
        f"From {grown[0]} to {grown[1]} articles a worker grows by {grown[2]:.1%}, a build's peak by {grown[3]:.1%}.".replace("%", " %"),
        "The texts are a worst case: each names people, towns and things that no other names. Step by step, from 2,000 to 6,000 articles,",
        "a third of a build's growth is caches of 8,192 words each, which so many new words fill late; half comes where names are joined.",
        "",
        "| articles | a worker, MB held | a build, MB at the peak | a build, ms an article |",
        "|---|---|---|---|",
    ]
    return lines + [f"| {size} | {reads[size]} | {builds[size]} | {spent[size]} |" for size in reads]


def main() -> int:
    """Writes the page; sections whose benchmark has not run are left out."""
    lines = [HEAD]
    sections = {"screen_speed": screen, "rerun_speed": server, "pipeline_speed": pipeline, "compare_speed": compare, "memory": memory}
    for name, section in sections.items():
        board = read(name)
        lines += section(board) if board else []
    (BENCH / "speed.md").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
