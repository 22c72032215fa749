"""Journeys through the running dashboard in a real Chromium: what a reader does, and what must never happen on the way."""

import csv
import io
import re
from pathlib import Path

import pytest

from components.pages import PAGES
from tests.conftest import Visit

pytestmark = pytest.mark.browser
DRAWN = ".js-plotly-plot .main-svg"


def go(visit: Visit, address: str, *, title: str | None = None) -> None:
    """Opens an address and waits until the page has drawn its heading and come to rest."""
    visit.page.goto(address)
    heading = visit.page.locator("[data-testid='stMain'] h1").first
    heading.wait_for()
    if title:
        assert heading.inner_text() == title
    settle(visit)


def settle(visit: Visit) -> None:
    """Waits until no script runs any more."""
    visit.page.wait_for_function(
        "() => !document.querySelector('[data-testid=\"stStatusWidget\"]') && !document.querySelector('[data-stale=\"true\"]')"
    )


def changed(visit: Visit, chart: str, before: str) -> str:
    """What a card tells of its n once that is no longer what it told before."""
    selector = f".st-key-card-{chart}"
    script = """([selector, before]) => { const card = document.querySelector(selector);
      return card && /n = /.test(card.innerText) && !card.innerText.split("\\n").includes(before); }"""
    visit.page.wait_for_function(script, arg=[selector, before])
    return card_says(visit, chart)


def clean(visit: Visit) -> None:
    """Nothing failed and nothing left this machine."""
    assert (visit.faults, visit.console, visit.outside) == ([], [], [])


def card_says(visit: Visit, chart: str) -> str:
    """The line of a card that tells its n."""
    return visit.page.locator(f".st-key-card-{chart}").get_by_text(re.compile(r"^n = ")).first.inner_text()


def card_rows(visit: Visit, chart: str) -> int:
    """The n that a card tells."""
    return int(re.match(r"n = ([\d,]+)", card_says(visit, chart))[1].replace(",", ""))


def downloaded(visit: Visit, chart: str) -> list[dict[str, str]]:
    """The rows of a card's CSV."""
    with visit.page.expect_download() as started:
        visit.page.locator(f".st-key-card-{chart} [data-do=csv]").click()
    content = Path(started.value.path()).read_bytes().decode("utf-8")
    return list(csv.DictReader(io.StringIO(content)))


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_page_opens_without_fault_or_outside_request(visit: Visit, page, width: int) -> None:
    visit.page.set_viewport_size({"width": width, "height": 900})
    go(visit, f"/{page.name if page is not PAGES[0] else ''}", title=page.title)
    wide = visit.page.evaluate(
        "() => [document.documentElement.scrollWidth, document.querySelector('[data-testid=\"stMain\"]').scrollWidth]"
    )
    assert max(wide) <= width, f"{page.name} scrolls sideways at {width}: {wide}"
    clean(visit)


def test_a_theme_and_a_country_in_the_sidebar_change_n_and_the_address(visit: Visit) -> None:
    go(visit, "/statistics")
    before, told = card_rows(visit, "statistics_ledger"), card_says(visit, "statistics_ledger")
    choose(visit, "theme", "migration")
    choose(visit, "country", "Belarus")
    changed(visit, "statistics_ledger", told)
    assert card_rows(visit, "statistics_ledger") < before
    assert "theme=migration" in visit.page.url
    assert "country=BLR" in visit.page.url
    assert visit.page.get_by_text("where", exact=False).first.is_visible()
    clean(visit)


def choose(visit: Visit, field: str, words: str) -> None:
    """Opens a list of the sidebar and ticks the first value that holds the words."""
    visit.page.locator(f"#facet-{field}").click()
    values = visit.page.locator(f"label:has([data-filter={field}])")
    values.filter(has_text=re.compile(words, re.IGNORECASE)).first.click()
    visit.page.wait_for_url(re.compile(field + "="))
    settle(visit)


def test_a_number_leads_to_its_sentence_and_on_to_its_article(visit: Visit) -> None:
    go(visit, "/themes")
    bar = visit.page.locator(f"{DRAWN}").first
    bar.wait_for()
    box = visit.page.locator(".js-plotly-plot .nsewdrag").first.bounding_box()
    visit.page.mouse.click(box["x"] + 12, box["y"] + 14)
    sentence = visit.page.locator("blockquote.said").first
    sentence.wait_for()
    assert sentence.locator("mark").count() >= 1
    words = sentence.locator("mark").first.inner_text()
    visit.page.locator("[class*='st-key-card-'] a[href*='article=']").first.click()
    visit.page.wait_for_url(re.compile(r"/reader\?.*article="))
    settle(visit)
    visit.page.locator("[data-testid='stMain'] .article").first.wait_for()
    assert words in visit.page.locator("[data-testid='stMain']").inner_text()
    clean(visit)


