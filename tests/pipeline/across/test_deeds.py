"""What figures of invented sentences count, and what was done to it."""

import pytest

from corpus.article import Article
from pipeline.across.facts import Fact, facts
from pipeline.reading import read_article


def fact(language: str, text: str, value: float) -> Fact:
    """The figure of a text with that value."""
    part = read_article("a", Article("a", text, language=language, published="2025-03-05"))
    return next(found for found in facts(part) if found.value == value)


@pytest.mark.parametrize(("language", "text", "value", "counted"), [
    ("en", "The toll from the collapse of the old bridge at Lume in the far north rose to 14 on Tuesday.", 14, ("death", "person")),
    ("en", "Bridge collapse at Lume kills 14", 14, ("death", "person")),
    ("en", "The fire claimed 21 lives.", 21, ("death", "person")),
    ("en", "The blast killed 32 people and a hotel with 80 rooms burned.", 80, ("damage", "room")),
    ("en", "An earthquake killed 32 people and 180 houses fell.", 180, (None, "house")),
    ("en", "The frost killed 300 sheep.", 300, ("death", "animal")),
    ("bn", "আহত ২৭ জনকে হাসপাতালে ভর্তি করা হয়েছে।", 27, ("injury", "person")),
    ("hi", "हादसे में 19 यात्रियों की मौत हुई।", 19, ("death", "passenger")),
    ("de", "Neun Löschflugzeuge sind im Einsatz.", 9, (None, "flight")),
    ("de", "Verletzt wurden 12 Bauarbeiter.", 12, ("injury", "worker")),
    ("en", "Customs seized 4.2 tonnes of cocaine.", 4200, ("seizure", "cocaine")),
    ("de", "Der Zoll hat 3,6 Tonnen Kokain sichergestellt.", 3600, ("seizure", "cocaine")),
])
def test_what_befalls_people_is_told_of_people_and_of_the_same_in_every_language(
        language: str, text: str, value: float, counted: tuple[str | None, str]) -> None:
    found = fact(language, text, value)
    assert (found.action, found.noun) == counted


@pytest.mark.parametrize(("language", "text", "unit"), [
    ("en", "An earthquake of magnitude 6.1 struck Lume.", "magnitude"),
    ("es", "El ministro prometió 18 millones de soles.", "PEN"),
    ("uk", "Видатки становлять 18 млн леїв.", "MDL"),
])
def test_strengths_and_sums_have_a_unit(language: str, text: str, unit: str) -> None:
    value = 6.1 if unit == "magnitude" else 18e6
    assert fact(language, text, value).unit == unit


@pytest.mark.parametrize(("text", "lapse"), [
    ("In 24 hours 270 flights were cancelled.", True),
    ("Two days after the storm 270 flights were cancelled.", False),
    ("After a one-day strike 270 flights were cancelled.", False),
])
def test_a_length_of_time_that_places_a_figure_is_not_how_long_it_was_counted(text: str, lapse: bool) -> None:
    assert fact("en", text, 270).lapse is lapse


def test_a_sum_is_not_what_befell_people() -> None:
    assert fact("en", "Police arrested 14 men and seized 480,000 dollars in cash.", 480000).action == "seizure"
    assert fact("en", "Families of the dead will receive 400,000 rupees.", 400000).action is None


def test_a_part_of_a_larger_number_is_told_as_one() -> None:
    text = "Police hold nine activists. Their list includes two activists of the port."
    assert [fact("en", text, value).part for value in (9, 2)] == [False, True]


def test_french_seven_is_no_september() -> None:
    assert fact("fr", "Sept personnes sont mortes à Lume.", 7).noun == "person"
    part = read_article("a", Article("a", "Il est venu le 12 sept 2024 à Lume.", language="fr", published="2025-03-05"))
    assert [row["edtf"] for row in part["dates"]] == ["2024-09-12"]


def test_a_mixed_fraction_is_no_date() -> None:
    part = read_article("a", Article("a", "The bank bought bills at 10-13/16 pct.", language="en", published="2025-03-05"))
    assert part["dates"] == []
