"""Searching in a real Chromium: words, marked sentences, paging to the rest, a link that brings it all back."""

import re

import pytest

from tests.conftest import Visit

pytestmark = pytest.mark.browser
FOUND = "[class*='st-key-found-'] blockquote.said"


def test_words_lead_to_marked_sentences_and_on_to_the_reader(visit: Visit) -> None:
    visit.page.goto("/search")
    box = visit.page.locator(".st-key-search-words input")
    box.fill("minist* internal")
    box.press("Enter")
    visit.page.wait_for_url(re.compile("words="))
    first = visit.page.locator(FOUND).first
    first.wait_for()
    marked = [words.casefold() for words in first.locator("mark").all_inner_texts()]
    assert "internal" in marked
    assert any(words.startswith("minist") for words in marked)
    visit.page.get_by_text("in the article").first.click()
    visit.page.wait_for_url(re.compile(r"/reader\?.*article="))
    visit.page.locator("#evidence").first.wait_for(state="attached")
    assert (visit.faults, visit.outside) == ([], [])


def test_a_link_restores_words_order_and_all_sentences_of_an_article_elsewhere(visit: Visit) -> None:
    visit.page.goto("/search?words=minist*&language=en&language=bn")
    visit.page.get_by_text("by article").click()
    visit.page.wait_for_url(re.compile("sort=reading"))
    more = visit.page.get_by_text(re.compile(r"more sentences of this article")).first
    before = visit.page.locator(FOUND).count()
    more.click()
    visit.page.wait_for_url(re.compile("whole="))
    visit.page.wait_for_function("([found, before]) => document.querySelectorAll(found).length > before", arg=[FOUND, before])
    said, address = visit.page.locator(FOUND).all_inner_texts(), visit.page.url
    other = visit.page.context.browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    other.goto(address)
    other.wait_for_function("([found, many]) => document.querySelectorAll(found).length === many", arg=[FOUND, len(said)])
    assert other.locator(FOUND).all_inner_texts() == said
    other.locator("#head-clear").wait_for()
    for words in ("English", "Bengali", "minist*"):
        other.locator(".filter-line", has_text=words).first.wait_for()
    other.context.close()


def test_the_form_of_a_word_matters_and_a_star_frees_it(visit: Visit) -> None:
    visit.page.goto("/search?words=বেলারুশ")
    visit.page.locator(FOUND).first.wait_for()
    exact = visit.page.locator(FOUND).count()
    visit.page.goto("/search?words=বেলারুশ*")
    visit.page.wait_for_function("([found, exact]) => document.querySelectorAll(found).length > exact", arg=[FOUND, exact])
    marks = visit.page.locator(f"{FOUND} mark").all_inner_texts()
    assert all(mark.startswith("বেলারুশ") for mark in marks)
    assert {"বেলারুশ"} != set(marks)


def test_words_that_nobody_says_keep_the_box_and_offer_the_way_back(visit: Visit) -> None:
    visit.page.goto("/search?words=zzzqqq&country=BLR")
    visit.page.get_by_text("No article matches these filters.").wait_for()
    visit.page.wait_for_function("() => document.querySelector('.st-key-search-words input')?.value === 'zzzqqq'")
    visit.page.get_by_role("button", name=re.compile("leaves 5 articles")).click()
    visit.page.get_by_text("For example:").wait_for()
    assert "country=BLR" in visit.page.url
    assert "words=" not in visit.page.url
