"""Scores the pipeline's tables on gold sets and writes the scoreboard: bench/quality.json (the manifest reads it) and bench/quality.md.

    LINEUP_GOLD=path/to/gold python -m bench.quality [--limit 0] [--only statistics]

The gold folder holds score.py and dev/; its texts belong to publishers and are no part of this project. Sets that are not scored in
this run keep the figures that they had. Sets written for this project are scored by `bench.own_gold`.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from bench import sections

Board = dict[str, dict[str, dict[str, dict[str, float]]]]  # extractor -> language -> gold set -> figures
ROOT = Path(__file__).resolve().parent.parent
BOARD = ROOT / "bench" / "quality.json"
PAGE = ROOT / "bench" / "quality.md"
GOALS = json.loads((ROOT / "bench" / "goals.json").read_text(encoding="utf-8"))
HEAD = """# Quality

Scores of the tables on gold sets, by `LINEUP_GOLD=... python -m bench.quality` (all texts of a set unless a number says otherwise).
"Rival" is the best known tool on the same texts with the same scorer, or, where it says "printed", the figure that its authors print.
A figure below its goal stands here as it is.

| set | texts | figures | goal | rival |
|---|---|---|---|---|
"""


def scored(gold: Path, only: str, limit: int) -> dict[str, dict[str, float]]:
    """The figures of every gold set whose name begins with `only`."""
    with tempfile.TemporaryDirectory() as folder:
        board = Path(folder) / "board.json"
        command = [sys.executable, str(gold / "score.py"), "--only", only, "--limit", str(limit), "--json", str(board)]
        subprocess.run(command, cwd=ROOT, check=True)
        return json.loads(board.read_text())


def spoken(gold: Path, name: str) -> str:
    """The language of a gold set: that of its first text ("mul" where a set holds many)."""
    with open(gold / "dev" / f"{name}.jsonl", encoding="utf-8") as stream:
        return str(json.loads(next(stream))["lang"])


def page(board: Board, rivals: dict[str, str]) -> str:
    """The scoreboard as Markdown."""
    lines = []
    flat = {f"{task}-{name}": figures for task, languages in board.items() for sets in languages.values() for name, figures in sets.items()
            if not name.startswith("own-")}
    for name, figures in sorted(flat.items()):
        said = " · ".join(f"{key} {value:.3f}" for key, value in figures.items() if key not in ("texts", "seconds"))
        lines.append(f"| {name} | {figures['texts']:,} | {said} | {GOALS.get(name, '')} | {rivals.get(name, '')} |")
    return HEAD + "\n".join(lines) + "\n"


def main() -> int:
    """Scores, merges with the earlier board, writes both files."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", default="")
    parser.add_argument("--limit", type=int, default=0)
    options = parser.parse_args()
    home = os.environ.get("LINEUP_GOLD")
    if not home or not (Path(home) / "score.py").is_file():
        print("LINEUP_GOLD must name the gold folder (with score.py and dev/).", file=sys.stderr)
        return 2
    board = json.loads(BOARD.read_text()) if BOARD.is_file() else {}
    fresh = scored(Path(home).resolve(), options.only, options.limit)
    for name, figures in fresh.items():
        task, _, short = name.partition("-")
        sets = board.setdefault(task, {}).setdefault(spoken(Path(home), name), {})
        sets[short] = {key: round(value, 4) for key, value in figures.items() if key != "seconds"}
    BOARD.write_text(json.dumps(board, indent=1, sort_keys=True) + "\n")
    rivals = json.loads((Path(home) / "dev" / "rivals.json").read_text())
    PAGE.write_text(page(board, rivals) + sections.below(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
