"""Invented names as many languages write them: how many of a person's spellings are found to be one, and that no two people are."""

import tomllib
from itertools import combinations
from pathlib import Path

import pytest

from pipeline.across.merging import block_keys
from pipeline.across.similarity import LIKELY, SAME, alike

HELD = tomllib.loads((Path(__file__).parent / "name_renderings.toml").read_text(encoding="utf-8"))
FLOOR, FROM_ENGLISH = 0.92, 0.95  # of all pairs of a person's spellings; of those with the English one


def found(left: str, right: str) -> bool:
    """Whether the pile would look at the two names together and take them for one person."""
    return alike(left, right) >= SAME and bool(set(block_keys(left)) & set(block_keys(right)))


def test_most_spellings_of_a_person_are_found_to_be_one_in_any_two_languages() -> None:
    pairs = [pair for person in HELD["people"] for pair in combinations(person, 2)]
    missed = [pair for pair in pairs if not found(*pair)]
    assert len(pairs) > 700
    assert 1 - len(missed) / len(pairs) >= FLOOR, missed
    english = {person[0] for person in HELD["people"]}
    first = [pair for pair in pairs if pair[0] in english]
    assert 1 - sum(pair[0] in english for pair in missed) / len(first) >= FROM_ENGLISH, missed


def test_no_spelling_of_a_person_is_another_person() -> None:
    pairs = [(one, other) for left, right in combinations(HELD["people"], 2) for one in left for other in right]
    assert len(pairs) > 60_000
    assert [pair for pair in pairs if alike(*pair) >= LIKELY] == []


@pytest.mark.parametrize(("left", "right"), HELD["apart"])
def test_people_of_one_surname_with_two_given_names_are_two(left: str, right: str) -> None:
    assert alike(left, right) < SAME
