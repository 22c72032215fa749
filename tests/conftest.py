"""Fixtures that tests of several rooms share: a snapshot of the seeds, a running dashboard, a page in a real Chromium."""

import os
import shutil
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, ConsoleMessage, Page, Request

ROOT = Path(__file__).resolve().parent.parent
START_SECONDS = 90
PATIENCE = 30_000  # milliseconds that a test waits for a state of the page; a slow machine takes most of them
# Streamlit's client looks for its base path below the page's own address first; these two answers of 404 are part of that.
PROBES = ("/_stcore/health", "/_stcore/host-config")


def run(*words: str, seconds: int = 600) -> subprocess.CompletedProcess[str]:
    """Runs this Python with `words` in the project's folder and returns what came out; never raises on the exit code."""
    return subprocess.run([sys.executable, *words], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", timeout=seconds,
                          stdin=subprocess.DEVNULL, check=False)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks every test that opens a browser, so that `pytest -m "not browser"` leaves those out."""
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's folder."""
    return ROOT


@pytest.fixture(scope="session")
def snapshot(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the snapshot of the seeds, built by the command that the README tells."""
    out = tmp_path_factory.mktemp("built") / "data"
    done = run("-m", "pipeline", "build", "seeds", "--out", str(out), "--quiet")
    assert done.returncode == 0, done.stderr
    return out


@dataclass
class Visit:
    """What a browser met while a page was open: faults of the page, words on its console, requests that left this machine."""

    page: "Page"
    faults: list[str] = field(default_factory=list)
    console: list[str] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)

    def hear(self, message: "ConsoleMessage") -> None:
        """Keeps an error on the console, except the client's two probes for its base path."""
        address = str(message.location.get("url", ""))
        if message.type == "error" and not urlsplit(address).path.endswith(PROBES):
            self.console.append(f"{message.text} ({address})")

    def watch(self, request: "Request") -> None:
        """Keeps a request that goes anywhere but to this machine."""
        parts = urlsplit(request.url)
        if parts.scheme in ("http", "https", "ws", "wss") and parts.hostname not in ("127.0.0.1", "localhost"):
            self.outside.append(request.url)

    def settle(self) -> None:
        """Waits until the page is drawn: no run of the script is under way, nothing on it is stale, charts and fonts are there."""
        self.page.locator(".stApp[data-test-script-state='notRunning']").wait_for()
        self.page.wait_for_function("""() => !document.querySelector('[data-stale=true], .stSkeleton') && document.fonts.status === 'loaded'
          && [...document.querySelectorAll('.plot')].every(plot => plot.querySelector('.main-svg'))""")


def free_port() -> int:
    """A port of this machine that nothing listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def answers(address: str) -> bool:
    """True when something at the address answers with 200."""
    try:
        with urllib.request.urlopen(address, timeout=2) as answer:  # noqa: S310 - an address of this machine
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False


def wait_until_up(process: subprocess.Popen[bytes], address: str, log: Path) -> None:
    """Returns once the address answers; fails with the server's own words when it ends or stays silent."""
    for _ in range(START_SECONDS * 5):
        if answers(f"{address}/_stcore/health"):
            return
        try:
            process.wait(timeout=0.2)
        except subprocess.TimeoutExpired:
            continue
        break
    pytest.fail(f"the dashboard did not start:\n{log.read_text('utf-8', 'replace')[-3000:]}")


@contextmanager
def dashboard(log: Path, **variables: str) -> Iterator[str]:
    """The address of a dashboard that runs as the README says, with these environment variables beside its own; it ends with the block."""
    port = free_port()
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port), "--server.address", "127.0.0.1",
               "--server.headless", "true", "--server.fileWatcherType", "none", "--browser.gatherUsageStats", "false"]
    with log.open("wb") as output:
        process = subprocess.Popen(command, cwd=ROOT, stdout=output, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL,
                                   env={**os.environ, **variables})
    address = f"http://127.0.0.1:{port}"
    try:
        wait_until_up(process, address, log)
        yield address
    finally:
        process.terminate()
        try:
            process.wait(timeout=15)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(timeout=15)


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a dashboard over the data/ of the project."""
    if not (ROOT / "app.py").is_file():
        pytest.skip("there is no app.py yet")
    with dashboard(tmp_path_factory.mktemp("server") / "log.txt") as address:
        yield address


def chromium_path() -> str:
    """Where this machine's Chromium is. Skips the test when there is none; fails it where CI=true."""
    for name in ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"):
        if path := shutil.which(name):
            return path
    reason = "no Chromium was found: journeys in a browser were not tried"
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def browser() -> Iterator["Browser"]:
    """A headless Chromium, the machine's own."""
    path = chromium_path()
    from playwright.sync_api import expect, sync_playwright  # loads its driver, so only where a browser is wanted

    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-dev-shm-usage"])
        yield chromium
        chromium.close()


@pytest.fixture
def visit(browser: "Browser", server: str) -> Iterator[Visit]:
    """A fresh page, not opened on anything yet; addresses such as "/quotes" are below the running dashboard."""
    context = browser.new_context(base_url=server, viewport={"width": 1280, "height": 900}, locale="en-GB", accept_downloads=True)
    context.set_default_timeout(PATIENCE)
    seen = Visit(context.new_page())
    seen.page.on("pageerror", lambda fault: seen.faults.append(str(fault)))
    seen.page.on("console", seen.hear)
    context.on("request", seen.watch)
    seen.page.on("websocket", lambda socket_: seen.outside.extend([socket_.url] if "127.0.0.1" not in socket_.url else []))
    yield seen
    context.close()
