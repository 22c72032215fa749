"""Several piles in one installation, in a real Chromium: the other pile on the same page, its link, the way back."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.components import harbour, tiny
from tests.conftest import Visit, dashboard

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def two_piles(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a dashboard over a main pile and one that is called Hafen 2024."""
    home: Path = tmp_path_factory.mktemp("two-piles")
    tiny.write(home / "data")
    harbour.write(home / "piles" / "Hafen 2024")
    with dashboard(home / "log.txt", LINEUP_DATA=str(home / "data"), LINEUP_PILES=str(home / "piles")) as address:
        yield address


def drawn(page: Page, articles: str) -> None:
    """Waits until the filter line counts so many articles."""
    page.locator(".st-key-head").get_by_text(articles).first.wait_for()


def test_another_pile_opens_on_the_same_page_and_the_address_names_it(visit: Visit, two_piles: str) -> None:
    page = visit.page
    page.goto(f"{two_piles}/people?language=en")
    drawn(page, "of 5 articles")
    page.locator(".st-key-pile input").click()
    page.get_by_role("option", name="Hafen 2024").click()
    page.wait_for_url(re.compile(r"/people\?.*pile=Hafen"))
    drawn(page, "of 4 articles")
    assert "language=en" in page.url
    page.locator(".st-key-navigation").get_by_role("link", name="Quotes").click()
    page.wait_for_url(re.compile(r"/quotes\?.*pile=Hafen"))
    drawn(page, "of 4 articles")
    other = page.context.browser.new_context().new_page()
    other.goto(page.url)
    drawn(other, "of 4 articles")
    assert "Hafen 2024" in other.locator(".st-key-pile").inner_text() + str(other.locator(".st-key-pile input").input_value())
    other.context.close()
    page.go_back()
    page.go_back()
    drawn(page, "of 5 articles")
    assert (visit.faults, visit.outside) == ([], [])


def test_an_unknown_pile_says_which_there_are(visit: Visit, two_piles: str) -> None:
    visit.page.goto(f"{two_piles}/?pile=Nirgends")
    visit.page.get_by_role("link", name="Hafen 2024").click()
    visit.page.wait_for_url(re.compile("pile=Hafen"))
    drawn(visit.page, "4 articles")
    assert "Nirgends" not in visit.page.url
