"""What is done before it is asked for."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.responses import HTMLResponse, PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from components import ahead, desk, laid, piece, service
from components.look import DARK, LIGHT
from corpus.selection import Selection

ROOM = 4096 - 2048  # what a proxy such as nginx allows for all headers, less the other headers of a page


@pytest.fixture
def little_pile(little_data: Path) -> Iterator[None]:
    """The tiny pile as the pile in data/, with nothing kept."""
    before = os.environ.get("LINEUP_DATA")
    os.environ["LINEUP_DATA"] = str(little_data)
    for kept in (laid.FRAMES, laid.LAID, laid.FIGURES):
        kept.clear()
    yield
    os.environ.pop("LINEUP_DATA") if before is None else os.environ.update(LINEUP_DATA=before)


def test_the_browser_is_told_files_that_the_framework_has_the_drawing_library_first() -> None:
    first, *files = [link.split(">")[0].strip(" <") for link in ahead.links(service.SHELL).decode().split(",")]
    assert first == piece.library("")
    assert len(files) == len(ahead.PARTS)
    assert Path(files[0]).name.startswith("BidiComponent.")
    assert [file for file in files if not (service.SHELL / file).is_file()] == []
    assert len(ahead.links(service.SHELL)) < ROOM


def test_pages_carry_the_hints_and_nothing_else_does() -> None:
    routes = [Route("/page", lambda request: HTMLResponse("<p>page</p>")), Route("/rows", lambda request: PlainTextResponse("rows"))]
    client = TestClient(Starlette(routes=routes, middleware=service.MIDDLEWARE))
    assert client.get("/page").headers["link"] == ahead.links(service.SHELL).decode()
    assert "link" not in client.get("/rows").headers


def test_the_front_page_is_drawn_in_both_modes_before_anyone_comes(little_pile: None) -> None:
    ahead.prepare()
    corpus, drawn = desk.corpus(), 0
    for chart in ahead.FRONT:
        words = tuple(offered[0] for offered in chart.choices)
        ready = laid.arranged(corpus, chart, Selection(), words=words)
        for look in (LIGHT, DARK) if chart.figure and len(ready.shown) else ():
            key = (ready.key, look.mode, None)
            assert laid.FIGURES.get(key, lambda: pytest.fail("not drawn")) is laid.figure(ready, look, mark=None)
            drawn += 1
    assert drawn
