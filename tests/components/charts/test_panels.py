"""Axes of interval marks: which scale, where open ends reach, what stands on the ticks."""

import pandas as pd
import pytest

from components.charts import panels
from components.charts.panels import Panel
from components.look import LOOKS


def panel(*ends: tuple[float | None, float | None, float | None]) -> Panel:
    rows = pd.DataFrame(ends, columns=["value", "low", "high"], dtype=float).assign(
        qualifier="exact", attribution="outlet", label="<i>a</i>", detail="", panel="p"
    )
    return Panel(rows, 1, 1.0, 1.0)


@pytest.mark.parametrize(
    ("values", "log", "zero"),
    [
        ((1, 50), False, False),
        ((1, 500), True, False),
        ((0, 1, 500), True, True),
        ((-1, 1, 500), False, False),
        ((0, 0), False, True),
        ((0.001, 0.5), True, False),
        ((7,), False, False),
    ],
)
def test_more_than_two_decades_stand_on_a_logarithmic_axis(values: tuple[float, ...], log: bool, zero: bool) -> None:
    axis = panel(*((value, value, value) for value in values))
    assert axis.log is log
    assert not log or axis.zero is zero


def test_ticks_name_the_numbers_that_they_stand_for() -> None:
    assert panel((1, 1, 1), (5000, 5000, 5000)).ticks()["ticktext"] == ["1", "10", "100", "1,000"]
    with_zero = panel((0, 0, 0), (1, 1, 1), (5000, 5000, 5000)).ticks()
    assert with_zero["ticktext"] == ["0", "1", "10", "100", "1,000"]
    assert with_zero["tickvals"][0] == 0.0
    assert len(panel((1, 1, 1), (1e12, 1e12, 1e12)).ticks()["ticktext"]) <= 7
    assert panel((10, 10, 10), (1e9, 1e9, 1e9)).ticks()["ticktext"] == ["10", "1,000", "100,000", "10 million", "1 billion"]


@pytest.mark.parametrize(
    "axis",
    [
        panel((5, 5, None), (7, 7, 7)),
        panel((500, 500, None), (1, 1, 1)),
        panel((500, None, 500), (1, 1, 1)),
        panel((5, None, 5)),
        panel((0, 0, None)),
        panel((None, 10, None)),
        panel((-5, -5, None), (3, 3, 3)),
    ],
)
def test_open_ends_reach_beyond_their_number_and_stay_inside_the_plot(axis: Panel) -> None:
    first, last = axis.span
    for row in axis.rows.itertuples():
        if pd.isna(row.high):
            assert axis.place(row.low) < axis.reach(row.low, 1) <= last
        if pd.isna(row.low):
            assert first <= axis.reach(row.high, -1) < axis.place(row.high)


def test_every_row_has_one_marker_and_one_label_and_no_text_becomes_markup() -> None:
    rows = panel((1, 1, 1), (None, 10, None), (None, 2, 4), (3, 3, None)).rows
    rows = rows.assign(number=["a", "b", "c", "d"], qualifier=["exact", "at_least", "range", "more_than"])
    figure = panels.panels(rows, LOOKS["light"], marks=("number",), colour="#765600")
    markers = [trace for trace in figure.data if trace.customdata is not None]
    assert [list(point) for trace in markers for point in trace.customdata] == [["a"], ["b"], ["c"], ["d"]]
    assert list(markers[0].marker.symbol) == ["hexagon", "hexagon", "hexagon-open", "hexagon-open"]
    assert list(figure.layout.yaxis.ticktext) == ["&lt;i&gt;a&lt;/i&gt;"] * 4


def test_the_key_names_the_shapes_that_occur_and_no_other() -> None:
    rows = panel((1, 1, 1), (3, 3, None)).rows.assign(attribution=["outlet", "unnamed"], qualifier=["exact", "more_than"], number="x")
    figure = panels.panels(rows, LOOKS["light"], marks=("number",), colour="#765600")
    key = next(note.text for note in figure.layout.annotations if note.name == "key")
    assert key == "✕ an unnamed source   ⬢ the article itself<br>○ the number itself is excluded   ▶ no limit stated"


def test_a_detail_stands_on_the_side_of_its_mark_that_has_more_room() -> None:
    rows = panel((1, 1, 1), (5000, 5000, 5000)).rows.assign(detail=["left", "right"], number="x")
    notes = panels.panels(rows, LOOKS["light"], marks=("number",), colour="#765600").layout.annotations
    assert {note.text: note.xanchor for note in notes if note.name == "detail"} == {"left": "left", "right": "right"}


def test_panels_share_the_figure_without_overlap() -> None:
    rows = pd.concat([panel((1, 1, 1), (2, 2, 2)).rows.assign(panel="first"), panel((9, 9, 9)).rows.assign(panel="second")]).assign(
        number="x"
    )
    layout = panels.panels(rows, LOOKS["dark"], marks=("number",), colour="#E0B84C").layout
    assert layout.yaxis.domain[0] >= layout.yaxis2.domain[1]
