"""The picture of a card as a reader saves it in a real Chromium: SVG and PNG of three kinds of charts, and the link to the card."""

import re
import struct
import xml.etree.ElementTree as ET
import zlib
from pathlib import Path

import pytest

from tests.conftest import Visit

pytestmark = pytest.mark.browser
SVG = "{http://www.w3.org/2000/svg}"
CARDS = {  # chart -> page, and how its marks stand in Plotly's drawing
    "themes_by_country": ("/themes?country=BLR", ".bars .point path"),
    "countries_map": ("/places?country=BLR", ".choroplethlayer path"),
    "statistics_values": ("/statistics?country=BLR", ".scatterlayer .points path"),
}


def opened(visit: Visit, chart: str, page: str) -> None:
    """The card with everything behind its foot open."""
    visit.page.goto(page)
    visit.page.locator(f".st-key-card-{chart} .js-plotly-plot .main-svg").first.wait_for()
    visit.page.locator(f".st-key-card-{chart} [data-do=more]").click()
    visit.page.get_by_role("button", name="SVG").wait_for()


def saved(visit: Visit, kind: str) -> Path:
    with visit.page.expect_download() as started:
        visit.page.get_by_role("button", name=kind).press("Enter")  # by keyboard, as well as by pointer
    assert re.fullmatch(r"lineup-[a-z-]+-[0-9a-f]{8}\." + kind.lower(), started.value.suggested_filename)
    return Path(started.value.path())


def classed(tree: ET.Element, name: str) -> list[ET.Element]:
    """All elements of the SVG that have the class."""
    return [item for item in tree.iter() if name in item.get("class", "").split()]


def drawn(tree: ET.Element, marks: str) -> int:
    """How many marks the SVG holds, by the same path of classes as on the screen."""
    *classes, last = [step.removeprefix(".") for step in marks.split()]
    found = [tree]
    for name in classes:
        found = [item for above in found for item in classed(above, name)]
    return len({id(item) for above in found for item in above.iter(f"{SVG}{last}")})


def pixels(content: bytes) -> tuple[int, int, int]:
    """Width and height of a PNG, and how many different bytes its rows hold: a blank picture has hardly any."""
    assert content[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = struct.unpack(">II", content[16:24])
    at, packed = 8, b""
    while at < len(content):
        size, name = struct.unpack(">I4s", content[at : at + 8])
        packed += content[at + 8 : at + 8 + size] if name == b"IDAT" else b""
        at += 12 + size
    return width, height, len(set(zlib.decompress(packed)))


@pytest.mark.parametrize("chart", CARDS)
def test_svg_and_png_hold_the_chart_as_seen_with_title_n_filter_and_source(visit: Visit, chart: str) -> None:
    page, marks = CARDS[chart]
    opened(visit, chart, page)
    card = visit.page.locator(f".st-key-card-{chart}")
    title, n = card.locator("h2").first.inner_text(), card.get_by_text(re.compile("^n = ")).first.inner_text()
    seen = card.locator(f".js-plotly-plot {marks}").count()
    tree = ET.parse(saved(visit, "SVG")).getroot()  # noqa: S314 - a file of our own making
    said = {name: " ".join(item.text or "" for item in classed(tree, name)) for name in ("title", "subtitle", "filters", "note", "source")}
    assert said["title"] == title
    assert said["subtitle"].endswith(n)
    assert said["filters"] == "Only where country is Belarus."
    assert re.match(r"Source: \d+ articles, .*Lineup, snapshot [0-9a-f]{8}\.$", said["source"])
    assert drawn(tree, marks) == seen > 3
    assert "http" not in "".join(value for item in tree.iter() for value in item.attrib.values()), "the picture points to an address"
    width, height = float(tree.get("width")), float(tree.get("height"))
    assert pixels(saved(visit, "PNG").read_bytes())[:2] == (round(2 * width), round(2 * height))
    assert pixels(saved(visit, "PNG").read_bytes())[2] > 100
    assert visit.page.get_by_role("status").filter(has_text="Picture saved.").is_visible()
    assert (visit.faults, visit.console, visit.outside) == ([], [], [])


def test_a_copied_link_leads_to_its_card(visit: Visit) -> None:
    visit.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    opened(visit, "statistics_attribution", "/statistics?country=BLR")
    visit.page.get_by_role("button", name="Copy link").click()
    visit.page.get_by_text("Link copied.").wait_for()
    link = visit.page.evaluate("() => navigator.clipboard.readText()")
    assert link.endswith("/statistics?country=BLR&open=statistics_attribution")
    other = visit.page.context.browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    other.goto(link)
    card = other.locator(".st-key-card-statistics_attribution")
    card.wait_for()
    other.wait_for_function("() => { const top = document.querySelector('.st-key-card-statistics_attribution').getBoundingClientRect().top;"
                            " return top > -20 && top < 700; }")
    other.context.close()
    assert (visit.faults, visit.console) == ([], [])
