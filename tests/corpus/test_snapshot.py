"""A snapshot is whole or it is refused, with words that say what to do."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pytest

from corpus import snapshot
from corpus.evidence import prove
from corpus.schema import TABLES
from corpus.snapshot import KEEP_SECONDS, NoSnapshot, open_current, prune
from tests.corpus import tiny


def test_what_was_written_is_read_back(tmp_path: Path) -> None:
    tiny.write(tmp_path)
    opened = open_current(tmp_path)
    assert opened.build_id == "tiny1"
    assert opened.read("statistics").to_pylist()[0]["surface"] == "More than 170"
    assert opened.read("links").num_rows == 0


def test_equal_rows_give_equal_bytes(tmp_path: Path) -> None:
    first, second = tiny.write(tmp_path / "one"), tiny.write(tmp_path / "two")
    for left in first.folder.iterdir():
        assert left.read_bytes() == (second.folder / left.name).read_bytes(), left.name


def test_a_table_in_pieces_has_the_bytes_of_the_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(snapshot, "GROUP", 3)
    whole = tiny.write(tmp_path / "one")
    tables = {name: whole.read(name) for name in TABLES}
    pieces = {name: [table.slice(at, 2) for at in range(0, table.num_rows, 2)] for name, table in tables.items()}
    written = snapshot.write(tmp_path / "two", pieces, {"build_id": "tiny1"})
    assert written.manifest["tables"] == whole.manifest["tables"]
    assert max(table.num_rows for table in tables.values()) > 3


def test_a_piece_that_fails_leaves_nothing_behind(tmp_path: Path) -> None:
    kept = tiny.write(tmp_path)
    tables = {name: kept.read(name) for name in TABLES}

    def broken() -> Iterator[pa.Table]:
        yield tables["mentions"]
        raise RuntimeError("a row breaks the contract")

    with pytest.raises(RuntimeError, match="breaks the contract"):
        snapshot.write(tmp_path, {**tables, "mentions": broken()}, {"build_id": "tiny2"})
    assert open_current(tmp_path).build_id == kept.build_id
    assert [folder.name for folder in (tmp_path / "snapshots").iterdir()] == [kept.build_id]


def test_the_order_in_which_rows_come_does_not_matter(tmp_path: Path) -> None:
    backwards = {name: rows[::-1] for name, rows in tiny.ROWS.items()}
    first, second = tiny.write(tmp_path / "one"), tiny.write(tmp_path / "two", rows=backwards)
    assert first.manifest["tables"] == second.manifest["tables"]


def test_a_folder_without_pointer_says_how_to_build(tmp_path: Path) -> None:
    with pytest.raises(NoSnapshot, match=r"CURRENT is missing.*python -m pipeline build"):
        open_current(tmp_path)


def test_a_pointer_to_nowhere_is_refused(tmp_path: Path) -> None:
    tiny.write(tmp_path)
    (tmp_path / "CURRENT").write_text("../../etc\n")
    with pytest.raises(NoSnapshot, match="is not there"):
        open_current(tmp_path)


def test_another_schema_version_is_refused(tmp_path: Path) -> None:
    written = tiny.write(tmp_path)
    manifest = json.loads((written.folder / "manifest.json").read_text())
    (written.folder / "manifest.json").write_text(json.dumps({**manifest, "schema_version": 99}))
    with pytest.raises(NoSnapshot, match="schema version 99; this Lineup reads version 1"):
        open_current(tmp_path)


def test_one_flipped_bit_in_any_table_is_noticed(tmp_path: Path) -> None:
    written = tiny.write(tmp_path)
    for path in sorted(written.folder.glob("*.parquet")):
        whole = path.read_bytes()
        middle = len(whole) // 2
        path.write_bytes(whole[:middle] + bytes([whole[middle] ^ 1]) + whole[middle + 1 :])
        with pytest.raises(NoSnapshot, match=f"{path.name} was altered"):
            open_current(tmp_path)
        path.write_bytes(whole)
    assert open_current(tmp_path).build_id == "tiny1"


def test_a_missing_table_is_named(tmp_path: Path) -> None:
    written = tiny.write(tmp_path)
    (written.folder / "quotes.parquet").unlink()
    with pytest.raises(NoSnapshot, match=r"quotes\.parquet is missing"):
        open_current(tmp_path)


def test_a_write_that_fails_leaves_the_snapshot_before_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tiny.write(tmp_path)
    for failing in range(1, 26):
        calls = iter(range(1, 1000))

        def full(handle: int, calls=calls, failing=failing) -> None:
            if next(calls) == failing:
                raise OSError(28, "No space left on device")

        monkeypatch.setattr(os, "fsync", full)
        if failing <= 22:
            with pytest.raises(OSError, match="No space"):
                tiny.write(tmp_path, build_id="tiny2")
            monkeypatch.undo()
            assert open_current(tmp_path).build_id in ("tiny1", "tiny2")
        monkeypatch.undo()


def test_old_snapshots_go_after_an_hour_and_drafts_with_them(tmp_path: Path) -> None:
    tiny.write(tmp_path, build_id="old1")
    tiny.write(tmp_path, build_id="new1")
    (tmp_path / "snapshots" / ".dead.draft").mkdir()
    now = (tmp_path / snapshot.POINTER).stat().st_mtime
    assert prune(tmp_path, now=now + 60) == [".dead.draft"]
    assert prune(tmp_path, now=now + KEEP_SECONDS + 60) == ["old1"]
    assert open_current(tmp_path).build_id == "new1"


def test_a_snapshot_that_keeps_its_word_has_no_faults(tmp_path: Path) -> None:
    tiny.write(tmp_path)
    assert prove(tmp_path)[1] == []


@pytest.mark.parametrize(
    ("table", "change", "words"),
    [
        ("statistics", {"start": 26}, "the text does not read 'More than 170'"),
        ("mentions", {"entity_id": "e-nobody"}, "mentions.entity_id: 1 ids are not in entities"),
        ("statistics", {"article_id": "a9"}, "article ids are not in articles, such as a9"),
        ("statistics", {"qualifier": "roughly"}, "'roughly'"),
        ("articles", {"title": ""}, "empty strings; unknown must be null"),
        ("copies", {"article_id": "a2"}, "a1 has no row in copies"),
    ],
)
def test_a_broken_promise_is_named(tmp_path: Path, table: str, change: dict, words: str) -> None:
    broken = [{**row, **change} if at == 0 else row for at, row in enumerate(tiny.ROWS[table])]
    tiny.write(tmp_path, rows={**tiny.ROWS, table: broken})
    faults = prove(tmp_path)[1]
    assert any(words in fault for fault in faults), faults


def test_an_input_that_vanished_is_noticed(tmp_path: Path) -> None:
    tiny.write(tmp_path, rows={**tiny.ROWS, "rejects": []})
    folder = open_current(tmp_path).folder
    manifest = json.loads((folder / "manifest.json").read_text())
    manifest["counts"]["inputs"] += 1
    (folder / "manifest.json").write_text(json.dumps(manifest))
    assert prove(tmp_path)[1] == ["4 inputs were found, but copies (3) and rejects (0) make 3"]
