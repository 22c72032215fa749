"""What organisations' names say in several languages, and abbreviations spelled out by letters."""

import pytest

from pipeline.names.lexicon import read
from pipeline.names.meanings import Meaning, classes, meaning, spelled


@pytest.mark.parametrize(
    ("name", "language", "words", "owner"),
    [
        ("Interior Ministry", "en", ("interior", "ministry"), None),
        ("Ministry of Internal Affairs", "en", ("ministry", "interior"), None),
        ("Министерства внутренних дел", "ru", ("ministry", "interior"), None),
        ("স্বরাষ্ট্র মন্ত্রণালয়ের", "bn", ("interior", "ministry"), None),
        ("Security Council of Belarus", "en", ("security", "council"), "BLR"),
        ("CIS Interior Ministers Council", "en", ("interior", "minister", "council"), "Commonwealth of Independent States"),
        ("Northern Sleeper Works", "en", ("north", "~sleeper", "~work"), None),
        ("", "en", (), None),
    ],
)
def test_a_name_is_read_as_concepts_other_words_and_an_owner(name: str, language: str, words: tuple[str, ...], owner: str | None) -> None:
    assert meaning(name, language) == Meaning(words, owner)


def test_a_ministry_is_a_body_of_a_state_and_an_alliance_is_not() -> None:
    assert meaning("Ministry of Health", "en").public
    assert not meaning("Lake Vaccine Alliance", "en").public
    assert not meaning("European Court of Human Rights", "en").public


def test_one_plain_concept_tells_of_no_body_unless_a_country_has_one() -> None:
    assert not meaning("পুলিশ", "bn").telling
    assert meaning("Parliament", "en").telling
    assert not meaning("Marolo Health Board", "en").telling


def test_concepts_that_a_language_has_one_word_for_are_in_one_class() -> None:
    assert classes()["council"] == classes()["board"]
    assert classes()["court"] != classes()["council"]


@pytest.mark.parametrize(("word", "letters"), [("ইএফবিএস", "EFBS"), ("সিআইএস", "CIS"), ("ফোরাম", None), ("ইইউ", None), ("", None)])
def test_letters_spelled_out_in_bengali_are_an_abbreviation(word: str, letters: str | None) -> None:
    assert spelled(word, "bn") == letters


def test_every_concept_of_another_language_has_its_english_words() -> None:
    listed = read("meanings")
    assert {concept for language in ("ru", "bn") for concept in listed[language]} - set(listed["en"]) == set()
    groups = {concept for name in ("wide", "single", "states") for concept in listed[name]["words"]}
    assert groups - set(listed["en"]) == set()


@pytest.mark.parametrize(
    ("short", "full", "language"),
    [
        ("МВД Кыргызстана", "Министерство внутренних дел Кыргызстана", "ru"),
        ("МЧС РФ", "Министерство по чрезвычайным ситуациям России", "ru"),
        ("Минздрав Беларуси", "Министерство здравоохранения Беларуси", "ru"),
    ],
)
def test_the_short_form_of_a_ministry_means_the_ministry(short: str, full: str, language: str) -> None:
    assert meaning(short, language) == meaning(full, language)


def test_a_body_with_a_name_of_its_own_is_not_one_that_every_country_has() -> None:
    assert not meaning("Amber Coast Port Authority", "en").public
    assert meaning("Port Authority", "en").public
