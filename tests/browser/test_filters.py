"""Filters as a reader uses them in a real Chromium: by keyboard alone, on a phone, out of a dead end, and back."""

import re

import pytest
from playwright.sync_api import expect

from tests.conftest import Visit

pytestmark = pytest.mark.browser
LINE = ".filter-line"


def told(visit: Visit, words: str) -> None:
    """Waits until the filter line says the words."""
    visit.page.locator(LINE).get_by_text(words).first.wait_for()


def at(visit: Visit) -> str:
    """The words of what has the focus: its text, its label, or its place holder."""
    script = "() => { const at = document.activeElement; return at.getAttribute('aria-label') || at.innerText || at.placeholder || '' }"
    return str(visit.page.evaluate(script))


def tab_to(visit: Visit, words: str) -> None:
    """Presses Tab until something with the words has the focus."""
    visit.settle()  # what is still being drawn can't be reached by Tab
    for _ in range(160):
        visit.page.keyboard.press("Tab")
        if re.fullmatch(words, at(visit)):
            return
    pytest.fail(f"no Tab leads to {words!r}")


def test_a_filter_is_set_and_taken_away_by_keyboard_alone(visit: Visit) -> None:
    visit.page.goto("/keywords")
    told(visit, "nothing filtered")
    visit.page.locator("#facet-country").wait_for()
    tab_to(visit, r"Country\s+any")
    visit.page.keyboard.press("Enter")
    visit.page.locator("#facet-country-BLR").wait_for()
    tab_to(visit, "Find: Country")
    visit.page.keyboard.type("Kaza")
    visit.page.locator("#facet-country-BLR").wait_for(state="detached")
    visit.page.keyboard.press("Tab")
    visit.page.keyboard.press("Space")
    told(visit, "country is")
    visit.page.wait_for_url(re.compile("country=KAZ"))
    tab_to(visit, "Kazakhstan ✕")
    visit.page.keyboard.press("Enter")
    told(visit, "nothing filtered")
    assert "country=" not in visit.page.url
    visit.page.go_back()
    told(visit, "country is")
    tab_to(visit, "Clear all")
    visit.page.keyboard.press("Enter")
    told(visit, "nothing filtered")
    assert (visit.faults, visit.outside) == ([], [])


def test_several_values_read_as_or_and_as_and(visit: Visit) -> None:
    visit.page.goto("/keywords?country=BLR&country=KAZ&language=en&scope=articles")
    line = visit.page.locator(LINE)
    visit.page.locator("#head-clear").wait_for()
    said = "country is Belarus ✕ or Kazakhstan ✕ and language is English ✕ Clear all"
    assert said in re.sub(r"\s+", " ", line.inner_text())
    visit.page.locator("#facet-country").click()
    visit.page.get_by_text("all of these").click()
    visit.page.wait_for_url(re.compile("all=country"))
    line.get_by_text("and", exact=True).wait_for()


def test_a_phone_opens_the_filters_with_one_button(visit: Visit) -> None:
    visit.page.set_viewport_size({"width": 390, "height": 844})
    visit.page.goto("/statistics?country=BLR&theme=migration")
    button = visit.page.get_by_role("button", name="Filters (2)")
    button.wait_for()
    assert button.bounding_box()["height"] >= 24
    button.click()
    window = visit.page.get_by_role("dialog")
    window.get_by_text("Leave out").wait_for()
    window.locator("#facet-words").fill("annually")
    window.locator("#facet-words").press("Enter")
    visit.page.wait_for_url(re.compile("words=annually"))
    boxes = [control.bounding_box() for control in window.get_by_role("button").all()]
    assert [box for box in boxes if box and min(box["width"], box["height"]) < 24] == []
    window.get_by_role("button", name=re.compile("Show 1 article")).click()
    visit.page.get_by_role("button", name="Filters (3)").wait_for()
    told(visit, "text has")
    assert visit.faults == []


def test_on_a_phone_the_navigation_gives_way_to_the_page_that_it_leads_to(visit: Visit) -> None:
    visit.page.set_viewport_size({"width": 390, "height": 844})
    visit.page.goto("/quotes?country=BLR")
    told(visit, "country is")
    visit.page.locator("[data-testid='stExpandSidebarButton']").click()
    visit.page.locator(".st-key-navigation").get_by_role("link", name="Themes").click()
    visit.page.wait_for_url(re.compile(r"/themes\?country=BLR"))
    expect(visit.page.locator(".st-key-navigation").get_by_role("link", name="Themes")).not_to_be_in_viewport()
    expect(visit.page.locator("h1")).to_have_text("Themes")
    visit.page.go_back()
    expect(visit.page.locator("h1")).to_have_text("Quotes")
    assert (visit.faults, visit.outside) == ([], [])


def test_filters_that_match_nothing_offer_the_way_back(visit: Visit) -> None:
    visit.page.goto("/people?words=zzzqqq&country=BLR")
    visit.page.get_by_text("No article matches these filters.").wait_for()
    visit.page.get_by_role("button", name=re.compile("text has “zzzqqq” ✕ leaves 5 articles")).click()
    told(visit, "country is")
    visit.page.locator(".st-key-card-people_ranked, .st-key-card-person_ranked").first.wait_for()
    assert "words=" not in visit.page.url


def test_what_an_address_asks_for_in_vain_is_named(visit: Visit) -> None:
    visit.page.goto("/keywords?country=BLR&country=ZZZ&theme=nonsense&from=yesterday")
    warning = visit.page.get_by_text("ignored:")
    warning.wait_for()
    assert all(words in warning.inner_text() for words in ("country: ZZZ", "theme: nonsense", "from: yesterday"))
    told(visit, "country is")


@pytest.mark.parametrize("height", [900, 600])
def test_the_filters_stay_in_reach_at_the_end_of_a_long_page(visit: Visit, height: int) -> None:
    visit.page.set_viewport_size({"width": 1440, "height": height})
    visit.page.goto("/themes")
    visit.page.locator(".js-plotly-plot .main-svg").first.wait_for()
    visit.settle()
    visit.page.locator("[data-testid='stMain']").evaluate("main => main.scrollTo(0, main.scrollHeight)")
    last = visit.page.locator("#facet-out")
    visit.page.mouse.move(100, 300)
    visit.page.mouse.wheel(0, 2000)
    visit.page.wait_for_function("end => { const box = end.getBoundingClientRect(); return box.bottom <= innerHeight && box.top >= 0; }",
                                 arg=last.element_handle())  # fmt: skip
    assert visit.page.locator("[data-testid='stMain']").evaluate("main => main.scrollTop") > height
    visit.page.locator("#facet-theme").click()
    visit.page.locator("[data-filter=theme]").first.wait_for()
    assert visit.faults == []
