"""The server's time for one rerun of every page, without a browser, beside a stock empty Streamlit app in the same run.

    python -m bench.rerun_speed [--data data] [--runs 15]

A websocket client sends what the browser sends and waits for the end of the script. `known`: filters that were asked before, so that
answers come from the cache; `new`: a filter that nobody asked before (a word that no article holds is left out), so that every query
and every picture of the page is made. Medians in milliseconds; writes bench/rerun_speed.json and prints it.
"""

import argparse
import asyncio
import json
import statistics
import sys
import tempfile
import time
from pathlib import Path

import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from bench.screen_speed import ROOT, served
from components.pages import PAGES


async def rerun(socket: websockets.ClientConnection, page: str, query: str) -> float:
    """Milliseconds from asking for a page to the end of its script."""
    asked = BackMsg()
    asked.rerun_script.query_string, asked.rerun_script.page_name = query, page
    started = time.perf_counter()
    await socket.send(asked.SerializeToString())
    while True:
        message = ForwardMsg()
        message.ParseFromString(await asyncio.wait_for(socket.recv(), 60))
        if message.WhichOneof("type") == "script_finished" and message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN:
            return (time.perf_counter() - started) * 1e3


async def timed(address: str, pages: tuple[str, ...], queries: list[str]) -> dict[str, list[float]]:
    """The milliseconds of every page under every query, one session."""
    laps: dict[str, list[float]] = {page: [] for page in pages}
    async with websockets.connect(f"{address.replace('http', 'ws')}/_stcore/stream", subprotocols=["streamlit"], max_size=None,
                                  compression=None, origin=address) as socket:
        for query in queries:
            for page in pages:
                laps[page].append(await rerun(socket, page, query))
    return laps


def medians(laps: dict[str, list[float]]) -> dict[str, float]:
    """The median of each page, in milliseconds."""
    return {page or PAGES[0].name: round(statistics.median(values), 1) for page, values in laps.items()}


def measure(data: Path, runs: int) -> dict[str, dict[str, float]]:
    """Medians of all pages under known and new filters, and of the stock app."""
    pages = ("", *(page.name for page in PAGES[1:]))
    with tempfile.TemporaryDirectory() as empty, served(ROOT / "bench" / "stock_app.py", Path(empty), None) as stock:
        laps = asyncio.run(timed(stock, ("",), ["", *[f"n={number}" for number in range(runs)]]))
        board = {"stock": {"stock": medians({"": laps[""][1:]})[PAGES[0].name]}}
    with served(ROOT / "app.py", ROOT, data) as ours:
        asyncio.run(timed(ours, pages, ["", "language=en"]))
        board["known"] = medians(asyncio.run(timed(ours, pages, ["", "language=en"] * (runs // 2))))
        board["new"] = medians(asyncio.run(timed(ours, pages, [f"not_words=q{number}x" for number in range(runs)])))
    return board


def main() -> int:
    """Measures and writes the board."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, default=ROOT / "data")
    parser.add_argument("--runs", type=int, default=15)
    options = parser.parse_args()
    board = measure(options.data.resolve(), options.runs)
    (ROOT / "bench" / "rerun_speed.json").write_text(json.dumps(board, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(board, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
