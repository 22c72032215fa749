"""Base forms of names that stand in a case."""

import pytest

from pipeline.names import baseforms, inflection

NONE: frozenset[str] = frozenset()


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Ивану Кубракову", "Иван Кубраков"),
        ("Владимиром Путиным", "Владимир Путин"),
        ("Анной Ивановой", "Анна Иванова"),
        ("Мария Сергеева", "Мария Сергеева"),
        ("Лусия Веларде", "Лусия Веларде"),
        ("Арвидом Калниньшом", "Арвид Калниньш"),
    ],
)
def test_a_russian_name_loses_its_case(name: str, expected: str) -> None:
    assert baseforms.of_person(name, NONE, "ru") == expected


@pytest.mark.parametrize(
    ("name", "attested", "expected"),
    [
        ("ইভান কুব্রাকভের", NONE, "ইভান কুব্রাকভ"),
        ("আহমেদ রাইসির", frozenset(["রাইসিকে"]), "আহমেদ রাইসি"),
        ("আহমেদ কবির", NONE, "আহমেদ কবির"),
    ],
)
def test_a_bengali_name_loses_its_suffix_where_that_is_sure(name: str, attested: frozenset[str], expected: str) -> None:
    assert baseforms.of_person(name, attested, "bn") == expected


def test_an_english_name_stays() -> None:
    assert baseforms.of_person("James Adams", NONE, "en") == "James Adams"


@pytest.mark.parametrize(
    ("name", "expected"), [("Министерства внутренних дел", "Министерство внутренних дел"), ("Федеральной службы", "Федеральная служба")]
)
def test_an_organisation_stands_in_the_nominative(name: str, expected: str) -> None:
    assert baseforms.of_phrase(name, NONE, "ru") == expected


def test_all_case_forms_of_a_name_are_made() -> None:
    assert {"россия", "россии", "россию", "россией"} <= inflection.forms("россия", "ru")
    assert inflection.forms("france", "fr") == {"france"}
    assert {"белорусского", "белорусские"} <= inflection.people("белорусский", "ru")


@pytest.mark.parametrize("name", ["রাষ্ট্রীয় সীমান্ত কমিটি", "রেড ক্রিসেন্ট সোসাইটি", "স্বাস্থ্য মন্ত্রণালয়"])
def test_a_word_of_a_bengali_body_that_ends_like_a_suffix_stays_whole(name: str) -> None:
    assert baseforms.of_phrase(name, NONE, "bn") == name
    assert baseforms.of_phrase(f"{name}র", NONE, "bn").startswith(name)
