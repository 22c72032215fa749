"""Controls of a piece as HTML: escaped, named, and told apart from what only looks like them."""

import re

import pytest

from components import controls, facets, heads

NASTY = "<b>\"x\"&'"


def test_an_address_leads_to_a_page_with_its_parameters_or_stays_on_the_page() -> None:
    assert controls.address("reader", {"article": "a 1", "tray": ["x", "y"]}) == "reader?article=a+1&tray=x&tray=y"
    assert controls.address("overview", {}) == "./"
    assert controls.address("", {"open": "themes_ranked.x"}) == "?open=themes_ranked.x"


@pytest.mark.parametrize(
    "made",
    [
        controls.link_html(NASTY, f"reader?article={NASTY}", icon=NASTY, kind=NASTY, title=NASTY),
        controls.switch_html("form", {NASTY: NASTY, "table": "table"}, NASTY, key=NASTY, label=NASTY),
        controls.box_html(NASTY, on=True, key=NASTY, words=(NASTY, NASTY), why_not=NASTY),
        controls.button_html(NASTY, NASTY, key=NASTY, icon=NASTY, opened=True),
        controls.help_html(NASTY),
        facets.list_html(facets.List(NASTY, NASTY, NASTY, True, (facets.Value(NASTY, NASTY, 3, True),), NASTY, True, True)),
        facets.words_html("words", NASTY, longest=300),
    ],
)
def test_what_a_pile_holds_stays_text_inside_every_control(made: str) -> None:
    assert "<b>\"" not in made
    assert re.findall("&lt;b&gt;(?:&quot;|&#34;)x", made)
    assert not re.search(r'="[^"]*<', made), "an attribute ends where it should"


def test_the_open_page_is_marked_for_all_who_read_it() -> None:
    assert 'aria-current="page"' in controls.link_html("Places", "places", kind=controls.HERE)
    assert "aria-current" not in controls.link_html("Places", "places")


def test_a_switch_of_one_word_is_none_and_one_of_two_has_one_that_is_chosen() -> None:
    assert controls.switch_html("form", {"table": "table"}, "table", key="card", label="Form") == ""
    made = controls.switch_html("form", {"chart": "chart", "table": "table"}, "table", key="card", label="Form")
    assert re.findall('value="([a-z]+)"( checked)?', made) == [("chart", ""), ("table", " checked")]


def test_a_closed_list_holds_no_values_and_says_what_is_held() -> None:
    closed = facets.list_html(facets.List("theme", "Theme", "Migration", True))
    assert 'aria-expanded="false"' in closed
    assert ">Migration</b>" in closed
    assert "checkbox" not in closed


@pytest.mark.parametrize(("values", "finds"), [(facets.ROOM, 0), (facets.ROOM + 1, 1)])
def test_a_long_list_has_a_box_that_finds(values: int, finds: int) -> None:
    listed = tuple(facets.Value(f"v{number}", f"Name {number}", number, False) for number in range(values))
    assert facets.list_html(facets.List("theme", "Theme", "any", False, listed)).count("data-find") == finds


def test_only_a_chart_can_be_enlarged() -> None:
    offered = {"form": ("chart", "table"), "order": ("standard",)}
    drawn, told = (heads.switches(offered, {"form": form, "order": "standard"}, key="card-x") for form in ("chart", "table"))
    assert re.findall('id="card-x-enlarge" aria-label="([^"]+)"', drawn["form"]) == ["Enlarge"]
    assert drawn["form"].index("table") < drawn["form"].index("data-large")
    assert "data-large" not in "".join(told.values())
    assert heads.switches({}, {"form": "chart"}, key="card-x") == {}


def test_the_pages_of_a_list_name_the_ends_and_what_is_near() -> None:
    assert controls.pages_html(1, 1, key="card-x") == ""
    said = controls.pages_html(9, 1200, key="card-x")
    assert re.findall('data-do="turn" value="([0-9]+)"', said) == ["1", "7", "8", "9", "10", "11", "1200"]
    assert re.sub("<[^>]+>", " ", said).split() == ["1", "…", "7", "8", "9", "10", "11", "…", "1,200"]
    assert re.findall('value="([0-9]+)" aria-current="page"', said) == ["9"]
    assert "…" not in controls.pages_html(3, 5, key="card-x")


def test_chips_say_which_is_open_and_escape_what_they_name() -> None:
    said = controls.chips_html({"a.b": ("<b>Minister</b>", "3"), "c": ("Head", "1")}, "c", label="Which roles?")
    assert "&lt;b&gt;Minister&lt;/b&gt;" in said and "<b>" not in said
    assert re.findall('value="([^"]+)" dir="auto" aria-pressed="([a-z]+)"', said) == [("a.b", "false"), ("c", "true")]
