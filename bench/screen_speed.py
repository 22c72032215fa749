"""Click to charts redrawn in a real Chromium, beside a stock empty Streamlit app in the same run.

    python -m bench.screen_speed [--data data] [--clicks 15]

A click is timed inside the page, from the click to the last change before the page's main column stays still for 0.6 s: once of the charts
any of which stands in a window of 1440 by 900 once the page is still, and once of the whole page, texts and frames below the window
included. Our click removes a filter ("Clear all"), which redraws every chart; the stock app's click chooses a pill, which changes one
line of text, and counts whole.
Medians over the clicks, the two apps in turn. Also: first words and first chart in a browser that has loaded nothing, each time from
a server that has just become healthy. Writes bench/screen_speed.json and prints it.
"""

import argparse
import json
import os
import shutil
import socket
import statistics as st
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
PAGES = ("", "keywords", "people", "places", "statistics", "quotes", "themes")
FILTER = "language=en"
WATCH = """(selector) => new Promise(done => {
  const main = document.querySelector('[data-testid="stMain"]'); let last = performance.now(); const start = last, changed = new Map();
  const watcher = new MutationObserver(found => { last = performance.now();
    for (const { target } of found) { const chart = (target.nodeType === 1 ? target : target.parentElement)?.closest('.js-plotly-plot');
      if (chart) changed.set(chart, last); } });
  const seen = chart => { const box = chart.getBoundingClientRect();
    return chart.isConnected && box.height > 0 && box.bottom > 0 && box.top < innerHeight; };
  watcher.observe(main, {subtree: true, childList: true, characterData: true, attributes: true});
  document.querySelector(selector).click();
  const end = () => { clearInterval(tick); watcher.disconnect();
    done([Math.max(0, ...[...changed].filter(([chart]) => seen(chart)).map(([, at]) => at - start)), last - start]); };
  const tick = setInterval(() => { if (last > start && performance.now() - last > 600) end(); }, 20);
  setTimeout(end, 15000); })"""


FIRST = """(() => { const seen = {}; window.firsts = seen; const look = () => {
  if (document.querySelector('.st-key-lead p, .st-key-numbers b')) seen.words ??= performance.now();
  if (document.querySelector('.js-plotly-plot .main-svg')) seen.chart ??= performance.now();
  if (!seen.chart) requestAnimationFrame(look); }; requestAnimationFrame(look); })()"""
CHART = ".js-plotly-plot .main-svg"


@contextmanager
def served(script: Path, folder: Path, data: Path | None) -> Iterator[str]:
    """The address of a running Streamlit app."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", str(script), "--server.port", str(port), "--server.headless", "true"]
    environment = {**os.environ, **({"LINEUP_DATA": str(data)} if data else {})}
    with subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            wait_until_healthy(port)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()


def wait_until_healthy(port: int) -> None:
    """Returns once the server answers; raises TimeoutError after a minute."""
    until = time.monotonic() + 60
    while time.monotonic() < until:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=1) as answer:
                if answer.status == 200:
                    return
        except OSError:
            time.sleep(0.05)
    raise TimeoutError("the app did not become healthy")


def opened(browser: Browser, address: str, wait: str) -> tuple[Page, float]:
    """A fresh page at the address, and the seconds until `wait` is visible."""
    page = browser.new_context(viewport={"width": 1440, "height": 900}).new_page()
    started = time.perf_counter()
    page.goto(address)
    page.wait_for_selector(wait, timeout=60_000)
    return page, time.perf_counter() - started


def firsts(browser: Browser, data: Path) -> dict[str, float]:
    """Seconds from the request to the first words and to the first chart: a server that has just become healthy, a browser context that
    has loaded nothing."""
    with served(ROOT / "app.py", ROOT, data) as ours:
        page = browser.new_context(viewport={"width": 1440, "height": 900}).new_page()
        page.add_init_script(FIRST)
        page.goto(ours, wait_until="commit")
        page.wait_for_selector(CHART, timeout=60_000)
        page.wait_for_function("window.firsts.chart")
        found = page.evaluate("window.firsts")
        page.context.close()
    return {name: found[name] / 1e3 for name in ("words", "chart")}


def our_click(page: Page, address: str) -> tuple[float, float]:
    """Milliseconds of one removal of the filter, to the last change of a chart in view and to the last change of all."""
    page.goto(address)
    page.wait_for_selector("#head-clear", timeout=60_000)
    page.wait_for_timeout(2500)
    inside, whole = page.evaluate(WATCH, "#head-clear")
    return float(inside), float(whole)


def stock_click(page: Page, number: int) -> tuple[float, float]:
    """Milliseconds of one choice of a pill: all of the app is in view, so both figures are the last change of all."""
    _, whole = page.evaluate(WATCH, f'[data-testid="stButtonGroup"] button:nth-of-type({number % 2 + 1})')
    return float(whole), float(whole)


def clicks(browser: Browser, data: Path, number: int) -> dict[str, dict[str, float | None]]:
    """Medians of all pages and of the stock app: charts in view, whole page."""
    laps: dict[str, list[tuple[float, float]]] = {"stock": [], **{page: [] for page in PAGES}}
    with (
        tempfile.TemporaryDirectory() as empty,
        served(ROOT / "bench" / "stock_app.py", Path(empty), None) as stock,
        served(ROOT / "app.py", ROOT, data) as ours,
    ):
        stock_page, _ = opened(browser, stock, '[data-testid="stButtonGroup"] button')
        stock_page.wait_for_timeout(1500)
        our_page, _ = opened(browser, ours, CHART)
        for _ in range(number):
            for page in PAGES:
                laps[page].append(our_click(our_page, f"{ours}/{page}?{FILTER}"))
                laps["stock"].append(stock_click(stock_page, len(laps["stock"]) + 1))
    parts = {"charts in view": 0, "whole page": 1}
    return {part: {name or "overview": median(lap[at] for lap in values) for name, values in laps.items()} for part, at in parts.items()}


def median(values: Iterable[float]) -> float | None:
    """The median of what is above 0; None where nothing is: no chart in view had to change."""
    above = [value for value in values if value]
    return round(st.median(above), 1) if above else None


def measure(browser: Browser, data: Path, number: int) -> dict[str, object]:
    """The board: the firsts, the clicks, and the clicks as times the stock click."""
    cold = [firsts(browser, data) for _ in range(max(number // 3, 1))]
    board: dict[str, object] = {f"first {name}, s": round(st.median(lap[name] for lap in cold), 2) for name in ("words", "chart")}
    for part, medians in clicks(browser, data, number).items():
        board[f"{part}, ms"] = medians
        board[f"{part} / stock"] = {name: value and round(value / medians["stock"], 2) for name, value in medians.items()}
    return board


def main() -> int:
    """Measures and writes the board."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, default=ROOT / "data")
    parser.add_argument("--clicks", type=int, default=15)
    options = parser.parse_args()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-background-networking"]
        )
        board = measure(browser, options.data.resolve(), options.clicks)
        browser.close()
    (ROOT / "bench" / "screen_speed.json").write_text(json.dumps(board, indent=1) + "\n")
    print(json.dumps(board, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
