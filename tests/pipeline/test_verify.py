"""Verifying bundles: a whole one holds; each thing that can be changed in one is found; a damaged or foreign file is refused in words."""

import csv
import hashlib
import io
import json
import random
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from components import bundle
from corpus.bundle import NotABundle
from pipeline.verify import verify
from tests.components import extracts
from tests.conftest import run

Rows = list[list[str]]
Change = Callable[[Rows], object]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A bundle of the countries of the made-up snapshot: Latvia 3 places, Kenya 2."""
    corpus = extracts.opened(tmp_path_factory.mktemp("verify"))
    return bundle.zip_bytes(extracts.extract(corpus, "countries_ranked"))


def members(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(files: dict[str, bytes], path: Path) -> Path:
    """A ZIP of the files, as any program would write it."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def rehashed(files: dict[str, bytes]) -> dict[str, bytes]:
    """The files with a package that names their hashes: what a careful forger would write."""
    package = json.loads(files["datapackage.json"])
    for entry in package["resources"]:
        entry["hash"] = f"sha256:{hashlib.sha256(files[entry['path']]).hexdigest()}"
    return {**files, "datapackage.json": json.dumps(package).encode()}


def forged(content: bytes, name: str, change: Change) -> dict[str, bytes]:
    """The files after a change of the rows of a table, hashes and all."""
    files = members(content)
    rows = list(csv.reader(io.StringIO(files[name].decode(), newline="")))
    change(rows)
    stream = io.StringIO(newline="")
    csv.writer(stream, lineterminator="\r\n").writerows(rows)
    return rehashed({**files, name: stream.getvalue().encode()})


def set_cell(row: int, column: str, value: str) -> Change:
    """A change of one cell; row 1 is the first below the header."""
    return lambda rows: rows[row].__setitem__(rows[0].index(column), value)


def test_a_whole_bundle_holds(whole: bytes, tmp_path: Path) -> None:
    (tmp_path / "whole.zip").write_bytes(whole)
    found, faults = verify(tmp_path / "whole.zip")
    assert (faults, found.proved, found.snapshot, found.counts, found.per) == ([], 2, "tiny1", (("mentions", ""),), "row")


def test_a_bundle_that_another_program_packed_anew_holds_too(whole: bytes, tmp_path: Path) -> None:
    assert verify(zipped(dict(reversed(members(whole).items())), tmp_path / "anew.zip"))[1] == []


@pytest.mark.parametrize("name", ["data.csv", "evidence.csv", "README.md"])
def test_a_changed_file_is_named(whole: bytes, tmp_path: Path, name: str) -> None:
    files = members(whole)
    changed = zipped({**files, name: files[name] + b" "}, tmp_path / "x.zip")
    assert verify(changed)[1][0] == f"{name} was altered after the download (its SHA-256 is not the one in datapackage.json)"


