"""What the two install commands promise, proved offline: pins, hashes, and a wheel for each Python and system."""

import ast
import json
import re
import sys
import tomllib
from importlib.metadata import PackageNotFoundError, packages_distributions, version
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.tags import Tag, compatible_tags, cpython_tags, mac_platforms
from packaging.utils import canonicalize_name, parse_wheel_filename
from packaging.version import Version

ROOT = Path(__file__).resolve().parent.parent
FILES = ("requirements.txt", "requirements-dev.txt")
COMMANDS = ("pip install -r requirements.txt && streamlit run app.py", "pip install -r requirements-dev.txt && pytest")
PYTHONS = ((3, 11), (3, 12), (3, 13))


def glibc(machine: str) -> list[str]:
    """What wheels for a Linux with glibc 2.28 may say: Debian 10, Ubuntu 20.04, Red Hat 8 and all that came after."""
    return [*(f"manylinux_2_{minor}_{machine}" for minor in range(28, 4, -1)), f"manylinux2014_{machine}"]


LINUX, MACOS = ({"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix"},
                {"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix"})
WINDOWS = {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt", "platform_machine": "AMD64"}
SYSTEMS = {  # what a wheel's file name may say there, and what markers see
    "linux": ([*glibc("x86_64"), "manylinux2010_x86_64", "manylinux1_x86_64"], {**LINUX, "platform_machine": "x86_64"}),
    "linux-arm": (glibc("aarch64"), {**LINUX, "platform_machine": "aarch64"}),
    "macos": (list(mac_platforms((14, 0), "arm64")), {**MACOS, "platform_machine": "arm64"}),
    "macos-intel": (list(mac_platforms((14, 0), "x86_64")), {**MACOS, "platform_machine": "x86_64"}),
    "windows": (["win_amd64"], WINDOWS),
}


def pins() -> dict[str, tuple[Requirement, set[str]]]:
    """Each pin of both files by its line, with its hashes."""
    found = {}
    for name in FILES:
        for block in re.split(r"\n(?! )", (ROOT / name).read_text("utf-8")):
            if block.strip() and not block.startswith(("#", "-r ")):
                line, *hashes = block.replace("\\\n", "").split(" --hash=sha256:")
                assert line.strip() not in found, f"{line} stands in both files"
                found[line.strip()] = (Requirement(line.strip()), {value.strip() for value in hashes})
    return found


def wheel_names() -> dict[str, str]:
    """Wheel file name by the SHA-256 of its bytes, as the lock script wrote them."""
    return json.loads((ROOT / "tests" / "wheels.json").read_text("utf-8"))


def pinned(requirement: Requirement) -> str:
    """The one version that a pin allows."""
    (specifier,) = requirement.specifier
    assert specifier.operator == "==", f"{requirement} is no pin"
    return specifier.version


def environment(python: tuple[int, int], system: dict[str, str]) -> dict[str, str]:
    """What markers see on a Python and a system."""
    name = ".".join(map(str, python))
    return {**system, "python_version": name, "python_full_version": f"{name}.0", "implementation_name": "cpython",
            "platform_python_implementation": "CPython", "extra": ""}


def without_wheel(python: tuple[int, int], platforms: list[str], system: dict[str, str]) -> set[str]:
    """Names of the pins that are wanted on a Python and a system but have no wheel that fits it."""
    interpreter = "cp" + "".join(map(str, python))
    fitting: set[Tag] = {*cpython_tags(python, [interpreter], platforms), *compatible_tags(python, interpreter, platforms)}
    names, missing = wheel_names(), set()
    for requirement, hashes in pins().values():
        wanted = requirement.marker is None or requirement.marker.evaluate(environment(python, system))
        if wanted and not any(parse_wheel_filename(names[value])[3] & fitting for value in hashes):
            missing.add(requirement.name)
    return missing


def test_every_pin_is_one_version_with_the_hashes_of_its_wheels_and_of_nothing_else() -> None:
    names, used = wheel_names(), set()
    for requirement, hashes in pins().values():
        assert hashes, f"{requirement} has no hash"
        for value in hashes:
            assert re.fullmatch(r"[0-9a-f]{64}", value)
            name, release, _, _ = parse_wheel_filename(names[value])
            assert (name, release) == (canonicalize_name(requirement.name), Version(pinned(requirement)))
        used |= hashes
    assert used == set(names)


@pytest.mark.parametrize("python", PYTHONS, ids=lambda python: ".".join(map(str, python)))
@pytest.mark.parametrize("system", SYSTEMS)
def test_every_pin_has_a_wheel_for_each_python_on_each_system(python: tuple[int, int], system: str) -> None:
    assert without_wheel(python, *SYSTEMS[system]) == set()


def test_a_package_for_one_system_only_carries_its_marker() -> None:
    by_name = {requirement.name: requirement for requirement, _ in pins().values()}
    windows, linux = (environment((3, 12), SYSTEMS[name][1]) for name in ("windows", "linux"))
    uvloop, colorama = by_name["uvloop"].marker, by_name["colorama"].marker
    assert uvloop and colorama
    assert (uvloop.evaluate(linux), uvloop.evaluate(windows)) == (True, False)
    assert (colorama.evaluate(linux), colorama.evaluate(windows)) == (False, True)


def test_what_pyproject_asks_for_is_what_is_pinned() -> None:
    asked = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    versions = {canonicalize_name(requirement.name): pinned(requirement) for requirement, _ in pins().values()}
    for line in (*asked["project"]["dependencies"], *asked["dependency-groups"]["dev"]):
        wish = Requirement(line)
        assert wish.specifier.contains(versions[canonicalize_name(wish.name)]), f"{line}: run `python .ci/lock.py`"


def imported(path: Path) -> set[str]:
    """Top names of the packages, neither Python's nor ours, that a file imports."""
    nodes = list(ast.walk(ast.parse(path.read_text("utf-8"))))
    modules = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    modules |= {node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module and not node.level}
    return {module.split(".")[0] for module in modules} - set(sys.stdlib_module_names) - {"corpus", "pipeline", "components"}


def test_what_the_code_imports_is_asked_for_by_its_own_name() -> None:
    asked = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    names = {canonicalize_name(Requirement(line).name) for line in asked["project"]["dependencies"]}
    files = [path for place in ("app.py", "corpus", "pipeline", "components") for path in [ROOT / place, *(ROOT / place).rglob("*.py")]]
    owners = packages_distributions()
    strays = {f"{path.relative_to(ROOT).as_posix()}: {top}" for path in files if path.is_file() for top in imported(path)
              if not {canonicalize_name(owner) for owner in owners.get(top, [])} & names}
    assert strays == set()


def test_every_runtime_dependency_states_its_reason_and_a_bound() -> None:
    lines = (ROOT / "pyproject.toml").read_text("utf-8").split("dependencies = [\n")[1].split("\n]")[0].splitlines()
    assert len(lines) >= 20
    for line in lines:
        assert re.fullmatch(r' +"[a-z0-9-]+(\[[a-z]+\])?[<>=]=?[0-9.]+[^"]*", +# .{10,}', line), f"no bound or no reason: {line}"


def test_the_environment_of_this_run_is_the_pinned_one() -> None:
    different = {}
    for requirement, _ in pins().values():
        if requirement.marker is None or requirement.marker.evaluate():
            try:
                found = version(requirement.name)
            except PackageNotFoundError:
                found = "nothing"
            if Version(pinned(requirement)) != (Version(found) if found != "nothing" else None):
                different[requirement.name] = f"pinned {pinned(requirement)}, installed {found}"
    assert different == {}, "run `pip install -r requirements-dev.txt`"


def test_the_test_requirements_take_in_the_runtime_ones_first() -> None:
    lines = [line for line in (ROOT / "requirements-dev.txt").read_text("utf-8").splitlines() if not line.startswith("#")]
    assert lines[0] == "-r requirements.txt"


def test_the_readme_tells_the_two_commands() -> None:
    readme = (ROOT / "README.md").read_text("utf-8").splitlines()
    assert [command for command in COMMANDS if command not in readme] == []
