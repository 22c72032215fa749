"""Which given names are one name."""

import pytest

from pipeline.names import givennames
from pipeline.text.transliteration import folded


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Aleksandr", "Alexander"),
        ("Siarhei", "Сергей"),
        ("Volodymyr", "Владимир"),
        ("Muhammad", "Mohammed"),
        ("Karim", "করিম"),
        ("Arvids", "Арвид"),
        ("Olha", "Ольга"),
    ],
)
def test_spellings_of_one_given_name_are_one(left: str, right: str) -> None:
    assert givennames.one(folded(left), folded(right))
    assert givennames.one(folded(right), folded(left))


@pytest.mark.parametrize(
    ("left", "right"),
    [("Oleg", "Ольга"), ("Irina", "Арина"), ("Karim", "করিমা"), ("Marat", "Murat"), ("Maria", "Marina"), ("Omar", "Amir")],
)
def test_names_of_two_people_are_two(left: str, right: str) -> None:
    assert not givennames.one(folded(left), folded(right))
    assert not givennames.one(folded(right), folded(left))


def test_the_lists_say_whose_name_it_is() -> None:
    assert [givennames.sex(folded(name)) for name in ("Ольга", "Oleg", "করিম", "Sasha", "Zqwert")] == ["F", "M", "M", "", ""]


def test_vowels_are_counted_by_how_they_differ() -> None:
    assert givennames.apart("karim", "krim") == 0.5
    assert givennames.apart("karim", "karima") == 1.5
    assert givennames.apart("muhamad", "mohamed") == 1.0
    assert givennames.apart("", "") == 0.0
