"""Every key that the code says has words, every word is said, and placeholders are filled."""

import ast
import re
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


WORDS = re.compile(r"[a-z]{2,} [a-z]{2,}")  # two words or more, as a reader reads them
MARKUP = re.compile(r"<|=|:material|\b[A-Z]{4,}\b")  # HTML, SQL, icons
SPOKEN_BY = frozenset("""caption markdown title header subheader write text info warning error success spinner button checkbox radio
    selectbox multiselect text_input text_area toggle expander popover page_link dialog segmented_control download_button date_input
    metric link_button toast PlainTextResponse Chart Page""".split())


TOLD_LATER = ("note", "gap", "question", "title")  # variables whose text a chart tells


def spoken(tree: ast.AST) -> list[tuple[str, int]]:
    """English that a file hands to a function which shows it, or to a chart: the words and their line."""
    shown = [node for node in ast.walk(tree) if isinstance(node, ast.Call)
             and getattr(node.func, "id", getattr(node.func, "attr", "")) in SPOKEN_BY]
    named = [item.value for call in shown for item in call.keywords if item.arg not in ("key", "evidence")]
    named += [item.value for item in ast.walk(tree) if isinstance(item, ast.Assign) and getattr(item.targets[0], "id", "") in TOLD_LATER]
    parts = [part for value in (*(value for call in shown for value in call.args), *named) for part in literals(value)]
    return [(text, line) for text, line in parts if WORDS.search(text) and not MARKUP.search(text)]


def literals(value: ast.AST) -> list[tuple[str, int]]:
    """The texts of an argument, pieces of an f-string and branches of an `if` among them; what inner calls are given is theirs."""
    if isinstance(value, ast.Constant):
        return [(value.value, value.lineno)] if isinstance(value.value, str) else []
    if isinstance(value, ast.Call | ast.Lambda):
        return []
    return [part for inner in ast.iter_child_nodes(value) for part in literals(inner)]


@pytest.mark.parametrize("path", sorted([*COMPONENTS.rglob("*.py"), COMPONENTS.parent / "app.py"]), ids=lambda path: path.stem)
def test_what_the_reader_reads_stands_with_the_words(path: Path):
    assert spoken(ast.parse(path.read_text(encoding="utf-8"))) == [], "these belong into components/words/en"


def test_words_in_code_are_seen():
    code = """st.caption('No two of them')
st.button(f'Keep {n} of these' if n else say('a.b'))
Chart('name', 'Who says it?', gap='none of it is there.')
st.html('<b>not this one</b>')
st.caption(say('some.key of it'))
st.text_input(say('a'), key='not this one')
note = 'told by a chart'"""
    assert sorted(line for _, line in spoken(ast.parse(code))) == [1, 2, 3, 3, 7]


def test_plural_forms_and_numbers_follow_the_locale():
    assert words.say("nouns.article", n=1) == "1 article"
    assert words.say("nouns.article", n=1204) == "1,204 articles"


def test_a_key_without_words_says_which_file_lacks_it():
    with pytest.raises(KeyError, match=r"components/words/en/nouns\.toml"):
        words.say("nouns.nothing")


def test_every_kind_of_reject_that_the_pipeline_gives_has_words_and_no_other_has() -> None:
    sources = "".join(path.read_text(encoding="utf-8") for path in sorted((COMPONENTS.parent / "pipeline").rglob("*.py")))
    given = set(re.findall(r'(?:Unreadable\(|Reject\(\w+, |Reject\(f"[^"\n]*", |"code": )"(\w+)"', sources))
    assert {"empty", "not_json", "repeated_id", "fault"} <= given
    assert given == set(words.catalogue("en")["data"]["kind"])
