"""Scores the tables on our own gold (tests/gold/own) and writes the figures into bench/quality.json and bench/quality.md.

    python -m bench.own_gold

All sets are built as one pile by the command of the README; every half is scored by language. `bench.own_misses` prints what is wrong.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from bench import own_pairs, own_scores, sections
from bench.own_pairs import Tables
from bench.own_scores import Figures, Row
from corpus.snapshot import open_current

ROOT = Path(__file__).resolve().parent.parent
HOME = ROOT / "tests" / "gold" / "own"
BOARD = ROOT / "bench" / "quality.json"
HALVES = ("a", "b")
PRACTICE = ("attribution", "claims", "dates", "identity", "quotes-bn", "statistics-bn")  # have a half c of a second round, open to learning
SPANS: dict[str, tuple[str, str, Callable[[Sequence[Row], Mapping[str, Sequence[Row]]], Figures]]] = {  # set -> extractor, table, measure
    "dates": ("dates", "dates", own_scores.dates),
    "themes": ("themes", "article_themes", own_scores.themes),
    "attribution": ("attribution", "statistics", own_scores.attribution),
    "statistics-bn": ("statistics", "statistics", own_scores.statistics),
    "quotes-bn": ("quotes", "quotes", own_scores.quotes),
}
PAIRS: dict[str, Callable[..., Figures]] = {"claims": own_pairs.claims, "identity": own_pairs.identity}
TABLES = ("dates", "article_themes", "statistics", "quotes", "mentions", "links")


def cases(name: str) -> list[Row]:
    """The cases of a set's half ("dates-a"), in the file's order."""
    with open(HOME / f"{name}.jsonl", encoding="utf-8") as stream:
        return [json.loads(line) for line in stream]


def sets() -> list[str]:
    """Every set's half, by name."""
    return [f"{name}-{half}" for name in (*SPANS, *PAIRS) for half in (*HALVES, *("c" for one in PRACTICE if one == name))]


def built(folder: Path) -> Tables:
    """The tables of one build over the articles of all sets: table -> article's name -> rows."""
    articles = [article for name in sets() for case in cases(name) for article in case["articles"]]
    source = folder / "own.jsonl"
    source.write_text("\n".join(json.dumps(article, ensure_ascii=False) for article in articles) + "\n", encoding="utf-8")
    subprocess.run([sys.executable, "-m", "pipeline", "build", str(source), "--out", str(folder / "data"), "--quiet"], cwd=ROOT, check=True)
    return read(folder / "data")


def read(data: Path) -> Tables:
    """The tables of a data folder as rows by the name of their article."""
    snapshot = open_current(data)
    name = {row["article_id"]: row["key"].partition("#")[2] for row in snapshot.read("copies").to_pylist()}
    called = {row["entity_id"]: (row["name"], *row["aliases"]) for row in snapshot.read("entities").to_pylist()}
    tables: dict[str, dict[str, list[Row]]] = {}
    for table in TABLES:
        tables[table] = defaultdict(list)
        for row in snapshot.read(table).to_pylist():
            tables[table][name[row["article_id"]]].append({**row, "speaker_names": called.get(row.get("speaker_id"), ())})
    return tables


def scored(name: str, tables: Tables) -> dict[str, Figures]:
    """The figures of a set's half by language, with the number of its articles and judged rows."""
    task, everything = name.rpartition("-")[0], cases(name)
    if task in PAIRS:
        pairs = [(case, pair) for case in everything for pair in case["gold"]]
        return {language: {
            "texts": sum(len(case["articles"]) for case in everything),
            "rows": sum(own_pairs.tongue(case, pair["left"], pair["right"]) == language for case, pair in pairs),
            **PAIRS[task](everything, tables, language=language)} for language in own_pairs.languages(everything)}
    _, table, measure = SPANS[task]
    spoken = {language: [case for case in everything if case["articles"][0]["language"] == language]
              for language in sorted({case["articles"][0]["language"] for case in everything})}
    return {language: {"texts": len(told), "rows": sum(row.get("label") != "optional" for case in told for row in case["gold"]),
                       **measure(told, tables[table])} for language, told in spoken.items()}


def entered(board: dict, name: str, figures: Mapping[str, Figures]) -> dict:
    """The board with the figures of a set's half in their places: extractor -> language -> own-a, own-b or own-c."""
    task, _, half = name.rpartition("-")
    extractor = SPANS[task][0] if task in SPANS else task
    fresh = json.loads(json.dumps(board))
    for language, values in figures.items():
        fresh.setdefault(extractor, {}).setdefault(language, {})[f"own-{half}"] = {key: round(value, 4) for key, value in values.items()}
    return fresh


def main() -> int:
    """Builds, scores every half, merges with the earlier board and renews the sections of the page."""
    argparse.ArgumentParser(description=__doc__.splitlines()[0]).parse_args()
    with tempfile.TemporaryDirectory() as folder:
        tables = built(Path(folder))
    board = json.loads(BOARD.read_text(encoding="utf-8"))
    for name in sets():
        board = entered(board, name, scored(name, tables))
    BOARD.write_text(json.dumps(board, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    sections.renew()
    return 0


if __name__ == "__main__":
    sys.exit(main())
