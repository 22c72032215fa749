"""A build with worker processes that is interrupted, or loses a worker, leaves the old tables and nothing else."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from pipeline.build import INLINE_BELOW, PARTS
from tests.conftest import ROOT, run

pytestmark = pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="looks for workers where Linux lists them")


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    """So many articles that workers read them."""
    texts = (f"On day {number} more than {number} guides met in Riga, Latvia." for number in range(INLINE_BELOW * 3))
    rows = ({"id": str(number), "text": text} for number, text in enumerate(texts))
    path = tmp_path / "pile.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


@contextmanager
def building(pile: Path, out: Path) -> Iterator[subprocess.Popen[str]]:
    """A build in a process group of its own that hears Ctrl-C, as a terminal starts it, once its first rows are on disk."""
    words = [sys.executable, "-m", "pipeline", "build", str(pile), "--out", str(out)]
    process = subprocess.Popen(words, cwd=ROOT, stderr=subprocess.PIPE, text=True, start_new_session=True, preexec_fn=_hear)
    try:
        assert any(_begun(process, out) for _ in range(1200)), "the build does not begin"
        yield process
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _hear() -> None:
    """Takes back that a shell lets what runs in its background be deaf to Ctrl-C, which children inherit."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def _begun(process: subprocess.Popen[str], out: Path) -> bool:
    """Whether the first rows are there, or the build is over, within a tenth of a second."""
    with suppress(subprocess.TimeoutExpired):
        process.wait(timeout=0.1)
        return True
    return any(out.glob(f"{PARTS}*/parts/0000000"))


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """A folder with the tables of one article."""
    (tmp_path / "one.txt").write_text("Minister Anna Berg met 12 guides in Riga.", encoding="utf-8")
    assert run("-m", "pipeline", "build", str(tmp_path / "one.txt"), "--out", str(tmp_path / "out")).returncode == 0
    return tmp_path / "out"


def test_an_interrupted_build_ends_at_once_with_130_and_the_old_tables_stay(pile: Path, out: Path) -> None:
    before = (out / "CURRENT").read_text()
    with building(pile, out) as process:
        os.killpg(process.pid, signal.SIGINT)
        _, said = process.communicate(timeout=30)
    assert process.returncode == 130
    assert "Interrupted" in said and "Traceback" not in said
    assert (out / "CURRENT").read_text() == before
    assert list(out.glob(f"{PARTS}*")) == []


def test_a_second_ctrl_c_changes_neither_message_nor_exit_code(pile: Path, out: Path) -> None:
    before = (out / "CURRENT").read_text()
    with building(pile, out) as process:
        for _ in range(3):
            with suppress(ProcessLookupError, subprocess.TimeoutExpired):
                os.killpg(process.pid, signal.SIGINT)
                process.wait(timeout=0.1)
        _, said = process.communicate(timeout=30)
    assert process.returncode == 130
    assert said.endswith("Interrupted. The current snapshot is as it was; build again when you like.\n") and "Traceback" not in said
    assert (out / "CURRENT").read_text() == before
    assert run("-m", "pipeline", "build", str(pile.with_name("one.txt")), "--out", str(out)).returncode == 0
    assert list(out.glob(f"{PARTS}*")) == []


def test_a_worker_that_is_killed_is_told_in_plain_words_and_the_old_tables_stay(pile: Path, out: Path) -> None:
    before = (out / "CURRENT").read_text()
    with building(pile, out) as process:
        for child in Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split():
            if b"spawn_main" in Path(f"/proc/{child}/cmdline").read_bytes():
                os.kill(int(child), signal.SIGKILL)
        _, said = process.communicate(timeout=60)
    assert process.returncode == 1
    assert "memory ran out" in " ".join(said.split()) and "Traceback" not in said
    assert (out / "CURRENT").read_text() == before
