"""Charts of places on the harbour snapshot: the map, countries, cities, blocs, the profile of a country."""

import json

import pytest

from components.charts import country, maps
from components.charts.places import CHARTS
from components.look import LOOKS
from corpus.selection import Selection
from corpus.store import Corpus

ALL = Selection()
OUTLINES = ("world_50m.json", "world_110m.json")


def test_the_map_counts_articles_and_the_bars_count_places(port: Corpus) -> None:
    rows = CHARTS["countries_map"].frame(port, ALL)
    assert rows[["country_name", "country", "articles"]].values.tolist() == [["Latvia", "LVA", 2], ["Malta", "MLT", 1]]
    assert CHARTS["countries_map"].title(rows) == "Latvia is in 2 articles; 2 countries are named"
    assert CHARTS["countries_ranked"].frame(port, ALL)[["country_name", "mentions"]].values.tolist() == [["Latvia", 4], ["Malta", 2]]


def test_a_country_too_small_for_its_outline_gets_a_marker(port: Corpus) -> None:
    figure = maps.world(CHARTS["countries_map"].frame(port, ALL), LOOKS["light"], value="articles")
    areas, markers = figure.data
    assert list(areas.locations) == ["LVA", "MLT"]
    assert [list(mark) for mark in markers.customdata] == [["MLT"]]
    assert (markers.lon[0], markers.lat[0]) == (14.44, 35.89)


@pytest.mark.parametrize("name", OUTLINES)
def test_the_outlines_have_the_shape_that_maps_ask_for(name: str) -> None:
    world = json.loads(maps.POINTS.with_name(name).read_text(encoding="utf-8"))
    assert set(world["objects"]) == {"coastlines", "land", "ocean", "lakes", "rivers", "countries", "subunits"}
    ids = [area["id"] for area in world["objects"]["countries"]["geometries"] if area["id"] != "-99"]
    assert len(ids) == len(set(ids)) == 236
    assert {"BLR", "RUS", "CHN", "KAZ", "BGD", "XKX"} <= set(ids)
    assert {"SGP", "MLT", "VAT", "HKG", "BHR", "GIB"} <= set(maps.points())


def test_only_a_small_map_is_drawn_from_the_coarser_outlines(port: Corpus) -> None:
    rows = CHARTS["countries_map"].frame(port, ALL)
    assert [maps.world(rows, LOOKS["light"], value="articles", height=height).layout.geo.resolution for height in (132, 420)] == [110, 50]


def test_cities_and_blocs_carry_their_countries(port: Corpus) -> None:
    assert CHARTS["cities_ranked"].frame(port, ALL)[["name", "country_name", "mentions", "articles"]].values.tolist() == [
        ["Riga", "Latvia", 4, 2]
    ]
    assert CHARTS["blocs_named"].frame(port, ALL)[["bloc", "mentions", "members"]].values.tolist() == [["Dock Union", 1, "Latvia, Malta"]]


def test_a_profile_holds_whoever_shares_a_sentence_with_the_country(port: Corpus) -> None:
    latvia = country.profile("LVA")
    assert latvia["country_actors"].frame(port, ALL)[["name", "mentions"]].values.tolist() == [
        ["Ann Reed", 2],
        ["Bo Lind", 1],
        ["Dock Union", 1],
    ]
    assert latvia["country_themes"].frame(port, ALL)[["theme_name", "mentions"]].values.tolist() == [["Ships", 1]]
    assert latvia["country_figures"].frame(port, ALL)["surface"].tolist() == ["1"]
    assert latvia["country_quotes"].frame(port, ALL).empty
    assert latvia["country_articles"].frame(port, ALL)[["article_id", "mentions"]].values.tolist() == [["h1", 2], ["h3", 2]]


def test_every_row_of_a_profile_opens_what_it_counts(port: Corpus) -> None:
    counted = [
        (row[chart.value], len(chart.behind(port, ALL, {name: row[name] for name in chart.marks})))
        for code in ("LVA", "MLT")
        for chart in country.profile(code).values()
        for row in chart.frame(port, ALL).to_dict("records")
    ]
    assert counted
    assert [pair for pair in counted if pair[0] != pair[1]] == []


def test_a_filter_by_language_leaves_one_country(port: Corpus) -> None:
    assert CHARTS["countries_ranked"].frame(port, Selection(language=("ru",)))["country"].tolist() == ["LVA"]
