"""Text as charts hold it: labels of pairs."""

import pytest

from components.charts.lettering import paired, wrapped

LONG = "Commonwealth of Independent States"


@pytest.mark.parametrize(
    ("one", "other", "drawn"),
    [
        ("China", "cooperation", "China + cooperation"),
        (LONG, "Astana", "Commonwealth of Independent… +<br>Astana"),
        ("<b>Astana</b>", LONG, "&lt;b&gt;Astana&lt;/b&gt; +<br>Commonwealth of Independent…"),
    ],
)
def test_a_pair_takes_one_line_or_one_for_each_name(one: str, other: str, drawn: str) -> None:
    assert wrapped(paired(one, other)) == drawn
