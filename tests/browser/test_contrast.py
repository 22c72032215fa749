"""What stands side by side, in a real browser: two readers that scroll together, a blank of the matrix that opens its closest sentence."""

from collections.abc import Iterator

import pytest

from components.charts import omissions, subjects
from corpus.selection import Selection
from corpus.store import Corpus
from tests.conftest import ROOT, Visit

pytestmark = pytest.mark.browser
TOPS = "() => [...document.querySelectorAll('.two-side .article')].map(text => text.scrollTop)"
READY = "() => document.querySelector('.two[data-ready]')"
SEEN = """fact => [...document.querySelectorAll('.two-side .article')].every(text => { const box = text.getBoundingClientRect();
  return [...text.querySelectorAll(`mark[data-fact="${fact}"]`)].some(mark => { const place = mark.getBoundingClientRect();
    return place.top >= box.top - 2 && place.bottom <= box.bottom + 2; }); })"""
STILL = """() => { const tops = [...document.querySelectorAll('.two-side .article')].map(text => Math.round(text.scrollTop)).join();
  const same = window.stillAt === tops; window.stillAt = tops; return same; }"""


@pytest.fixture(scope="module")
def corpus() -> Iterator[Corpus]:
    """The data that the dashboard serves."""
    opened = Corpus.open(ROOT / "data")
    yield opened
    opened.close()


def ids(corpus: Corpus) -> list[str]:
    return corpus.ask("SELECT article_id FROM articles ORDER BY key")["article_id"].tolist()


def open_readers(visit: Visit, a: str, b: str, *, width: int = 1280) -> None:
    visit.page.set_viewport_size({"width": width, "height": 900})
    visit.page.goto(f"/compare?a=article:{a}&b=article:{b}&at_a=0&at_b=0")
    visit.page.wait_for_function(READY)
    visit.page.locator(".two").evaluate("two => two.scrollIntoView()")


@pytest.mark.parametrize("second", [1, 2])  # another English article, and the Bengali one
def test_a_click_on_a_shared_fact_brings_both_texts_to_it(visit: Visit, corpus: Corpus, second: int) -> None:
    articles = ids(corpus)
    open_readers(visit, articles[0], articles[second])
    facts = visit.page.locator(".two-fact a:first-child")
    assert facts.count() >= 5
    for number in range(min(facts.count(), 8), 0, -2):
        facts.nth(number - 1).click()
        visit.page.wait_for_function(SEEN, arg=number)
    assert visit.faults == []
    assert visit.outside == []


def test_scrolling_one_text_brings_the_other_along_until_the_reader_unties_them(visit: Visit, corpus: Corpus) -> None:
    articles = ids(corpus)
    open_readers(visit, articles[0], articles[1])
    text = visit.page.locator(".two-a .article")
    text.hover()
    for _ in range(4):
        visit.page.mouse.wheel(0, 500)
    visit.page.wait_for_function("() => document.querySelector('.two-b .article').scrollTop > 40")
    fact = visit.page.locator(".two-fact .lit, .two-fact a.lit").first.get_attribute("data-fact")
    visit.page.wait_for_function(SEEN, arg=fact)
    visit.page.wait_for_function(STILL, polling=400)
    visit.page.locator("button[data-follow]").click()
    before = visit.page.evaluate(TOPS)
    text.hover()
    visit.page.mouse.wheel(0, -700)
    visit.page.wait_for_function("before => document.querySelector('.two-a .article').scrollTop < before", arg=before[0])
    visit.page.wait_for_function(STILL, polling=400)
    assert visit.page.evaluate(TOPS)[1] == before[1]


def test_on_a_phone_a_switch_shows_one_text_alone(visit: Visit, corpus: Corpus) -> None:
    articles = ids(corpus)
    open_readers(visit, articles[0], articles[1], width=390)
    visit.page.locator("button[data-side=b]").click()
    visit.page.locator(".two-a").wait_for(state="hidden")
    assert visit.page.locator(".two-b").is_visible()
    visit.page.locator("button[data-side=both]").click()
    visit.page.locator(".two-a").wait_for(state="visible")


def test_a_blank_of_the_matrix_opens_the_sentence_that_comes_closest(visit: Visit, corpus: Corpus) -> None:
    a, b = ids(corpus)[:2]
    everything = Selection()
    chart = omissions.chart(subjects.subject(corpus, (Selection(article=(a,)), Selection(article=(b,))), everything))
    shown = chart.shown(chart.frame(corpus, everything))
    blanks = shown[shown["mentions"] == 0].to_dict("records")
    behind = [chart.behind(corpus, everything, {"fact": row["fact"], "article_id": row["article_id"]}) for row in blanks]
    number = next(place for place, rows in enumerate(behind) if len(rows))
    visit.page.goto(f"/compare?a=article:{a}&b=article:{b}")
    card = visit.page.locator(f".st-key-{chart.key}")
    cell = card.locator(".trace.bars").nth(1).locator(".point path").nth(number)
    cell.wait_for()
    cell.click(force=True)
    sentence = card.locator("blockquote.said")
    sentence.first.wait_for()
    assert sentence.first.inner_text().split()[:4] == behind[number]["said"].iloc[0].split()[:4]
    assert sentence.count() == 1
    assert visit.faults == []
