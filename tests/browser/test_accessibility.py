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
ON_A_PHONE = ("overview", "statistics")
AT_REST = """() => !document.querySelector('[data-testid="stStatusWidget"], [data-testid="stSkeleton"]')
  && !document.querySelector('[data-stale="true"]')"""
# Faults of the framework that no setting reaches: rule -> the elements that may break it. A wide picture scrolls sideways on a
# phone inside the framework's own box, which takes no tabindex; browsers make such a box reachable by themselves, as a test proves.
SCROLLER = ".stElementContainer[class*='-picture']"
FRAMEWORK = {"scrollable-region-focusable": SCROLLER}


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
    """What axe finds, of whatever weight, the framework's own faults left out: rule, element, what is wrong."""
    tab.evaluate(AXE)
    found = tab.evaluate("() => axe.run(document, { resultTypes: ['violations'] })")["violations"]
    return [f"{rule['id']}: {node['html'][:160]} ({node['failureSummary']})" for rule in found
            for node in rule["nodes"] if not excused(tab, rule["id"], node["target"][-1])]


def excused(tab: Page, rule: str, target: object) -> bool:
    """True where the element is one of the framework's that may break the rule."""
    return rule in FRAMEWORK and tab.locator(str(target)).first.evaluate("(element, found) => element.matches(found)", FRAMEWORK[rule])


@pytest.mark.parametrize(("state", "name"), [(state, page.name) for state in STATES for page in PAGES
                                              if state != "phone" or page.name in ON_A_PHONE])
def test_axe_finds_nothing(tabs: dict[str, Page], name: str, state: str) -> None:
    assert faults(opened(tabs[state], name)) == []


def test_axe_does_find_a_fault_that_is_put_there(tabs: dict[str, Page]) -> None:
    tab = opened(tabs["light"], "tray")
    tab.evaluate("() => document.querySelector('.stMain').insertAdjacentHTML('beforeend', '<button></button><img src=\"\"><h5>Deep</h5>')")
    assert {fault.split(":")[0] for fault in faults(tab)} == {"button-name", "image-alt", "heading-order"}


def test_a_wide_picture_on_a_phone_is_reached_and_scrolled_by_keys(tabs: dict[str, Page]) -> None:
    tab = opened(tabs["phone"], "overview")
    tab.locator(f"{SCROLLER} .main-svg").first.wait_for()
    wide = tab.evaluate_handle("found => [...document.querySelectorAll(found)].find(box => box.scrollWidth > box.clientWidth)", SCROLLER)
    wide.evaluate("box => box.focus()")
    assert wide.evaluate("box => document.activeElement === box")
    tab.keyboard.press("ArrowRight")
    tab.wait_for_function("box => box.scrollLeft > 0", arg=wide)


def test_nothing_moves_where_less_motion_is_asked_for(tabs: dict[str, Page]) -> None:
    tab = opened(tabs["light"], "reader")
    moving = """() => [...document.querySelectorAll('*')].filter(element => { const style = getComputedStyle(element);
      return style.scrollBehavior === 'smooth' || style.animationName !== 'none'
        || (style.transitionProperty !== 'none' && style.transitionDuration.split(',').some(time => parseFloat(time) > 0)); })
      .map(element => element.outerHTML.slice(0, 120))"""
    assert tab.evaluate(moving) == []
