"""Many doubts of one kind in one file are told as a few and a number."""

from corpus.article import Doubt
from pipeline import doubts


def test_the_first_of_a_kind_in_a_file_are_told_one_by_one_and_the_rest_counted() -> None:
    held = doubts.Doubts()
    for number in range(1, doubts.FEW + 1_003):
        held.put(Doubt(f"n.csv#{number}", "Its date is no day."), file="n.csv", kind="published")
    held.put(Doubt("n.csv#7", "Its language is none."), file="n.csv", kind="language")
    rows = held.rows()
    assert len(rows) == doubts.FEW + 2
    assert (rows[0], rows[-2]) == ({"key": "n.csv#1", "reason": "Its date is no day."},
                                   {"key": "n.csv#7", "reason": "Its language is none."})
    assert rows[-1] == {"key": "n.csv", "reason": "1,002 more of its records are in doubt as n.csv#1 is. There: Its date is no day."}


def test_no_doubt_gives_no_row() -> None:
    assert doubts.Doubts().rows() == ()
