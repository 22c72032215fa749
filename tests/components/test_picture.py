"""The buttons beside a card: nothing of an article can act in them, and the picture's words are those of the download."""

import html
import json
import re
from pathlib import Path

from components import picture
from components.look import LOOKS
from corpus.selection import Selection
from tests.components import extracts

HELD = re.compile(r'data-words="([^"]*)"')


def words(data: Path, chart: str, selection: Selection = extracts.EVERYTHING) -> dict[str, str]:
    extract = extracts.extract(extracts.opened(data), chart, selection=selection)
    return picture.words_of(extract, look=LOOKS["light"], link=extracts.ADDRESS)


def test_a_picture_says_what_it_counts_which_filters_hold_and_where_it_comes_from(tmp_path: Path) -> None:
    said = words(tmp_path, "countries_ranked", Selection(country=("KEN",)))
    assert said["title"].startswith("Kenya is named")
    assert said["subtitle"] == "n = 2 mentions, 1 country · 2 articles read · in passages that match"
    assert said["filters"] == "Only where country is Kenya."
    assert re.fullmatch(r"Source: \d articles?, published .+\. Lineup, snapshot tiny1\.", said["source"])
    assert (said["paper"], said["ink"]) == ("#FBFAF7", "#1F2328")
    assert said["file"] == "lineup-countries-ranked-tiny1"


def test_without_filters_the_picture_speaks_of_none(tmp_path: Path) -> None:
    assert words(tmp_path, "countries_ranked")["filters"] == ""


def test_words_of_an_article_stay_words(tmp_path: Path) -> None:
    said = {**words(tmp_path, "quotes_list"), "title": '"><script>alert(1)</script><button onclick=x>'}
    shown = picture.buttons_html(said, drawn=True)
    assert re.findall(r"<(\w+)", shown) == ["div", "button", "button", "button", "span"]
    assert json.loads(html.unescape(HELD.search(shown)[1])) == said


def test_only_a_drawn_chart_can_be_taken_as_a_picture() -> None:
    assert re.findall(r'data-lineup="(\w+)"', picture.buttons_html({}, drawn=True)) == ["png", "svg", "link"]
    assert re.findall(r'data-lineup="(\w+)"', picture.buttons_html({}, drawn=False)) == ["link"]


def test_a_card_is_named_as_the_page_names_its_class(tmp_path: Path) -> None:
    assert picture.arrival_html("card-keyword_in_context-কেনিয়া-𐐀-bn", "/dash/") == (
        '<span data-arrive="card-keyword_in_context------------bn"></span><script type="module" src="/dash/scripts/picture.js"></script>')