@pytest.mark.parametrize(("table", "change", "fault"), [
    ("data.csv", set_cell(1, "mentions", "4"), "data.csv, row 1: mentions is 4, its evidence counts 3"),
    ("data.csv", set_cell(2, "mentions", ""), "data.csv, row 2: mentions is empty, its evidence counts 2"),
    ("data.csv", set_cell(1, "mentions", "many"), "data.csv, row 1: mentions is 'many', expected integer"),
    ("data.csv", set_cell(1, "mentions", "3_0"), "data.csv, row 1: mentions is '3_0', expected integer"),
    ("data.csv", set_cell(1, "mentions", "\u09e9"), "data.csv, row 1: mentions is '\u09e9', expected integer"),
    ("data.csv", set_cell(1, "country", "KEN"), "evidence.csv, row 1: is of another country than row 1 of data.csv"),
    ("data.csv", lambda rows: rows[1].append("x"), "data.csv, row 1: has 7 cells, expected 6"),
    ("data.csv", lambda rows: rows[0].reverse(), "data.csv: its columns are not the declared ones"),
    ("data.csv", lambda rows: rows.pop(), "evidence.csv, row 4: belongs to row 2, which data.csv does not have or does not prove"),
    ("evidence.csv", set_cell(1, "surface", "Oslo"), "evidence.csv, row 1: at 19-23 its sentence does not read 'Oslo'"),
    ("evidence.csv", set_cell(1, "start", "18"), "evidence.csv, row 1: at 18-23 its sentence does not read 'Riga'"),
    ("evidence.csv", set_cell(1, "start", "-1"), "evidence.csv, row 1: at -1-23 its sentence does not read 'Riga'"),
    ("evidence.csv", set_cell(1, "sentence_text", ""), "evidence.csv, row 1: has no sentence, or half a place"),
    ("evidence.csv", set_cell(1, "end", ""), "evidence.csv, row 1: has no sentence, or half a place"),
    ("evidence.csv", set_cell(1, "row", "9"), "evidence.csv, row 1: belongs to row 9, which data.csv does not have or does not prove"),
    ("evidence.csv", set_cell(1, "row", ""), "evidence.csv, row 1: row is empty"),
    ("evidence.csv", lambda rows: rows.pop(), "data.csv, row 2: mentions is 2, its evidence counts 1"),
    ("evidence.csv", lambda rows: rows.append(rows[1]), "data.csv, row 1: mentions is 3, its evidence counts 4"),
])
def test_a_forger_who_mends_the_hashes_is_found(whole: bytes, tmp_path: Path, table: str, change: Change, fault: str) -> None:
    assert fault in verify(zipped(forged(whole, table, change), tmp_path / "forged.zip"))[1]


def test_many_faults_of_a_kind_are_counted_not_listed(whole: bytes, tmp_path: Path) -> None:
    def repeat(rows: Rows) -> None:
        rows[1][rows[0].index("surface")] = "Oslo"
        rows.extend([rows[1]] * 9)
    faults = verify(zipped(forged(whole, "evidence.csv", repeat), tmp_path / "x.zip"))[1]
    assert len([fault for fault in faults if "does not read" in fault]) == 5
    assert "... and 5 more of this kind" in faults


def test_articles_are_counted_once_where_articles_are_counted(whole: bytes, tmp_path: Path) -> None:
    files = members(whole)
    package = json.loads(files["datapackage.json"])
    package["lineup"] = {**package["lineup"], "counts": [{"value": "articles"}], "per": "article"}
    assert verify(zipped({**files, "datapackage.json": json.dumps(package).encode()}, tmp_path / "x.zip"))[1] == []


def foreign(files: dict[str, bytes]) -> dict[str, dict[str, bytes]]:
    """Archives that are no bundle, by what is wrong with them."""
    package = json.loads(files["datapackage.json"])
    changed = lambda **more: {**files, "datapackage.json": json.dumps({**package, **more}).encode()}  # noqa: E731
    own = package["lineup"]
    maps = [{**entry, "schema": {"fields": [{"name": "a", "type": "geojson"}]}} for entry in package["resources"]]
    return {
        "holds '../../etc/passwd'": {**files, "../../etc/passwd": b"x"}, "holds '/abs'": {**files, "/abs": b"x"},
        "holds 'C:\\\\x'": {**files, "C:\\x": b"x"}, "has no datapackage.json": {"data.csv": b"a\r\n"},
        "has no evidence.csv": {name: files[name] for name in files if name != "evidence.csv"},
        "would unpack to": {**files, "README.md": b"x" * 5_000_000},
        "JSONDecodeError": {**files, "datapackage.json": b"{"}, "RecursionError": {**files, "datapackage.json": b"[" * 200_000},
        "UnicodeDecodeError": {**files, "datapackage.json": b"\xff\xfe"}, "KeyError": changed(lineup={}),
        "TypeError": changed(resources=[1]), "has the type": changed(resources=maps), "reads 1": changed(lineup={**own, "format": 2}),
        "columns that its tables do not have": changed(lineup={**own, "marks": ["nobody"]}),
        "is no bundle of Lineup": changed(lineup={**own, "per": "word"}),
    }


