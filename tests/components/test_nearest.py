"""Which articles belong together, and which sentence comes closest: shared terms weighed by hand."""

from math import log

import pytest

from components import nearest

BAGS = {"x": frozenset("abc"), "y": frozenset("abd"), "z": frozenset("ad"), "far": frozenset("e")}
WEIGHT = nearest.weights(BAGS.values())
ALIKE = dict.fromkeys(BAGS, 4)


def test_a_term_weighs_by_how_few_hold_it() -> None:
    assert pytest.approx({"a": log(4 / 3), "b": log(2), "c": log(4), "d": log(2), "e": log(4)}) == WEIGHT
    assert nearest.weights([frozenset("ab"), frozenset("a")])["a"] == 0


def test_articles_are_linked_by_two_shared_terms_the_rarest_first() -> None:
    others = {name: bag for name, bag in BAGS.items() if name != "y"}
    assert nearest.linked(BAGS["y"], others, weight=WEIGHT, sizes=ALIKE) == ["x", "z"]  # x shares a and b, z a and d: equal, so by name
    assert nearest.linked(BAGS["y"], others, weight={"a": 1.0, "b": 1.0, "d": 2.0}, sizes=ALIKE) == ["z", "x"]
    assert nearest.linked(BAGS["y"], others, weight=WEIGHT, sizes={**ALIKE, "x": 40}) == ["z", "x"]  # x holds much else
    assert nearest.linked(BAGS["far"], BAGS | {"far": frozenset()}, weight=WEIGHT, sizes=ALIKE) == []


def test_the_closest_sentence_shares_most_with_any_of_the_wanted() -> None:
    weight = dict.fromkeys("abcdefgh", 1.0)
    sentences = {0: frozenset("ae"), 1: frozenset("abe"), 2: frozenset("abcdefgh"), 3: frozenset("gh")}
    assert nearest.closest([frozenset("abc")], sentences, weight=weight) == 1  # 2 / 3 against 3 / root of 24
    assert nearest.closest([frozenset("abc"), frozenset("gh")], sentences, weight=weight) == 3


@pytest.mark.parametrize(
    ("wanted", "weight"),
    [
        ([], {"a": 1.0, "b": 1.0}),
        ([frozenset("xy")], {"x": 1.0, "y": 1.0}),
        ([frozenset("ax")], {"a": 9.0, "x": 1.0}),  # one shared term is no likeness
        ([frozenset("ab")], {"a": 1.0, "b": 0.0}),
        ([frozenset("ab"), frozenset()], {}),
    ],
)
def test_no_sentence_is_better_than_a_far_one(wanted: list[frozenset[str]], weight: dict[str, float]) -> None:
    assert nearest.closest(wanted, {0: frozenset("abz"), 1: frozenset()}, weight=weight) is None
