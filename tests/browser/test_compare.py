"""Compare in a real Chromium: sides C and D, the rest, swap and back, what an article leaves out, and the file of what is shown."""

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from components.charts import compare, omissions, subjects
from components.sides import Side
from corpus.selection import Selection
from corpus.store import Corpus
from tests.conftest import ROOT, Visit

pytestmark = pytest.mark.browser
EVERYTHING = Selection()
KINDS = {"Figures": "figures", "People": "people", "Countries": "countries", "Speakers": "speakers"}
# Where in the page the middle of a cell is: the axes of the picture say it.
CELL = """([card, column, row]) => { const drawn = document.querySelector(`${card} .js-plotly-plot`), plot = drawn._fullLayout;
  const box = drawn.getBoundingClientRect();
  return [box.x + plot.xaxis._offset + plot.xaxis.l2p(column), box.y + plot.yaxis._offset + plot.yaxis.l2p(row)]; }"""


@pytest.fixture(scope="module")
def corpus() -> Iterator[Corpus]:
    """The pile that the dashboard shows."""
    opened = Corpus.open(ROOT / "data")
    yield opened
    opened.close()


def sizes(visit: Visit) -> list[int]:
    """How many articles each side has, as the page says."""
    said = visit.page.locator(".sides > span:not(.sides-shared)")
    said.first.wait_for()
    return [int(re.search(r"in ([\d,]+) article", words)[1].replace(",", "")) for words in said.all_inner_texts()]


def key(visit: Visit) -> Locator:
    """The names of the parts of the bars."""
    return visit.page.locator(".glance .key i")


def clean(visit: Visit) -> None:
    """Nothing failed and nothing left this machine."""
    assert (visit.faults, visit.console, visit.outside) == ([], [], [])


def downloaded(visit: Visit, card: str) -> list[dict[str, str]]:
    """The rows of a card's CSV."""
    with visit.page.expect_download() as started:
        visit.page.locator(f".st-key-{card} [data-do=csv]").click()
    return list(csv.DictReader(io.StringIO(Path(started.value.path()).read_bytes().decode("utf-8"))))


def test_sides_c_and_d_are_added_left_out_and_brought_back(visit: Visit) -> None:
    visit.page.goto("/compare?a=country:BLR&b=country:CHN")
    for letter in "cd":
        visit.page.get_by_role("button", name="Add a side").click()
        expect(visit.page.locator(f".st-key-side-{letter}")).to_be_visible()
        visit.settle()
        assert f"&{letter}=country%3A" in visit.page.url
    expect(key(visit)).to_have_text(["only A", "only B", "only C", "only D", "several", "all"])
    expect(visit.page.get_by_role("button", name="Add a side")).to_have_count(0)
    assert len(sizes(visit)) == 4
    address = visit.page.url
    visit.page.get_by_role("button", name="Without C").click()
    expect(visit.page.locator(".st-key-side-d")).to_have_count(0)
    expect(key(visit)).to_have_text(["only A", "only B", "only C", "several", "all"])
    visit.page.go_back()
    expect(visit.page.locator(".st-key-side-d")).to_be_visible()
    expect(key(visit)).to_have_count(6)
    assert visit.page.url == address
    clean(visit)


def test_the_rest_is_every_other_article_and_swapping_turns_the_address_and_the_sizes(visit: Visit) -> None:
    visit.page.goto("/compare?scope=articles&a=language:bn&b=rest")
    expect(visit.page.locator(".sides-shared")).to_have_text("no article on several sides")
    assert sizes(visit) == [1, 4]
    visit.page.get_by_role("button", name="Swap").click()
    visit.page.wait_for_url(re.compile(r"a=rest&b=language%3Abn"))
    expect(visit.page.locator(".sides > span").first).to_contain_text("in 4 articles")
    assert sizes(visit) == [4, 1]
    visit.page.go_back()
    expect(visit.page.locator(".sides > span").first).to_contain_text("in 1 article ")
    assert "b=rest" in visit.page.url
    clean(visit)


def test_filters_lead_to_the_comparison_with_the_rest_in_two_clicks(visit: Visit) -> None:
    visit.page.goto("/statistics?country=CHN")
    visit.page.locator("#head-compare").first.click()
    visit.page.get_by_role("link", name="everything else").click()
    visit.page.wait_for_url(re.compile(r"/compare\?.*b=rest"))
    assert "a=country%3ACHN" in visit.page.url
    assert len(sizes(visit)) == 2
    clean(visit)


def test_a_blank_of_the_matrix_opens_the_closest_sentence_of_the_article_that_leaves_the_fact_out(visit: Visit, corpus: Corpus) -> None:
    a, b = corpus.ask("SELECT article_id FROM articles ORDER BY key LIMIT 2")["article_id"]
    pair = compare.picked(corpus, EVERYTHING, (Side("article", a), Side("article", b)))
    chart = omissions.chart(subjects.subject(corpus, pair, EVERYTHING))
    shown = chart.shown(chart.frame(corpus, EVERYTHING))
    facts = list(dict.fromkeys(shown["fact"]))
    blanks = shown[shown["mentions"] == 0].to_dict("records")
    behind = ((blank, chart.behind(corpus, EVERYTHING, {"fact": blank["fact"], "article_id": blank["article_id"]})) for blank in blanks)
    blank, sentences = next((blank, rows) for blank, rows in behind if len(rows))
    visit.page.goto(f"/compare?a=article:{a}&b=article:{b}")
    card = f".st-key-{chart.key}"
    visit.page.locator(f"{card} .js-plotly-plot .bars .point path").first.wait_for()
    visit.settle()
    visit.page.locator(f"{card} .js-plotly-plot").scroll_into_view_if_needed()
    x, y = visit.page.evaluate(CELL, [card, blank["number"], facts.index(blank["fact"])])
    visit.page.mouse.click(x, y)
    opened = visit.page.locator(f"{card}-opened")
    expect(opened).to_contain_text("closest")
    expect(opened.locator("blockquote.said")).to_have_count(1)
    said = " ".join(sentences["said"].iloc[0].split())
    assert said[:60] in " ".join(opened.locator("blockquote.said").inner_text().split())
    clean(visit)


def test_the_file_of_a_comparison_has_a_column_a_side_and_the_facts_that_are_on_the_screen(visit: Visit, corpus: Corpus) -> None:
    a, b = corpus.ask("SELECT article_id FROM articles ORDER BY key LIMIT 2")["article_id"]
    visit.page.goto(f"/compare?a=article:{a}&b=article:{b}")
    for label, name in KINDS.items():
        visit.page.locator(".st-key-facts").get_by_text(label, exact=True).click()
        card = f"card-compare_{name}"
        only = {letter: visit.page.locator(f".st-key-{card} .only-{letter}") for letter in "ab"}
        only["b"].wait_for()
        visit.settle()
        rows = downloaded(visit, card)
        assert {"a", "b", "a_articles", "b_articles", "a_said", "b_said"} <= set(rows[0])
        for letter, side in only.items():
            expected = [row for row in rows if row["where"] == f"only {letter.upper()}"]
            expect(side.locator(".side-head span")).to_have_text(f"· {len(expected)}")
            shown = side.locator("button b").all_inner_texts()
            assert shown == [row["name"] for row in expected][: len(shown)], name
            assert all(int(row[letter]) > 0 and row[f"{letter}_said"] for row in expected)
            assert len(shown) == min(len(expected), 6)
    clean(visit)
