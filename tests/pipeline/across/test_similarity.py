"""How alike names are: one person in several spellings and scripts, two people with a shared word, and how often random names match."""

import gzip
import random

import pytest

from pipeline.across.similarity import LIKELY, SAME, alike
from pipeline.names.people import FILE


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Ivan Kubrakov", "ইভান কুব্রাকভ"),
        ("Ahmed Naser Al-Raisi", "আহমেদ নাসের আল রাইসি"),
        ("Aleksandr Lukashenko", "Alexander Lukashenko"),
        ("Alyaksandr Lukashenka", "Александр Лукашенко"),
        ("Guo Shengkun", "Guo Shenkun"),
        ("Mikhail Gorbachev", "Михаил Горбачёв"),
        ("Volodymyr Zelenskyy", "Володимир Зеленський"),
        ("Yerzhan Sadenov", "Ержан Саденов"),
        ("Sheikh Hasina", "শেখ হাসিনা"),
    ],
)
def test_one_person_in_two_spellings_is_one(left: str, right: str) -> None:
    assert alike(left, right) >= SAME
    assert alike(left, right) == alike(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Aleksandr Volfovich", "Aleksandr Lukashenko"),
        ("Ivan Petrov", "Ivan Sidorov"),
        ("Maria Silva", "Maria Santos"),
        ("Anna Karlsson", "Anders Karlsson"),
    ],
)
def test_a_shared_word_is_not_enough(left: str, right: str) -> None:
    assert alike(left, right) < LIKELY


@pytest.mark.parametrize(
    ("left", "right"), [("Lukashenko", "Aleksandr Lukashenko"), ("Lukashenko", "Lukashenko"), ("", "Ivan Petrov"), ("J. K.", "John Kent")]
)
def test_one_word_alone_never_matches(left: str, right: str) -> None:
    assert alike(left, right) == 0.0


def test_random_names_hardly_ever_match() -> None:
    with gzip.open(FILE, "rt", encoding="utf8") as file:
        rows = [line.rstrip("\n").split("\t") for line in file]
    given, family = [name for kind, name in rows if kind == "G"], [name for kind, name in rows if kind == "S"]
    order = random.Random(11)  # noqa: S311
    names = sorted({f"{order.choice(given)} {order.choice(family)}" for _ in range(400)})
    scores = [alike(left, right) for at, left in enumerate(names) for right in names[at + 1 :]]
    assert len(scores) > 75_000
    assert sum(score >= SAME for score in scores) * 100_000 / len(scores) < 2
    assert sum(score >= LIKELY for score in scores) * 100_000 / len(scores) < 4
