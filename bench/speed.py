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
    """Click to redrawn, page by page."""
    intro = """
## Click to charts redrawn

`python -m bench.screen_speed`: from the click on "Clear all" to the last change of the page's main column, charts below the fold
included, beside a click in a stock empty Streamlit app. Goal: at most 4 times the stock click for the charts in view.
"""
    lines = [intro, f"First chart in a cold browser: {board['first chart, cold browser, warm server']} s.", "",
             "| page | ms | times the stock click |", "|---|---|---|"]
    ratios = board["click / stock"]
    return lines + [f"| {name} | {ms:,.0f} | {ratios[name]} |" for name, ms in board["click ms"].items()]


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
    """Megabytes of a reading process and of a build."""
    reads, builds = board["reading, MB held"], board["building, MB at the peak"]
    lines = [
        "\n## Memory",
        "",
        f"`python -m bench.memory`: synthetic texts of {board['words a text']} words. A worker keeps nothing of an article; a build",
        "without workers holds the rows of all articles until they are written.",
        "",
        "| articles | a worker, MB held | a build, MB at the peak |",
        "|---|---|---|",
    ]
    return lines + [f"| {size} | {reads[size]} | {builds[size]} |" for size in reads]


def main() -> int:
    """Writes the page; sections whose benchmark has not run are left out."""
    lines = [HEAD]
    for name, section in (("screen_speed", screen), ("pipeline_speed", pipeline), ("compare_speed", compare), ("memory", memory)):
        board = read(name)
        lines += section(board) if board else []
    (BENCH / "speed.md").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
