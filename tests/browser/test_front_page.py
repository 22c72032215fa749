"""The front page in a real Chromium: one screen, and its first words before anything is drawn."""

import pytest

from tests.conftest import Visit

pytestmark = pytest.mark.browser


def test_the_front_page_tells_the_pile_in_one_screen(visit: Visit) -> None:
    visit.page.set_viewport_size({"width": 1440, "height": 900})
    visit.page.goto("/")
    visit.page.locator(".js-plotly-plot .main-svg").nth(3).wait_for()
    last = visit.page.locator(".st-key-front-list-articles_list").get_by_text("ASTANA").first
    last.wait_for()
    visit.settle()
    inside = "row => row.getBoundingClientRect().bottom <= 900"  # the rows come to rest when the last chart has its place
    visit.page.wait_for_function(inside, arg=last.element_handle())
    assert visit.page.evaluate("() => document.querySelector('[data-testid=\"stMain\"]').scrollHeight") <= 900


def test_the_first_words_do_not_wait_for_the_drawing_library(visit: Visit) -> None:
    visit.page.route("**/*lotly*.js*", lambda route: None)
    visit.page.goto("/")
    visit.page.locator(".st-key-lead").get_by_text("is quoted most").wait_for()
    visit.page.locator(".st-key-numbers b").nth(5).wait_for()
    visit.page.locator(".entry.brief").nth(3).wait_for()
    assert visit.page.locator(".js-plotly-plot").count() == 0
