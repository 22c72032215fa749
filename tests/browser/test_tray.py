"""The evidence tray in a real Chromium: tick anywhere, order, note, download, and a link that brings it to another browser."""

import re
import zipfile
from pathlib import Path

import pytest

from tests.conftest import Visit

pytestmark = pytest.mark.browser
KEPT = "[class*='st-key-kept-'] blockquote.said"


def tick(visit: Visit, card: str, *, kept: int) -> None:
    """Ticks the first open box of a card, and waits until the sidebar counts it."""
    boxes = visit.page.locator(f"{card} .box")
    boxes.first.wait_for()
    boxes.filter(has=visit.page.locator("input:not(:checked)")).first.click()
    visit.page.locator(".st-key-navigation").get_by_text(f"Tray · {kept}").wait_for()


def test_pieces_from_several_pages_stand_in_the_tray_and_travel(visit: Visit) -> None:
    page = visit.page
    page.goto("/statistics?country=BLR")
    tick(visit, "[class*='st-key-card-statistics_ledger']", kept=1)
    page.locator(".st-key-navigation").get_by_role("link", name=re.compile("Quotes")).click()
    tick(visit, "[class*='st-key-card-quotes_list']", kept=2)
    assert "country=BLR" in page.url
    page.goto(page.url.replace("/quotes", "/search") + "&words=minist*")
    tick(visit, "[class*='st-key-found-']", kept=3)
    page.locator(".st-key-navigation").get_by_text("Tray · 3").click()
    page.wait_for_function("kept => document.querySelectorAll(kept).length === 3", arg=KEPT)
    assert page.locator(f"{KEPT} mark").count() >= 3
    before = page.locator(KEPT).all_inner_texts()
    page.get_by_role("button", name="Down", exact=True).first.click()
    page.wait_for_function("([kept, said]) => document.querySelector(kept).innerText !== said", arg=[KEPT, before[0]])
    note = page.get_by_placeholder("a note for yourself").first
    note.fill("ask =them= again")
    note.press("Enter")
    page.wait_for_url(re.compile("~ask|%7Eask"))
    order = page.locator(KEPT).all_inner_texts()
    assert order == [before[1], before[0], before[2]]
    other = page.context.browser.new_context(viewport={"width": 390, "height": 844}).new_page()
    other.goto(page.url)
    other.wait_for_function("kept => document.querySelectorAll(kept).length === 3", arg=KEPT)
    assert other.locator(KEPT).all_inner_texts() == order
    noted = "() => document.querySelector(\"[class*='st-key-note-'] input\")?.value === 'ask =them= again'"
    other.wait_for_function(noted)
    other.context.close()
    page.go_back()
    page.wait_for_function("() => !/~ask|%7Eask/.test(location.href)")
    assert (visit.faults, visit.outside) == ([], [])


def test_the_tray_downloads_as_three_documents(visit: Visit) -> None:
    page = visit.page
    page.goto("/statistics")
    tick(visit, "[class*='st-key-card-statistics_ledger']", kept=1)
    page.locator(".st-key-navigation").get_by_text("Tray · 1").click()
    said = page.locator(KEPT).first
    said.wait_for()
    words = said.locator("mark").first.inner_text()
    texts = {}
    for suffix in ("md", "html", "docx"):
        with page.expect_download() as started:
            page.locator(f".st-key-tray-{suffix} button").click()
        file = Path(started.value.path())
        texts[suffix] = (zipfile.ZipFile(file).read("word/document.xml") if suffix == "docx" else file.read_bytes()).decode()
        assert started.value.suggested_filename.endswith(f".{suffix}")
    assert all(words in text and "/tray?tray=" in re.sub(r"\\(.)", r"\1", text) for text in texts.values())
    page.locator(".st-key-tray-clear button").click()
    page.get_by_text("The tray is empty.").wait_for()
    assert "tray=" not in page.url


def test_a_tray_of_another_pile_names_what_is_not_here(visit: Visit) -> None:
    visit.page.goto("/tray?tray=f0000000000&tray=nonsense")
    visit.page.get_by_text("is not in this pile any more").wait_for()
    visit.page.get_by_text("ignored: tray: nonsense").wait_for()
    assert visit.page.locator(KEPT).count() == 0


def test_the_reader_keeps_the_passage_that_it_was_opened_at(visit: Visit) -> None:
    page = visit.page
    page.goto("/statistics")
    page.locator("[class*='st-key-card-statistics_ledger'] a.source").first.click()
    page.locator(".came").wait_for()
    tick(visit, "[data-testid='stMain']", kept=1)
    page.get_by_text("Keep figures and quotes").click()
    page.locator("[data-testid='stPopoverBody'] .box").nth(2).wait_for()
    tick(visit, "[data-testid='stPopoverBody']", kept=2)
    assert page.url.count("tray=") == 2
