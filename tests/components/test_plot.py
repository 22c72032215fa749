"""The component that draws a chart: what it sends to the browser, where its files come from."""

import json

from starlette.applications import Starlette
from starlette.testclient import TestClient
from streamlit.testing.v1 import AppTest

from components import plot, service

FIGURE = '{"data": [], "layout": {"height": 200}}'


def drawing() -> None:
    import streamlit as st

    from components import plot

    figure = st.session_state.get("figure", '{"data": [], "layout": {"height": 200}}')
    plot.draw(figure, key="one", alt="Two bars", opened=True, on_pick=lambda marks: None)


def test_the_browser_is_sent_the_figure_its_words_and_where_to_find_what_it_needs() -> None:
    app = AppTest.from_function(drawing).run()
    assert not app.exception
    sent = json.loads(app.get("bidi_component")[0].proto.json)
    assert sent["figure"] == FIGURE and sent["alt"] == "Two bars" and sent["opened"] is True
    assert sent["config"]["topojsonURL"] == "/outlines/"
    assert sent["library"].startswith("/scripts/plotly.js?")
    assert app.get("bidi_component")[0].proto.js_source_path == plot.SCRIPT, "a script written into the page is against the policy"


def test_a_chart_stays_the_same_when_its_figure_changes() -> None:
    app = AppTest.from_function(drawing).run()
    before = app.get("bidi_component")[0].proto.id
    app.session_state["figure"] = '{"data": [], "layout": {"height": 300}}'
    app.run()
    after = app.get("bidi_component")[0].proto
    assert json.loads(after.json)["figure"] == app.session_state["figure"]
    assert after.id == before


def test_plotly_comes_from_this_server_as_its_package_brings_it() -> None:
    client = TestClient(Starlette(routes=service.ROUTES, middleware=service.MIDDLEWARE))
    answer = client.get(plot.library("/"))
    assert answer.status_code == 200 and answer.headers["content-type"].startswith("text/javascript")
    assert answer.content == plot.LIBRARY.read_bytes()
