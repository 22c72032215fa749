"""Sides beside each other in HTML: every number is said, nothing is taken for markup, the marked words are in sight."""

from components import abreast

PARTS = {"a": "only A", "both": "both", "b": "only B"}
ROW = {"held": 1, "a": 2, "b": 0, "a_of": 1, "a_articles": 1, "a_said": "One <b>two</b> three.", "a_sentence_start": 10, "a_start": 17,
       "a_end": 20, "a_language": "en", "a_article_id": "a&1", "a_article": "A <title>", "a_source": None}  # fmt: skip


def test_bars_say_every_number_and_leave_out_what_is_none() -> None:
    made = abreast.glance_html({"People <b>": {"a": 3, "both": 0, "b": 1200}}, PARTS, title="Facts <i>")
    assert 'aria-label="People &lt;b&gt;: 3 only A, 0 both, 1,200 only B"' in made
    assert made.count("<i class=") == 2 + len(PARTS)


def test_a_side_s_sentence_is_escaped_marked_in_its_colour_and_leads_to_its_place() -> None:
    made = abreast.cell_html(ROW, "a", {"country": ["B&R"]}, head=True)
    assert '<mark class="k-a">two</mark>' in made
    assert "&lt;b&gt;" in made
    assert 'href="reader?country=B%26R&amp;article=a%261&amp;start=17&amp;end=20"' in made
    assert "2 times" in made


def test_a_side_without_the_fact_says_so() -> None:
    assert "says nothing of it" in abreast.cell_html(ROW, "b", {}, head=True)
    assert abreast.cell_html(ROW, "b", {}) == ""


def test_a_side_that_words_a_figure_otherwise_is_not_said_to_be_silent() -> None:
    assert "in other words" in abreast.cell_html({**ROW, "held": 3}, "b", {}, head=True)


def test_a_long_sentence_begins_near_the_marked_words() -> None:
    said = "word " * 100 + "found here."
    part, first = abreast.near(said, at=1000, start=1500)
    assert part.startswith("word")
    assert part[1500 - first :] == "found here."
    assert 1500 - first <= abreast.BEFORE
    assert abreast.near("found here.", at=0, start=0) == ("found here.", 0)
