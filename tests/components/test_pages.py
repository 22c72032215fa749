"""Every page in every state: no filter, one value, a filter that matches nothing, nonsense in the URL."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components.pages import PAGES
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
    assert app.title[0].value == page.title
    said = " ".join(item.value for item in (*app.warning, *app.info))
    assert ("ignored" in said) is (state == "nonsense")
    assert ("No article matches" in said) is state.startswith("nothing")


def test_a_filter_narrows_what_is_counted() -> None:
    everything = opened("components/pages/statistics.py", {})
    narrowed = opened("components/pages/statistics.py", {"theme": "migration"})
    all_of = next(item.value for item in everything.caption if item.value.startswith("n = "))
    some = next(item.value for item in narrowed.caption if item.value.startswith("n = "))
    assert all_of != some


def test_the_sidebar_writes_the_address() -> None:
    app = opened(PAGES[0].file, {})
    app.multiselect(key="filter-country").select("CHN").run()
    assert app.query_params["country"] in ("CHN", ["CHN"])
    app.multiselect(key="filter-country").unselect("CHN").run()
    assert "country" not in app.query_params


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
