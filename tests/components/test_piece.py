"""The component that draws a chart: what it sends to the browser, where its files come from."""

import json

from starlette.applications import Starlette
from starlette.testclient import TestClient
from streamlit.testing.v1 import AppTest

from components import piece, service

FIGURE = '{"data": [], "layout": {"height": 200}}'


def drawing() -> None:
    import streamlit as st

    from components import piece

    figure = st.session_state.get("figure", '{"data": [], "layout": {"height": 200}}')
    piece.show(piece.Piece(chart=piece.Drawn(figure, "Two bars", True)), key="one")


def test_the_browser_is_sent_the_figure_its_words_and_where_to_find_what_it_needs() -> None:
    app = AppTest.from_function(drawing).run()
    assert not app.exception
    sent = json.loads(app.get("bidi_component")[0].proto.json)
    chart = sent["chart"]
    assert (chart["figure"], chart["alt"], chart["opened"]) == (FIGURE, "Two bars", True)
    assert chart["config"]["topojsonURL"] == "/outlines/"
    assert chart["library"].startswith("/scripts/plotly.js?")
    assert app.get("bidi_component")[0].proto.js_source_path == piece.SCRIPT, "a script written into the page is against the policy"


def test_a_chart_stays_the_same_when_its_figure_changes() -> None:
    app = AppTest.from_function(drawing).run()
    before = app.get("bidi_component")[0].proto.id
    app.session_state["figure"] = '{"data": [], "layout": {"height": 300}}'
    app.run()
    after = app.get("bidi_component")[0].proto
    assert json.loads(after.json)["chart"]["figure"] == app.session_state["figure"]
    assert after.id == before


def test_plotly_comes_from_this_server_as_its_package_brings_it() -> None:
    client = TestClient(Starlette(routes=service.ROUTES, middleware=service.MIDDLEWARE))
    answer = client.get(piece.library("/"))
    assert answer.status_code == 200 and answer.headers["content-type"].startswith("text/javascript")
    assert answer.content == piece.LIBRARY.read_bytes()
