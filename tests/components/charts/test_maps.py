"""The key of the map: its steps."""

import pytest

from components.charts import maps


@pytest.mark.parametrize(
    ("top", "steps"),
    [
        (1, [0, 1]),
        (5, [0, 1, 2, 3, 4, 5]),
        (7, [0, 2, 4, 7]),
        (43, [0, 10, 20, 30, 43]),
        (50, [0, 10, 20, 30, 40, 50]),
        (101, [0, 50, 101]),
        (1240, [0, 500, 1240]),
    ],
)
def test_the_key_names_a_few_whole_numbers_up_to_the_most(top: int, steps: list[int]) -> None:
    assert maps.steps(top) == steps
