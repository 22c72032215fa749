"""Several piles in one installation: which folders are piles, how they are called, what stands where one is broken."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components import piles
from tests.components import harbour, tiny
from tests.conftest import ROOT


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The main pile and two others, of which one has lost a table; and folders that are no piles."""
    monkeypatch.setenv("LINEUP_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("LINEUP_PILES", str(tmp_path / "piles"))
    tiny.write(tmp_path / "data")
    for name in ("Hafen 2024", "broken", ".hidden", "a..b"):
        harbour.write(tmp_path / "piles" / name)
    (tmp_path / "piles" / "empty").mkdir()
    next((tmp_path / "piles" / "broken" / "snapshots").glob("*/quotes.parquet")).write_bytes(b"nothing")
    return tmp_path


def opened(**params: str) -> AppTest:
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    for name, value in params.items():
        app.query_params[name] = value
    return app.run()


def test_a_pile_is_a_folder_with_tables_and_a_plain_name(home: Path) -> None:
    assert piles.names() == ["Hafen 2024", "broken"]
    assert piles.folder("Hafen 2024") == home / "piles" / "Hafen 2024"


@pytest.mark.parametrize("name", ["../data", "/etc", ".hidden", "a..b", "empty", "nobody", "\x00"])
def test_nothing_else_is_a_pile(home: Path, name: str) -> None:
    with pytest.raises(ValueError, match="no pile called"):
        piles.folder(name)


def test_the_sidebar_offers_the_piles_and_keeps_the_filters_that_both_have(home: Path) -> None:
    app = opened(country="LVA")
    assert app.selectbox(key="pile").options == ["main pile", "Hafen 2024", "broken"]
    app.selectbox(key="pile").select("Hafen 2024").run()
    assert app.query_params["pile"] in ("Hafen 2024", ["Hafen 2024"])
    assert app.query_params["country"] in ("LVA", ["LVA"])
    assert any("4 articles" in item.value for item in app.markdown)


def test_a_broken_pile_says_why_and_offers_the_others(home: Path) -> None:
    app = opened(pile="broken")
    assert not app.exception
    assert app.title[0].value == "There is nothing to show yet"
    assert any("altered" in item.value for item in app.markdown)
    others = ["main pile", "Hafen 2024"]
    assert [link.proto.label for link in app.get("page_link") if link.proto.label in others] == others


def test_an_unknown_pile_is_named(home: Path) -> None:
    app = opened(pile="nobody")
    assert any("There is no pile called nobody" in item.value for item in app.markdown)
