"""Two articles side by side on the page Compare: what is numbered, what a switch adds, where a link leads."""

import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.conftest import ROOT


@pytest.fixture(autouse=True)
def data(little_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The page reads the tiny snapshot."""
    monkeypatch.setenv("LINEUP_DATA", str(little_data))


def opened(**params: str) -> AppTest:
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    for name, value in {"a": "article:a1", "b": "article:a2", **params}.items():
        app.query_params[name] = value
    app.run()
    app.switch_page("components/pages/compare.py").run()
    assert not app.exception, app.exception[0].message
    return app


def two(app: AppTest) -> str:
    return next(item.proto.body for item in app.get("html") if 'class="two"' in item.proto.body)


def test_both_articles_stand_with_their_shared_facts_numbered() -> None:
    app = opened()
    assert re.findall(r'data-letter="(\d)"', two(app).split("two-b")[0]) == ["1", "2", "4", "3"]  # 23 people, Ann Reed, boats, Riga
    assert any(item.value.startswith("4 facts in both") for item in app.caption)
    assert "Red Union" in two(app)
    assert 'class="k-organisation"' not in two(app)


def test_a_switch_marks_what_only_one_of_them_has() -> None:
    app = opened()
    app.toggle(key="readers-only").set_value(True).run()
    assert not app.exception
    assert 'class="k-organisation"' in two(app)


def test_a_link_marks_the_passages_that_it_asks_for_and_brings_the_readers_up() -> None:
    app = opened(at_a="20", at_b="25")
    assert re.findall(r'id="(evidence-[ab])"', two(app)) == ["evidence-a", "evidence-b"]
    assert next(item.value for item in app.header) == "Both articles, side by side"
    assert 'id="evidence-a"' not in two(opened(at_a="99999", at_b="nonsense"))


def test_articles_that_share_nothing_say_so() -> None:
    app = opened(a="article:a4", b="article:a5")
    assert any("They share no person" in item.value for item in app.caption)
