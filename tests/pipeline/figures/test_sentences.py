"""Sentences of news in several languages, in the manner of agencies, tabloids and releases, with every figure that they state.

The sentences are data, sentences/<language>.toml. A figure lists what is stated; what it does not list is unknown, and "exact" goes unsaid.
"""

import tomllib
from pathlib import Path

import pytest

from tests.pipeline.extracted import figures

HOME = Path(__file__).with_name("sentences")
SENTENCES = [(path.stem, entry["text"], entry["figures"]) for path in sorted(HOME.glob("*.toml"))
             for entry in tomllib.loads(path.read_text("utf-8"))["sentence"]]
COLUMNS = ("surface", "kind", "value", "low", "high", "qualifier", "change", "unit", "counted")


def full(figure: dict) -> tuple:
    """The stated figure with what goes unsaid: exact, and the bounds of an exact value."""
    exact = figure.get("qualifier", "exact") == "exact"
    bounds = {"low": figure.get("value"), "high": figure.get("value")} if exact else {}
    return tuple({**bounds, "qualifier": "exact", **figure}.get(name) for name in COLUMNS)


@pytest.mark.parametrize(("language", "text", "wanted"), SENTENCES)
def test_a_sentence_gives_the_figures_that_a_reader_finds_in_it(language: str, text: str, wanted: list[dict]) -> None:
    found = [tuple(row[name] for name in COLUMNS) for row in figures(text, language)]
    assert [row[0] for row in found] == [figure["surface"] for figure in wanted]
    for row, figure in zip(found, wanted, strict=True):
        assert row == pytest.approx(full(figure))
