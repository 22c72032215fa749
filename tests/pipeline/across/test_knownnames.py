"""People of one article found in another, in a language without a model."""

import pytest

from pipeline.across import knownnames
from pipeline.document import Rows
from tests.pipeline.decided import decided

ENGLISH = "e" * 16


def pile(text: str, language: str, *names: str) -> Rows:
    """What the step changes in an article of this text, beside an English one that names these people."""
    known = {"articles": [], "actors": [{"actor": f"{ENGLISH}:{at}", "article_id": ENGLISH, "kind": "person", "name": name}
                                        for at, name in enumerate(names)]}
    article = {"article_id": "a", "language": language, "text": text}
    said = {"article_id": "a", "speaker": text.split(":")[0], "speaker_id": None}
    part = {"articles": [article], "actors": [], "mentions": [], "sentences": [], "quotes": [said]}
    _, names_of_the_pile = decided(knownnames.STEP, known, part)
    return knownnames.apply(part, names_of_the_pile)


@pytest.mark.parametrize(
    ("text", "language", "surfaces"),
    [
        ("In Kiel lobte Zoreth Kandelar den Hafen.", "de", ["Zoreth Kandelar"]),
        ("Зустріч із Зоретом Канделаром. Потім Зорет Канделар поїхав.", "uk", ["Зоретом Канделаром", "Зорет Канделар"]),
        ("Dla Zoretha Kandelara był to sukces. Zoreth Kandelar wygrał.", "pl", ["Zoretha Kandelara", "Zoreth Kandelar"]),
        ("Habló Zoreth Kandelar. Después Kandelar se fue.", "es", ["Zoreth Kandelar", "Kandelar"]),
        ("Habló Zoreth Kandelar. Luego B. Kandelar y Z. Kandelar se fueron.", "es", ["Zoreth Kandelar", "Kandelar"]),
        ("इवान कुब्राकोव ने कहा।", "hi", ["इवान कुब्राकोव"]),
        ("In Kiel lobte zoreth Kandelar den Hafen.", "de", []),
        ("Zoreth, Kandelar und andere.", "de", []),
        ("Zoreth Kundalini sang.", "de", []),
        ("Zoreth Kandelar spoke.", "en", []),
        ("", "de", []),
    ],
)
def test_a_name_of_another_article_is_found_across_scripts_and_cases(text: str, language: str, surfaces: list[str]) -> None:
    found = pile(text, language, "Zoreth Kandelar", "Ivan Kubrakov").get("mentions", [])
    assert [row["surface"] for row in found] == surfaces
    assert all(text[row["start"] : row["end"]] == row["surface"] and row["how"] == "known_name" for row in found)
    assert len({row["entity_id"] for row in found}) <= 1


def test_a_speaker_with_a_known_name_gets_the_person() -> None:
    found = pile("Zoreth Kandelar: der Hafen ist fertig", "de", "Zoreth Kandelar")
    assert [row["speaker_id"] for row in found["quotes"]] == [row["actor"] for row in found["actors"]] == ["a:0"]


def test_a_short_name_is_no_evidence() -> None:
    assert pile("Da kam Li Wu an.", "de", "Li Wu") == {}
