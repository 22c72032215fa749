"""The hint of the first visit in a real Chromium: seen once, at the bare address, dismissed by a click or by going on."""

import pytest

from tests.conftest import Visit

pytestmark = pytest.mark.browser
HINT = ".hint"


def test_the_hint_goes_when_it_is_dismissed(visit: Visit) -> None:
    visit.page.goto("/")
    visit.page.locator(HINT).wait_for()
    assert len(visit.page.locator(f"{HINT} p").inner_text().splitlines()) <= 3
    visit.page.locator(f"{HINT} button").click()
    visit.page.locator(HINT).wait_for(state="detached")
    assert visit.faults == []


def test_who_comes_by_a_link_or_goes_on_sees_no_hint(visit: Visit) -> None:
    visit.page.goto("/?country=BLR")
    visit.page.locator(".filter-line").get_by_text("country is").wait_for()
    assert visit.page.locator(HINT).count() == 0


@pytest.mark.parametrize("width", [390, 1024, 1440])
def test_the_hint_covers_nothing(visit: Visit, width: int) -> None:
    visit.page.set_viewport_size({"width": width, "height": 844})
    visit.page.goto("/")
    visit.page.locator(HINT).wait_for()
    visit.page.locator(".st-key-lead p").wait_for()
    visit.settle()
    covered = visit.page.evaluate("""hint => { const box = document.querySelector(hint).getBoundingClientRect();
      const beside = document.querySelectorAll('.banner h1, .banner p, .lines p, .filter-line span, .st-key-lead p, .numbers a, .entry');
      return [...beside].filter(one => {
        const other = one.getBoundingClientRect();
        return other.left < box.right && box.left < other.right && other.top < box.bottom && box.top < other.bottom; }).length; }""", HINT)
    assert covered == 0
