"""HTML of two readers: the same number on both sides, links that jump without a script, nothing that runs."""

import re

from components import paired
from components.paired import Side
from components.reader import Mark

TEXT = "Ann <Reed> went.\nReed came."
A = Side(
    "a",
    "<River>",
    "Daily · 4 May 2024",
    TEXT,
    "en",
    [Mark(0, 10, "person", "Ann Reed", "a-1", 1), Mark(17, 21, "person", "Ann Reed", "", 1)],
)
B = Side("b", "Town", "Post", "রিড।", "bn", [Mark(0, 3, "person", "Ann Reed", "b-1", 1)])
SHARED = [{"number": 1, "kind": "person", "name": "Ann <Reed> " + "x" * 80, "a": 2, "b": 1}]


def test_a_fact_has_its_number_and_colour_on_both_sides_and_in_the_list() -> None:
    found = paired.two_html((A, B), SHARED)
    assert re.findall(r'id="([ab]-\d+)"', found) == ["a-1", "b-1"]
    assert re.findall(r'href="#([ab]-\d+)"', found) == ["a-1", "b-1"]
    assert found.count('data-letter="1"') == 3
    assert found.count('class="k-person"') == 4
    assert ">2·1</a>" in found


def test_text_headline_and_names_are_escaped() -> None:
    found = paired.two_html((A, B), SHARED)
    assert "<Reed>" not in found
    assert "&lt;River&gt;" in found
    assert "…</mark>" in found  # a long name is cut in the list


def test_without_shared_facts_there_is_no_list() -> None:
    assert "two-facts" not in paired.two_html((A, B), [])


def test_the_script_comes_from_this_server() -> None:
    assert paired.script_html("") == '<script src="/scripts/readers.js"></script>'
    assert paired.script_html('dash"') == '<script src="/dash&quot;/scripts/readers.js"></script>'
