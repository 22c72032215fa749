"""The main journey by keyboard alone: a filter, a card, a figure's sentence in its article, and back; and what a finger hits on a phone."""

import contextlib
import re

import pytest
from playwright.sync_api import Page, TimeoutError

from components.pages import PAGES
from tests.conftest import Visit

pytestmark = pytest.mark.browser
SEEN = """() => { const primary = 'rgb(11, 90, 138)', ring = at => { const style = getComputedStyle(at);
    return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none'
      || style.borderTopColor === primary; };
  const at = document.activeElement, box = at.getBoundingClientRect();
  const inside = box.width > 0 && box.bottom > 0 && box.top < innerHeight;
  let near = at; for (let up = 0; near && up < 8; up++, near = near.parentElement) if (ring(near)) return inside;
  return inside && getComputedStyle(at).backgroundColor !== 'rgba(0, 0, 0, 0)'; }"""
SMALL = """() => [...document.querySelectorAll('button, a[href], [role="button"], [role="radio"], [role="checkbox"], [role="switch"]')]
  .filter(one => one.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
  .filter(one => one.closest('[data-testid="stMain"]') && !one.closest('p, li, .said, .article, .facts, .items, .js-plotly-plot'))
  .map(one => [one, (one.matches('input') && one.closest('label') || one).getBoundingClientRect()])  // a finger hits a switch by its label
  .filter(([, box]) => box.width > 0 && box.height > 0 && Math.min(box.width, box.height) < 24)
  .map(([one, box]) => `${Math.round(box.width)}x${Math.round(box.height)} ${one.outerHTML.slice(0, 140)}`)"""


def tab_to(page: Page, selector: str, *, most: int = 200) -> None:
    """Presses Tab until what the selector names has the focus, and looks whether the focus shows. What is still being drawn has no place
    in the order, so it is waited for."""
    page.locator(selector).first.wait_for(state="attached")
    page.locator(".stApp[data-test-script-state='notRunning']").wait_for()
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            page.wait_for_function(SEEN)
            return
    pytest.fail(f"no Tab leads to {selector}")


def test_from_a_filter_to_the_sentence_of_a_figure_and_back_by_keyboard_alone(visit: Visit) -> None:
    page = visit.page
    page.goto("/statistics")
    page.locator("[class*=st-key-card-statistics_ledger] .entry").first.wait_for()
    tab_to(page, "#facet-theme")
    page.keyboard.press("Enter")
    tab_to(page, "[data-filter=theme][value=migration]")
    page.keyboard.press("Space")
    page.wait_for_url(re.compile("theme=migration"))
    page.get_by_text("theme is").first.wait_for()
    tab_to(page, "[class*=st-key-card-statistics_ledger] a[href*='article=']")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/reader\?.*article="))
    page.locator("#evidence").first.wait_for(state="attached")
    page.go_back()  # a Chromium without windows has no key for it
    page.wait_for_url(re.compile(r"/statistics\?.*theme=migration"))
    page.get_by_text("theme is").first.wait_for()
    assert (visit.faults, visit.outside) == ([], [])


@pytest.mark.parametrize("name", [page.name for page in PAGES])
def test_a_finger_hits_every_control_on_a_phone(visit: Visit, name: str) -> None:
    page = visit.page
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"/{name if name != PAGES[0].name else ''}")
    page.locator("[data-testid='stMain'] h1").first.wait_for()
    page.wait_for_function("() => !document.querySelector('[data-testid=\"stStatusWidget\"], [data-stale=\"true\"]')")
    with contextlib.suppress(TimeoutError):
        page.wait_for_function(f"() => ({SMALL})().length === 0", timeout=10_000)  # controls stand there before their styles do
    assert page.evaluate(SMALL) == []
    assert page.evaluate("() => document.querySelector('[data-testid=\"stMain\"]').scrollWidth") <= 390
