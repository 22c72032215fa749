"""Which things share a key."""

from pipeline.across.blocks import Blocks, met


def test_things_stand_under_each_of_their_keys_by_rising_number() -> None:
    blocks = Blocks([["Лума", "a"], [], ["a", "ঢাকা"], ["a", "a"]])
    assert [blocks[key].tolist() for key in ("a", "Лума", "ঢাকা", "b")] == [[0, 2, 3, 3], [0], [2], []]
    assert Blocks([])["a"].tolist() == []


def test_names_meet_where_several_have_one_key_and_those_without_a_key_nowhere() -> None:
    keys = {"ann": ("x", "y"), "bob": None, "cid": ("xy",), "dan": ("x", "y"), "eve": None}
    assert met(keys, lambda _, key: key) == {("x", "y"): ["ann", "dan"]}
    assert met({}, lambda _, key: key) == {}
