"""Whose name a case form is."""

import pytest

from pipeline.names import agreement, baseforms

NONE: frozenset[str] = frozenset()


def told(sentence: str, name: str) -> str:
    """What the words around the name say."""
    start = sentence.index(name)
    return agreement.told(sentence, start, start + len(name), "ru")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Александра Орлова открыла выставку.", "F"),
        ("Директор Александра Орлова ждёт гостей.", "F"),
        ("Об этом сказала Александра Орлова.", "F"),
        ("Известная Александра Орлова приехала.", "F"),
        ("Слова Александра Орлова повторили в газете.", "M"),
        ("У Александра Орлова был доклад.", "M"),
        ("Премию министра Александра Орлова отменили.", "M"),
        ("Позже назначили Александра Орлова.", "M"),
        ("Там был дом, Александра Орлова", ""),
    ],
)
def test_the_words_beside_a_name_say_a_woman_or_a_man(sentence: str, expected: str) -> None:
    assert told(sentence, "Александра Орлова") == expected


@pytest.mark.parametrize(
    ("name", "sex", "expected"),
    [
        ("Александра Орлова", "F", "Александра Орлова"),
        ("Александра Орлова", "M", "Александр Орлов"),
        ("Александра Орлова", "", "Александр Орлов"),
        ("Юлия Кравцова", "F", "Юлия Кравцова"),
        ("Юлии Кравцовой", "", "Юлия Кравцова"),
        ("Евгении Ткач", "", "Евгения Ткач"),
        ("Евгению Ткачу", "", "Евгений Ткач"),
        ("Александры Ивановны Орловой", "", "Александра Ивановна Орлова"),
        ("Карима Хасанова", "F", "Карима Хасанова"),
        ("Карима Хасанова", "M", "Карим Хасанов"),
        ("Орловой", "", "Орлова"),
        ("Орловым", "", "Орлов"),
    ],
)
def test_the_base_form_is_of_the_sex_that_is_told_or_that_alone_fits(name: str, sex: str, expected: str) -> None:
    assert baseforms.of_person(name, NONE, "ru", sex=sex) == expected


def test_other_forms_of_the_surname_decide_where_the_words_around_do_not() -> None:
    assert baseforms.of_person("Валентина Белова", frozenset(["Беловой"]), "ru") == "Валентина Белова"
    assert baseforms.of_person("Валентина Белова", frozenset(["Беловым"]), "ru") == "Валентин Белов"


def test_a_language_without_cases_says_it_by_the_given_name_and_by_a_title_alone() -> None:
    assert agreement.told("Maria Orlova said", 0, 12, "en") == ""
    assert agreement.told("Ms Orlova said", 3, 9, "en") == "F"
    assert agreement.told("Mr. Orlov said", 4, 9, "en") == "M"
    assert agreement.of_surname("Орлова", "bn") == "MF"
    assert agreement.sex_of(["Maria", "Orlova"], "en") == "F"
    assert agreement.sex_of(["Zqx", "Orlova"], "en") == ""
    assert agreement.readings([], NONE, "ru") == []
