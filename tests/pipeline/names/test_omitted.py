"""What a model of English leaves out of names or takes for another kind."""

import pytest

from pipeline.names import omitted
from pipeline.names.spans import Name
from pipeline.names.tokens import tokenise


def named(text: str, surface: str, kind: str, how: str = "model", label: str | None = None) -> Name:
    """A name at the first place of its words."""
    return Name(text.index(surface), text.index(surface) + len(surface), kind, how, label=label)


@pytest.mark.parametrize(
    ("text", "cut", "expected"),
    [
        ("The chairman, Shafiqul Islam Khan, said so.", "Islam Khan", "Shafiqul Islam Khan"),
        ("Maarten Linde called it dear.", "Linde", "Maarten Linde"),
        ("Republican Trump said so.", "Trump", "Trump"),
        ("So did the Republican Trump.", "Trump", "Trump"),
        ("They met Senator Obama there.", "Obama", "Obama"),
        ("Operator First Class Keating died.", "Keating", "Keating"),
        ("Judge Orders Lagos Bank Boss Okafor Held", "Okafor", "Okafor"),
    ],
)
def test_a_persons_name_begins_at_the_word_that_the_model_left_out(text: str, cut: str, expected: str) -> None:
    (name,) = omitted.whole([named(text, cut, "person")], tokenise(text), text)
    assert text[name.start : name.end] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("B. Chanda has won. M. J. Zqxen, her lawyer, left.", ["B. Chanda"]),
        ("J. R. Smith, a farmer, left.", ["J. R. Smith"]),
        ("He had hepatitis B. The doctor left. U.S. Army men came.", []),
        ("", []),
    ],
)
def test_a_surname_behind_initials_is_a_persons(text: str, expected: list[str]) -> None:
    assert [text[name.start : name.end] for name in omitted.initialled(text, [])] == expected


def test_the_beginning_of_a_bodys_name_is_the_body() -> None:
    text = "Crown Heritage lost. Crown Heritage Bank appealed. Tom Crown won."
    bank = named(text, "Crown Heritage Bank", "organisation")
    names = [named(text, "Crown Heritage", "person"), bank, named(text, "Tom Crown", "person")]
    assert [name.kind for name in omitted.bodies(names, text)] == ["organisation", "organisation", "person"]


def test_who_has_a_doctors_surname_is_no_organisation() -> None:
    text = "Sunita Rajput won. Dr Rajput smiled. Rajput Bank paid."
    doctor = Name(text.index("Dr ") + 3, text.index(" smiled"), "person", "title", label="honorific")
    names = [named(text, "Sunita Rajput", "organisation"), doctor, named(text, "Rajput Bank", "organisation")]
    assert [name.kind for name in omitted.addressed(names, text)] == ["person", "person", "organisation"]
