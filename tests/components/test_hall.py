"""Where data is missing, damaged or goes away while it is open, a page stands that says what was found and what to do."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from corpus import store
from tests.components import tiny
from tests.conftest import ROOT


def opened(data: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    monkeypatch.setenv("LINEUP_DATA", str(data))
    return AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()


def half(data: Path) -> None:
    for path in sorted(data.rglob("*.parquet"))[::2]:
        path.unlink()


@pytest.mark.parametrize(("damage", "words"), [
    (shutil.rmtree, "There is no data yet"),
    (lambda data: shutil.rmtree(data / "snapshots"), "names the snapshot"),
    (lambda data: (data / "CURRENT").write_text("nothing"), "names the snapshot"),
    (lambda data: (data / "CURRENT").write_bytes(b""), "names the snapshot"),
    (half, "is missing"),
    (lambda data: next(data.rglob("articles.parquet")).write_bytes(b"PAR1"), "was altered after the build"),
    (lambda data: next(data.rglob("manifest.json")).write_text("{"), "cannot be read"),
])
def test_data_that_cannot_be_shown_is_told_with_what_was_found_and_what_to_do(
        tmp_path: Path, monkeypatch: pytest.MonkeyPatch, damage: Callable[[Path], object], words: str) -> None:
    tiny.write(tmp_path / "data")
    damage(tmp_path / "data")
    app = opened(tmp_path / "data", monkeypatch)
    assert not app.exception
    assert [item.value for item in app.title] == ["There is nothing to show yet"]
    assert words in app.markdown[0].value.replace("\\", "")
    assert any("name the folder of your own" in item.value.replace("\\", "") for item in app.markdown)
    assert [item.value for item in app.code] == ["python -m pipeline build seeds --out data"]


def test_a_large_pile_whose_files_go_away_says_so_in_place_of_a_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "IN_MEMORY_BYTES", 0)
    tiny.write(tmp_path / "data")
    app = opened(tmp_path / "data", monkeypatch)
    assert not app.exception
    for path in (tmp_path / "data").rglob("*.parquet"):
        path.unlink()
    app.switch_page("components/pages/statistics.py").run()
    assert not app.exception
    assert any("of snapshot tinyscreen went away while it was open" in item.value.replace("\\", "") for item in app.markdown)
