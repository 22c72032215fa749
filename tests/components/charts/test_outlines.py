"""Outlines are thinned without turning a country inside out or tearing neighbours apart."""

import json

import pytest

from components.charts import maps
from components.charts.topojson import compile_outlines as outlines

# Two squares side by side: the border between them has a small bend, the coast of the left one a large one.
SQUARES = {
    "type": "Topology",
    "transform": {"scale": [0.01, 0.01], "translate": [-180, -90]},
    "objects": {"countries": {"geometries": [
        {"type": "Polygon", "id": "LFT", "arcs": [[0, 1]]},
        {"type": "Polygon", "id": "RGT", "arcs": [[-1, 2]]},
    ]}},
    "arcs": [
        [[19000, 9000], [5, 500], [-5, 500]],
        [[19000, 10000], [-1000, 0], [0, -500], [-300, -250], [300, -250], [1000, 0]],
        [[19000, 10000], [1000, 0], [0, -1000], [-1000, 0]],
    ],
}


def areas(name: str) -> dict[str, float]:
    """Code -> area of all outer rings of a country, in square kilometres."""
    world = json.loads(maps.POINTS.with_name(name).read_text("utf-8"))
    arcs = outlines.decoded(world)
    return {area["id"]: outlines.sized(area, arcs)[0] for area in world["objects"]["countries"]["geometries"] if area["id"] != "-99"}


def test_what_is_off_by_less_goes_and_what_is_off_by_more_stays() -> None:
    thin = outlines.coarser(SQUARES, 0.4)
    assert [len(arc) for arc in thin["arcs"]] == [2, 6, 4]
    assert thin["arcs"][0] == [[19000, 9000], [0, 1000]]
    assert outlines.coarser(SQUARES, 0.0)["arcs"] == SQUARES["arcs"]


def test_a_small_island_stays_a_ring() -> None:
    island = {**SQUARES, "objects": {"countries": {"geometries": [{"type": "Polygon", "id": "ISL", "arcs": [[0]]}]}},
              "arcs": [[[100, 100], [10, 0], [0, 10], [-5, 3], [-5, -13]]]}
    thin = outlines.coarser(island, 5.0)
    assert len(thin["arcs"][0]) >= 4
    assert [sum(step[axis] for step in thin["arcs"][0][1:]) for axis in (0, 1)] == [0, 0]


@pytest.mark.parametrize("name", ["world_50m.json", "world_110m.json"])
def test_countries_keep_the_size_that_they_have(name: str) -> None:
    found = areas(name)
    known = {"KAZ": 2_724_900, "BGD": 147_570, "BLR": 207_600, "FRA": 640_000, "CHE": 41_290}  # km², by their statistics offices
    assert {code: round(found[code] / size, 1) for code, size in known.items() if not 0.85 < found[code] / size < 1.15} == {}


def test_islets_go_with_their_arcs_but_for_the_largest_part_of_a_country() -> None:
    far = [[[100, 100], [10, 0], [0, 10], [-5, 3], [-5, -13]], [[900, 100], [20, 0], [0, 20], [-20, -20]]]
    world = {**SQUARES, "arcs": [*SQUARES["arcs"], *far], "objects": {
        "countries": {"geometries": [
            {"type": "MultiPolygon", "id": "LFT", "arcs": [[[3]], [[0, 1]]]}, SQUARES["objects"]["countries"]["geometries"][1],
            {"type": "MultiPolygon", "id": "ISL", "arcs": [[[4]]]}]},
        "land": {"geometries": [{"type": "MultiPolygon", "arcs": [[[1, 2]], [[4]], [[3]]]}]}}}
    swept = outlines.without_islets(world, 1000.0)
    assert [area["arcs"] for area in swept["objects"]["countries"]["geometries"]] == [[[[0, 1]]], [[-1, 2]], [[[3]]]]
    assert swept["objects"]["land"]["geometries"][0]["arcs"] == [[[1, 2]], [[3]]]
    assert swept["arcs"] == [*world["arcs"][:3], world["arcs"][4]]


@pytest.mark.parametrize("name", ["world_50m.json", "world_110m.json"])
def test_the_land_is_no_smaller_than_all_countries_together(name: str) -> None:
    world = json.loads(maps.POINTS.with_name(name).read_text("utf-8"))
    arcs, objects = outlines.decoded(world), world["objects"]
    land, countries = (sum(outlines.sized(area, arcs)[0] for area in objects[key]["geometries"]) for key in ("land", "countries"))
    assert countries > 130_000_000  # km²; the land has lakes and inner seas besides
    assert 0.99 < land / countries < 1.1


def test_a_continent_stays_where_a_part_of_it_goes() -> None:
    islet = [[[30000, 10000], [10, 0], [0, 10], [-10, -10]]]
    world = {**SQUARES, "arcs": [*SQUARES["arcs"], *islet], "objects": {
        "countries": {"geometries": [
            {"type": "MultiPolygon", "id": "LFT", "arcs": [[[3]], [[0, 1]]]}, SQUARES["objects"]["countries"]["geometries"][1]]},
        "land": {"geometries": [{"type": "MultiPolygon", "arcs": [[[1, 2, 3]]]}]}}}
    swept = outlines.without_islets(world, 1000.0)
    assert swept["objects"]["land"]["geometries"][0]["arcs"] == [[[1, 2, 3]]]
    assert swept["arcs"] == world["arcs"]
