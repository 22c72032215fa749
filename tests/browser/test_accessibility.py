"""axe, the rules of WCAG that a machine can check, on every page: light and dark, a desk and a phone; and less motion where asked for."""

from collections.abc import Iterator
from pathlib import Path

import axe_playwright_python
import pytest
from playwright.sync_api import Browser, Page

from components.pages import PAGES

pytestmark = pytest.mark.browser
AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text("utf-8")
STATES = {"light": (1440, "light"), "dark": (1440, "dark"), "phone": (390, "light")}
ON_A_PHONE = ("overview", "statistics", "themes")
AT_REST = """() => !document.querySelector('[data-testid="stStatusWidget"], [data-testid="stSkeleton"]')
  && !document.querySelector('[data-stale="true"]')"""
# Pictures wider than the screen, and heads of columns that are not whole between what stands above the picture and its cells.
HIDDEN = """() => [...document.querySelectorAll('.js-plotly-plot')].filter(plot => plot.getBoundingClientRect().right > innerWidth
    || plot.scrollWidth > plot.clientWidth + 1).map(plot => plot.closest('.stElementContainer').className)
  .concat([...document.querySelectorAll(".annotation-text[style*='font-size: 11px']")].filter(head => {
    const box = head.getBoundingClientRect(), host = head.closest('.stElementContainer'), above = host.previousElementSibling;
    return !box.height || box.left < 0 || box.right > innerWidth || (above && box.top < above.getBoundingClientRect().bottom);
  }).map(head => head.textContent))"""


@pytest.fixture(scope="module")
def tabs(browser: Browser, server: str) -> Iterator[dict[str, Page]]:
    """One tab a state, kept over all pages."""
    contexts = {name: browser.new_context(base_url=server, viewport={"width": width, "height": 900}, color_scheme=mode,
                                          reduced_motion="reduce", locale="en-GB") for name, (width, mode) in STATES.items()}
    yield {name: context.new_page() for name, context in contexts.items()}
    for context in contexts.values():
        context.close()


def opened(tab: Page, name: str) -> Page:
    """The tab with the page drawn and at rest."""
    tab.goto(f"/{name if name != PAGES[0].name else ''}")
    tab.locator("[data-testid='stMain'] h1").first.wait_for(timeout=60_000)
    tab.wait_for_function(AT_REST, timeout=60_000)
    return tab


def faults(tab: Page) -> list[str]:
    """What axe finds, of whatever weight: rule, element, what is wrong."""
    tab.evaluate(AXE)
    found = tab.evaluate("() => axe.run(document, { resultTypes: ['violations'] })")["violations"]
    return [f"{rule['id']}: {node['html'][:160]} ({node['failureSummary']})" for rule in found for node in rule["nodes"]]


@pytest.mark.parametrize(("state", "name"), [(state, page.name) for state in STATES for page in PAGES
                                              if state != "phone" or page.name in ON_A_PHONE])
def test_axe_finds_nothing(tabs: dict[str, Page], name: str, state: str) -> None:
    assert faults(opened(tabs[state], name)) == []


def test_axe_does_find_a_fault_that_is_put_there(tabs: dict[str, Page]) -> None:
    tab = opened(tabs["light"], "tray")
    tab.evaluate("() => document.querySelector('.stMain').insertAdjacentHTML('beforeend', '<button></button><img src=\"\"><h5>Deep</h5>')")
    assert {fault.split(":")[0] for fault in faults(tab)} == {"button-name", "image-alt", "heading-order"}


@pytest.mark.parametrize("name", ["overview", "keywords", "quotes", "themes"])
def test_on_a_phone_every_column_of_a_heat_map_is_seen_with_its_head(tabs: dict[str, Page], name: str) -> None:
    tab = opened(tabs["phone"], name)
    tab.locator(".annotation-text[style*='font-size: 11px']").first.wait_for()
    assert tab.evaluate(HIDDEN) == []


def test_nothing_moves_where_less_motion_is_asked_for(tabs: dict[str, Page]) -> None:
    tab = opened(tabs["light"], "reader")
    moving = """() => [...document.querySelectorAll('*')].filter(element => { const style = getComputedStyle(element);
      return style.scrollBehavior === 'smooth' || style.animationName !== 'none'
        || (style.transitionProperty !== 'none' && style.transitionDuration.split(',').some(time => parseFloat(time) > 0)); })
      .map(element => element.outerHTML.slice(0, 120))"""
    assert tab.evaluate(moving) == []
