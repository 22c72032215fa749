"""The command line as a user meets it: exit codes, plain messages, nothing lost, the old snapshot kept."""

import json
import os
from pathlib import Path

import pytest
from filelock import FileLock

from tests.conftest import run
from tests.pipeline.inputs import NEWS, folder


def build(*words: str | Path, out: Path) -> tuple[int, str, str]:
    done = run("-m", "pipeline", "build", *map(str, words), "--out", str(out))
    return done.returncode, done.stdout, done.stderr


def manifest(out: Path) -> dict:
    return json.loads((out / "snapshots" / (out / "CURRENT").read_text().strip() / "manifest.json").read_text())


def test_a_build_and_its_check_end_with_0(tmp_path: Path) -> None:
    code, _, said = build(folder(tmp_path / "in", a__txt=NEWS), out=tmp_path / "out")
    assert code == 0, said
    assert "1 article from 1 input" in said
    done = run("-m", "pipeline", "check", str(tmp_path / "out"), "--json")
    assert (done.returncode, json.loads(done.stdout)["faults"]) == (0, [])


def test_rejects_end_with_4_and_are_told(tmp_path: Path) -> None:
    source = folder(tmp_path / "in", a__txt=NEWS, b__txt=NEWS, c__txt=b"", d__pdf=b"%PDF", e__txt=b"a\x00b")
    folder(source / ".hidden", x__txt=NEWS)
    done = run("-m", "pipeline", "build", str(source), "--out", str(tmp_path / "out"), "--json", "--quiet")
    assert done.returncode == 4
    assert done.stderr == ""
    told = json.loads(done.stdout)
    assert told["rejected"] == {"empty": 1, "not_text": 1, "unknown_format": 1}
    assert (told["inputs"], told["articles"], told["copies"], told["rejects"]) == (5, 1, 2, 3)
    assert told["skipped"] == [".hidden (hidden)"]


def test_a_file_with_a_broken_byte_is_read_and_told_with_the_place_and_what_to_do(tmp_path: Path) -> None:
    source = folder(tmp_path / "in", a__txt=NEWS, b__txt="В Риге — 170 проводников".encode() + b"\xff.")
    code, _, said = build(source, out=tmp_path / "out")
    assert code == 0
    assert "please look at: b.txt: 1 place is no valid UTF-8, the first at byte 42; � stands there now." in said
    assert [row["key"] for row in manifest(tmp_path / "out")["doubts"]] == ["b.txt"]


def test_the_summary_gives_an_example_of_each_kind_of_reject_and_where_all_are(tmp_path: Path) -> None:
    source = folder(tmp_path / "in", c__txt=b"",
                    a__csv="id,text,published\n1,Words of one.,13.13.2024\n2,Half,, a row\n3,Half, again, a row\n")
    (source / "d\nError: all is lost.txt").write_bytes(b"")
    code, _, said = build(source, out=tmp_path / "out")
    lines = said.splitlines()
    assert code == 4
    assert lines[1] == "  rejected: 2 (empty), such as c.txt: It holds no words. Put its text there, or leave it out."
    assert lines[2].startswith("  rejected: 2 (not_csv), such as a.csv#3: Row 3 (line 3) has 4 cells, but the first row names 3.")
    assert lines[3].startswith("  please look at: a.csv#1: Its date of publication reads “13.13.2024”, which cannot be read as a day;")
    assert "page Data of the dashboard; as files: rejects.parquet, manifest.json (doubts) in" in lines[4]
    assert (tmp_path / "out" / "snapshots" / manifest(tmp_path / "out")["build_id"] / "rejects.parquet").is_file()
    assert len(lines) == 5


def test_a_link_to_nothing_and_a_pipe_are_skipped_and_said(tmp_path: Path) -> None:
    source = folder(tmp_path / "in", a__txt=NEWS)
    (source / "gone.txt").symlink_to("nothing.txt")
    (source / "round.txt").symlink_to("round.txt")
    os.mkfifo(source / "pipe.txt")
    done = run("-m", "pipeline", "build", str(source), "--out", str(tmp_path / "out"), "--json", "--quiet")
    assert (done.returncode, json.loads(done.stdout)["skipped"]) == (0, [
        "gone.txt (a link that leads nowhere)", "pipe.txt (no file: a pipe, a socket or a device)",
        "round.txt (a link that leads nowhere)"])


@pytest.mark.parametrize(("source", "code", "words"), [
    ("nowhere", 2, "does not exist. Name a folder of articles or a file"),
    ("empty", 3, "There is no file to read"),
    ("useless", 3, "No input gave an article"),
])
def test_what_cannot_be_read_is_said_and_the_old_snapshot_stays(tmp_path: Path, source: str, code: int, words: str) -> None:
    out = tmp_path / "out"
    build(folder(tmp_path / "in", a__txt=NEWS), out=out)
    before = manifest(out)
    folder(tmp_path / "empty")
    folder(tmp_path / "useless", a__bin=b"\x00\x01")
    got, _, said = build(tmp_path / source, out=out)
    assert got == code
    assert words in " ".join(said.split())
    assert "Traceback" not in said
    assert manifest(out) == before


