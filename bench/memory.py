"""Memory over 10,000 articles: of one process that reads them one after another, and the peak of a whole build.

    python -m bench.memory [--sizes 500,2000,10000]

The texts are written here: short English reports of invented people and towns, each different, read in the mode of a worker process.
Writes bench/memory.json and prints it. A worker keeps nothing of an article, so its memory should stay flat; a build keeps the rows of
its articles and what the steps over the whole pile compare on disk, and in memory some numbers for each name, feature and article. The
time is that of the process's own work, so that a busy machine does not count.
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

from bench.synthetic import name, word
from corpus.article import Article
from pipeline.build import extract_batch
from pipeline.gather import article_id

ROOT = Path(__file__).resolve().parent.parent
PAGE = resource.getpagesize()
BATCH = 32


def text(number: int) -> str:
    """The report of a number: five sentences, about 60 words, no two alike."""
    who, town = name(number), word(number * 31 + 700).title()
    return (
        f"Report {number} from {town}\n\nMinister {who} met {number % 90 + 3} delegates in {town}, Kenya, on 3 May 2024. "
        f"“The {word(number)} is safe,” {who.split()[1]} said. Police found {number * 7 % 900 + 12} stolen {word(number + 5)}s near the "
        f"border with Uganda. The {town} River Board spent {number % 40 + 2} million dollars on cooperation against illegal migration. "
        f"At least {number % 17 + 2} people were detained in a week."
    )


def held() -> float:
    """Megabytes that this process holds in memory now."""
    return round(int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * PAGE / 2**20, 1)


def reading(sizes: list[int]) -> dict[str, float]:
    """Megabytes held after each number of articles, read in batches as a worker does."""
    found, batch = {}, []
    for number in range(1, max(sizes) + 1):
        article = Article(f"{number}.txt", text(number), language="en")
        batch.append((article_id(article.text), article))
        if len(batch) == BATCH or number in sizes:
            extract_batch(tuple(batch))
            batch = []
        if number in sizes:
            found[f"{number:,}"] = held()
    return found


def building(size: int) -> tuple[float, float]:
    """Peak megabytes of one process that builds a snapshot of so many articles (no worker processes), and milliseconds an article."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "pile.jsonl"
        rows = ({"id": str(number), "text": text(number), "language": "en"} for number in range(1, size + 1))
        source.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        code = (
            "import resource\nfrom pathlib import Path\nfrom pipeline.build import Request, build\n"
            f"build(Request((Path({str(source)!r}),), Path({folder!r}) / 'data', workers=1))\n"
            "used = resource.getrusage(resource.RUSAGE_SELF)\nprint(used.ru_maxrss, used.ru_utime + used.ru_stime)"
        )
        done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
        peak, seconds = done.stdout.split()[-2:]
        return round(int(peak) / 2**10, 1), round(float(seconds) * 1000 / size, 1)


def main() -> int:
    """Measures both, writes the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", default="500,2000,10000")
    sizes = [int(size) for size in parser.parse_args().sizes.split(",")]
    board = {"words a text": len(text(1).split()), "reading, MB held": reading(sizes)}
    built = {f"{size:,}": building(size) for size in sizes}
    board["building, MB at the peak"] = {size: peak for size, (peak, _) in built.items()}
    board["building, ms an article"] = {size: spent for size, (_, spent) in built.items()}
    (ROOT / "bench" / "memory.json").write_text(json.dumps(board, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(board, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
