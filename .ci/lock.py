"""Turns pyproject.toml into requirements.txt, requirements-dev.txt and tests/wheels.json. Installs nothing.

    python .ci/lock.py              takes in what pyproject.toml says now; pins that still fit stay as they are
    python .ci/lock.py --upgrade    takes the newest releases that are at least a week old
                                    (for one package alone: delete its pin, then run the first line)

Needs `uv` (`pip install uv`). Every pin is a wheel with its hashes for every platform; a package that has only a
source archive stops the run. tests/wheels.json keeps which hash is which wheel, so that a test can prove offline that
each pin can be installed on each Python and system that we promise.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

ROOT = Path(__file__).resolve().parent.parent
FLOOR = "3.11"
TITLES = {
    "requirements.txt": "What Lineup needs to run, every package pinned, every wheel with its hash.",
    "requirements-dev.txt": "What the tests need besides, pinned the same way.",
}
NOTE = "# {}\n# Made from pyproject.toml by `python .ci/lock.py`; do not edit.\n"

Package = dict[str, object]


def main(arguments: list[str]) -> int:
    """Writes the three files; returns the exit code."""
    if set(arguments) - {"--upgrade"}:
        sys.stderr.write(f"{__doc__}\n")
        return 2
    with tempfile.TemporaryDirectory() as folder:
        everything, runtime = resolve(Path(folder), upgrade="--upgrade" in arguments)
    names = {package["name"] for package in runtime}
    runtime = [package for package in everything if package["name"] in names]  # with the wider marker, where two differ
    extra = [package for package in everything if package["name"] not in names]
    write("requirements.txt", requirements(runtime))
    write("requirements-dev.txt", "-r requirements.txt\n" + requirements(extra))
    hashes = dict(sorted(((sha256, name) for package in everything for name, sha256 in wheels(package)), key=lambda pair: pair[1]))
    (ROOT / "tests" / "wheels.json").write_bytes((json.dumps(hashes, indent=0) + "\n").encode("utf-8"))
    sys.stdout.write(f"{len(runtime)} packages to run, {len(extra)} more to test, {len(hashes)} wheels\n")
    return 0


def resolve(folder: Path, *, upgrade: bool) -> tuple[list[Package], list[Package]]:
    """The packages of the tests and of the dashboard alone, in the same versions."""
    shutil.copy(ROOT / "pyproject.toml", folder)
    chosen = folder / "chosen.txt"
    if not upgrade:
        chosen.write_text("\n".join(pins()), "utf-8")
    age = ["--exclude-newer", "7 days"] if upgrade else []
    compile_(folder, "--group", "dev", "--no-annotate", *age, "-o", chosen.name)
    everything, runtime = folder / "pylock.everything.toml", folder / "pylock.runtime.toml"
    compile_(folder, "--group", "dev", "-c", chosen.name, "--format", "pylock.toml", "-o", everything.name)
    compile_(folder, "-c", chosen.name, "--format", "pylock.toml", "-o", runtime.name)
    return read(everything), read(runtime)


def pins() -> list[str]:
    """The pins of the present requirement files, without their hashes."""
    texts = [(ROOT / name).read_text("utf-8") for name in TITLES if (ROOT / name).exists()]
    return [match.group() for text in texts for match in re.finditer(r"^[a-z0-9][^ ;\\\n]*==[^ ;\\\n]+( ;[^\\\n]+)?", text, re.MULTILINE)]


def compile_(folder: Path, *options: str) -> None:
    """Runs the resolver over the folder's pyproject.toml; raises CalledProcessError with its words on standard error."""
    uv = shutil.which("uv") or os.environ.get("UV")
    if uv is None:
        raise SystemExit("uv was not found: `pip install uv`, or name it in the variable UV")
    command = [uv, "pip", "compile", "pyproject.toml", "--universal", "--python-version", FLOOR, "--no-build", "--no-header", "--quiet"]
    subprocess.run([*command, *options], cwd=folder, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, timeout=600)


def read(lock: Path) -> list[Package]:
    """The packages of a resolver's file; raises SystemExit where one has no wheel."""
    packages = tomllib.loads(lock.read_text("utf-8"))["packages"]
    bare = [package["name"] for package in packages if not package.get("wheels")]
    if bare:
        raise SystemExit(f"no wheels for {', '.join(bare)}: choose another version or another package")
    return packages


def wheels(package: Package) -> Iterable[tuple[str, str]]:
    """Each wheel of a package: its file name and the sha256 of its bytes."""
    for wheel in package["wheels"]:  # type: ignore[attr-defined]
        yield unquote(PurePosixPath(urlsplit(wheel["url"]).path).name), wheel["hashes"]["sha256"]


def requirements(packages: list[Package]) -> str:
    """The packages as lines that pip reads, hashes in order."""
    lines = []
    for package in packages:
        marker = f" ; {package['marker']}" if "marker" in package else ""
        hashes = sorted(f"--hash=sha256:{sha256}" for _, sha256 in wheels(package))
        lines.append(" \\\n    ".join([f"{package['name']}=={package['version']}{marker}", *hashes]))
    return "\n".join(lines) + "\n"


def write(name: str, text: str) -> None:
    """Puts the note above the text and writes the file with `\\n` line ends."""
    (ROOT / name).write_bytes((NOTE.format(TITLES[name]) + text).encode("utf-8"))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
