"""What a build keeps on disk: it comes back as it was put, in the stated order, and little of it is held in memory."""

from operator import itemgetter
from pathlib import Path

import pytest

from pipeline import kept
from pipeline.kept import Indexed, Kept, Ordered, Picked, Renamed, Workplace


def listed(path: Path, *things: object) -> Kept:
    """The things on disk."""
    found = Kept(path)
    for thing in things:
        found.put(thing)
    return found


def test_things_come_back_in_their_order_and_by_number(tmp_path: Path) -> None:
    things = listed(tmp_path / "a", "Один", frozenset({"দুই"}), ("three", 3))
    assert list(things) == ["Один", frozenset({"দুই"}), ("three", 3)]
    assert (len(things), things[2], things[0], things[2]) == (3, ("three", 3), "Один", ("three", 3))
    things.put("four")
    assert things[3] == "four" and len(list(things)) == 4
    with pytest.raises(IndexError):
        things[4]
    things.close()
    assert list(tmp_path.iterdir()) == []


def test_few_things_need_no_file_and_more_come_back_from_one_as_they_were(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "FEW", 100)
    things = listed(tmp_path / "a", "Один", ("দুই", 2))
    assert (list(tmp_path.iterdir()), list(things), things[1]) == ([], ["Один", ("দুই", 2)], ("দুই", 2))
    things.put("x" * 100)
    things.put("y")
    assert [path.name for path in tmp_path.iterdir()] == ["a"]
    assert (list(things), things[0], things[3]) == (["Один", ("দুই", 2), "x" * 100, "y"], "Один", "y")
    things.close()
    assert list(tmp_path.iterdir()) == []


def test_what_was_asked_for_long_ago_is_read_again_and_no_more_is_held_than_allowed(tmp_path: Path,
                                                                                    monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "FEW", 0)
    monkeypatch.setattr(kept, "RECENT", 3000)
    things = listed(tmp_path / "a", *(str(number) * 1000 for number in range(10)))
    first = things[0]
    assert things[0] is first
    assert [things[number][0] for number in range(10)] == list("0123456789")
    assert things[0] == first and things[0] is not first
    assert things._held <= 3000


def test_rows_are_ordered_over_all_runs_and_equal_keys_stay_in_the_order_they_came(tmp_path: Path,
                                                                                 monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "RUN", 60)
    rows = Ordered(tmp_path / "rows", itemgetter(0))
    for number, name in enumerate("dbadbacdab"):
        rows.put((name, number))
    assert list(rows) == sorted(((name, number) for number, name in enumerate("dbadbacdab")), key=itemgetter(0))
    assert len(rows) == 10
    rows.close()
    assert list(tmp_path.iterdir()) == []


def test_all_things_of_one_name_are_folded_in_the_order_they_came(tmp_path: Path) -> None:
    found = Workplace(tmp_path).folded([("b", 1), ("a", 2), ("b", 3)], list)
    assert dict(found) == {"a": [2], "b": [1, 3]}
    assert list(found) == ["a", "b"] and "c" not in found


def test_a_thing_stands_under_each_of_its_names(tmp_path: Path) -> None:
    found = Indexed(listed(tmp_path / "a"))
    found.put(["x", "y"], 7)
    assert (found["x"], found["y"], len(found)) == (7, 7, 2)
    assert dict(Renamed(found, ["y"])) == {"y": 7}
    found.put(["land: Kenya"], 8)
    assert dict(Renamed(found, ["land: Kenya"], prefix="land: ")) == {"Kenya": 8}


def test_a_view_picks_from_things_in_the_order_of_its_places() -> None:
    view = Picked([(1, "a"), (2, "b"), (3, "c")], itemgetter(1), [2, 0])
    assert (list(view), len(view), view[0]) == (["c", "a"], 2, "c")


def test_rows_of_a_table_come_in_the_order_that_the_table_states(tmp_path: Path) -> None:
    place = Workplace(tmp_path)
    for number in "cab":
        place.put("entities", {"entity_id": number, "name": number})
    assert [row["entity_id"] for row in place.rows["entities"]] == ["a", "b", "c"]
