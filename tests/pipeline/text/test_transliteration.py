"""Names in Latin letters, and the folded forms under which spellings meet."""

import pytest

from pipeline.text.transliteration import folded, latin, skeleton


@pytest.mark.parametrize(("text", "expected"), [("কুব্রাকভ", "kubrakbh"), ("Лукашенко", "Lukashenko"), ("Müller", "Muller"), ("", "")])
def test_any_script_becomes_latin(text: str, expected: str) -> None:
    assert latin(text) == expected


@pytest.mark.parametrize(("left", "right"), [("Kubrakov", "Кубраков"), ("Mohammed", "Mohamed"), ("Zhukov", "Жуков"), ("Kim", "Ким")])
def test_spellings_of_one_name_fold_to_the_same_letters(left: str, right: str) -> None:
    assert folded(left) == folded(right)


def test_a_skeleton_is_consonants_and_a_first_vowel() -> None:
    assert skeleton("Ivanov") == "awnw"
    assert skeleton("Kubrakov") == skeleton("কুব্রাকভ")
    assert skeleton("") == ""