def test_a_folder_that_holds_the_output_is_refused(tmp_path: Path) -> None:
    source = folder(tmp_path / "in", a__txt=NEWS)
    code, _, said = build(source, out=source / "data")
    assert code == 2
    assert "holds the output folder" in " ".join(said.split())


def test_a_folder_that_cannot_be_written_is_named_with_what_to_do(tmp_path: Path) -> None:
    folder(tmp_path, taken="a file")
    code, _, said = build(folder(tmp_path / "in", a__txt=NEWS), out=tmp_path / "taken" / "data")
    assert code == 1
    words = " ".join(said.split())
    assert "taken/data. The tables are as they were. A file stands where a folder should: choose another --out." in words.replace("\\", "/")
    assert "Errno" not in words and "Traceback" not in words


def test_no_words_at_all_are_wrong_use(tmp_path: Path) -> None:
    assert run("-m", "pipeline").returncode == 2
    assert run("-m", "pipeline", "build", str(tmp_path)).returncode == 2


def test_a_second_build_at_the_same_time_ends_with_5(tmp_path: Path) -> None:
    source, out = folder(tmp_path / "in", a__txt=NEWS), tmp_path / "out"
    out.mkdir()
    with FileLock(out / ".build.lock"):
        code, _, said = build(source, out=out)
    assert code == 5
    assert "Another build is writing" in said
    assert build(source, out=out)[0] == 0


def test_a_damaged_snapshot_ends_with_6(tmp_path: Path) -> None:
    out = tmp_path / "out"
    build(folder(tmp_path / "in", a__txt=NEWS), out=out)
    table = next((out / "snapshots").glob("*/statistics.parquet"))
    whole = table.read_bytes()
    table.write_bytes(whole[:100] + bytes([whole[100] ^ 8]) + whole[101:])
    done = run("-m", "pipeline", "check", str(out))
    assert done.returncode == 6
    assert "statistics.parquet was altered" in " ".join(done.stderr.split())
    assert run("-m", "pipeline", "check", str(tmp_path / "nothing")).returncode == 6


def test_a_broken_corrections_file_names_its_line(tmp_path: Path) -> None:
    wrong = tmp_path / "corrections.jsonl"
    wrong.write_text('{"action": "drop", "target": "x"}\n{"action": "paint", "target": "x"}\n')
    code, _, said = build(folder(tmp_path / "in", a__txt=NEWS), "--corrections", wrong, out=tmp_path / "out")
    assert code == 2
    assert "line 2" in said


def test_corrections_are_replayed_and_answered(tmp_path: Path) -> None:
    import pyarrow.parquet as pq

    lines = [{"action": "set", "target": "a.txt", "field": "source", "value": "Daily"}, {"action": "drop", "target": "nobody"}]
    corrections = tmp_path / "corrections.jsonl"
    corrections.write_text("\n".join(map(json.dumps, lines)))
    code, _, said = build(folder(tmp_path / "in", a__txt=NEWS), "--corrections", corrections, out=tmp_path / "out")
    assert code == 0, said
    home = tmp_path / "out" / "snapshots" / manifest(tmp_path / "out")["build_id"]
    assert pq.read_table(home / "articles.parquet").column("source").to_pylist() == ["Daily"]
    assert [(row["line"], row["applied"]) for row in pq.read_table(home / "corrections.parquet").to_pylist()] == [(1, True), (2, False)]
    assert "correction that changed nothing: line 2, drop nobody: No entity has this id." in said


def test_the_order_and_place_of_files_change_nothing(tmp_path: Path) -> None:
    names = {"b__txt": NEWS + " Two.", "a__txt": NEWS, "c__md": "Кения отправила 13 человек."}
    build(folder(tmp_path / "one", **names), out=tmp_path / "out1")
    build(folder(tmp_path / "two", **dict(reversed(names.items()))), out=tmp_path / "out2")
    assert manifest(tmp_path / "out1") == manifest(tmp_path / "out2")


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege on Windows")
def test_a_link_that_leads_outside_is_skipped_and_said(tmp_path: Path) -> None:
    source = folder(tmp_path / "in", a__txt=NEWS)
    (source / "out.txt").symlink_to(folder(tmp_path / "secret", s__txt="secret words") / "s.txt")
    done = run("-m", "pipeline", "build", str(source), "--out", str(tmp_path / "out"), "--json", "--quiet")
    assert json.loads(done.stdout)["skipped"] == ["out.txt (a link that leads outside)"]
    assert json.loads(done.stdout)["articles"] == 1


def test_a_file_name_cannot_steer_the_terminal(tmp_path: Path) -> None:
    source = folder(tmp_path / "in", a__txt=NEWS)
    (source / "\x1b[2Jred.xyz").write_text("x")
    _, _, said = build(source, out=tmp_path / "out")
    assert "\x1b[2J" not in said
