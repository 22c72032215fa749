"""The key of the map: its steps."""

import pandas as pd
import pytest

from components.charts import maps
from components.look import LOOKS


@pytest.mark.parametrize(
    ("top", "steps"),
    [
        (1, [1]),
        (5, [1, 2, 3, 4, 5]),
        (7, [2, 4, 7]),
        (43, [10, 20, 30, 43]),
        (50, [10, 20, 30, 40, 50]),
        (101, [50, 101]),
        (1240, [500, 1240]),
    ],
)
def test_the_key_names_a_few_whole_numbers_up_to_the_most(top: int, steps: list[int]) -> None:
    assert maps.steps(top) == steps


@pytest.mark.parametrize(("top", "ticks", "names"), [(3, [1, 2, 3], ["1", "2", "3"]), (7, [0.5, 2.5, 4.5, 7.5], ["1", "2", "4", "7"])])
def test_the_key_has_a_field_a_shade(top: int, ticks: list[float], names: list[str]) -> None:
    rows = pd.DataFrame({"country": ["LVA", "MLT"], "country_name": ["Latvia", "Malta"], "articles": [top, 1]})
    areas = maps.world(rows, LOOKS["light"], value="articles").data[0]
    assert (list(areas.colorbar.tickvals), list(areas.colorbar.ticktext)) == (ticks, names)
    assert (areas.zmin, areas.zmax) == (0.5, top + 0.5)
    ends = [end for end, _ in areas.colorscale]
    assert ends == [0.0, *[bound / top for bound in maps.steps(top)[:-1] for _ in range(2)], 1.0]
    assert len({tint for _, tint in areas.colorscale}) == len(maps.steps(top))
