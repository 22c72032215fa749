"""Offices that stand alone for a person whom the article names."""

import pytest

from pipeline.extractors.entities import understood


def standing(text: str, language: str) -> list[tuple[str, str]]:
    """(the office that stands alone, the name of its person) in order."""
    names, _, actors, numbers = understood(text, language)
    return [(text[name.start : name.end], actors[number].name) for name, number in zip(names, numbers, strict=True) if name.label == "role"]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The President of Belarus, Aleksandr Lukashenko, came. The Head of State thanked all. The Governor left.",
         [("Head of State", "Aleksandr Lukashenko")]),
        ("en", "Interior Minister Ivan Kubrakov spoke. The minister said so. The Belarusian minister left.",
         [("minister", "Ivan Kubrakov")]),
        ("en", "Aleksandrs Vitolins, head of the Amber Coast Port Authority, denied it. “No,” the port director said.",
         [("port director", "Aleksandrs Vitolins")]),
        ("en", "Former Mayor Anna Brown came. The mayor said yes. The former mayor smiled.", [("former mayor", "Anna Brown")]),
        ("ru", "Министр внутренних дел Иван Кубраков выступил. Министр заявил это. Глава ведомства уверен в успехе.",
         [("Министр", "Иван Кубраков"), ("Глава ведомства", "Иван Кубраков")]),
        ("bn", "স্বরাষ্ট্রমন্ত্রী ইভান কুব্রাকভ এসেছেন। মন্ত্রী বলেন, সব ভালো।", [("মন্ত্রী", "ইভান কুব্রাকভ")]),
        ("en", "", []),
    ],
)
def test_an_office_stands_for_the_one_person_who_holds_it(language: str, text: str, expected: list) -> None:
    assert standing(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Interior Minister Ivan Kubrakov spoke. The minister of health fell ill, the deputy minister said, and the ministers met."),
        ("en", "Minister Ivan Kubrakov met Minister Oleg Petrov. The minister said yes."),
        ("en", "The minister said yes. Nobody had seen Minister Ivan Kubrakov."),
        ("en", "An adviser to the president John Smith spoke. The president said no."),
        ("ru", "Министр внутренних дел Иван Кубраков выступил. Министр обороны сказал иное, бывший министр промолчал."),
        ("bn", "স্বরাষ্ট্রমন্ত্রী ইভান কুব্রাকভ এসেছেন। প্রতিমন্ত্রী বলেন, না। সাবেক মন্ত্রী বলেন, না।"),
    ],
)
def test_an_office_stands_for_nobody_where_there_is_a_doubt(language: str, text: str) -> None:
    assert standing(text, language) == []
