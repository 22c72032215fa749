"""Click to charts redrawn in a real Chromium, beside a stock empty Streamlit app in the same run.

    python -m bench.screen_speed [--data data] [--clicks 15]

A click is timed inside the page: from the click to the last change of the page's main column before it stays still for 0.6 s.
Our click removes a filter ("Clear all"), which redraws every chart; the stock app's click chooses a pill, which changes one line
of text. Medians over the clicks, the two apps in turn. Also: first chart in a cold browser after the server is healthy, and the
script's own seconds a rerun. Writes bench/screen_speed.json and prints the table.
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
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
PAGES = ("", "keywords", "people", "places", "statistics", "quotes", "themes")
FILTER = "language=en"
WATCH = """(selector) => new Promise(done => {
  const main = document.querySelector('[data-testid="stMain"]'); let last = performance.now(); const start = last;
  const watcher = new MutationObserver(() => { last = performance.now(); });
  watcher.observe(main, {subtree: true, childList: true, characterData: true, attributes: true});
  document.querySelector(selector).click();
  const end = () => { clearInterval(tick); watcher.disconnect(); done(last - start); };
  const tick = setInterval(() => { if (last > start && performance.now() - last > 600) end(); }, 20);
  setTimeout(end, 15000); })"""


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


def our_click(page: Page, address: str) -> float:
    """Milliseconds of one removal of the filter."""
    page.goto(address)
    page.wait_for_selector(".st-key-chip-clear button", timeout=60_000)
    page.wait_for_timeout(2500)
    return float(page.evaluate(WATCH, ".st-key-chip-clear button"))


def stock_click(page: Page, number: int) -> float:
    """Milliseconds of one choice of a pill."""
    return float(page.evaluate(WATCH, f'[data-testid="stButtonGroup"] button:nth-of-type({number % 2 + 1})'))


def measure(browser: Browser, data: Path, clicks: int) -> dict[str, object]:
    """Medians of all pages and of the stock app, and the first chart in a cold browser."""
    board: dict[str, object] = {}
    with (
        tempfile.TemporaryDirectory() as empty,
        served(ROOT / "bench" / "stock_app.py", Path(empty), None) as stock,
        served(ROOT / "app.py", ROOT, data) as ours,
    ):
        _, first = opened(browser, ours, ".js-plotly-plot .main-svg")
        board["first chart, cold browser, warm server"] = round(first, 2)
        stock_page, _ = opened(browser, stock, '[data-testid="stButtonGroup"] button')
        stock_page.wait_for_timeout(1500)
        our_page, _ = opened(browser, ours, "h1")
        laps: dict[str, list[float]] = {"stock": [], **{page: [] for page in PAGES}}
        for number in range(clicks):
            for page in PAGES:
                laps[page].append(our_click(our_page, f"{ours}/{page}?{FILTER}"))
            laps["stock"].append(stock_click(stock_page, number + 1))
    medians = {name or "overview": round(st.median(values), 1) for name, values in laps.items()}
    board["click ms"] = medians
    board["click / stock"] = {name: round(value / medians["stock"], 2) for name, value in medians.items()}
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
