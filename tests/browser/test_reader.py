"""The reader in a real browser: a link opens the article at its evidence, and the list beside the text leads to each place."""

import pytest

from tests.conftest import Visit

pytestmark = pytest.mark.browser
IN_VIEW = """() => { const mark = document.querySelector("#evidence").getBoundingClientRect(),
  page = document.querySelector('.article').getBoundingClientRect();
  return mark.top >= page.top && mark.bottom <= page.bottom }"""


def test_a_figure_opens_the_article_scrolled_to_its_words(visit: Visit) -> None:
    page = visit.page
    page.goto("/statistics")
    entry = page.locator("[class*=st-key-card-statistics_ledger]")
    entry.locator(".entry").nth(7).wait_for()
    entry.locator("a.source").nth(7).click()
    page.locator("#evidence").first.wait_for(state="attached")
    page.wait_for_function(IN_VIEW)
    assert "article=" in page.url
    assert visit.faults == []
    assert visit.outside == []


def test_an_item_of_the_list_leads_to_its_place_without_a_reload(visit: Visit) -> None:
    page = visit.page
    page.goto("/reader")
    page.locator(".items a").last.wait_for()
    page.locator(".article").evaluate("article => { article.dataset.here = 'yes' }")
    page.locator(".items a").last.click()
    page.wait_for_function("() => location.hash.startsWith('#found-')")
    assert page.locator(".article").get_attribute("data-here") == "yes"
