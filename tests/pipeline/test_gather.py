"""What a folder holds is found whole: what cannot be read is a reject that says why, a name is always text."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.article import Article
from pipeline import gather
from pipeline.readers import READERS
from tests.pipeline.inputs import NEWS, folder


def test_a_file_that_the_disk_refuses_is_a_reject_and_the_rest_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(path: Path, key: str) -> Iterator[Article]:
        raise PermissionError(13, "Permission denied", str(path))
        yield

    monkeypatch.setitem(READERS, ".md", refused)
    home = folder(tmp_path / "home")
    given = gather.gather(((tmp_path / "a.md", "a.md"), (folder(tmp_path, b__txt=NEWS) / "b.txt", "b.txt")), home)
    assert [row["key"] for row in given.copies] == ["b.txt"]
    assert [dict(row) for row in given.rejects] == [{"key": "a.md", "code": "unreadable", "reason":
           "The file could not be read: Permission denied. Mind who may read it, and build again."}]


def test_a_file_of_another_format_is_told_with_what_to_do(tmp_path: Path) -> None:
    source = folder(tmp_path / "in", a__txt=NEWS, b__pdf=b"%PDF", c__json="[]", d="words", e__odd="words")
    given = gather.gather(gather.find([source], tmp_path / "out")[0], folder(tmp_path / "home"))
    assert [row["reason"].split("it reads .txt, .md, .csv, .jsonl, .parquet. ")[1] for row in given.rejects] == [
        "Save its text as .txt in UTF-8, and build again.",
        "Write one JSON object a line into a file that ends in .jsonl, and build again.",
        "Give it the ending of what it is, such as .txt, and build again.",
        "Save its text as .txt in UTF-8, and build again."]


def test_a_folder_that_may_not_be_looked_into_is_a_reject(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = folder(tmp_path / "in", a__txt=NEWS)
    folder(source / "closed", b__txt=NEWS)
    look = os.scandir

    def refused(place: str | Path) -> object:
        if Path(place).name == "closed":
            raise PermissionError(13, "Permission denied", str(place))
        return look(place)

    monkeypatch.setattr(os, "scandir", refused)
    monkeypatch.setattr(os, "listdir", refused)
    given = gather.gather(gather.find([source], tmp_path / "out")[0], folder(tmp_path / "home"))
    assert [row["key"] for row in given.copies] == ["a.txt"]
    assert [dict(row) for row in given.rejects] == [{"key": "closed", "code": "unreadable", "reason":
           "The folder could not be read: Permission denied. Mind who may read it, and build again."}]


def test_a_name_that_is_no_utf_8_is_told_with_a_sign_in_place_of_its_bytes(tmp_path: Path) -> None:
    source = folder(tmp_path / "in")
    (source / os.fsdecode(b"bad\xff.txt")).write_text(NEWS)
    given = gather.gather(gather.find([source], tmp_path / "out")[0], folder(tmp_path / "home"))
    assert [row["key"] for row in given.copies] == ["bad\ufffd.txt"]


def test_a_pipe_as_source_is_refused_before_anything_waits_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(gather.WrongUse, match="is neither a folder nor a file"):
        gather.find([tmp_path / "pipe.txt"], tmp_path / "out")
