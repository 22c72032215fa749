"""People in languages without a model, over sentences of our own: half of them written before the rule."""

from pathlib import Path

import pytest
import regex

from pipeline.names import combine, organisations

HOME = Path(__file__).resolve().parents[2] / "gold" / "persons"
FLOORS = {  # file -> the least precision and recall, 0.03 off what was measured
    "de-held": (0.85, 0.85), "es-held": (0.97, 0.97), "fr-held": (0.90, 0.90), "hi-held": (0.97, 0.83), "pl-held": (0.91, 0.97),
    "uk-held": (0.90, 0.84), "de-tuned": (0.89, 0.97), "es-tuned": (0.97, 0.81), "fr-tuned": (0.97, 0.97), "hi-tuned": (0.97, 0.78),
    "pl-tuned": (0.97, 0.97), "uk-tuned": (0.97, 0.82),
}


def marked(line: str) -> tuple[str, set[tuple[int, int]]]:
    """The text of a line without its brackets, and the spans that stood in them."""
    text, spans = "", set()
    for piece in regex.split(r"(\[[^\]]*\])", line):
        held = piece[1:-1] if piece.startswith("[") else piece
        if held != piece:
            spans.add((len(text), len(text) + len(held)))
        text += held
    return text, spans


def people(text: str, language: str) -> set[tuple[int, int]]:
    """The spans of every person."""
    return {(name.start, name.end) for name in combine.find(text, language) if name.kind == "person"}


@pytest.mark.parametrize("name", sorted(FLOORS))
def test_people_are_found_by_their_given_names(name: str) -> None:
    lines = [marked(line) for line in (HOME / f"{name}.txt").read_text(encoding="utf-8").splitlines()]
    found = [(people(text, name[:2]), spans) for text, spans in lines]
    right = sum(len(got & gold) for got, gold in found)
    precision, recall = right / sum(len(got) for got, _ in found), right / sum(len(gold) for _, gold in found)
    assert len(lines) >= 20
    assert precision >= FLOORS[name][0]
    assert recall >= FLOORS[name][1]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("La tienda de la avenida Simón Bolívar cierra.", "es", []),
        ("San Sebastián juega hoy.", "es", []),
        ("Le livre d'Antoine Marchal paraît.", "fr", ["Antoine Marchal"]),
        ("आशा की किरण दिखी।", "hi", []),
        ("DIE STADT PETER MÜLLER", "de", []),
        ("", "de", []),
        ("Anna " * 20000, "de", None),
        ("अनिल " * 20000, "hi", None),
    ],
)
def test_a_given_name_alone_is_not_enough(text: str, language: str, expected: list[str] | None) -> None:
    spans = sorted(people(text, language))
    assert expected is None or [text[start:end] for start, end in spans] == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [("El Consejo aprobó la moción.", "es"), ("Der Rat stimmte zu.", "de"), ("Le Conseil a voté.", "fr")],
)
def test_a_head_word_with_an_article_names_no_body(text: str, language: str) -> None:
    assert organisations.by_words(text, language) == []
