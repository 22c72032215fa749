"""How other languages' spellings of a name are read."""

import pytest

from pipeline.names.lexicon import read
from pipeline.names.respellings import respelled
from pipeline.text.transliteration import skeleton

EXAMPLES = [(system, *example) for system, held in read("respellings").items() for example in held["examples"]]


@pytest.mark.parametrize(("system", "written", "sounds"), EXAMPLES)
def test_a_name_has_a_reading_with_the_consonants_that_it_sounds_like(system: str, written: str, sounds: str) -> None:
    wanted = [skeleton(word) for word in sounds.split()]
    assert wanted in [[skeleton(word) for word in said.split()] for said in (*respelled(written), written)], system
    assert wanted != [skeleton(word) for word in written.split()], f"{system}: the example needs no rule"


@pytest.mark.parametrize("name", ["", "Ivan Petrov", "Иван Петров", "করিম হাসান"])
def test_a_name_that_sounds_as_it_is_written_has_no_other_reading(name: str) -> None:
    assert respelled(name) == ()


def test_a_text_that_is_no_name_is_not_read() -> None:
    assert respelled("sch" * 10_000) == ()
