"""Faults of ours and of the disk are one plain message with where and what to do."""

import errno
import os
from pathlib import Path

import pytest

from pipeline import commands
from tests.pipeline.inputs import NEWS, folder


def test_a_fault_of_ours_is_one_line_that_names_its_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
                                                         capsys: pytest.CaptureFixture[str]) -> None:
    def broken(request: object, *, progress: object) -> None:
        raise RuntimeError("a table broke its contract")

    monkeypatch.setattr(commands, "build", broken)
    assert commands.main(["build", str(folder(tmp_path / "in", a__txt=NEWS)), "--out", str(tmp_path / "out")]) == 1
    said = " ".join(capsys.readouterr().err.split())
    assert said.startswith("Error: A fault of Lineup: RuntimeError at test_commands.py:")
    assert said.endswith("a table broke its contract. The tables are as they were. Please report this line.")


@pytest.mark.parametrize(("number", "advice"), [
    (errno.ENOSPC, "Make room on that disk"), (errno.EFBIG, "Make room on that disk"),
    (errno.EACCES, "Give yourself the right to write there"),
    (errno.EROFS, "Give yourself the right to write there"), (errno.EIO, "Make room there, mind who may write, or choose another --out.")])
def test_a_disk_that_refuses_is_told_by_what_it_refuses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
                                                        number: int, advice: str) -> None:
    def refused(request: object, *, progress: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(commands, "build", refused)
    assert commands.main(["build", str(tmp_path), "--out", str(tmp_path / "out")]) == 1
    said = " ".join(capsys.readouterr().err.split())
    assert f"{os.strerror(number)}: " in said and f"The tables are as they were. {advice}" in said