WRONG = ["holds '../../etc/passwd'", "holds '/abs'", "holds 'C:\\\\x'", "has no datapackage.json", "has no evidence.csv", "would unpack to",
         "JSONDecodeError", "RecursionError", "UnicodeDecodeError", "KeyError", "TypeError", "has the type", "reads 1",
         "columns that its tables do not have", "is no bundle of Lineup"]


@pytest.mark.parametrize("wrong", WRONG)
def test_a_foreign_archive_is_refused_in_words(whole: bytes, tmp_path: Path, wrong: str) -> None:
    path = zipped(foreign(members(whole))[wrong], tmp_path / "foreign.zip")
    with pytest.raises(NotABundle, match=r"foreign\.zip") as refused:
        verify(path)
    assert wrong in str(refused.value)
    assert list(tmp_path.iterdir()) == [path]


def test_what_is_no_archive_is_refused_in_words(whole: bytes, tmp_path: Path) -> None:
    for content in (b"", b"PK", b"some words", whole[:200], whole[:-30], b"\x00" * 5000):
        (tmp_path / "x.zip").write_bytes(content)
        with pytest.raises(NotABundle, match="no ZIP file, or it is damaged"):
            verify(tmp_path / "x.zip")
    with pytest.raises(NotABundle, match="does not exist"):
        verify(tmp_path / "nobody.zip")
    with pytest.raises(NotABundle, match=r"is a folder\. Name the ZIP file in it, and verify again\."):
        verify(tmp_path)


def test_a_size_that_lies_and_a_locked_member_are_refused(whole: bytes, tmp_path: Path) -> None:
    at = whole.rindex(b"PK\x01\x02")
    for offset, value in ((24, struct.pack("<I", 3_000_000_000)), (8, struct.pack("<H", 1))):
        (tmp_path / "x.zip").write_bytes(whole[: at + offset] + value + whole[at + offset + len(value) :])
        with pytest.raises(NotABundle, match=r"unpack|encrypted"):
            verify(tmp_path / "x.zip")


def test_a_flipped_byte_anywhere_is_found_or_changes_nothing(whole: bytes, tmp_path: Path) -> None:
    path, before = tmp_path / "x.zip", members(whole)
    chance = random.Random(7)  # noqa: S311 - the same places on every run
    for _ in range(300):
        at = chance.randrange(len(whole))
        path.write_bytes(whole[:at] + bytes([whole[at] ^ (1 << chance.randrange(8))]) + whole[at + 1 :])
        try:
            found, faults = verify(path)
        except NotABundle:
            continue
        assert faults or dict(found.files) == before, at


def test_text_that_is_no_csv_is_refused(whole: bytes, tmp_path: Path) -> None:
    for content in (b'a,"b\r\n', b"\xff\xff,\r\n"):
        path = zipped(rehashed({**members(whole), "data.csv": content}), tmp_path / "x.zip")
        with pytest.raises(NotABundle, match=r"data\.csv is no CSV in UTF-8"):
            verify(path)


def test_the_command_says_what_it_proved_and_ends_with_the_documented_code(whole: bytes, tmp_path: Path) -> None:
    (tmp_path / "whole.zip").write_bytes(whole)
    done = run("-m", "pipeline", "verify", str(tmp_path / "whole.zip"), "--json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {"snapshot": "tiny1", "rows": 2, "proved": 2, "faults": []}
    assert "2 numbers by their evidence" in done.stderr.replace("\n", " ")
    path = zipped(forged(whole, "data.csv", set_cell(1, "mentions", "4")), tmp_path / "forged.zip")
    done = run("-m", "pipeline", "verify", str(path))
    assert (done.returncode, "mentions is 4, its evidence counts 3" in done.stderr) == (6, True)
    assert "forged.zip does not hold. Do not quote from it" in done.stderr
    done = run("-m", "pipeline", "verify", str(tmp_path / "nobody.zip"))
    assert (done.returncode, "does not exist" in done.stderr, "Traceback" in done.stderr) == (6, True, False)
