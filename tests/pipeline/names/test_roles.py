"""Roles beside names."""

import pytest

from pipeline.names import combine, roles


def held(text: str, language: str) -> list[tuple[str, str]]:
    """(name, role) of every role in a text."""
    names = combine.find(text, language)
    return [(text[names[role.person].start : names[role.person].end], role.words) for role in roles.find(names, text, language)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Kazakh Interior Minister Yerzhan Sadenov spoke.", [("Yerzhan Sadenov", "Interior Minister")]),
        ("en", "The President of Belarus, Aleksandr Lukashenko, spoke.", [("Aleksandr Lukashenko", "President of Belarus")]),
        ("en", "Guo Shengkun, Minister of Public Security of China, spoke.", [("Guo Shengkun", "Minister of Public Security of China")]),
        ("ru", "Выступил министр внутренних дел Иван Кубраков.", [("Иван Кубраков", "министр внутренних дел")]),
        ("bn", "অভ্যন্তরীণ বিষয়ক মন্ত্রী ইভান কুব্রাকভ এসেছেন।", [("ইভান কুব্রাকভ", "অভ্যন্তরীণ বিষয়ক মন্ত্রী")]),
        ("en", "Mr. Sadenov spoke.", []),
        ("en", "", []),
    ],
)
def test_a_role_stands_beside_its_name(language: str, text: str, expected: list) -> None:
    assert held(text, language) == expected
