"""How long the comparison of two halves of 20,000 synthetic articles takes: each answer in this process, and clicks in a real Chromium.

    python -m bench.compare_speed [--articles 20000] [--data FOLDER] [--clicks 9]

Writes bench/compare_speed.json and prints it. The first answer about words cuts the texts of the language into words, once a snapshot;
"another pair" is what every later pair of sides costs. A click swaps the sides or chooses another kind of fact, both of which redraw the
page; it is timed as in bench.screen_speed, beside a click of a stock empty Streamlit app in the same run.
"""

import argparse
import json
import os
import platform
import shutil
import statistics as st
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import sync_playwright

from bench import synthetic
from bench.screen_speed import WATCH, opened, served, stock_click
from components.charts import compare, joined, keyness, subjects, wordcounts
from components.charts import omissions as matrix
from components.charts.facts import FACTS
from components.sides import Side
from corpus.selection import Selection
from corpus.store import Corpus

ROOT = Path(__file__).resolve().parent.parent
CLICKS = {"swap the sides": ".st-key-swap button", "another kind of fact": ".st-key-kinds button[aria-checked='false']"}
STILL = "performance.now() - last > 600"  # a busy server may be silent for longer: its run must have ended, too
WHOLE = WATCH.replace(STILL, f"""{STILL} && document.querySelector('[data-testid="stApp"]').dataset.testScriptState === 'notRunning'""")
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
    facts = tuple(FACTS.values())
    _, board["facts counted, all kinds"] = timed(lambda: joined.tallies(corpus, facts, pair))
    both = (Side("source", "North"), Side("source", "South"))
    for name in ("people", "figures", "keywords"):
        _, board[f"facts joined: {name}"] = timed(lambda name=name: compare.framed(corpus, Selection(), facts=FACTS[name], sides=both))
    return {
        "articles": len(first),
        "words looked at": len(rows),
        "found": found,
        "planted": sorted(synthetic.PLANTED),
        "places": len(places),
        "steps": board,
    }


def clicked(data: Path, clicks: int) -> dict[str, object]:
    """Medians in milliseconds of the clicks and of the stock app's, in turn, after each was done twice; and their ratios."""
    laps: dict[str, list[float]] = {"stock": [], **{name: [] for name in CLICKS}}
    with (
        tempfile.TemporaryDirectory() as empty,
        served(ROOT / "bench" / "stock_app.py", Path(empty), None) as stock,
        served(ROOT / "app.py", ROOT, data) as ours,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-background-networking"]
        )
        stock_page, _ = opened(browser, stock, '[data-testid="stButtonGroup"] button')
        page, _ = opened(browser, f"{ours}/compare?a=source:North&b=source:South", ".st-key-swap button")
        page.wait_for_selector(".st-key-two-readers, .st-key-kinds + * .js-plotly-plot, .js-plotly-plot", timeout=120_000)
        for number in range(clicks + 2):
            for name, selector in CLICKS.items():
                page.wait_for_timeout(1500)
                laps[name].append(float(page.evaluate(WHOLE, selector)[1]))
            laps["stock"].append(stock_click(stock_page, number + 1)[1])
        browser.close()
    medians = {name: round(st.median(values[2:]), 1) for name, values in laps.items()}
    return {"click ms": medians, "click / stock": {name: round(value / medians["stock"], 2) for name, value in medians.items()}}


def main() -> int:
    """Measures and writes the board."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument("--data", type=Path, help="a pile of bench.synthetic that is there already")
    parser.add_argument("--clicks", type=int, default=9)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        data = options.data or Path(folder)
        if not options.data:
            synthetic.write(data, articles=options.articles)
        board = {
            **measure(Corpus.open(data)),
            **clicked(data.resolve(), options.clicks),
            "python": platform.python_version(),
            "cores": os.cpu_count(),
            "load": round(os.getloadavg()[0], 1),
        }
    (ROOT / "bench" / "compare_speed.json").write_text(json.dumps(board, indent=1, ensure_ascii=False) + "\n")
    print(json.dumps(board, indent=1, ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
