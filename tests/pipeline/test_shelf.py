"""The parts of a pile on disk: what is put there comes back, and a part reads only what it is asked for."""

from pathlib import Path

from pipeline.shelf import Shelf

FIRST = {"articles": [{"article_id": "a", "text": "Один"}], "quotes": []}
SECOND = {"articles": [{"article_id": "b", "text": "দুই"}], "dates": [{"article_id": "b", "start": 3}]}


def test_parts_come_back_in_the_order_in_which_they_were_added(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    shelf.add(FIRST)
    shelf.add(SECOND)
    assert [dict(part) for part in shelf] == [FIRST, SECOND]
    assert [dict(part) for part in shelf] == [FIRST, SECOND]


def test_a_change_replaces_the_tables_that_it_names_and_no_others(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    shelf.add(FIRST)
    shelf.change(0, {"quotes": [{"article_id": "a"}]})
    assert [dict(part) for part in shelf] == [{**FIRST, "quotes": [{"article_id": "a"}]}]


def test_a_table_that_nobody_asks_for_is_not_read(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    shelf.add(SECOND)
    next(tmp_path.glob("*/dates.pickle")).write_bytes(b"no rows")
    part = next(iter(shelf))
    assert part["articles"] == SECOND["articles"]
    assert "dates" in part and part.get("links", []) == []


def test_the_tables_of_all_parts_are_joined_in_their_order(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    shelf.add(FIRST)
    shelf.add(SECOND)
    assert shelf.joined() == {"articles": FIRST["articles"] + SECOND["articles"], "quotes": [], "dates": SECOND["dates"]}


def test_a_shelf_without_parts_is_empty(tmp_path: Path) -> None:
    assert list(Shelf(tmp_path)) == [] and Shelf(tmp_path).joined() == {}
