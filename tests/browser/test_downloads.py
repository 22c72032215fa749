"""Downloads as a reader makes them in a real Chromium: every format of a card is saved and opened by another program."""

import csv
import io
import urllib.request
from pathlib import Path

import openpyxl
import pandas as pd
import pytest
from playwright.sync_api import Locator

from pipeline.verify import verify
from tests.conftest import Visit

pytestmark = pytest.mark.browser
CARD = ".st-key-card-keywords_ranked"
BEHIND = f"{CARD}-offer"


@pytest.fixture
def keywords(visit: Visit) -> Visit:
    """The keywords of Belarus, with everything behind "More" open on the first card."""
    visit.page.goto("/keywords?country=BLR")
    more(visit)
    return visit


def more(visit: Visit) -> None:
    """Opens "More" on the card, and waits until the last thing behind it is there."""
    visit.page.locator(f"{CARD} [data-do=more]").click()
    visit.page.locator(BEHIND).get_by_text("Also as .json").wait_for()
    visit.page.locator(f"{BEHIND} pre").nth(2).wait_for()


def button(visit: Visit, name: str) -> Locator:
    """The button that gives a file: that of the plain CSV at the card's foot, those of the others behind it."""
    return visit.page.locator(f"{CARD} [data-do=csv]" if name == "csv" else f"{CARD}-{name} button")


def saved(visit: Visit, name: str) -> Path:
    """The file that a button of the card gives."""
    with visit.page.expect_download() as started:
        button(visit, name).click()
    return Path(started.value.path()).rename(Path(started.value.path()).with_name(started.value.suggested_filename))


def told(visit: Visit, name: str) -> int:
    """The number of rows on a button."""
    return int("".join(sign for sign in button(visit, name).inner_text() if sign.isdigit()))


def test_every_format_holds_the_rows_that_its_button_tells(keywords: Visit) -> None:
    shown, every = told(keywords, "csv"), told(keywords, "csv-all")
    assert 0 < shown < every
    assert len(pd.read_csv(saved(keywords, "csv-all"))) == every
    excel = saved(keywords, "csv-excel").read_bytes()
    assert excel.startswith(b"\xef\xbb\xbf")
    assert len(list(csv.reader(io.StringIO(excel.decode("utf-8-sig"))))) == shown + 1
    for name, rows in (("xlsx", shown), ("xlsx-all", every)):
        book = openpyxl.load_workbook(saved(keywords, name))
        assert (book.sheetnames, book["Data"].max_row) == (["Data", "About", "Columns"], rows + 1)
    for name, rows in (("zip", shown), ("zip-all", every)):
        bundle, faults = verify(saved(keywords, name))
        assert (faults, bundle.proved) == ([], rows)
    keywords.page.locator(f"{CARD} [data-do=more]").click()
    keywords.page.locator(BEHIND).wait_for(state="detached")
    assert len(pd.read_csv(saved(keywords, "csv"))) == shown
    assert (keywords.faults, keywords.console, keywords.outside) == ([], [], [])


def test_citation_link_and_address_stand_there_to_be_copied_and_lead_back(keywords: Visit, server: str) -> None:
    cite, link, scripts = keywords.page.locator(f"{BEHIND} pre").all_inner_texts()
    assert "where country is Belarus" in " ".join(cite.split())
    assert "Accessed" in cite
    assert "".join(link.split()) == f"{server}/keywords?country=BLR&open=keywords_ranked"
    with urllib.request.urlopen("".join(scripts.split()), timeout=20) as answer:  # noqa: S310 - an address of this machine
        assert answer.read() == saved(keywords, "csv").read_bytes()
    assert keywords.faults == []


def test_no_file_is_made_before_it_is_asked_for(visit: Visit) -> None:
    asked: list[str] = []
    visit.page.on("request", lambda request: asked.append(request.url))
    visit.page.goto("/keywords")
    more(visit)
    assert [url for url in asked if "/media/" in url and not url.endswith((".woff2", ".png"))] == []


def test_on_a_phone_everything_behind_more_fits(visit: Visit) -> None:
    visit.page.set_viewport_size({"width": 390, "height": 800})
    visit.page.goto("/keywords")
    more(visit)
    edges = visit.page.locator(f"{BEHIND} button").evaluate_all("all => all.map(one => one.getBoundingClientRect().right)")
    assert max(edges) <= 390
    assert visit.page.evaluate("() => document.documentElement.scrollWidth") <= 390
