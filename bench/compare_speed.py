"""How long the comparison of two halves of 20,000 synthetic articles takes: each answer the first time and again, in this process.

    python -m bench.compare_speed [--articles 20000] [--data FOLDER]

Writes bench/compare_speed.json and prints it. The first answer about words cuts the texts of the language into words, once a snapshot;
"another pair" is what every later pair of sides costs.
"""

import argparse
import json
import os
import platform
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from bench import synthetic
from components.charts import keyness, subjects, wordcounts
from components.charts import omissions as matrix
from corpus.selection import Selection
from corpus.store import Corpus

ROOT = Path(__file__).resolve().parent.parent
NORTH, SOUTH = Selection(source=("North",)), Selection(source=("South",))


def timed(task: Callable[[], object]) -> tuple[object, dict[str, float]]:
    """What the task gives, and its seconds on the wall and on the processor."""
    wall, own = time.perf_counter(), time.process_time()
    found = task()
    return found, {"seconds": round(time.perf_counter() - wall, 2), "processor": round(time.process_time() - own, 2)}


def measure(corpus: Corpus) -> dict[str, object]:
    """Seconds of every step, and whether the two planted words and nothing else were found."""
    pair, board = (NORTH, SOUTH), {}
    sides, board["articles of both sides"] = timed(lambda: wordcounts.sides(corpus, pair))
    _, board["texts cut into words, once a snapshot"] = timed(lambda: wordcounts.counted(corpus, "en"))
    chart = keyness.chart(sides)
    rows, board["words compared"] = timed(lambda: chart.frame(corpus, Selection()))
    first = tuple(sorted((*sides.a, *sides.b)))
    half = len(first) // 2
    other = wordcounts.sides(corpus, (Selection(article=first[:half:4]), Selection(article=first[half::4])))
    _, board["words compared, another pair of a quarter"] = timed(lambda: keyness.chart(other).frame(corpus, Selection()))
    places, board["places of a word"] = timed(lambda: chart.behind(corpus, Selection(), {"fact": synthetic.PLANTED[0]}))
    subject, board["subject found"] = timed(lambda: subjects.subject(corpus, pair, Selection()))
    _, board["omissions"] = timed(lambda: matrix.chart(subject).frame(corpus, Selection()))
    found = sorted(rows.loc[rows["side"].notna(), "fact"])
    return {
        "articles": len(first),
        "words looked at": len(rows),
        "found": found,
        "planted": sorted(synthetic.PLANTED),
        "places": len(places),
        "steps": board,
    }


def main() -> int:
    """Measures and writes the board."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument("--data", type=Path, help="a pile of bench.synthetic that is there already")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        data = options.data or Path(folder)
        if not options.data:
            synthetic.write(data, articles=options.articles)
        board = {
            **measure(Corpus.open(data)),
            "python": platform.python_version(),
            "cores": os.cpu_count(),
            "load": round(os.getloadavg()[0], 1),
        }
    (ROOT / "bench" / "compare_speed.json").write_text(json.dumps(board, indent=1, ensure_ascii=False) + "\n")
    print(json.dumps(board, indent=1, ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
