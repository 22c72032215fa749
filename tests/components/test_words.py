"""Every key that the code says has words, every word is said, and placeholders are filled."""

import ast
import string
from pathlib import Path

import pytest

from components import words

COMPONENTS = Path(words.__file__).parents[1]


def keys(table: dict, prefix: str = "") -> dict[str, object]:
    """Every key of a catalogue with its words or plural forms."""
    found: dict[str, object] = {}
    for name, value in table.items():
        nested = isinstance(value, dict) and "other" not in value
        found.update(keys(value, f"{prefix}{name}.") if nested else {f"{prefix}{name}": value})
    return found


def said() -> list[tuple[str, set[str], str]]:
    """Each call of `say` with a literal key: the key, the names of its values, where it stands."""
    calls = []
    for path in sorted([*COMPONENTS.rglob("*.py"), COMPONENTS.parent / "app.py"]):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) == "say" and node.args:
                key = node.args[0]
                if isinstance(key, ast.Constant):
                    names = {item.arg or "**" for item in node.keywords}
                    calls.append((str(key.value), names, f"{path.relative_to(COMPONENTS.parent)}:{node.lineno}"))
    return calls


def placeholders(form: object) -> set[str]:
    forms = form.values() if isinstance(form, dict) else [form]
    return {name for text in forms for _, name, _, _ in string.Formatter().parse(str(text)) if name is not None}


def test_every_key_that_the_code_says_has_words_and_its_placeholders_are_given():
    known = keys(words.catalogue("en"))
    for key, names, where in said():
        assert key in known, f"{where}: no words for {key}"
        needed = placeholders(known[key]) | ({"n"} if isinstance(known[key], dict) else set())
        assert "**" in names or needed <= names, f"{where}: {key} needs {sorted(needed - names)}"


def test_plural_forms_and_numbers_follow_the_locale():
    assert words.say("nouns.article", n=1) == "1 article"
    assert words.say("nouns.article", n=1204) == "1,204 articles"


def test_a_key_without_words_says_which_file_lacks_it():
    with pytest.raises(KeyError, match=r"components/words/en/nouns\.toml"):
        words.say("nouns.nothing")
