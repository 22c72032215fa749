"""Cards in a real Chromium: a click on a mark opens its sentences, filters or compares; the address alone restores all of it."""


import pytest
from playwright.sync_api import Locator, expect

from tests.conftest import Visit

pytestmark = pytest.mark.browser
THEMES = ".st-key-card-themes_ranked"


def bar(visit: Visit, number: int) -> Locator:
    """A bar of the ranked themes, scrolled into view."""
    found = visit.page.locator(f"{THEMES} .js-plotly-plot .bars .point path").nth(number)
    found.wait_for()
    found.scroll_into_view_if_needed()
    return found


def click(visit: Visit, number: int) -> None:
    """A click of the mouse on a bar, which Plotly covers with a pane of its own."""
    box = bar(visit, number).bounding_box()
    visit.page.mouse.click(box["x"] + 3, box["y"] + box["height"] / 2)


def opened(visit: Visit) -> Locator:
    return visit.page.locator(f"{THEMES}-opened")


def test_a_click_opens_the_sentences_in_the_address_and_a_second_one_closes_them(visit: Visit) -> None:
    visit.page.goto("/themes")
    click(visit, 1)
    expect(opened(visit)).to_contain_text("Migration · 18 mentions")
    assert visit.page.url.endswith("/themes?open=themes_ranked.migration")
    visit.settle()  # the bar is lit by a picture of its own, which may come after the sentences
    colours = visit.page.locator(f"{THEMES} .bars .point path").evaluate_all("all => all.map(one => getComputedStyle(one).fill)")
    assert colours[1] not in colours[:1] + colours[2:], "the opened bar does not stand out"
    click(visit, 1)
    expect(opened(visit)).to_have_count(0)
    assert visit.page.url.endswith("/themes")
    click(visit, 2)
    expect(opened(visit)).to_contain_text("Security policy · ")
    visit.page.go_back()
    expect(opened(visit)).to_have_count(0)
    assert (visit.faults, visit.console, visit.outside) == ([], [], [])


def test_an_opened_mark_filters_the_whole_page_and_leads_to_the_comparison(visit: Visit) -> None:
    visit.page.goto("/themes?open=themes_ranked.migration")
    compare = opened(visit).get_by_role("link", name="Compare with …")
    assert compare.get_attribute("href").endswith("compare?a=theme%3Amigration")
    opened(visit).get_by_role("button", name="Filter by Migration").click()
    visit.page.wait_for_url("**/themes?theme=migration")
    expect(visit.page.get_by_text("Migration").first).to_be_visible()
    expect(opened(visit)).to_have_count(0)
    assert (visit.faults, visit.console, visit.outside) == ([], [], [])


def test_a_link_restores_form_order_and_sentences_in_another_browser(visit: Visit) -> None:
    visit.page.goto("/statistics")
    ledger = visit.page.locator(".st-key-card-statistics_ledger")
    ledger.get_by_role("radio", name="largest first").click()
    visit.page.wait_for_url("**show=statistics_ledger.largest")
    other = visit.page.context.browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    other.goto(visit.page.url + "&open=statistics_attribution.outlet&show=statistics_attribution.table")
    expect(other.locator(".st-key-card-statistics_ledger").get_by_role("radio", name="largest first")).to_be_checked()
    expect(other.locator(".st-key-card-statistics_attribution").get_by_role("radio", name="table")).to_be_checked()
    expect(other.locator(".st-key-card-statistics_attribution-opened blockquote.said").first).to_be_visible()
    other.context.close()
    assert (visit.faults, visit.console, visit.outside) == ([], [], [])


def test_a_filter_changes_a_chart_where_it_stands(visit: Visit) -> None:
    visit.page.goto("/themes?language=bn")
    before = bar(visit, 0).evaluate("bar => { window.kept = bar.closest('.plot'); return bar.getAttribute('d'); }")
    visit.page.locator("#head-clear").click()
    visit.page.wait_for_function("before => kept.querySelector('.bars .point path').getAttribute('d') !== before", arg=before)
    assert visit.page.evaluate("kept.isConnected"), "the chart was built anew"


def test_a_chart_is_enlarged_by_keyboard_opens_its_sentences_there_and_escape_gives_the_page_back(visit: Visit) -> None:
    visit.page.goto("/themes")
    bar(visit, 1)
    plot, button = visit.page.locator(f"{THEMES} .plot"), visit.page.locator(f"{THEMES} button[data-large]")
    before = plot.bounding_box()
    expect(button).to_have_accessible_name("Enlarge: Law enforcement cooperation leads: 66 mentions in 4 articles")
    button.focus()
    visit.page.keyboard.press("Enter")
    expect(button).to_have_accessible_name("Back to the page: Law enforcement cooperation leads: 66 mentions in 4 articles")
    visit.page.wait_for_function("([plot, wide]) => document.querySelector(`${plot} .main-svg`).getBoundingClientRect().width > 1.5 * wide",
                                 arg=[f"{THEMES} .plot", before["width"]])  # fmt: skip
    click(visit, 1)
    expect(opened(visit)).to_contain_text("Migration · 18")
    assert visit.page.evaluate("document.fullscreenElement !== null")
    button.focus()
    visit.page.keyboard.press("Escape")
    expect(button).to_have_accessible_name("Enlarge: Law enforcement cooperation leads: 66 mentions in 4 articles")
    expect(button).to_be_focused()
    visit.page.wait_for_function("([plot, wide]) => document.querySelector(plot).offsetWidth === wide",
                                 arg=[f"{THEMES} .plot", round(before["width"])])  # fmt: skip
    assert (visit.faults, visit.console, visit.outside) == ([], [], [])
