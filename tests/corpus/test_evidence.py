"""A snapshot that somebody or something touched after the build is refused, or its faults are named, whatever was done to it."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from corpus import snapshot, store
from corpus.evidence import prove
from corpus.snapshot import NoSnapshot, digest
from corpus.store import Corpus
from tests.corpus import tiny


def edited(folder: Path, change: Callable[[dict[str, Any]], object]) -> None:
    told = json.loads((folder / "manifest.json").read_text())
    change(told)
    (folder / "manifest.json").write_text(json.dumps(told))


def replaced(folder: Path, table: str, content: pa.Table | bytes) -> None:
    """Another table in the place of one, and a manifest that agrees."""
    path = folder / f"{table}.parquet"
    if isinstance(content, bytes):
        path.write_bytes(content)
    else:
        pq.write_table(content, path)
    edited(folder, lambda told: told["tables"][table]["files"][0].update(sha256=digest(path)))


@pytest.mark.parametrize(("change", "words"), [
    (lambda told: told.pop("counts"), r"cannot be read \(it has no 'counts'\)"),
    (lambda told: told.update(tables=[]), r"its parts are not those that a build writes"),
    (lambda told: told["tables"]["quotes"].update(files=None), r"its parts are not those that a build writes"),
    (lambda told: told["tables"]["quotes"].update(files=[]), r"the table quotes is missing"),
    (lambda told: told["tables"].pop("quotes"), r"the table quotes is missing"),
    (lambda told: told["tables"]["quotes"].update(rows="many"), r"its parts are not those"),
    (lambda told: told["counts"].update(inputs="many"), r"was altered after the build"),
    (lambda told: told.update(build_id="other"), r"was altered after the build \(it tells of 'other'\)"),
])
def test_a_manifest_that_was_edited_is_refused(tmp_path: Path, change: Callable[[dict[str, Any]], object], words: str) -> None:
    edited(tiny.write(tmp_path).folder, change)
    with pytest.raises(NoSnapshot, match=words) as fault:
        prove(tmp_path)
    assert str(fault.value).endswith(f"Build it again: python -m pipeline build SOURCE --out {tmp_path.name}")


@pytest.mark.parametrize("content", [b"", b"[]", b'{"a": ', b"\xff\xfe\x00"])
def test_a_manifest_that_is_none_is_refused(tmp_path: Path, content: bytes) -> None:
    (tiny.write(tmp_path).folder / "manifest.json").write_bytes(content)
    with pytest.raises(NoSnapshot, match="The manifest of snapshot tiny1 cannot be read"):
        prove(tmp_path)


def test_many_faults_are_told_as_a_few_and_a_number(tmp_path: Path) -> None:
    for path in tiny.write(tmp_path).folder.glob("*.parquet"):
        path.unlink()
    with pytest.raises(NoSnapshot, match=r"articles\.parquet is missing; .* and 17 more\."):
        prove(tmp_path)


def test_what_agrees_with_its_hash_but_is_no_such_table_is_named(tmp_path: Path) -> None:
    folder = tiny.write(tmp_path).folder
    replaced(folder, "quotes", pa.table({"a": [1]}))
    assert prove(tmp_path)[1][0].startswith("quotes: columns are ['a']")
    replaced(folder, "quotes", b"no Parquet")
    assert "cannot be read as Parquet" in prove(tmp_path)[1][0]


def test_what_agrees_with_its_hash_but_is_no_such_table_is_not_opened_for_the_screen(tmp_path: Path) -> None:
    folder = tiny.write(tmp_path).folder
    replaced(folder, "quotes", pa.table({"a": [1]}))
    with pytest.raises(NoSnapshot, match=r"quotes has other columns than those of the schema\. Build it again"):
        Corpus.open(tmp_path)
    replaced(folder, "quotes", b"no Parquet")
    with pytest.raises(NoSnapshot, match="is damaged: a table cannot be read"):
        Corpus.open(tmp_path)


def test_files_that_go_away_while_a_large_snapshot_is_open_are_told_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "IN_MEMORY_BYTES", 0)
    folder = tiny.write(tmp_path).folder
    corpus = Corpus.open(tmp_path)
    corpus.stand()
    (folder / "quotes.parquet").unlink()
    with pytest.raises(NoSnapshot, match=r"quotes\.parquet of snapshot tiny1 went away while it was open\. Build it again"):
        corpus.stand()
    corpus.close()


def test_a_row_that_was_taken_out_is_missed(tmp_path: Path) -> None:
    written = tiny.write(tmp_path)
    table = written.read("statistics")
    replaced(written.folder, "statistics", table.slice(1))
    assert f"statistics: the manifest tells of {table.num_rows} rows, the table has {table.num_rows - 1}" in prove(tmp_path)[1]


def test_a_count_that_was_edited_is_noticed(tmp_path: Path) -> None:
    edited(tiny.write(tmp_path).folder, lambda told: told["counts"].update(articles=9))
    assert "the manifest counts 9 articles, the table has 3 rows" in prove(tmp_path)[1]


def test_a_file_that_the_build_did_not_write_is_named(tmp_path: Path) -> None:
    (tiny.write(tmp_path).folder / "more.parquet").write_bytes(b"")
    assert [fault.partition(",")[0] for fault in prove(tmp_path)[1]] == ["more.parquet lies in the snapshot's folder"]


def test_data_that_may_not_be_read_is_told_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(path: Path) -> str:
        raise PermissionError(13, "Permission denied", str(path))

    tiny.write(tmp_path)
    monkeypatch.setattr(snapshot, "digest", refused)
    with pytest.raises(NoSnapshot, match=r"The data cannot be read \(Permission denied: \w+\.parquet\)\. Mind who may read it\."):
        prove(tmp_path)


def test_the_same_build_again_never_takes_away_what_is_served_and_mends_what_is_damaged(
        tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tiny.write(tmp_path).folder
    before = (folder / "quotes.parquet").stat().st_ino
    gone: list[object] = []
    rename = os.rename
    monkeypatch.setattr(os, "rename", lambda old, new: (gone.append(old), rename(old, new)))
    tiny.write(tmp_path)
    assert (gone, (folder / "quotes.parquet").stat().st_ino) == ([], before)
    (folder / "quotes.parquet").write_bytes(b"")
    tiny.write(tmp_path)
    assert prove(tmp_path)[1] == []
    assert [path.name for path in folder.parent.iterdir()] == ["tiny1"]