def test_a_csv_has_the_rows_that_the_card_tells(visit: Visit) -> None:
    go(visit, "/statistics?country=BLR")
    rows = downloaded(visit, "statistics_ledger")
    assert len(rows) == card_rows(visit, "statistics_ledger") > 0
    assert all(not cell.startswith(("=", "+", "@")) for row in rows for cell in row.values())
    clean(visit)


def test_a_link_restores_the_view_in_another_browser_and_back_takes_a_filter_away(visit: Visit) -> None:
    go(visit, "/keywords")
    everything = card_says(visit, "keywords_ranked")
    choose(visit, "language", "Bengali")
    said, address = changed(visit, "keywords_ranked", everything), visit.page.url
    other = visit.page.context.browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    other.goto(address)
    other.locator(".st-key-card-keywords_ranked").get_by_text(said, exact=True).first.wait_for()
    other.context.close()
    visit.page.go_back()
    visit.page.get_by_text("nothing filtered").wait_for()
    assert "language=" not in visit.page.url
    clean(visit)


def test_two_articles_stand_side_by_side(visit: Visit) -> None:
    go(visit, "/compare", title="Compare")
    visit.page.get_by_text("Only A").first.wait_for()
    assert all(visit.page.get_by_text(heading).first.is_visible() for heading in ("Only A", "Only B", "On both sides"))
    clean(visit)


def test_bengali_is_marked_in_the_reader(visit: Visit) -> None:
    go(visit, "/reader")
    choose_article(visit, "বেলারুশ")
    article = visit.page.locator("[lang='bn']").first
    article.wait_for()
    assert article.locator("mark").count() > 10
    clean(visit)


def choose_article(visit: Visit, words: str) -> None:
    """Picks the article whose name in the list begins with the words."""
    box = visit.page.locator("[data-testid='stMain'] [data-testid='stSelectbox'] input").first
    box.click()
    visit.page.get_by_role("option", name=re.compile(words)).first.click()
    visit.page.wait_for_url(re.compile("article="))
    settle(visit)


def test_the_page_is_dark_where_the_reader_wants_it_dark(visit: Visit) -> None:
    visit.page.emulate_media(color_scheme="dark")
    go(visit, "/keywords")
    assert (
        visit.page.evaluate("() => getComputedStyle(document.querySelector('[data-testid=\"stApp\"]')).backgroundColor")
        == "rgb(21, 24, 28)"
    )
    visit.page.locator(".js-plotly-plot .ytick text").first.wait_for()
    ink = visit.page.evaluate("() => getComputedStyle(document.querySelector('.js-plotly-plot .ytick text')).fill")
    assert ink == "rgb(232, 230, 225)"
    clean(visit)


def test_a_link_to_its_own_page_changes_the_address_too(visit: Visit) -> None:
    go(visit, "/search?country=BLR")
    visit.page.locator("[data-testid='stMain'] [data-testid='stPageLink'] a").first.click()
    visit.page.wait_for_url(re.compile(r"/search\?country=BLR&words="))
    visit.page.locator("[class*='st-key-found-'] blockquote.said").first.wait_for()
    assert visit.page.locator("[class*='st-key-found-'] blockquote.said mark").count() > 0
    go(visit, "/people?open=actors_together")
    visit.page.locator(".st-key-navigation").get_by_role("link", name="Places").click()
    visit.page.wait_for_url(re.compile("/places"))
    settle(visit)
    visit.page.go_back()
    visit.page.wait_for_url(re.compile(r"/people\?open=actors_together"))
    clean(visit)


def test_the_page_of_a_list_stands_in_the_address_and_comes_back(visit: Visit) -> None:
    go(visit, "/statistics")
    card = "[class*='st-key-card-statistics_ledger']"
    first = visit.page.locator(f"{card} blockquote.said").first.inner_text()
    visit.page.locator(f"{card} .leaves button[value='2']").click()
    visit.page.wait_for_url(re.compile(r"list=statistics_ledger\.2"))
    moved = "([card, said]) => { const one = document.querySelector(`${card} blockquote.said`); return one && one.innerText !== said; }"
    visit.page.wait_for_function(moved, arg=[card, first])
    settle(visit)
    there = visit.page.locator(f"{card} blockquote.said").all_inner_texts()
    other = visit.page.context.browser.new_context().new_page()
    other.goto(visit.page.url)
    shows = "([card, said]) => document.querySelector(`${card} blockquote.said`)?.innerText === said"
    other.wait_for_function(shows, arg=[card, there[0]])
    assert other.locator(f"{card} blockquote.said").all_inner_texts() == there
    other.context.close()
    visit.page.go_back()
    visit.page.wait_for_function(shows, arg=[card, first])
    go(visit, "/statistics?list=statistics_ledger.99")
    visit.page.get_by_text("list: statistics_ledger 99").wait_for()
    clean(visit)
