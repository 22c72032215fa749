"""What the manifest says of a language: whether its words are in own lists, in CLDR's, or only its script is known."""

import pytest

from pipeline.text import tongues
from tests.pipeline.extracted import figures


@pytest.mark.parametrize(("language", "words"), [
    ("en", "own word lists"), ("bn", "own word lists"), ("hi", "own word lists"), ("de", "own word lists"),
    ("pl", "some own word lists, else CLDR"),
    ("tr", "CLDR names alone"), ("ka", "CLDR names alone"), ("am", "script and numerals alone"), ("und", "script and numerals alone"),
])
def test_a_language_is_read_by_the_lists_that_it_has(language: str, words: str) -> None:
    assert tongues.lists(language) == words


def test_every_language_of_a_build_says_what_reads_its_words_and_names() -> None:
    told = tongues.told({"tr", "bn"})
    assert list(told) == ["bn", "tr"]
    assert told["tr"] == {"words": "CLDR names alone", "names": "rules only"}
    assert told["bn"]["names"] != "rules only"


def test_a_language_without_lists_still_gives_its_numerals() -> None:
    assert [(row["value"], row["kind"]) for row in figures("በአደጋው 12 ሰዎች ሞቱ 45%።", "am")] == [(12, "count"), (45, "percent")]
