"""The head of a page: what is filtered can be read, taken away and compared, whatever the values hold."""

import re

from components.banner import Banner, dropped, head_html
from components.phrases import Phrase

COUNTRY = Phrase("country", "country is", (("BLR", "Belarus"), ("KAZ", "Kazakhstan")), "or")
WORDS = Phrase("words", "text has", ((None, "“<b>a=b</b>”"),), "")


def said(**more: object) -> str:
    """The head's HTML where the two filters are set."""
    held = {"picked": "**4 of 5 articles**, where", "phrases": (COUNTRY, WORDS), "silent": (), "facts": "4 articles", "measured": "well"}
    return head_html(Banner("Keywords", "What is it about?", **{**held, **more}))


def plain(markup: str) -> str:
    """The words that a reader sees."""
    return re.sub(r"\s+", " ", re.sub("<[^>]+>", " ", markup)).strip()


def test_the_line_reads_as_a_sentence() -> None:
    line = re.search('<div class="filter-line">(.*?)</div>', said())[1]
    read = plain(line).replace("&lt;", "<").replace("&gt;", ">")
    assert read.endswith("4 of 5 articles , where country is Belarus ✕ or Kazakhstan ✕ and text has “<b>a=b</b>” ✕ Clear all")
    assert "<b>4 of 5 articles</b>" in line and "<b>a=b" not in line


def test_each_value_has_a_button_that_names_it() -> None:
    codes = re.findall('data-do="drop" value="([^"]*)"', said())
    assert [dropped(code) for code in codes] == [("country", "BLR"), ("country", "KAZ"), ("words", None)]
    assert dropped("source=a=b") == ("source", "a=b")


def test_without_filters_nothing_can_be_cleared_or_compared() -> None:
    bare = said(phrases=(), picked="All 5 articles, nothing filtered.")
    assert re.findall('data-do="([a-z]+)"', bare) == ["filters"]


def test_what_can_be_compared_opens_below_the_line() -> None:
    closed, opened = said(comparable=True), said(comparable=True, others=[("the rest", "compare?b=rest")])
    assert ('aria-expanded="false"' in closed, 'class="others"' in closed) == (True, False)
    assert 'aria-expanded="true"' in opened and 'href="compare?b=rest"' in opened


def test_a_first_visitor_is_told_three_lines_that_can_be_closed() -> None:
    assert "hint" not in said()
    told = said(hint="One & all\nTwo\nThree").split('<aside class="hint">')[1]
    assert told.startswith("<p>One &amp; all<br>Two<br>Three</p><button") and 'data-do="hinted"' in told


def test_what_filters_leave_out_stands_before_what_there_is_to_go_by() -> None:
    quiet = plain(said(silent=("2 articles are left out.",)).split('<div class="quiet">')[1])
    assert quiet == "2 articles are left out. 4 articles ? well"
