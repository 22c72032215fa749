"""Who may import whom, how large things may grow, and the other rules of the house that a machine can check."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ("corpus", "pipeline", "components")
SCREEN = ("streamlit", "plotly", "duckdb")
CLUSTER = {"dask", "distributed", "ray", "joblib", "multiprocessing", "concurrent"}
# Files that draw on the screen. Everything else in components/ must work without a screen: charts above all.
MAY_IMPORT_STREAMLIT = ("app.py", "components/bound.py", "components/desk.py", "components/filters.py", "components/hall.py",
                        "components/reader.py",
                        "components/choice.py", "components/compare.py", "components/contrast.py", "components/readers.py",
                        "components/shelf.py",
                        "components/ledger.py", "components/reading.py", "components/tables.py", "components/downloads.py",
                        "components/contradictions.py", "components/chips.py", "components/search.py",
                        "components/tick.py", "components/tray.py", "components/versus.py", "components/opened.py",
                        "components/service.py", "components/piece.py", "components/pages/")
MAY_IMPORT_PLOTLY = ("components/charts/", "components/look.py")
MAY_IMPORT_DUCKDB = ("corpus/store.py",)
MAY_IMPORT_CLUSTER = ("pipeline/build.py",)
REGISTRIES = {"corpus/schema.py": "TABLES", "pipeline/readers/__init__.py": "READERS", "pipeline/extractors/__init__.py": "EXTRACTORS",
              "components/filters.py": "FILTERS", "components/charts/__init__.py": "CHARTS", "components/pages/__init__.py": "PAGES"}
MODULE_LINES, FUNCTION_LINES, PARAMETERS, PAGE_LINES = 250, 40, 5, 40
VAGUE = {"utils", "util", "helpers", "helper", "common", "misc", "tools", "stuff", "base", "manager"}


def sources(*folders: str) -> list[Path]:
    """The project's own Python files below the folders, and app.py where "" is one of them."""
    found = [path for folder in folders if folder for path in (ROOT / folder).rglob("*.py")]
    return sorted([*found, *([ROOT / "app.py"] if "" in folders and (ROOT / "app.py").is_file() else [])])


def name(path: Path) -> str:
    """A file as the rules name it."""
    return path.relative_to(ROOT).as_posix()


def tree(path: Path) -> ast.Module:
    """The syntax tree of a file."""
    return ast.parse(path.read_text("utf-8"), str(path))


def imports(path: Path) -> set[str]:
    """Every module that a file names in an import, anywhere in it, with its full name."""
    found = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            above = ".".join(path.relative_to(ROOT).with_suffix("").parts[: -node.level]) if node.level else ""
            module = ".".join(part for part in (above, node.module) if part)
            found |= {module, *(f"{module}.{alias.name}" for alias in node.names)}
    return found


def importers(packages: set[str], *folders: str) -> set[str]:
    """The files below the folders that import one of the packages."""
    return {name(path) for path in sources(*folders) if {module.split(".")[0] for module in imports(path)} & packages}


