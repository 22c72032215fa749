"""Counts what is still wrong with the figures of the gold sets, by kind: bench/figure_errors.json and a section of bench/quality.md.

    LINEUP_GOLD=path/to/gold python -m bench.errors [--only statistics-newsquant-a] [--show]

Gold figures and rows are matched as the gold folder's score.py does; --show prints the texts with their errors and writes nothing.
"""

import argparse
import importlib.util
import os
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

from bench import sections

LABELLED = {"AgeModel": ("age",), "CurrencyModel": ("money",), "DimensionModel": ("measure",), "PercentModel": ("percent",)}
POWERS = tuple(10.0 ** power for power in range(-12, 13) if power)
Error = tuple[str, str]  # kind of error, what it is about
Table = dict[str, Counter]


def scorer(home: Path) -> ModuleType:
    """The gold folder's score.py as a module."""
    spec = importlib.util.spec_from_file_location("score", home / "score.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def matched(score: ModuleType, wanted: list[dict], rows: list[dict]) -> tuple[list[tuple[dict, dict]], list[dict], list[dict]]:
    """(pairs of gold and row, gold without a row, rows without gold): each gold figure takes the first free row of its value."""
    free, pairs, missed = list(rows), [], []
    for gold in wanted:
        row = next((row for row in free if score.same_value(row, gold["value"])), None)
        if row is None:
            missed.append(gold)
            continue
        free.remove(row)
        pairs.append((gold, row))
    return pairs, missed, free


def errors(score: ModuleType, name: str, item: dict, rows: list[dict]) -> Iterator[Error]:
    """Every error of one text."""
    wanted = [gold for gold in item["gold"] if gold["value"] is not None]
    pairs, missed, extra = matched(score, wanted, rows)
    for gold in missed:
        yield _miss(gold, extra), f"{gold['value']} {gold['unit']}"
    kinds = LABELLED.get(name.rsplit("-", 1)[-1])
    for row in extra:
        kind = "in a text without a labelled figure" if not wanted and not kinds else "more than is labelled"
        if kinds is not None and row["kind"] not in kinds:
            kind = "a figure of a kind that the set does not label"
        yield f"row: {kind}", f"{row['surface']} ({row['kind']})"
    for gold, row in pairs:
        if score.change_of(row) != gold["change"]:
            yield f"limit or change: {gold['change']} read as {score.change_of(row)}", str(row["surface"])


def _miss(gold: dict, extra: list[dict]) -> str:
    """Why a labelled value has no row, as far as the other rows of its text tell."""
    values = gold["value"] if isinstance(gold["value"], list) else [gold["value"]]
    near = [row["value"] for row in extra if row["value"] is not None]
    if any(abs(value - other * power) <= 1e-6 * abs(value) for value in values for other in near for power in POWERS):
        return "value: of another scale"
    if len(values) > 1:
        return "value: a range that is not read as one"
    return "value: read as another number" if near else "value: not found"


def main() -> int:
    """Counts the errors of every statistics set and writes the section."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", default="statistics")
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    home = Path(os.environ.get("LINEUP_GOLD", ""))
    if not (home / "score.py").is_file():
        print("LINEUP_GOLD must name the gold folder (with score.py and dev/).", file=sys.stderr)
        return 2
    score, counts = scorer(home), {}
    for path in sorted((home / "dev").glob(f"{options.only}*.jsonl")):
        items = [score.json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        frame = score.build(items)[0]("statistics")
        found = score.groups(frame[~frame["kind"].isin(["ordinal", "date", "year"])])
        counts[path.stem] = Counter()
        for number, item in enumerate(items):
            made = list(errors(score, path.stem, item, found[number].to_dict("records") if number in found else []))
            counts[path.stem].update(kind for kind, _ in made)
            if options.show and made:
                print(f"{item['text']}\n    " + "\n    ".join(f"{kind}: {words}" for kind, words in made))
    if options.show:
        return 0
    sections.write("figure_errors", {name: dict(sorted(found.items())) for name, found in counts.items()})
    return 0


if __name__ == "__main__":
    sys.exit(main())
