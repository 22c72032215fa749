"""Every page in every state: no filter, one value, a filter that matches nothing, nonsense in the URL."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components.pages import PAGES
from tests.components.pieces import html, say
from tests.conftest import ROOT

STATES: dict[str, dict[str, str | list[str]]] = {
    "no filter": {},
    "one value": {"country": "BLR"},
    "several values in articles": {"theme": ["migration", "terrorism"], "country": ["CHN", "BLR"], "all": "country", "scope": "articles"},
    "nothing matches": {"words": "zzzqqq"},
    "nothing matches in articles": {"words": "zzzqqq", "scope": "articles"},
    "nonsense": {"country": "ZZZ", "theme": "'; DROP TABLE articles; --", "scope": "sideways", "from": "yesterday", "all": "words",
                 "article": "<script>alert(1)</script>", "start": "-5", "end": "many", "a": "article:nobody", "b": ":::"},
}


@pytest.fixture(autouse=True)
def data(snapshot: Path) -> Iterator[None]:
    """The pages read the snapshot of the seeds that this run built."""
    before = os.environ.get("LINEUP_DATA")
    os.environ["LINEUP_DATA"] = str(snapshot)
    yield
    os.environ.pop("LINEUP_DATA") if before is None else os.environ.update(LINEUP_DATA=before)


def opened(file: str, params: dict[str, str | list[str]]) -> AppTest:
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    for name, value in params.items():
        app.query_params[name] = value
    app.run()
    return app.switch_page(file).run() if file != PAGES[0].file else app


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_page_runs_clean_in_every_state(page, state: str) -> None:
    app = opened(page.file, STATES[state])
    assert not app.exception, app.exception[0].message
    assert f"<h1>{page.title}</h1>" in html(app)
    said = " ".join(item.value for item in (*app.warning, *app.info))
    assert ("ignored" in said) is (state == "nonsense")
    assert ("No article matches" in said) is state.startswith("nothing")


def test_a_filter_narrows_what_is_counted() -> None:
    everything = opened("components/pages/statistics.py", {})
    narrowed = opened("components/pages/statistics.py", {"theme": "migration"})
    counts = [re.findall(r'<p class="card-size">(n = [^<]*)', html(app)) for app in (everything, narrowed)]
    assert all(counts)
    assert counts[0] != counts[1]


def test_the_sidebar_writes_the_address() -> None:
    app = opened(PAGES[0].file, {})
    assert "data-filter" not in html(app), "values are counted only while their list is open"
    say(app, "filters", "facet", "country")
    assert 'data-filter="country" value="CHN">' in html(app)
    say(app, "filters", "filter", ["country", "CHN", True])
    assert app.query_params["country"] in ("CHN", ["CHN"])
    assert 'data-filter="country" value="CHN" checked>' in html(app)
    say(app, "filters", "filter", ["country", "CHN", False])
    assert "country" not in app.query_params


def test_filters_take_days_words_and_scope_and_nothing_else() -> None:
    app = opened(PAGES[0].file, {})
    for name, told in (("enter", ["from", "2020-01-01"]), ("enter", ["words", " police "]), ("choose", ["scope", "articles"])):
        say(app, "filters", name, told)
    asked = {"from": "2020-01-01", "words": "police", "scope": "articles"}
    held = {name: app.query_params[name] for name in asked}
    assert {name: value[-1] if isinstance(value, list) else value for name, value in held.items()} == asked
    for name, told in (("enter", ["from", "yesterday"]), ("enter", ["pile", "other"]), ("choose", ["scope", "sideways"]),
                       ("filter", ["nobody", "knows", True])):
        say(app, "filters", name, told)
        assert not app.exception
    assert sorted(app.query_params) == sorted(asked)
    say(app, "filters", "enter", ["from", ""])
    assert "from" not in app.query_params


def test_a_long_list_is_searched_and_what_is_left_out_has_lists_of_its_own() -> None:
    app = opened(PAGES[0].file, {})
    say(app, "filters", "facet", "country")
    say(app, "filters", "find", ["country", "kaza"])
    assert re.findall('data-filter="country" value="([A-Z]+)"', html(app)) == ["KAZ"]
    say(app, "filters", "facet", "country")
    assert "data-filter" not in html(app)
    say(app, "filters", "facet", "out")
    say(app, "filters", "facet", "not_country")
    say(app, "filters", "filter", ["not_country", "KAZ", True])
    assert app.query_params["not_country"] in ("KAZ", ["KAZ"])


def test_no_data_explains_itself(tmp_path: Path) -> None:
    os.environ["LINEUP_DATA"] = str(tmp_path)
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
    assert not app.exception
    assert app.title[0].value == "There is nothing to show yet"
    assert "python -m pipeline build seeds --out data" in app.code[0].value


def test_a_damaged_snapshot_explains_itself(tmp_path: Path, snapshot: Path) -> None:
    import shutil

    broken = tmp_path / "data"
    shutil.copytree(snapshot, broken)
    table = next((broken / "snapshots").glob("*/quotes.parquet"))
    whole = table.read_bytes()
    table.write_bytes(whole[:50] + bytes([whole[50] ^ 1]) + whole[51:])
    os.environ["LINEUP_DATA"] = str(broken)
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
    assert not app.exception
    assert app.title[0].value == "There is nothing to show yet"
    assert any("altered" in item.value for item in app.markdown)
