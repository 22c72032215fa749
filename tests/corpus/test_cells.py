"""Cells of text: what a spreadsheet could take for a formula gets one apostrophe, and taking it away gives back the original."""

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from corpus.cells import harmless, original

HARMFUL = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "\uff1d1+1",
    "\uff0b1",
    "\uff0d1",
    "\uff20x",
    " =1+1",
    "\ufeff=1+1",
    "\u200b@x",
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://example.org")',
    "'=1+1",
    "''-2",
    "-",
    "=",
    "- \u09e7\u09e9",
    "-\u0437\u0430\u043a\u043e\u043d",
]
PLAIN = [
    "",
    "'",
    "''",
    "1",
    "a=b",
    "a-b",
    "it's",
    "'tis",
    "Belarus",
    "\u2212 5",
    "\u09e7\u09e9 \u099c\u09a8",
    "'\u0437\u0430\u043a\u043e\u043d'",
    "(=1)",
    " ",
    "\u00a0x",
]


@pytest.mark.parametrize("text", HARMFUL)
def test_text_that_could_be_a_formula_gets_one_apostrophe(text: str) -> None:
    assert harmless(text) == "'" + text
    assert original("'" + text) == text


@pytest.mark.parametrize("text", PLAIN)
def test_other_text_stays_as_it_is_both_ways(text: str) -> None:
    assert harmless(text) == text
    assert original(text) == text


SIGNS = st.one_of(st.sampled_from("'=+-@\t\r\n \u00a0\ufeff\u200b\uff1da1"), st.characters(exclude_categories=["Cs"]))


@given(st.text(SIGNS, max_size=12))
@example("''''=x")
@example("' =x")
def test_every_text_comes_back_and_no_cell_begins_as_a_formula(text: str) -> None:
    cell = harmless(text)
    assert original(cell) == text
    assert cell.lstrip(" \u00a0\ufeff\u200b")[:1] not in tuple("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")


def test_two_texts_never_share_a_cell() -> None:
    texts = [*HARMFUL, *PLAIN, *("'" + text for text in HARMFUL), *("''" + text for text in HARMFUL)]
    assert len({harmless(text) for text in texts}) == len(set(texts))


@pytest.mark.parametrize("text", ["'" * 1_000_000, " " * 1_000_000, "'" * 500_000 + " " * 500_000 + "x"])
def test_a_hostile_text_takes_no_time(text: str) -> None:
    began = time.perf_counter()
    assert original(harmless(text)) == text
    assert time.perf_counter() - began < 1
