"""Groups that pairs make."""

from itertools import permutations

from corpus.groups import first_of_group


def test_names_that_are_linked_through_others_have_one_first_name_in_any_order() -> None:
    pairs = [("d", "c"), ("c", "b"), ("x", "y"), ("a", "d")]
    wanted = {"a": "a", "b": "a", "c": "a", "d": "a", "x": "x", "y": "x"}
    assert all(first_of_group(order) == wanted for order in permutations(pairs))


def test_no_pairs_make_no_groups() -> None:
    assert first_of_group([]) == {}