def beyond(found: set[str], allowed: tuple[str, ...]) -> list[str]:
    """The files that are not among the allowed ones; an allowed name with / at its end stands for the whole folder."""
    return sorted(file for file in found if not any(file == one or (one.endswith("/") and file.startswith(one)) for one in allowed))


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function of a file, methods and inner ones too."""
    return (node for node in ast.walk(tree(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def loaded_by(module: str) -> set[str]:
    """Top names of everything that is loaded after a module was imported in a fresh Python."""
    code = f"import {module}, sys; sys.stdout.write(' '.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    return {loaded.split(".")[0] for loaded in done.stdout.split()}


def modules(room: str) -> list[str]:
    """Dotted names of all modules of a room that can be imported without starting anything."""
    dotted = (path.relative_to(ROOT).with_suffix("").parts for path in sources(room))
    return sorted({".".join(parts[:-1] if parts[-1] == "__init__" else parts) for parts in dotted if parts[-1] != "__main__"})


@pytest.mark.parametrize(("room", "others"), [("corpus", {"pipeline", "components", "streamlit", "plotly", "yake"}),
                                              ("pipeline", {"components", *SCREEN}), ("components", {"pipeline"})])
def test_no_file_of_a_room_imports_what_the_room_must_not_know(room: str, others: set[str]) -> None:
    assert importers(others, room) == set()


@pytest.mark.parametrize(("room", "others"), [("corpus", {"pipeline", "components", "streamlit", "plotly", "yake"}),
                                              ("pipeline", {"components", *SCREEN})])
def test_importing_a_whole_room_loads_nothing_that_the_room_must_not_know(room: str, others: set[str]) -> None:
    assert loaded_by(", ".join(modules(room))) & others == set()


def test_importing_a_chart_loads_no_screen() -> None:
    charts = [module for module in modules("components") if module.startswith("components.charts")]
    assert not charts or loaded_by(", ".join(charts)) & {"streamlit", "pipeline"} == set()


def test_only_marked_files_import_streamlit() -> None:
    assert beyond(importers({"streamlit"}, "", *ROOMS), MAY_IMPORT_STREAMLIT) == []


def test_only_charts_import_plotly_and_none_takes_the_slow_express() -> None:
    assert beyond(importers({"plotly"}, "", *ROOMS), MAY_IMPORT_PLOTLY) == []
    assert [name(path) for path in sources("", *ROOMS) if any(module.startswith("plotly.express") for module in imports(path))] == []


def test_only_the_store_imports_duckdb() -> None:
    assert beyond(importers({"duckdb"}, "", *ROOMS), MAY_IMPORT_DUCKDB) == []


def test_only_the_build_knows_about_workers() -> None:
    assert beyond(importers(CLUSTER, "", *ROOMS), MAY_IMPORT_CLUSTER) == []


def test_files_stay_small() -> None:
    lines = {name(path): len(path.read_text("utf-8").splitlines()) for path in sources("", *ROOMS, "bench", "tests")}
    limit = {file: PAGE_LINES if file == "app.py" or file.startswith("components/pages/") else MODULE_LINES for file in lines}
    assert {file: count for file, count in lines.items() if count > limit[file]} == {}


def test_functions_stay_short_and_take_few_parameters() -> None:
    long, wide = {}, {}
    for path in sources("", *ROOMS, "bench"):
        for function in functions(path):
            if (length := (function.end_lineno or 0) - function.lineno + 1) > FUNCTION_LINES:
                long[f"{name(path)}:{function.name}"] = length
            taken = function.args.posonlyargs + function.args.args + function.args.kwonlyargs
            if (count := len([one for one in taken if one.arg not in ("self", "cls")])) > PARAMETERS:
                wide[f"{name(path)}:{function.name}"] = count
    assert (long, wide) == ({}, {})


def test_no_file_has_a_name_that_says_nothing() -> None:
    assert [name(path) for path in sources("", *ROOMS, "bench", "tests") if path.stem.removeprefix("test_") in VAGUE] == []


def test_every_module_and_public_function_says_what_it_is() -> None:
    silent = [name(path) for path in sources("", *ROOMS, "bench", "tests") if path.stat().st_size and not ast.get_docstring(tree(path))]
    for path in sources("", *ROOMS):
        public = [node for node in tree(path).body if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_")]
        silent += [f"{name(path)}:{node.name}" for node in public if not ast.get_docstring(node)]
    assert silent == []


@pytest.mark.parametrize("file", REGISTRIES)
def test_a_registry_is_a_plain_tuple_or_dict(file: str) -> None:
    if not (ROOT / file).is_file():
        pytest.skip(f"there is no {file} yet")
    values = [node.value for node in tree(ROOT / file).body if isinstance(node, ast.Assign | ast.AnnAssign)
              and REGISTRIES[file] in [getattr(target, "id", "") for target in getattr(node, "targets", None) or [node.target]]]
    assert [type(value) for value in values] in ([ast.Tuple], [ast.Dict], [ast.DictComp]), f"{file} has no plain {REGISTRIES[file]}"


def test_nothing_prints_and_nothing_catches_everything_unnamed() -> None:
    found = []
    for path in sources("", *ROOMS):
        for node in ast.walk(tree(path)):
            bare = isinstance(node, ast.ExceptHandler) and node.type is None
            prints = isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
            found += [f"{name(path)}:{node.lineno}"] if bare or prints else []
    assert found == []


def test_nothing_is_read_or_loaded_while_a_module_is_imported() -> None:
    eager = {"open", "read_text", "read_bytes", "load", "loads", "connect", "glob", "rglob", "iterdir"}
    found = []
    for path in sources(*ROOMS):
        todo: list[ast.AST] = [node for node in tree(path).body if not isinstance(node, ast.FunctionDef | ast.If)]
        while todo:
            node = todo.pop()
            called = node.func if isinstance(node, ast.Call) else None
            if getattr(called, "attr", getattr(called, "id", None)) in eager:
                found.append(f"{name(path)}:{node.lineno}")
            todo += [child for child in ast.iter_child_nodes(node) if not isinstance(child, ast.FunctionDef | ast.Lambda)]
    assert found == []


def test_every_test_checks_something() -> None:
    idle = []
    for path in sources("tests"):
        for function in functions(path):
            checks = (isinstance(node, ast.Assert) or (isinstance(node, ast.Attribute) and node.attr in ("raises", "fail", "warns"))
                      or (isinstance(node, ast.Name) and node.id.startswith(("assert_", "expect"))) for node in ast.walk(function))
            if function.name.startswith("test_") and not any(checks):
                idle.append(f"{name(path)}:{function.name}")
    assert idle == []


def test_no_test_sleeps_or_replaces_our_own_code() -> None:
    found = {name(path) for path in sources("tests") if imports(path) & {"unittest.mock", "mock", "time.sleep"}}
    calls = {name(path) for path in sources("tests") for node in ast.walk(tree(path)) if isinstance(node, ast.Call)
             and isinstance(node.func, ast.Attribute) and node.func.attr in ("sleep", "wait_for_timeout")}
    assert found | calls == set()
