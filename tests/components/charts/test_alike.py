"""The order of a heat map's columns: like ones side by side."""

import pandas as pd

from components.charts.alike import side_by_side


def test_the_fullest_column_stands_first_and_like_ones_beside_each_other() -> None:
    cells = [("x", "one", 9), ("x", "two", 1), ("y", "two", 4), ("x", "three", 4), ("y", "four", 9)]
    frame = pd.DataFrame(cells, columns=["theme", "article", "mentions"])
    # one and three hold x alone; two has more of y than of x; four holds y alone. Of one and four, with 9 each, one comes first.
    ordered = side_by_side(frame, "theme", "article")
    assert list(ordered["article"].cat.categories) == ["one", "three", "two", "four"]
    assert ordered["article"].astype(str).tolist() == frame["article"].tolist()


def test_no_column_and_one_stay_as_they_are() -> None:
    frame = pd.DataFrame({"theme": ["x"], "article": ["one"], "mentions": [1]})
    assert side_by_side(frame, "theme", "article") is frame
    assert side_by_side(frame.head(0), "theme", "article").empty
